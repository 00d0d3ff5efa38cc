import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { DateCorrected } from '../kernel/error-in-record';

type AboutCare = { readonly childId: string };

/** The municipality took over care (omsorgsovertakelse, § 5-1), by the tribunal's order. `careId`: one per taking over. */
export type CareTakenOver = DomainEvent<
  'care.taken-over',
  AboutCare & {
    readonly careId: string;
    readonly tribunalCaseId: string;
    readonly decisionId: string;
    readonly takenOverOn: CalendarDate;
  }
>;

/** The parents were offered help of their own (§ 8-3, second paragraph). Sealed: 'offer'. */
export type CareParentsOffered = DomainEvent<
  'care.parents-offered',
  AboutCare & { readonly careId: string; readonly offeredOn: CalendarDate; readonly accepted: boolean | null }
>;

/** Can the child go home (§ 8-3, third paragraph)? Sealed: 'assessment', 'childView'. */
export type CareReviewed = DomainEvent<
  'care.reviewed',
  AboutCare & { readonly careId: string; readonly reviewedOn: CalendarDate; readonly continues: boolean }
>;

/** `liftingCode`: 9.9 Opphevelse. Sealed: 'specification', 'reason'. */
export type CareLifted = DomainEvent<
  'care.lifted',
  AboutCare & {
    readonly careId: string;
    readonly liftedOn: CalendarDate;
    readonly liftingCode: string;
    readonly tribunalCaseId: string | null;
  }
>;

/** Follow-up after return, up to six months, with a plan (§ 8-7). Sealed: 'offer'. */
export type CareReturnFollowedUp = DomainEvent<
  'care.return-followed-up',
  AboutCare & {
    readonly careId: string;
    readonly offeredOn: CalendarDate;
    readonly accepted: boolean;
    readonly until: CalendarDate;
    readonly planId: string | null;
  }
>;

/** Sealed: 'reason'. */
export type CareDateCorrected = DateCorrected<
  'care.date-corrected',
  AboutCare & { readonly careId: string },
  'takenOverOn' | 'liftedOn'
>;

export type CareEvent =
  CareTakenOver | CareParentsOffered | CareReviewed | CareLifted | CareReturnFollowedUp | CareDateCorrected;
