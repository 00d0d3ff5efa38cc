import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { CaseRelations, Relations } from '../relations/relations';
import { capacities } from './capacities';
import { holds, scopeHolds } from './capacities-of';
import { coreRules, type Asked, type CoreRule } from './core-rules';
import { matrix, type Matrix, type Row } from './matrix';
import type { Permission } from './permissions';
import type { Caller, VisibleCases } from './policy';
import { standingOf, type Standing } from './standing';

export type Visible = (caller: Caller, permission: Permission, relations: Relations, now: Instant) => VisibleCases;

/**
 * The visible cases by these rules and this matrix. Asks every case the same questions as a decision, but of the
 * capacities only those that the permission's row lets in, and stops at the first.
 */
export const visibleBy =
  (rules: readonly CoreRule[], by: Matrix): Visible =>
  (caller, permission, relations, now) => {
    const standing = standingOf(caller, relations, now);
    if (typeof standing === 'string') return { only: new Set() };
    const asked: Asked = { standing, permission, row: by[permission] };
    const lets = lettingIn(asked.row, standing);
    const [shown, kept]: [string[], string[]] = [[], []];
    for (const one of relations.cases()) {
      const isShown = lets.some((letsIn) => letsIn(one)) && !rules.some((rule) => rule.denies(asked, one));
      (isShown ? shown : kept).push(one.childId);
    }
    return kept.length < shown.length ? { allBut: new Set(kept) } : { only: new Set(shown) };
  };

/** Which cases a list, a search or a count may hold: exactly those that a decision on each of them allows. */
export const visibleCases: Visible = visibleBy(coreRules, matrix);

type LetsIn = (of: CaseRelations) => boolean;

/** One question per capacity that the row lets in; those that hold in no case at all are left out. */
function lettingIn({ cells }: Row, standing: Standing): readonly LetsIn[] {
  return capacities.flatMap((capacity): LetsIn[] => {
    const cell = cells[capacity] ?? 'no';
    if (cell === 'no' || cell === 'break-glass') return [];
    const held: LetsIn = (of) => holds[capacity](standing, of);
    return cell.startsWith('in-scope:') ? [(of) => held(of) && scopeHolds(cell, standing, of)] : [held];
  });
}
