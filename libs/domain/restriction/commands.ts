import type { Instant } from '../kernel/oslo-time';
import type { RestrictionGround } from './events';

/** `by`: the staff id of who gives the command. */
type InCase = { readonly now: Instant; readonly by: string | null; readonly childId: string };

export type ProposeRestriction = InCase & {
  readonly type: 'ProposeRestriction';
  readonly restrictionId: string;
  readonly ground: RestrictionGround;
  readonly reason: string;
};
export type ApproveRestriction = InCase & { readonly type: 'ApproveRestriction'; readonly restrictionId: string };
/** Of a restriction in force, or of a proposal nobody approved. */
export type LiftRestriction = InCase & {
  readonly type: 'LiftRestriction';
  readonly restrictionId: string;
  readonly reason: string;
};

export type RestrictionCommand = ProposeRestriction | ApproveRestriction | LiftRestriction;
