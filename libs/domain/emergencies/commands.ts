import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';
import type { EmergencyDecider, EmergencyEnding, EmergencyKind, EmergencyParty } from './events';

type At = { readonly now: Instant };

export type DecideEmergency = At & {
  readonly type: 'DecideEmergency';
  readonly emergencyId: string;
  readonly childId: string;
  readonly kind: EmergencyKind;
  readonly legalBasis: LegalBasis;
  readonly decidedOn: CalendarDate;
  readonly decider: EmergencyDecider;
  /** The child's habitual residence is in another state (§ 4-2). */
  readonly abroad: boolean;
  /** What § 12-5 asks a decision to say. Sealed; none may be empty. */
  readonly content: string;
  readonly facts: string;
  readonly childView: string;
  readonly bestInterests: string;
  /** Staff id; null for a machine. */
  readonly by: string | null;
  /** Looked up in the catalogue; null where no petition is needed. */
  readonly petitionDueOn: CalendarDate | null;
  /** Looked up: null where no case is open. */
  readonly caseOpenedOn: CalendarDate | null;
};

export type ImplementEmergency = At & { readonly type: 'ImplementEmergency'; readonly implementedOn: CalendarDate };

export type SendForControl = At & { readonly type: 'SendForControl'; readonly sentOn: CalendarDate };

/** `upheld`: the decision was. One that was not ends with it. */
export type RecordControl = At & {
  readonly type: 'RecordControl';
  readonly controlledOn: CalendarDate;
  readonly upheld: boolean;
};

export type RecordEmergencyComplaint = At & {
  readonly type: 'RecordEmergencyComplaint';
  readonly complaintId: string;
  readonly party: EmergencyParty;
  readonly receivedOn: CalendarDate;
  /** Sealed. */
  readonly complaint: string;
};

/** `upheld`: the decision was. One that was not ends with it. */
export type AnswerEmergencyComplaint = At & {
  readonly type: 'AnswerEmergencyComplaint';
  readonly complaintId: string;
  readonly answeredOn: CalendarDate;
  readonly upheld: boolean;
};

/** The tribunal's side of it is `PetitionTribunal`, in the same append. */
export type PetitionAfterEmergency = At & {
  readonly type: 'PetitionAfterEmergency';
  readonly petitionedOn: CalendarDate;
  readonly tribunalCaseId: string;
};

/** Nobody's decision: the law's. Given by a machine when the last day is over. */
export type RecordLapse = At & { readonly type: 'RecordLapse' };

export type EndEmergency = At & {
  readonly type: 'EndEmergency';
  readonly endedOn: CalendarDate;
  readonly why: EmergencyEnding;
  /** Sealed. */
  readonly reason: string | null;
};

/** What the tribunal made of the petition; nothing where the decision is over already. */
export type CloseEmergency = At & {
  readonly type: 'CloseEmergency';
  readonly endedOn: CalendarDate;
  readonly why: EmergencyEnding;
};

export type NotifyPolice = At & {
  readonly type: 'NotifyPolice';
  readonly notifiedOn: CalendarDate;
  readonly of: 'decision' | 'end';
};

export type CorrectEmergencyDate = At & {
  readonly type: 'CorrectEmergencyDate';
  readonly to: CalendarDate;
  /** Sealed. */
  readonly reason: string;
  /** Looked up in the catalogue: the petition's last day moves with it. */
  readonly petitionDueOn: CalendarDate | null;
  readonly caseOpenedOn: CalendarDate | null;
  /** Looked up: the first day of anything under it. */
  readonly firstUse: CalendarDate | null;
};

export type EnterEmergencyInError = At & {
  readonly type: 'EnterEmergencyInError';
  readonly kind: ErrorKind;
  readonly replacedBy: string | null;
  /** Sealed. */
  readonly reason: string;
  readonly replacementKnown: boolean;
  /** Looked up: does anything rest on it? */
  readonly inUse: boolean;
};

export type EmergencyCommand =
  | DecideEmergency
  | ImplementEmergency
  | SendForControl
  | RecordControl
  | RecordEmergencyComplaint
  | AnswerEmergencyComplaint
  | PetitionAfterEmergency
  | RecordLapse
  | EndEmergency
  | CloseEmergency
  | NotifyPolice
  | CorrectEmergencyDate
  | EnterEmergencyInError;
