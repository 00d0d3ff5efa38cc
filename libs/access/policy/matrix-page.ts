import { capacities, fieldClasses, type Capacity } from './capacities';
import { coreRules } from './core-rules';
import { fieldTable, type FieldCell } from './field-rights';
import { knowers, matrix, type Cell } from './matrix';
import { permissions } from './permissions';
import { ruleWordings } from './rules';

const short: Readonly<Record<Capacity, string>> = {
  assigned: 'assigned',
  leader: 'leader',
  'duty-officer': 'on duty',
  'break-glass': 'emergency',
  participant: 'participant',
  'data-protection-officer': 'DPO',
  auditor: 'auditor',
  administrator: 'admin',
  colleague: 'colleague',
  outsider: 'outsider',
  'reporter-system': 'reporter system',
  'intake-auditor': 'intake auditor',
  operator: 'operator',
};

const meanings: Readonly<Record<Capacity, string>> = {
  assigned:
    'caseworker of the case, stand-in of an absent one, or who registered the child while nobody is assigned yet',
  leader: 'leader of the unit that owns the case',
  'duty-officer':
    'on shift for that unit, in cases with a report nobody has reviewed yet and those they handled themself',
  'break-glass': 'opened the case in an emergency, for at most four hours',
  participant: 'partner service that takes part in the case, within what is shared with it',
  'data-protection-officer': 'of the municipality',
  auditor: 'of the municipality',
  administrator: 'sets up units, staff and roles',
  colleague: 'caseworker in the unit that owns the case',
  outsider: 'works here and has nothing to do with the case',
  'reporter-system': 'machine that sends reports',
  'intake-auditor': 'machine that compares what was sent with what came in; in the intake ledger only',
  operator: 'runs the system and destroys keys on order',
};

const INTRODUCTION = `# Who may do what

Made from the data in \`libs/access/policy\` by \`npm run matrix\`; do not edit by hand.

Whether somebody may do something with a child's case is decided in this order, and the first that decides stands:

1. **Who asks.** The token names a person; the events of the municipality's own ledger say whether they work there and
   as what. Whom these events do not know is denied.
2. **What nobody overrides**, in the order of the list below.
3. **What they are to the case.** A person may be several things at once; the best answer counts.
4. **The matrix**: may somebody who is that do this? And what of the case do they see?
5. **An emergency** may open what is marked \`break-glass\`: to colleagues, for at most four hours, with a reason.
6. Everything else is denied. A case that may not be seen looks like one that does not exist (404), except to who may
   know that it exists (403).
`;

/** The page on who may do what, made from the same data that decides. */
export const matrixAsMarkdown = (): string =>
  [
    INTRODUCTION,
    '## What somebody can be to a case\n',
    table(
      ['Capacity', 'Who', 'May know that the case exists'],
      capacities.map((one) => [`\`${one}\``, meanings[one], knowers.has(one) ? 'yes' : '–']),
    ),
    '## What nobody overrides\n',
    table(
      ['Rule', 'Says', 'Told apart from absent'],
      coreRules.map(({ code, tells }) => [`\`${code}\``, ruleWordings[code].en, tells ? 'yes' : '–']),
    ),
    `What is marked with * in the matrix looks after who may see a case, or who did, and shows nothing of what is in it.
It stays possible where a restriction or a strictly confidential address keeps everybody without a named grant out.\n`,
    '## The matrix\n',
    `\`masked\`: codes and dates only. \`own entries\`: only what they did themself. \`if …\`: when that part is shared with
them. \`break-glass\`: an emergency would open it. About "ledger": about no case, decided by the roles alone.\n`,
    table(
      ['Permission', 'About', ...capacities.map((one) => short[one])],
      permissions.map((permission) => {
        const { about, guards, cells } = matrix[permission];
        const name = `\`${permission}\`${guards ? ' \\*' : ''}`;
        return [name, about === 'both' ? 'case, ledger' : about, ...capacities.map((one) => said(cells[one] ?? 'no'))];
      }),
    ),
    '## What of the case they see\n',
    `\`unless protected\`: an address that is neither graded nor hidden; else only with a live named grant. \`named grant\`:
only with one. Where the matrix says \`masked\` or \`own entries\`, and in an erased case, only codes are open.\n`,
    table(
      ['Content', ...capacities.map((one) => short[one])],
      fieldClasses.map((kind) => [kind, ...capacities.map((one) => said(fieldTable[kind][one] ?? 'hidden'))]),
    ),
  ].join('\n');

function said(cell: Cell | FieldCell): string {
  if (cell === 'no' || cell === 'hidden') return '–';
  return cell.startsWith('in-scope:') ? cell.replace('in-scope:', 'if ') : cell.replace(/^(own|unless|named)-/, '$1 ');
}

/** As the formatter writes a table, so that the page is the same before and after it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(3, title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
}
