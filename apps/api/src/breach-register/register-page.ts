import { registerOutcomes } from '@libs/domain/deadlines/breach-register';
import { readable } from '@libs/domain/kernel/dates';
import type { Cell } from '../http/csv';
import type { Language } from '../http/request-context';
import type { BreachRegister } from './breach-register-reader';
import { tableOf } from './register-table';
import { formWords, outcomeWords } from './register-words';

const style = `
  body { font: 11pt/1.4 sans-serif; margin: 2cm; }
  table { border-collapse: collapse; margin: 0 0 1.5em; }
  th, td { border: 1px solid #888; padding: 0.2em 0.5em; text-align: left; vertical-align: top; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  @media print { body { margin: 0; font-size: 9pt; } @page { size: A4 landscape; margin: 1.5cm; } }
`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!);

const tableIn = (columns: readonly string[], cells: readonly (readonly Cell[])[]): string => {
  const line = (tag: string, values: readonly Cell[]): string =>
    `<tr>${values.map((value) => `<${tag}>${escaped(String(value ?? ''))}</${tag}>`).join('')}</tr>`;
  const body = cells.map((row) => line('td', row)).join('\n');
  return `<table><thead>${line('th', columns)}</thead><tbody>\n${body}\n</tbody></table>`;
};

/** The form as one page that prints: no script, nothing from elsewhere. */
export function registerPage(form: BreachRegister, language: Language): string {
  const { ledger, quarter, asOf, complete, leftOut, sums, rows } = form;
  const say = (word: keyof typeof formWords): string => formWords[word][language];
  const title = escaped(`${say('title')} ${quarter}, ${ledger}`);
  const notes = [
    `${say('basis')}.`,
    `${say('asOf')} ${readable(asOf)}.`,
    ...(complete ? [] : [say('notOver')]),
    ...(leftOut > 0 ? [`${leftOut} ${say('leftOut')}.`] : []),
  ];
  const sumColumns = [
    ...[say('paragraph'), say('due')],
    ...registerOutcomes.map((outcome) => outcomeWords[outcome][language]),
    ...[say('carriedOver'), say('lackReason')],
  ];
  const sumCells = sums.map(({ paragraph, due, byOutcome, carriedOver, lackReason }) => [
    ...[paragraph, due],
    ...registerOutcomes.map((outcome) => byOutcome[outcome]),
    ...[carriedOver, lackReason],
  ]);
  const { columns, cells } = tableOf(rows, language);
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body>
<h1>${title}</h1>
<p>${notes.map(escaped).join(' ')}</p>
<h2>${say('sums')}</h2>
${tableIn(sumColumns, sumCells)}
<h2>${say('rows')}</h2>
${tableIn(columns, cells)}
</body>
</html>
`;
}
