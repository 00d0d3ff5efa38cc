import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { EnteredInError } from '../kernel/error-in-record';

type AboutEmergency = { readonly emergencyId: string; readonly childId: string };

/** §§ 4-2, 4-3, 4-4, 4-5, 4-6, 7-7 and 4-1; all but the last lapse without a petition. */
export const emergencyKinds = [
  'care',
  'move-ban',
  'institution',
  'trafficking',
  'travel-ban',
  'contact-stop',
  'no-care',
] as const;
export type EmergencyKind = (typeof emergencyKinds)[number];
export const emergencyDeciders = ['leader', 'deputy', 'prosecution-authority'] as const;
export type EmergencyDecider = (typeof emergencyDeciders)[number];

/**
 * An emergency or temporary decision (akuttvedtak; § 7-7). `petitionDueOn`: the last day of the petition to the tribunal;
 * null where none is needed. `abroad`: the child's habitual residence is in another state (§ 4-2). `recordedBy`: staff id.
 * Sealed: 'content', 'facts', 'childView', 'bestInterests'.
 */
export type EmergencyDecided = DomainEvent<
  'emergency.decided',
  AboutEmergency & {
    readonly kind: EmergencyKind;
    readonly legalBasis: LegalBasis;
    readonly decidedOn: CalendarDate;
    readonly decider: EmergencyDecider;
    readonly abroad: boolean;
    readonly petitionDueOn: CalendarDate | null;
    readonly recordedBy: string | null;
  }
>;

export type EmergencyImplemented = DomainEvent<
  'emergency.implemented',
  AboutEmergency & { readonly implementedOn: CalendarDate }
>;

/** To the tribunal for control, at once (§ 14-22). */
export type EmergencySentForControl = DomainEvent<
  'emergency.sent-for-control',
  AboutEmergency & { readonly sentOn: CalendarDate }
>;

/** `upheld`: the decision was. */
export type EmergencyControlled = DomainEvent<
  'emergency.controlled',
  AboutEmergency & { readonly controlledOn: CalendarDate; readonly upheld: boolean }
>;

export const emergencyParties = ['child', 'parent', 'guardian'] as const;
export type EmergencyParty = (typeof emergencyParties)[number];

/** A private party complains, directly to the tribunal (§ 14-23). Sealed: 'complaint'. */
export type EmergencyComplained = DomainEvent<
  'emergency.complained',
  AboutEmergency & {
    readonly complaintId: string;
    readonly party: EmergencyParty;
    readonly receivedOn: CalendarDate;
  }
>;

/** `upheld`: the decision was. */
export type EmergencyComplaintAnswered = DomainEvent<
  'emergency.complaint-answered',
  AboutEmergency & { readonly complaintId: string; readonly answeredOn: CalendarDate; readonly upheld: boolean }
>;

/** The petition reached the tribunal in time: the decision stands until the tribunal has decided. */
export type EmergencyPetitioned = DomainEvent<
  'emergency.petitioned',
  AboutEmergency & { readonly petitionedOn: CalendarDate; readonly tribunalCaseId: string }
>;

/** No petition came: the decision lapsed by law with the end of `lapsedOn`, the last day there was. */
export type EmergencyLapsed = DomainEvent<'emergency.lapsed', AboutEmergency & { readonly lapsedOn: CalendarDate }>;

export const emergencyEndings = [
  'lifted',
  'not-upheld',
  'objection',
  'replaced-by-order',
  'refused-by-tribunal',
  'expired',
] as const;
export type EmergencyEnding = (typeof emergencyEndings)[number];

/** Sealed: 'reason'. */
export type EmergencyEnded = DomainEvent<
  'emergency.ended',
  AboutEmergency & { readonly endedOn: CalendarDate; readonly why: EmergencyEnding }
>;

/** §§ 4-6 and 5-13: the police are told of the decision and of its end (§ 13-5). */
export type EmergencyPoliceNotified = DomainEvent<
  'emergency.police-notified',
  AboutEmergency & { readonly notifiedOn: CalendarDate; readonly of: 'decision' | 'end' }
>;

/** The day of the decision was written down wrongly; the petition's last day moves with it. Sealed: 'reason'. */
export type EmergencyDateCorrected = DomainEvent<
  'emergency.date-corrected',
  AboutEmergency & {
    readonly field: 'decidedOn';
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly petitionDueOn: CalendarDate | null;
  }
>;

export type EmergencyEnteredInError = EnteredInError<'emergency.entered-in-error', AboutEmergency>;

export type EmergencyEvent =
  | EmergencyDecided
  | EmergencyImplemented
  | EmergencySentForControl
  | EmergencyControlled
  | EmergencyComplained
  | EmergencyComplaintAnswered
  | EmergencyPetitioned
  | EmergencyLapsed
  | EmergencyEnded
  | EmergencyPoliceNotified
  | EmergencyDateCorrected
  | EmergencyEnteredInError;
