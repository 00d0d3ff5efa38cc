import type { DomainEvent } from '../kernel/envelope';

type AboutRestriction = { readonly restrictionId: string; readonly childId: string };

export type RestrictionGround = 'erasure-requested' | 'accuracy-contested' | 'objection' | 'other';

/** The ordinary answer to a request for erasure (sperring): nothing is deleted, nearly nobody sees it. `by`: who proposed it. Sealed: 'reason'. */
export type RestrictionProposed = DomainEvent<
  'restriction.proposed',
  AboutRestriction & { readonly by: string; readonly ground: RestrictionGround }
>;
/** By another person than who proposed it; from now on the case is restricted. */
export type RestrictionApproved = DomainEvent<'restriction.approved', AboutRestriction>;
/** Sealed: 'reason'. */
export type RestrictionLifted = DomainEvent<'restriction.lifted', AboutRestriction>;

export type RestrictionEvent = RestrictionProposed | RestrictionApproved | RestrictionLifted;
