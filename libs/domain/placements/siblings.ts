import { addMonths } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { says } from '../kernel/personal';
import { realDay, refuse } from './checks';
import type { KnownSibling, SiblingThoughtOf } from './commands';
import type { SiblingConsidered } from './events';

/** Siblings who live apart are thought of anew within half a year: the law has no number (mark I). */
const REVIEW_MONTHS = 6;

type Thought = {
  readonly siblings: readonly SiblingThoughtOf[];
  readonly knownSiblings: readonly KnownSibling[];
  readonly apartReason: string | null;
  readonly siblingReviewOn: CalendarDate | null;
};

/** Every sibling once, together or apart; apart with a reason and a day to think again (§ 7-5). */
export const considered = (
  { siblings, knownSiblings, apartReason, siblingReviewOn }: Thought,
  on: CalendarDate,
): { readonly siblings: readonly SiblingConsidered[]; readonly siblingReviewOn: CalendarDate | null } => {
  const named = siblings.map(({ relationId }) => relationId);
  if (new Set(named).size < named.length) throw refuse('placement.sibling-twice', 'siblings');
  if (knownSiblings.some(({ relationId }) => !named.includes(relationId)))
    throw refuse('placement.sibling-not-considered', 'siblings');
  const found = siblings.map(({ relationId, together }) => {
    const sibling = knownSiblings.find((one) => one.relationId === relationId);
    if (!sibling) throw refuse('placement.sibling-unknown', 'siblings');
    return { siblingChildId: sibling.siblingChildId, relationId, together };
  });
  requireReview(found, apartReason, siblingReviewOn, on);
  return { siblings: found, siblingReviewOn };
};

const requireReview = (
  siblings: readonly SiblingConsidered[],
  apartReason: string | null,
  siblingReviewOn: CalendarDate | null,
  on: CalendarDate,
): void => {
  if (siblings.every(({ together }) => together)) {
    if (siblingReviewOn !== null) throw refuse('placement.sibling-review-not-needed', 'siblingReviewOn');
    return;
  }
  if (!says(apartReason)) throw refuse('placement.apart-reason-missing', 'apartReason');
  if (siblingReviewOn === null) throw refuse('placement.sibling-review-missing', 'siblingReviewOn');
  const day = realDay(siblingReviewOn, 'siblingReviewOn');
  if (day <= on) throw refuse('placement.sibling-review-too-early', 'siblingReviewOn');
  if (day > addMonths(on, REVIEW_MONTHS)) throw refuse('placement.sibling-review-too-late', 'siblingReviewOn');
};
