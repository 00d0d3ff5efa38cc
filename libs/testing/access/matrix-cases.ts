import type { FieldClass } from '@libs/access/policy/capacities';
import type { Permission } from '@libs/access/policy/permissions';
import {
  answersWhenErased,
  columns,
  expectedFields,
  expectedInCase,
  expectedInLedger,
  stillPossible,
  type Who,
} from './expected-matrix';

/** The first five are the issue's own; the others are what else can be true of a case. */
export const protections = [
  'normal',
  'fortrolig',
  'strengt fortrolig',
  'own family',
  'excluded',
  'own case',
  'klientadresse',
  'hidden address',
  'fortrolig, granted by name',
  'strengt fortrolig, granted by name',
  'restricted',
  'restricted, granted by name',
  'erased',
  'unit unknown',
] as const;
export type Protection = (typeof protections)[number];
export const issueProtections: readonly Protection[] = protections.slice(0, 5);

/**
 * How something is asked. `search`: what the permission lists, found by searching for the child. `history` and `export`:
 * of what the permission shows, so both must allow it.
 */
export const operations = ['read', 'list', 'search', 'count', 'history', 'export'] as const;
export type Operation = (typeof operations)[number];

export type MatrixCase = {
  readonly name: string;
  readonly who: Who;
  readonly tenant: 'own' | 'other';
  readonly protection: Protection;
  readonly operation: Operation;
  readonly permission: Permission;
  /** `absent` is 404 or not in the list, `forbidden` 403. */
  readonly expected: 'open' | 'masked' | 'absent' | 'forbidden';
  readonly ownEntries: boolean;
  /** The denial says to the guard that an emergency would open it. */
  readonly hint: boolean;
  /** Open kinds of content; none where it is denied. */
  readonly fields: readonly FieldClass[];
  /** Nobody of this role may ever do it, so HTTP says 403 at the door, before any case is looked for. */
  readonly refusedAtTheDoor: boolean;
};

export type LedgerCase = Pick<MatrixCase, 'name' | 'who' | 'tenant' | 'permission'> & {
  readonly expected: 'open' | 'own-entries' | 'forbidden';
};

type Letter = 'O' | 'M' | 'W' | 'F' | 'A' | 'H';
/** From shown to hidden: of two answers that are both needed the later one stands. */
const order: readonly Letter[] = ['O', 'M', 'W', 'F', 'H', 'A'];

const gridOf = (text: string): ReadonlyMap<Permission, Readonly<Record<Who, Letter>>> =>
  new Map(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [permission, ...letters] = line.split(/ +/);
        return [permission, Object.fromEntries(columns.map((who, at) => [who, letters[at]]))] as [
          Permission,
          Record<Who, Letter>,
        ];
      }),
  );

const inCase = gridOf(expectedInCase);
const inLedger = gridOf(expectedInLedger);
export const casePermissions: readonly Permission[] = [...inCase.keys()];

const machines: ReadonlySet<Who> = new Set<Who>(['reporter-system', 'intake-auditor', 'operator']);
export const isMachine = (who: Who): boolean => machines.has(who);
const knows = (who: Who): boolean => inCase.get('case:place')?.[who] !== 'A';
const told = (who: Who): Letter => (knows(who) ? 'F' : 'A');

/** What a single read answers, by the words of the threat model and of the address protection. */
function letter(permission: Permission, who: Who, protection: Protection): Letter {
  const plain = inCase.get(permission)?.[who] ?? 'A';
  const named = protection.endsWith('granted by name') && !isMachine(who);
  switch (protection) {
    case 'normal':
      return plain;
    case 'unit unknown':
      return 'A';
    case 'own family':
    case 'own case':
    case 'excluded':
      return isMachine(who) ? plain : 'A';
    case 'strengt fortrolig':
    case 'strengt fortrolig, granted by name':
    case 'restricted':
    case 'restricted, granted by name':
      return named || stillPossible.has(permission) ? plain : 'A';
    case 'fortrolig':
    case 'klientadresse':
    case 'hidden address':
    case 'fortrolig, granted by name':
      return permission === 'child:read-address' && !named ? told(who) : plain;
    case 'erased':
      return answersWhenErased.has(permission) && plain !== 'H' ? plain : told(who);
  }
}

/** Open kinds of content where the answer is O. */
function fieldsFor(who: Who, protection: Protection): readonly FieldClass[] {
  if (['erased', 'restricted', 'strengt fortrolig'].includes(protection)) return ['codes'];
  const { plain, grant } = expectedFields[who];
  if (protection.endsWith('granted by name') && !isMachine(who)) return grant;
  const isAddressOpen = ['normal', 'own family', 'own case', 'excluded'].includes(protection);
  return isAddressOpen ? plain : plain.filter((kind) => kind !== 'address');
}

const asMember = (answer: Letter): Letter => ('OMW'.includes(answer) ? answer : 'A');
const hidden = (one: Letter, other: Letter): Letter => (order.indexOf(one) < order.indexOf(other) ? other : one);

function answerTo(operation: Operation, permission: Permission, who: Who, protection: Protection): Letter {
  const own = letter(permission, who, protection);
  switch (operation) {
    case 'read':
      return own;
    case 'list':
    case 'count':
      return asMember(own);
    case 'search':
      return hidden(asMember(own), asMember(letter('child:search', who, protection)));
    case 'history':
      return hidden(own, letter('case:history', who, protection));
    case 'export':
      return hidden(own, letter('case:export', who, protection));
  }
}

const outcome = { O: 'open', M: 'masked', W: 'open', F: 'forbidden', H: 'absent', A: 'absent' } as const;

/** Which columns somebody of that role can ever be to a case. */
const caseworker: readonly Who[] = ['assigned', 'duty-officer', 'break-glass', 'colleague', 'outsider'];
const partner = columns.filter((who) => who.startsWith('participant'));
const couldBe = (who: Who): readonly Who[] => {
  if (caseworker.includes(who)) return caseworker;
  if (who === 'leader') return ['leader', 'assigned', 'duty-officer', 'break-glass'];
  return partner.includes(who) ? partner : [who];
};

/** Whether somebody of this role may do it in some case, or where it is about none. */
export const mayEverBeAllowed = (who: Who, permission: Permission): boolean =>
  'OMW'.includes(inLedger.get(permission)?.[who] ?? 'F') ||
  couldBe(who).some((one) => 'OMW'.includes(inCase.get(permission)?.[one] ?? 'F'));

const caseFor = (
  who: Who,
  tenant: MatrixCase['tenant'],
  protection: Protection,
  operation: Operation,
  permission: Permission,
): MatrixCase => {
  const answer = tenant === 'other' ? 'A' : answerTo(operation, permission, who, protection);
  return {
    name: `${operation} of ${permission} as ${who}, ${tenant} tenant, ${protection}`,
    who,
    tenant,
    protection,
    operation,
    permission,
    expected: outcome[answer],
    ownEntries: answer === 'W',
    hint: answer === 'H',
    fields: answer === 'O' ? fieldsFor(who, protection) : 'MW'.includes(answer) ? ['codes'] : [],
    refusedAtTheDoor: !mayEverBeAllowed(who, permission),
  };
};

/** Every cell of the matrix × tenant × protection × operation. */
export const matrixCases = (of: readonly Protection[] = protections): readonly MatrixCase[] =>
  casePermissions.flatMap((permission) =>
    columns.flatMap((who) =>
      (['own', 'other'] as const).flatMap((tenant) =>
        of.flatMap((protection) =>
          operations.map((operation) => caseFor(who, tenant, protection, operation, permission)),
        ),
      ),
    ),
  );

/** Every cell of what is about no case × tenant. */
export const ledgerCases = (): readonly LedgerCase[] =>
  [...inLedger].flatMap(([permission, row]) =>
    columns.flatMap((who) =>
      (isMachine(who) ? (['own'] as const) : (['own', 'other'] as const)).map((tenant) => {
        const answer = tenant === 'other' ? 'F' : row[who];
        return {
          name: `${permission} as ${who}, ${tenant} tenant`,
          who,
          tenant,
          permission,
          expected: answer === 'O' ? 'open' : answer === 'W' ? 'own-entries' : 'forbidden',
        } as const;
      }),
    ),
  );
