import type { DomainEvent } from '../kernel/envelope';
import type { Instant } from '../kernel/oslo-time';

export type BreakGlassCategory = 'acute-danger' | 'emergency-placement' | 'colleague-unavailable' | 'other-emergency';
export type BreakGlassVerdict = 'justified' | 'unjustified';

/** Somebody without a relation to the case opened it for at most four hours. Sealed for the child: 'reason'. */
export type BreakGlassOpened = DomainEvent<
  'break-glass.opened',
  {
    readonly breakGlassId: string;
    readonly childId: string;
    readonly staffId: string;
    readonly category: BreakGlassCategory;
    readonly until: Instant;
  }
>;
/** Another person judged it afterwards. Sealed for the child: 'assessment'. */
export type BreakGlassReviewed = DomainEvent<
  'break-glass.reviewed',
  { readonly breakGlassId: string; readonly childId: string; readonly verdict: BreakGlassVerdict }
>;

export type BreakGlassEvent = BreakGlassOpened | BreakGlassReviewed;
