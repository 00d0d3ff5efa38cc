import type { AddressProtectionEvent } from './address-protection/events';
import type { BreakGlassEvent } from './break-glass/events';
import type { CaseAccessEvent } from './case-access/events';
import type { ErasureEvent } from './erasure/events';
import type { RestrictionEvent } from './restriction/events';
import type { StaffEvent, UnitEvent } from './organisation/events';
import type { AftercareEvent } from './aftercare/events';
import type { ChildEvent } from './children/events';
import type { ConcernEvent } from './concerns/events';
import type { ReminderEvent } from './deadlines/events';
import type { MessageEvent } from './intake/events';
import type { InvestigationEvent } from './investigations/events';
import type { Fact, Upcast } from './kernel/envelope';
import type { MeasureEvent } from './measures/events';

/** Every event the system knows. */
export type AnyEvent =
  | AddressProtectionEvent
  | AftercareEvent
  | BreakGlassEvent
  | CaseAccessEvent
  | ChildEvent
  | ConcernEvent
  | ErasureEvent
  | ReminderEvent
  | MessageEvent
  | InvestigationEvent
  | MeasureEvent
  | RestrictionEvent
  | StaffEvent
  | UnitEvent;

export type EventType = AnyEvent['type'];

// A record so that a type left out does not compile.
const known: Readonly<Record<EventType, true>> = {
  'address-protection.hidden-address-decided': true,
  'address-protection.hidden-address-lifted': true,
  'address-protection.lifted': true,
  'address-protection.police-informed': true,
  'address-protection.set': true,
  'aftercare.contact-made': true,
  'aftercare.offer-accepted': true,
  'aftercare.offer-declined': true,
  'aftercare.offer-made': true,
  'break-glass.opened': true,
  'break-glass.reviewed': true,
  'case.caseworker-assigned': true,
  'case.caseworker-released': true,
  'case.exclusion-lifted': true,
  'case.exclusion-recorded': true,
  'case.named-grant-approved': true,
  'case.named-grant-proposed': true,
  'case.named-grant-withdrawn': true,
  'case.participation-granted': true,
  'case.participation-withdrawn': true,
  'case.placed': true,
  'child.registered': true,
  'concern.confirmation-omitted': true,
  'concern.corrected': true,
  'concern.dismissed': true,
  'concern.forwarded': true,
  'concern.handed-over': true,
  'concern.investigation-opened': true,
  'concern.joined-to-investigation': true,
  'concern.raised': true,
  'concern.reporter-confirmed': true,
  'concern.seen': true,
  'concern.urgency-assessed': true,
  'erasure.approved': true,
  'erasure.executed': true,
  'erasure.ordered': true,
  'investigation.opened': true,
  'measure.decided': true,
  'measure.ended': true,
  'measure.evaluated': true,
  'measure.started': true,
  'message.accepted': true,
  'message.claimed': true,
  'message.refused': true,
  'reminder.delivered': true,
  'reminder.delivery-failed': true,
  'reminder.raised': true,
  'restriction.approved': true,
  'restriction.lifted': true,
  'restriction.proposed': true,
  'staff.absence-ended': true,
  'staff.absence-recorded': true,
  'staff.duty-cancelled': true,
  'staff.duty-planned': true,
  'staff.kinship-recorded': true,
  'staff.kinship-withdrawn': true,
  'staff.left': true,
  'staff.registered': true,
  'staff.role-given': true,
  'staff.role-taken': true,
  'unit.closed': true,
  'unit.opened': true,
};

export const eventTypes = Object.keys(known) as readonly EventType[];

/** Only what is sealed changed, which no step can reach: its readers know both. */
const sameData: Upcast = (data) => data;

/** Per event type, the steps from schema 1 to 2, 2 to 3, … A type without any still has its first schema. */
export const upcasts: Readonly<Partial<Record<EventType, readonly Upcast[]>>> = {
  'child.registered': [sameData],
};

/** An event as a fold sees it: type and data go together, the rest is the envelope's. */
export type Seen<Event extends AnyEvent = AnyEvent> = Event extends AnyEvent
  ? Pick<Event, 'type' | 'occurredOn' | 'subjects' | 'data'>
  : never;

/** Narrows a stored event to the typed ones. Types we do not know (a newer writer's) give null. */
export const seen = (fact: Fact): Seen | null => (Object.hasOwn(known, fact.type) ? (fact as unknown as Seen) : null);
