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
  AftercareEvent | ChildEvent | ConcernEvent | ReminderEvent | MessageEvent | InvestigationEvent | MeasureEvent;

export type EventType = AnyEvent['type'];

// A record so that a type left out does not compile.
const known: Readonly<Record<EventType, true>> = {
  'aftercare.contact-made': true,
  'aftercare.offer-accepted': true,
  'aftercare.offer-declined': true,
  'aftercare.offer-made': true,
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
};

export const eventTypes = Object.keys(known) as readonly EventType[];

/** Per event type, the steps from schema 1 to 2, 2 to 3, … Empty: every type still has its first schema. */
export const upcasts: Readonly<Partial<Record<EventType, readonly Upcast[]>>> = {};

/** An event as a fold sees it: type and data go together, the rest is the envelope's. */
export type Seen<Event extends AnyEvent = AnyEvent> = Event extends AnyEvent
  ? Pick<Event, 'type' | 'occurredOn' | 'subjects' | 'data'>
  : never;

/** Narrows a stored event to the typed ones. Types we do not know (a newer writer's) give null. */
export const seen = (fact: Fact): Seen | null => (Object.hasOwn(known, fact.type) ? (fact as unknown as Seen) : null);
