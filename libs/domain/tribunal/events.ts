import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { EnteredInError } from '../kernel/error-in-record';

type AboutTribunalCase = { readonly tribunalCaseId: string; readonly childId: string };

export const petitionSubjects = [
  'care-order',
  'ordered-measure',
  'institution',
  'contact',
  'placement-ban',
  'travel-ban',
  'lifting',
  'other',
] as const;
export type PetitionSubject = (typeof petitionSubjects)[number];

/**
 * The service took a case to the child welfare tribunal (barneverns- og helsenemnda; OversendelseFylkesnemnd). It rests on
 * a decision of its own, on an emergency decision, or on a private party's demand. Sealed: 'petition'.
 */
export type TribunalPetitioned = DomainEvent<
  'tribunal.petitioned',
  AboutTribunalCase & {
    readonly seeks: PetitionSubject;
    readonly legalBasis: LegalBasis;
    readonly additionalBases: readonly LegalBasis[];
    readonly decisionId: string | null;
    readonly emergencyId: string | null;
    readonly demandId: string | null;
    readonly petitionedOn: CalendarDate;
  }
>;

export type TribunalHeard = DomainEvent<
  'tribunal.heard',
  AboutTribunalCase & { readonly hearingClosedOn: CalendarDate }
>;

export const tribunalOutcomes = ['granted', 'partly-granted', 'refused', 'dismissed'] as const;
export type TribunalOutcome = (typeof tribunalOutcomes)[number];

/**
 * `seeks`: as in the petition. `implementBy`: a care order, or one about an institution, lapses if it is not implemented
 * within six weeks (§§ 5-2, 6-2). Sealed: 'ruling'.
 */
export type TribunalDecided = DomainEvent<
  'tribunal.decided',
  AboutTribunalCase & {
    readonly seeks: PetitionSubject;
    readonly decidedOn: CalendarDate;
    readonly outcome: TribunalOutcome;
    readonly implementBy: CalendarDate | null;
  }
>;

export type TribunalWithdrawn = DomainEvent<
  'tribunal.withdrawn',
  AboutTribunalCase & { readonly withdrawnOn: CalendarDate }
>;

export const tribunalParties = ['child', 'parent', 'guardian', 'municipality'] as const;
export type TribunalParty = (typeof tribunalParties)[number];

/** One month to take it to court begins (§ 14-25); rolls over. */
export type TribunalNotified = DomainEvent<
  'tribunal.notified',
  AboutTribunalCase & {
    readonly noticeId: string;
    readonly party: TribunalParty;
    readonly reachedOn: CalendarDate;
    readonly courtActionDueOn: CalendarDate;
  }
>;

export type TribunalTakenToCourt = DomainEvent<
  'tribunal.taken-to-court',
  AboutTribunalCase & {
    readonly actionId: string;
    readonly party: TribunalParty;
    readonly suedOn: CalendarDate;
    readonly late: boolean;
  }
>;

export const courtOutcomes = ['upheld', 'changed', 'reversed', 'dismissed'] as const;
export type CourtOutcome = (typeof courtOutcomes)[number];

export type TribunalCourtDecided = DomainEvent<
  'tribunal.court-decided',
  AboutTribunalCase & {
    readonly actionId: string;
    readonly decidedOn: CalendarDate;
    readonly outcome: CourtOutcome;
  }
>;

/** `implementBy` moves with the day of the decision. Sealed: 'reason'. */
export type TribunalDateCorrected = DomainEvent<
  'tribunal.date-corrected',
  AboutTribunalCase & {
    readonly field: 'petitionedOn' | 'decidedOn';
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly implementBy: CalendarDate | null;
  }
>;

export type TribunalEnteredInError = EnteredInError<'tribunal.entered-in-error', AboutTribunalCase>;

export type TribunalEvent =
  | TribunalPetitioned
  | TribunalHeard
  | TribunalDecided
  | TribunalWithdrawn
  | TribunalNotified
  | TribunalTakenToCourt
  | TribunalCourtDecided
  | TribunalDateCorrected
  | TribunalEnteredInError;
