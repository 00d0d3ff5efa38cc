import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { CaseRelations, Relations } from '../relations/relations';
import { capacities } from './capacities';
import { couldHold, holds, scopeHolds } from './capacities-of';
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
      const isShown = isLetIn(lets, one) && !isKeptOut(rules, asked, one);
      (isShown ? shown : kept).push(one.childId);
    }
    return kept.length < shown.length ? { allBut: new Set(kept) } : { only: new Set(shown) };
  };

/** Which cases a list, a search or a count may hold: exactly those that a decision on each of them allows. */
export const visibleCases: Visible = visibleBy(coreRules, matrix);

type LetsIn = (of: CaseRelations) => boolean;

// Plain loops: these two are asked of every case of the municipality, some 60,000 times for one list.
function isLetIn(lets: readonly LetsIn[], of: CaseRelations): boolean {
  for (const letsIn of lets) if (letsIn(of)) return true;
  return false;
}

function isKeptOut(rules: readonly CoreRule[], asked: Asked, of: CaseRelations): boolean {
  for (const rule of rules) if (rule.denies(asked, of)) return true;
  return false;
}

/**
 * One question per capacity that the row lets in and the caller could hold: the others need not be asked of any case.
 * Weakest first, which is cheapest first.
 */
function lettingIn({ cells }: Row, standing: Standing): readonly LetsIn[] {
  return capacities.toReversed().flatMap((capacity): LetsIn[] => {
    const cell = cells[capacity] ?? 'no';
    if (cell === 'no' || cell === 'break-glass' || !couldHold[capacity](standing)) return [];
    const isHeld = holds[capacity];
    if (!cell.startsWith('in-scope:')) return [(of) => isHeld(standing, of)];
    return [(of) => isHeld(standing, of) && scopeHolds(cell, standing, of)];
  });
}
