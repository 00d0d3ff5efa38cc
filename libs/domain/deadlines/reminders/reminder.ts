import type { Decider } from '../../kernel/decider';
import { refusing } from '../../kernel/refusing';
import type {
  AcknowledgeReminder,
  OpenReminder,
  RaiseReminder,
  RecordDelivery,
  RecordDeliveryFailure,
  RecordGivenUp,
  ReminderCommand,
} from './commands';
import type { RaisedRung } from '../deadline';
import type { DeliveryChannel, ReminderDelivered, ReminderEvent } from '../events';
import { reminderRefusals } from './refusals';

/** `recipient` is left out where the first schema wrote one letter to all. */
type Delivery = RaisedRung & { readonly channel: DeliveryChannel; readonly recipient?: string };
type Reading = RaisedRung & { readonly kind: 'opened' | 'acknowledged'; readonly staffId: string };
type Reached = {
  readonly childId: string | null;
  readonly raised: readonly RaisedRung[];
  readonly delivered: readonly Delivery[];
  readonly failed: readonly (Delivery & { readonly attempt: number })[];
  readonly givenUp?: readonly Delivery[];
  readonly read?: readonly Reading[];
};
export type Reminders = { readonly status: 'none' } | ({ readonly status: 'some' } & Reached);

const refuse = refusing(reminderRefusals);

const same = (one: RaisedRung, other: RaisedRung): boolean => one.rung === other.rung && one.dueOn === other.dueOn;

const raise = (command: RaiseReminder, state: Reminders): readonly ReminderEvent[] => {
  const { type: _raise, now, ...data } = command;
  if (state.status === 'some' && state.raised.some((raised) => same(raised, data))) return [];
  const subjects = data.childId === null ? [] : [data.childId];
  return [{ type: 'reminder.raised', occurredOn: now, subjects, data, personal: [] }];
};

type OutcomeData = Omit<ReminderDelivered['data'], 'deadlineId'>;
type Outcome = RecordDelivery | RecordDeliveryFailure | RecordGivenUp;
type Look = OpenReminder | AcknowledgeReminder;
type Envelope = Pick<ReminderEvent, 'occurredOn' | 'subjects' | 'personal'>;

const deliveryOf = ({ rung, dueOn, channel, recipient }: OutcomeData): Delivery =>
  recipient === null ? { rung, dueOn, channel } : { rung, dueOn, channel, recipient };

const sameDelivery = (one: Delivery, other: Delivery): boolean =>
  same(one, other) && one.channel === other.channel && one.recipient === other.recipient;

/** A mail server's own words may quote the address it refused. */
const coded = (reason: string): string => {
  if (!/^[a-z0-9-]{1,64}$/.test(reason)) throw refuse('reminder.reason-not-coded', 'reason');
  return reason;
};

const outcome = (command: Outcome, state: Reached, envelope: Envelope): readonly ReminderEvent[] => {
  const { deadlineId, rung, dueOn, channel, recipient } = command;
  const data = { deadlineId, rung, dueOn, channel, recipient };
  const isIn = (known: readonly Delivery[] = []): boolean => known.some((one) => sameDelivery(one, deliveryOf(data)));
  if (isIn(state.delivered)) return [];
  switch (command.type) {
    case 'RecordDelivery':
      return [{ ...envelope, type: 'reminder.delivered', data }];
    case 'RecordDeliveryFailure': {
      const { attempt } = command;
      const failed = { ...data, reason: coded(command.reason), attempt };
      if (isIn(state.failed.filter((one) => one.attempt === attempt))) return [];
      return [{ ...envelope, type: 'reminder.delivery-failed', data: failed }];
    }
    case 'RecordGivenUp': {
      const givenUp = { ...data, reason: coded(command.reason) };
      return isIn(state.givenUp) ? [] : [{ ...envelope, type: 'reminder.delivery-given-up', data: givenUp }];
    }
  }
};

const look = ({ type, ...command }: Look, { read = [] }: Reached, envelope: Envelope): readonly ReminderEvent[] => {
  const { deadlineId, rung, dueOn, staffId } = command;
  const kind = type === 'OpenReminder' ? 'opened' : 'acknowledged';
  if (read.some((one) => same(one, command) && one.staffId === staffId && one.kind === kind)) return [];
  return [{ ...envelope, type: `reminder.${kind}`, data: { deadlineId, rung, dueOn, staffId } }];
};

const record = (command: Outcome | Look, state: Reminders): readonly ReminderEvent[] => {
  if (state.status === 'none' || !state.raised.some((one) => same(one, command)))
    throw refuse('reminder.not-raised', 'rung');
  const subjects = state.childId === null ? [] : [state.childId];
  const envelope = { occurredOn: command.now, subjects, personal: [] };
  return command.type === 'OpenReminder' || command.type === 'AcknowledgeReminder'
    ? look(command, state, envelope)
    : outcome(command, state, envelope);
};

/**
 * The reminders of one deadline and what became of them. Raising or recording the same again leads to no event, so an
 * alarm may ring twice. Stream: `deadline-<deadlineId>`.
 */
export const reminder: Decider<Reminders, ReminderCommand, ReminderEvent> = {
  initial: { status: 'none' },
  decide: (command, state) => (command.type === 'RaiseReminder' ? raise(command, state) : record(command, state)),
  evolve: (state, event) => {
    const { rung, dueOn } = event.data;
    if (event.type === 'reminder.raised') {
      const before = state.status === 'some' ? state : { raised: [], delivered: [], failed: [] };
      const { childId } = event.data;
      return { ...before, status: 'some', childId, raised: [...before.raised, { rung, dueOn }] };
    }
    if (state.status === 'none') return state;
    switch (event.type) {
      case 'reminder.delivered':
        return { ...state, delivered: [...state.delivered, deliveryOf(event.data)] };
      case 'reminder.delivery-failed':
        return {
          ...state,
          failed: [...state.failed, { ...deliveryOf(event.data), attempt: event.data.attempt }],
        };
      case 'reminder.delivery-given-up':
        return { ...state, givenUp: [...(state.givenUp ?? []), deliveryOf(event.data)] };
      case 'reminder.opened':
      case 'reminder.acknowledged': {
        const kind = event.type === 'reminder.opened' ? 'opened' : 'acknowledged';
        return { ...state, read: [...(state.read ?? []), { rung, dueOn, kind, staffId: event.data.staffId }] };
      }
    }
  },
};
