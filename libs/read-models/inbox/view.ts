import type { BreachClass } from '@libs/domain/deadlines/deadline';
import type { ReminderAudience, ReminderEvent } from '@libs/domain/deadlines/events';
import { nobodyTold, toldAfter, type Told } from '@libs/domain/deadlines/reminders/told';
import { seen, type Seen } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { View } from '../view';
import { deliveriesOf, type Deliveries } from './deliveries';

/** One reminder: for whom, how it was delivered, and who knew of it. */
export type InboxDocument = Told & {
  /** {@link inboxId} */
  readonly _id: string;
  readonly ledger: string;
  /** The newest event about it. */
  readonly seq: number;
  /** The event that raised it: its place in a stream of reminders. */
  readonly raisedSeq: number;
  readonly deadlineId: string;
  readonly rung: string;
  readonly dueOn: CalendarDate;
  readonly key: string;
  readonly paragraph: string;
  readonly stream: string;
  /** Null: about a duty of the municipality itself. */
  readonly childId: string | null;
  readonly audience: readonly ReminderAudience[];
  readonly breachClass: BreachClass | null;
  /** Rungs that were overtaken: it stands for them, too. */
  readonly collapsed: readonly string[];
  /** Staff ids of everybody it is for; empty: the municipality's mailboxes alone. */
  readonly recipients: readonly string[];
  readonly nobodyResponsible: boolean;
  readonly raisedAt: Instant;
  /** What a delivery names as its cause. */
  readonly eventId: string;
  /** What is not yet tried is not there. */
  readonly deliveries: Deliveries;
};

/** A reminder's id: which rung of which due date of which deadline. */
export const inboxId = ({ deadlineId, dueOn, rung }: Pick<InboxDocument, 'deadlineId' | 'dueOn' | 'rung'>): string =>
  `${deadlineId}~${dueOn}~${rung}`;

const handled: Readonly<Record<ReminderEvent['type'], true>> = {
  'reminder.acknowledged': true,
  'reminder.delivered': true,
  'reminder.delivery-failed': true,
  'reminder.delivery-given-up': true,
  'reminder.opened': true,
  'reminder.raised': true,
};
const handles = Object.keys(handled) as readonly ReminderEvent['type'][];

const isOfReminder = (event: Seen): event is Seen<ReminderEvent> => Object.hasOwn(handled, event.type);

type Raised = Extract<Seen<ReminderEvent>, { type: 'reminder.raised' }>;

export const inboxView: View<InboxDocument> = {
  name: 'inbox',
  fold: 3,
  handles,
  idsOf: (event) => [inboxId(event.data as Pick<InboxDocument, 'deadlineId' | 'dueOn' | 'rung'>)],
  evolve: (doc, event, id) => {
    const known = seen(event);
    if (!known || !isOfReminder(known)) return doc;
    if (known.type === 'reminder.raised') return doc ?? raised(known, event, id);
    if (!doc) return null;
    const { outcomes, openedBy, acknowledgedBy } = toldAfter(doc, known, event.recordedAt);
    return { ...doc, seq: event.seq, outcomes, openedBy, acknowledgedBy, deliveries: deliveriesOf(outcomes) };
  },
  indexes: [
    { key: { ledger: 1, raisedAt: -1, _id: -1 }, name: 'newest' },
    { key: { ledger: 1, raisedSeq: 1 }, name: 'raised' },
    { key: { ledger: 1, recipients: 1, raisedAt: -1, _id: -1 }, name: 'recipients' },
    { key: { ledger: 1, deadlineId: 1 }, name: 'deadline' },
    { key: { ledger: 1, childId: 1 }, name: 'child' },
    { key: { ledger: 1, 'deliveries.mail.status': 1, raisedAt: 1 }, name: 'undelivered' },
  ],
};

const raised = ({ data }: Raised, { ledger, seq, recordedAt, eventId }: RecordedFact, id: string): InboxDocument => ({
  _id: id,
  ledger,
  seq,
  raisedSeq: seq,
  deadlineId: data.deadlineId,
  rung: data.rung,
  dueOn: data.dueOn,
  key: data.key,
  paragraph: data.paragraph,
  stream: data.stream,
  childId: data.childId,
  audience: data.audience,
  breachClass: data.breachClass,
  collapsed: data.collapsed,
  recipients: data.recipients,
  nobodyResponsible: data.nobodyResponsible,
  raisedAt: recordedAt,
  eventId,
  deliveries: {},
  ...nobodyTold,
});
