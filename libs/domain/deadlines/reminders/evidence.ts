import { seen } from '../../event-types';
import type { CalendarDate } from '../../kernel/dates';
import type { Actor, RecordedFact } from '../../kernel/envelope';
import type { Instant } from '../../kernel/oslo-time';
import type { DeliveryChannel } from '../events';
import { rungs } from './ladder';
import type { Story } from './story';
import { whyRungs } from './why';

/**
 * What is known of a limit: `computed` and `armed` follow from the events, the others are events themselves. `acted`: what
 * was to be done was done.
 */
export const evidenceKinds = [
  'computed',
  'moved',
  'handled',
  'lapsed',
  'ended',
  'reopened',
  'armed',
  'raised',
  'delivered',
  'delivery-failed',
  'delivery-given-up',
  'opened',
  'acknowledged',
  'acted',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One piece of evidence. `seq`, `type` and `by` are null of what is no event. */
export type Evidence = {
  readonly kind: EvidenceKind;
  readonly at: Instant;
  readonly seq: number | null;
  readonly type: string | null;
  readonly by: Actor | null;
  readonly dueOn: CalendarDate;
  readonly rung: string | null;
  /** Rungs that the reminder stands for beside its own. */
  readonly collapsed: readonly string[];
  /** Whom the reminder is for. */
  readonly recipients: readonly string[];
  readonly channel: DeliveryChannel | null;
  readonly recipient: string | null;
  /** Who opened or acknowledged it. */
  readonly staffId: string | null;
  /** A code, of a failure. */
  readonly reason: string | null;
};

const plain = {
  rung: null,
  collapsed: [],
  recipients: [],
  channel: null,
  recipient: null,
  staffId: null,
  reason: null,
} as const;

const ofEvent = ({ recordedAt, seq, type, actor }: RecordedFact): Pick<Evidence, 'at' | 'seq' | 'type' | 'by'> => ({
  at: recordedAt,
  seq,
  type,
  by: actor,
});

const ofReminder = (fact: RecordedFact): readonly Evidence[] => {
  const event = seen(fact);
  const about = { ...plain, ...ofEvent(fact) };
  switch (event?.type) {
    case 'reminder.raised': {
      const { dueOn, rung, collapsed, recipients } = event.data;
      return [{ ...about, kind: 'raised', dueOn, rung, collapsed, recipients }];
    }
    case 'reminder.delivered': {
      const { dueOn, rung, channel, recipient } = event.data;
      return [{ ...about, kind: 'delivered', dueOn, rung, channel, recipient }];
    }
    case 'reminder.delivery-failed':
    case 'reminder.delivery-given-up': {
      const { dueOn, rung, channel, recipient, reason } = event.data;
      const kind = event.type === 'reminder.delivery-failed' ? 'delivery-failed' : 'delivery-given-up';
      return [{ ...about, kind, dueOn, rung, channel, recipient, reason }];
    }
    case 'reminder.opened':
    case 'reminder.acknowledged': {
      const { dueOn, rung, staffId } = event.data;
      return [{ ...about, kind: event.type === 'reminder.opened' ? 'opened' : 'acknowledged', dueOn, rung, staffId }];
    }
    default:
      return [];
  }
};

const armed = (story: Story, now: Instant): readonly Evidence[] => {
  const waiting = new Set(whyRungs(story, now).flatMap(({ code, rung }) => (code === 'not-due-yet' ? [rung] : [])));
  const { deadline, book } = story;
  return rungs(deadline, book)
    .filter(({ rung }) => waiting.has(rung))
    .map(({ rung, at }) => ({
      ...plain,
      kind: 'armed',
      at,
      seq: null,
      type: null,
      by: null,
      dueOn: deadline.dueOn,
      rung,
    }));
};

/** Everything that is known of a limit by `now`, in the order it happened; what is still to come is last. */
export const evidenceOf = (story: Story, now: Instant): readonly Evidence[] => {
  const steps = story.steps.map(({ kind, dueOn, fact }): Evidence => ({
    ...plain,
    ...ofEvent(fact),
    kind: kind === 'met' ? 'acted' : kind,
    dueOn,
  }));
  const recorded = [...steps, ...story.told.flatMap(ofReminder)];
  return [...recorded.sort((one, other) => (one.seq ?? 0) - (other.seq ?? 0)), ...armed(story, now)];
};
