import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { Relations } from '../relations/relations';
import { capacities, type Capacity } from './capacities';
import { couldHold } from './capacities-of';
import { cellOf, codesOnly, denied } from './decide';
import { matrix, type Cell, type Matrix, type Row } from './matrix';
import type { Permission } from './permissions';
import type { Caller, Verdict } from './policy';
import { standingOf, type Standing } from './standing';

export type LedgerQuestion = {
  readonly caller: Caller;
  readonly permission: Permission;
  readonly relations: Relations;
  readonly now: Instant;
};

/** All that there is to do in the intake ledger: it holds no case of anybody, and nobody works in it. */
const inIntake: ReadonlySet<Permission> = new Set<Permission>([
  'intake:send',
  'intake:reconcile',
  'ledger:read',
  'code-list:read',
  'system:operate',
]);

export type LedgerPolicy = {
  readonly decideInLedger: (question: LedgerQuestion) => Verdict;
  readonly mayEver: (caller: Caller, permission: Permission, relations: Relations, now: Instant) => boolean;
};

/** The policy of this matrix for what is about no case, and for the door. */
export function ledgerPolicyOf(by: Matrix): LedgerPolicy {
  const decideInLedger = ({ caller, permission, relations, now }: LedgerQuestion): Verdict => {
    const standing = standingOf(caller, relations, now);
    if (typeof standing === 'string') return denied(standing);
    const row = by[permission];
    if (row.about === 'case') return denied('access.denied', true);
    if (relations.ledger === INTAKE_LEDGER && !inIntake.has(permission)) return denied('access.denied', true);
    return allowance(row, inLedgerOf(standing)) ?? denied('access.denied', true);
  };
  const mayEver: LedgerPolicy['mayEver'] = (caller, permission, relations, now) => {
    const row = by[permission];
    if (row.about !== 'case' && decideInLedger({ caller, permission, relations, now }).effect === 'allow') return true;
    const standing = standingOf(caller, relations, now);
    if (row.about === 'ledger' || typeof standing === 'string') return false;
    return capacities.some(
      (capacity) => couldHold[capacity](standing) && !['no', 'break-glass'].includes(cellOf(row, capacity)),
    );
  };
  return { decideInLedger, mayEver };
}

const actual = ledgerPolicyOf(matrix);

/**
 * Whether the caller may do what is about no case. Shows codes only: there is no child whose fields could be open. What
 * is always about a case is denied here.
 */
export const decideInLedger = actual.decideInLedger;

/**
 * Whether there could be a case with which the caller may do this, or whether they may do it without one. If not, the
 * answer is 403 before any case is looked for, the same whether it exists or not.
 */
export const mayEver = actual.mayEver;

function allowance(row: Row, held: readonly Capacity[]): Verdict | null {
  for (const cell of ['yes', 'masked', 'own-entries'] as const satisfies readonly Cell[]) {
    const capacity = held.find((one) => cellOf(row, one) === cell);
    if (!capacity) continue;
    return { effect: 'allow', rule: `access.${cell === 'yes' ? capacity : cell}`, capacity, fields: codesOnly };
  }
  return null;
}

/** What somebody is where it is about no case: their roles, and whether they are on shift. */
const inLedgerOf = ({ everywhere, leads, worksIn, onDutyFor, partnerIn, doesCasework, me }: Standing): Capacity[] =>
  ordered([
    ...everywhere,
    ...when(leads.size > 0, 'leader'),
    ...when(doesCasework && onDutyFor.size > 0, 'duty-officer'),
    ...when(worksIn.size > 0, 'colleague'),
    ...when(partnerIn.size > 0, 'participant'),
    ...when(me !== null, 'outsider'),
  ]);

const when = (holds: boolean, ...given: readonly Capacity[]): readonly Capacity[] => (holds ? given : []);

/** Strongest first. */
const ordered = (held: readonly Capacity[]): Capacity[] => capacities.filter((capacity) => held.includes(capacity));
