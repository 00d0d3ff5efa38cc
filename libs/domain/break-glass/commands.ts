import type { Instant } from '../kernel/oslo-time';
import type { BreakGlassCategory, BreakGlassVerdict } from './events';

/** `hours`: at most four; the reason has at least 20 characters that say something. */
export type OpenBreakGlass = {
  readonly type: 'OpenBreakGlass';
  readonly now: Instant;
  readonly breakGlassId: string;
  readonly childId: string;
  readonly by: string;
  readonly category: BreakGlassCategory;
  readonly reason: string;
  readonly hours: number;
};
/** Not by who opened it. */
export type ReviewBreakGlass = {
  readonly type: 'ReviewBreakGlass';
  readonly now: Instant;
  readonly by: string | null;
  readonly verdict: BreakGlassVerdict;
  readonly assessment: string;
};

export type BreakGlassCommand = OpenBreakGlass | ReviewBreakGlass;
