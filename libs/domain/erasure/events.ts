import type { DomainEvent } from '../kernel/envelope';

type AboutErasure = { readonly erasureId: string; readonly childId: string };

/** On what an exception from the archive duty rests (arkivloven § 13): never the family's wish alone. */
export type ErasureBasis = 'national-archivist-decision' | 'court-decision' | 'data-protection-authority-order';

/** Shredding of a child's key is ordered. `by`: who ordered it. Sealed: 'reason'. */
export type ErasureOrdered = DomainEvent<
  'erasure.ordered',
  AboutErasure & { readonly by: string; readonly basis: ErasureBasis; readonly reference: string }
>;
/** By another person than who ordered it. */
export type ErasureApproved = DomainEvent<'erasure.approved', AboutErasure>;
/** The key is destroyed: what was sealed for the child can be read by nobody any more. */
export type ErasureExecuted = DomainEvent<'erasure.executed', AboutErasure>;

export type ErasureEvent = ErasureOrdered | ErasureApproved | ErasureExecuted;
