import type { AnyEvent, EventType } from '@libs/domain/event-types';
import type { TypedFact } from '@libs/ledger/typed-facts';

// A record so that a type left out of the decision does not compile: true is folded, false changes nobody's access.
const folded = {
  'address-protection.hidden-address-decided': true,
  'address-protection.hidden-address-lifted': true,
  'address-protection.lifted': true,
  'address-protection.police-informed': false,
  'address-protection.set': true,
  'aftercare.contact-made': false,
  'aftercare.offer-accepted': false,
  'aftercare.offer-declined': false,
  'aftercare.offer-made': false,
  'break-glass.opened': true,
  'break-glass.reviewed': true,
  'case.caseworker-assigned': true,
  'case.caseworker-released': true,
  'case.exclusion-lifted': true,
  'case.exclusion-recorded': true,
  'case.named-grant-approved': true,
  'case.named-grant-proposed': false,
  'case.named-grant-withdrawn': true,
  'case.participation-granted': true,
  'case.participation-withdrawn': true,
  'case.placed': true,
  'child.registered': true,
  'concern.confirmation-omitted': false,
  'concern.corrected': false,
  'concern.dismissed': true,
  'concern.forwarded': true,
  'concern.handed-over': true,
  'concern.investigation-opened': true,
  'concern.joined-to-investigation': true,
  'concern.raised': true,
  'concern.reporter-confirmed': false,
  'concern.seen': true,
  'concern.urgency-assessed': true,
  'erasure.approved': false,
  'erasure.executed': true,
  'erasure.ordered': true,
  'investigation.opened': true,
  'measure.decided': true,
  'measure.ended': false,
  'measure.evaluated': false,
  'measure.started': false,
  'message.accepted': false,
  'message.claimed': false,
  'message.refused': false,
  'reminder.delivered': false,
  'reminder.delivery-failed': false,
  'reminder.raised': false,
  'restriction.approved': true,
  'restriction.lifted': true,
  'restriction.proposed': false,
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
} as const satisfies Readonly<Record<EventType, boolean>>;

type Folded = { [Type in EventType]: (typeof folded)[Type] extends true ? Type : never }[EventType];

type Told<Event extends AnyEvent> = Event extends AnyEvent ? Pick<Event, 'type' | 'data'> : never;

/** An event that says who is what to whom. */
export type RelationEvent = Told<Extract<AnyEvent, { readonly type: Folded }>>;

/** Of these, what is about units and the people in them; all others are about one case. */
export type PeopleEvent = Extract<RelationEvent, { readonly type: `unit.${string}` | `staff.${string}` }>;
export type CaseEvent = Exclude<RelationEvent, PeopleEvent>;

export const isAboutPeople = (event: RelationEvent): event is PeopleEvent => /^(?:unit|staff)\./.test(event.type);

/** What the store is asked for: of a type that we do not know, a newer writer's, nothing is folded. */
export const relationTypes = (Object.keys(folded) as EventType[]).filter((type) => folded[type]);

const relational: ReadonlySet<string> = new Set(relationTypes);

/** Narrows a stored event to the typed ones; null for one that changes nobody's access. */
export const relationEvent = (fact: TypedFact): RelationEvent | null =>
  relational.has(fact.type) ? (fact as unknown as RelationEvent) : null;
