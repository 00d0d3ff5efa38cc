import type { CaseFileEvent } from './cases/events';
import type { JournalEvent } from './journal/events';
import type { DecisionEvent } from './decisions/events';
import type { EmergencyEvent } from './emergencies/events';
import type { TribunalEvent } from './tribunal/events';
import type { PlanEvent } from './plans/events';
import type { PlacementEvent } from './placements/events';
import type { CareEvent } from './care/events';
import type { ContactEvent } from './contact/events';
import type { ParticipationEvent } from './participation/events';
import type { MoveEvent } from './moves/events';
import type { AddressProtectionEvent } from './address-protection/events';
import type { BreakGlassEvent } from './break-glass/events';
import type { CaseAccessEvent } from './case-access/events';
import type { ErasureEvent } from './erasure/events';
import type { MunicipalDutyEvent } from './municipal-duties/events';
import type { RulebookEvent } from './rulebook/events';
import type { WebhookEvent } from './webhooks/events';
import type { RestrictionEvent } from './restriction/events';
import type { StaffEvent, UnitEvent } from './organisation/events';
import type { AftercareEvent } from './aftercare/events';
import type { ChildEvent } from './children/events';
import type { ConcernEvent } from './concerns/events';
import type { DeadlineHandlingEvent } from './deadline-handling/events';
import type { ReminderEvent } from './deadlines/events';
import type { MessageEvent } from './intake/events';
import type { InvestigationEvent } from './investigations/events';
import type { Fact, Upcast } from './kernel/envelope';
import type { MeasureEvent } from './measures/events';

/** Every event the system knows. */
export type AnyEvent =
  | CaseFileEvent
  | JournalEvent
  | DecisionEvent
  | EmergencyEvent
  | TribunalEvent
  | PlanEvent
  | PlacementEvent
  | CareEvent
  | ContactEvent
  | ParticipationEvent
  | MoveEvent
  | AddressProtectionEvent
  | AftercareEvent
  | BreakGlassEvent
  | CaseAccessEvent
  | ChildEvent
  | ConcernEvent
  | ErasureEvent
  | DeadlineHandlingEvent
  | ReminderEvent
  | MessageEvent
  | InvestigationEvent
  | MeasureEvent
  | MunicipalDutyEvent
  | RestrictionEvent
  | RulebookEvent
  | StaffEvent
  | UnitEvent
  | WebhookEvent;

export type EventType = AnyEvent['type'];

// A record so that a type left out does not compile.
const known: Readonly<Record<EventType, true>> = {
  'address-protection.hidden-address-decided': true,
  'address-protection.hidden-address-lifted': true,
  'address-protection.lifted': true,
  'address-protection.police-informed': true,
  'address-protection.set': true,
  'aftercare.contact-made': true,
  'aftercare.decided': true,
  'aftercare.ended': true,
  'aftercare.next-contact-planned': true,
  'aftercare.offer-accepted': true,
  'aftercare.offer-declined': true,
  'aftercare.offer-made': true,
  'aftercare.responsibility-recorded': true,
  'break-glass.opened': true,
  'break-glass.reviewed': true,
  'care.date-corrected': true,
  'care.lifted': true,
  'care.parents-offered': true,
  'care.return-followed-up': true,
  'care.reviewed': true,
  'care.taken-over': true,
  'case.caseworker-assigned': true,
  'case.caseworker-change-decided': true,
  'case.caseworker-change-requested': true,
  'case.caseworker-released': true,
  'case.closed': true,
  'case.exclusion-lifted': true,
  'case.exclusion-recorded': true,
  'case.named-grant-approved': true,
  'case.named-grant-proposed': true,
  'case.named-grant-withdrawn': true,
  'case.opened': true,
  'case.participation-granted': true,
  'case.participation-withdrawn': true,
  'case.placed': true,
  'case.reopened': true,
  'child.duplicate-linked': true,
  'child.duplicate-unlinked': true,
  'child.identity-corrected': true,
  'child.interpreter-need-recorded': true,
  'child.registered': true,
  'child.related': true,
  'child.relation-changed': true,
  'child.relation-ended': true,
  'concern.confirmation-omitted': true,
  'concern.corrected': true,
  'concern.dismissed': true,
  'concern.entered-in-error': true,
  'concern.forwarded': true,
  'concern.handed-over': true,
  'concern.investigation-opened': true,
  'concern.joined-to-investigation': true,
  'concern.raised': true,
  'concern.reporter-confirmed': true,
  'concern.reporter-told-of-outcome': true,
  'concern.seen': true,
  'concern.urgency-assessed': true,
  'contact.arranged': true,
  'contact.changed': true,
  'contact.ended': true,
  'contact.held': true,
  'contact.resumed': true,
  'contact.stopped': true,
  'deadline.breach-explained': true,
  'deadline.extended': true,
  'deadline.recounted': true,
  'deadline.snoozed': true,
  'deadline.wait-begun': true,
  'deadline.wait-ended': true,
  'decision.approved': true,
  'decision.changed': true,
  'decision.complained': true,
  'decision.complaint-answered': true,
  'decision.date-corrected': true,
  'decision.demand-concluded': true,
  'decision.demand-received': true,
  'decision.ended': true,
  'decision.entered-in-error': true,
  'decision.notified': true,
  'decision.proposed': true,
  'decision.withdrawn': true,
  'emergency.complained': true,
  'emergency.complaint-answered': true,
  'emergency.controlled': true,
  'emergency.date-corrected': true,
  'emergency.decided': true,
  'emergency.ended': true,
  'emergency.entered-in-error': true,
  'emergency.implemented': true,
  'emergency.lapsed': true,
  'emergency.petitioned': true,
  'emergency.police-notified': true,
  'emergency.sent-for-control': true,
  'erasure.approved': true,
  'erasure.executed': true,
  'erasure.ordered': true,
  'investigation.concluded': true,
  'investigation.date-corrected': true,
  'investigation.entered-in-error': true,
  'investigation.expert-commissioned': true,
  'investigation.expert-reported': true,
  'investigation.extension-decided': true,
  'investigation.opened': true,
  'investigation.opened-anew': true,
  'investigation.report-assessed': true,
  'journal.document-attached': true,
  'journal.entry-corrected': true,
  'journal.entry-entered-in-error': true,
  'journal.entry-recorded': true,
  'measure.changed': true,
  'measure.date-corrected': true,
  'measure.decided': true,
  'measure.ended': true,
  'measure.entered-in-error': true,
  'measure.evaluated': true,
  'measure.extended': true,
  'measure.granted': true,
  'measure.purchased': true,
  'measure.started': true,
  'message.accepted': true,
  'message.claimed': true,
  'message.refused': true,
  'move.accepted': true,
  'move.handed-over': true,
  'move.notified': true,
  'move.received': true,
  'move.refused': true,
  'move.withdrawn': true,
  'municipal-duty.begun': true,
  'municipal-duty.done': true,
  'participation.entered-in-error': true,
  'participation.recorded': true,
  'participation.waived': true,
  'placement.agreement-reviewed': true,
  'placement.date-corrected': true,
  'placement.ended': true,
  'placement.entered-in-error': true,
  'placement.siblings-reviewed': true,
  'placement.started': true,
  'placement.visited': true,
  'placement.visits-set': true,
  'plan.closed': true,
  'plan.date-corrected': true,
  'plan.entered-in-error': true,
  'plan.evaluated': true,
  'plan.made': true,
  'plan.revised': true,
  'reminder.acknowledged': true,
  'reminder.delivered': true,
  'reminder.delivery-failed': true,
  'reminder.delivery-given-up': true,
  'reminder.opened': true,
  'reminder.raised': true,
  'restriction.approved': true,
  'restriction.lifted': true,
  'restriction.proposed': true,
  'rulebook.change-approved': true,
  'rulebook.change-proposed': true,
  'rulebook.change-withdrawn': true,
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
  'tribunal.court-decided': true,
  'tribunal.date-corrected': true,
  'tribunal.decided': true,
  'tribunal.entered-in-error': true,
  'tribunal.heard': true,
  'tribunal.notified': true,
  'tribunal.petitioned': true,
  'tribunal.taken-to-court': true,
  'tribunal.withdrawn': true,
  'unit.closed': true,
  'unit.opened': true,
  'webhook.parked': true,
  'webhook.registered': true,
  'webhook.removed': true,
  'webhook.resumed': true,
  'webhook.secret-rotated': true,
};

export const eventTypes = Object.keys(known) as readonly EventType[];

/** Only what is sealed changed, which no step can reach: its readers know both. */
const sameData: Upcast = (data) => data;

const notSaidAtFirst = {
  breachClass: null,
  ruleVersion: null,
  reachedAt: null,
  collapsed: [],
  recipients: [],
  nobodyResponsible: false,
};

/** Per event type, the steps from schema 1 to 2, 2 to 3, … A type without any still has its first schema. */
export const upcasts: Readonly<Partial<Record<EventType, readonly Upcast[]>>> = {
  'aftercare.contact-made': [(data) => ({ ...data, nextContactOn: null })],
  'aftercare.offer-made': [(data) => ({ ...data, content: [] })],
  'child.registered': [sameData],
  'measure.decided': [
    (data) => ({ ...data, decisionId: null, additionalBases: [], groundCodes: [], plannedEndOn: null }),
  ],
  'reminder.delivered': [(data) => ({ ...data, recipient: null })],
  'reminder.delivery-failed': [(data) => ({ ...data, recipient: null })],
  'reminder.raised': [(data) => ({ ...data, ...notSaidAtFirst })],
  'measure.ended': [(data) => ({ ...data, liftingCode: null })],
};

/** An event as a fold sees it: type and data go together, the rest is the envelope's. */
export type Seen<Event extends AnyEvent = AnyEvent> = Event extends AnyEvent
  ? Pick<Event, 'type' | 'occurredOn' | 'subjects' | 'data'>
  : never;

/** Narrows a stored event to the typed ones. Types we do not know (a newer writer's) give null. */
export const seen = (fact: Fact): Seen | null => (Object.hasOwn(known, fact.type) ? (fact as unknown as Seen) : null);
