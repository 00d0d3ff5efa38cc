import { fieldClasses, type FieldClass } from '@libs/access/policy/capacities';
import type { Policy } from '@libs/access/policy/decide';
import type { LedgerPolicy } from '@libs/access/policy/in-ledger';
import type { Permission } from '@libs/access/policy/permissions';
import type { Verdict, VisibleCases } from '@libs/access/policy/policy';
import type { Relations } from '@libs/access/relations/relations';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { isMachine } from './matrix-axes';
import type { LedgerCase, MatrixCase } from './matrix-cases';
import { CHILD, matrixWorld, NOW, type MatrixWorld } from './matrix-world';

/** What came out, in the words of the expectation. */
type Answer = Pick<MatrixCase, 'expected' | 'ownEntries' | 'hint' | 'fields'>;
export type Mismatch = { readonly name: string; readonly expected: string; readonly actual: string };

const worlds = new Map<string, MatrixWorld>();

function worldOf({ who, protection }: Pick<MatrixCase, 'who' | 'protection'>): MatrixWorld {
  const key = `${who} ${protection}`;
  const known = worlds.get(key) ?? matrixWorld(who, protection);
  worlds.set(key, known);
  return known;
}

/** Every generated case that the policy answers otherwise than the matrix says, one by one. */
export function* mismatches(policy: Policy, cases: Iterable<MatrixCase>): Generator<Mismatch> {
  for (const one of cases) {
    const world = worldOf(one);
    const ledgers =
      one.tenant === 'own' ? [world.own] : [world.without, ...(isMachine(one.who) ? [] : [world.foreign])];
    for (const relations of ledgers) {
      const actual = ask(policy, one, world, relations);
      const [wanted, got] = [written(one), written(actual)];
      if (wanted !== got) yield { name: one.name, expected: wanted, actual: got };
    }
  }
}

/** The same for what is about no case; the intake's auditor asks in the intake ledger. */
export function* ledgerMismatches(policy: LedgerPolicy, cases: Iterable<LedgerCase>): Generator<Mismatch> {
  for (const { name, who, tenant, permission, expected } of cases) {
    const { caller, own, foreign } = worldOf({ who, protection: 'normal' });
    const home = who === 'intake-auditor' ? { ...own, ledger: INTAKE_LEDGER } : own;
    const relations = tenant === 'own' ? home : foreign;
    const verdict = policy.decideInLedger({ caller, permission, relations, now: NOW });
    const actual =
      verdict.effect === 'deny' ? 'forbidden' : verdict.rule === 'access.own-entries' ? 'own-entries' : 'open';
    if (actual !== expected) yield { name, expected, actual };
  }
}

function ask(policy: Policy, one: MatrixCase, { caller }: MatrixWorld, relations: Relations): Answer {
  const decide = (permission: Permission): Answer =>
    read(policy.decide({ caller, permission, relations, case: relations.case(CHILD), now: NOW }));
  const listed = (permission: Permission): boolean =>
    isIn(policy.visibleCases(caller, permission, relations, NOW), CHILD) && relations.case(CHILD) !== null;
  const member = (permission: Permission): Answer => (listed(permission) ? decide(permission) : absent);
  switch (one.operation) {
    case 'read':
      return decide(one.permission);
    case 'list':
      return member(one.permission);
    case 'count':
      return [...relations.cases()].filter(() => listed(one.permission)).length === 1 ? decide(one.permission) : absent;
    case 'search':
      return both(member(one.permission), member('child:search'));
    case 'history':
      return both(decide(one.permission), decide('case:history'));
    case 'export':
      return both(decide(one.permission), decide('case:export'));
  }
}

const absent: Answer = { expected: 'absent', ownEntries: false, hint: false, fields: [] };

function read(verdict: Verdict): Answer {
  if (verdict.effect === 'deny') {
    const { mayKnow, breakGlass } = verdict;
    return { expected: mayKnow ? 'forbidden' : 'absent', ownEntries: false, hint: breakGlass, fields: [] };
  }
  return {
    expected: verdict.rule === 'access.masked' ? 'masked' : 'open',
    ownEntries: verdict.rule === 'access.own-entries',
    hint: false,
    fields: fieldClasses.filter((kind) => verdict.fields[kind] === 'open'),
  };
}

const isIn = (visible: VisibleCases, childId: string): boolean =>
  'only' in visible ? visible.only.has(childId) : !visible.allBut.has(childId);

const rank = ({ expected, ownEntries, hint }: Answer): number =>
  expected === 'absent' ? (hint ? 4 : 5) : ['open', 'masked', 'forbidden'].indexOf(expected) + (ownEntries ? 1.5 : 0);

/** Both must allow it, so what is more hidden stands, and only fields that both open. */
function both(one: Answer, other: Answer): Answer {
  const more = rank(one) < rank(other) ? other : one;
  const isOpen = (kind: FieldClass): boolean => one.fields.includes(kind) && other.fields.includes(kind);
  return { ...more, fields: more.fields.filter(isOpen) };
}

const written = ({ expected, ownEntries, hint, fields }: Answer): string =>
  [expected, ...(ownEntries ? ['own entries'] : []), ...(hint ? ['with a hint'] : []), ...fields].join(', ');
