import type { Decider } from '../kernel/decider';
import { refusing } from '../kernel/refusing';
import type { RaiseReminder, RecordDelivery, RecordDeliveryFailure, ReminderCommand } from './commands';
import type { RaisedRung } from './deadline';
import type { DeliveryChannel, ReminderEvent } from './events';
import { reminderRefusals } from './refusals';

type Delivery = RaisedRung & { readonly channel: DeliveryChannel };
type Reached = {
  readonly childId: string;
  readonly raised: readonly RaisedRung[];
  readonly delivered: readonly Delivery[];
  readonly failed: readonly (Delivery & { readonly attempt: number })[];
};
export type Reminders = { readonly status: 'none' } | ({ readonly status: 'some' } & Reached);

const refuse = refusing(reminderRefusals);

const same = (one: RaisedRung, other: RaisedRung): boolean => one.rung === other.rung && one.dueOn === other.dueOn;

const raise = (command: RaiseReminder, state: Reminders): readonly ReminderEvent[] => {
  const { deadlineId, rung, dueOn, key, paragraph, stream, childId, audience, now } = command;
  if (state.status === 'some' && state.raised.some((raised) => same(raised, command))) return [];
  const data = { deadlineId, rung, dueOn, key, paragraph, stream, childId, audience };
  return [{ type: 'reminder.raised', occurredOn: now, subjects: [childId], data, personal: [] }];
};

const record = (command: RecordDelivery | RecordDeliveryFailure, state: Reminders): readonly ReminderEvent[] => {
  const { deadlineId, rung, dueOn, channel, now } = command;
  if (state.status === 'none' || !state.raised.some((raised) => same(raised, command)))
    throw refuse('reminder.not-raised', 'rung');
  const envelope = { occurredOn: now, subjects: [state.childId], personal: [] };
  const isSame = (delivery: Delivery): boolean => same(delivery, command) && delivery.channel === channel;
  if (state.delivered.some(isSame)) return [];
  const which = { deadlineId, rung, dueOn, channel };
  if (command.type === 'RecordDelivery') return [{ ...envelope, type: 'reminder.delivered', data: which }];
  const { reason, attempt } = command;
  // A mail server's own words may quote the address it refused.
  if (!/^[a-z0-9-]{1,64}$/.test(reason)) throw refuse('reminder.reason-not-coded', 'reason');
  if (state.failed.some((failure) => isSame(failure) && failure.attempt === attempt)) return [];
  return [{ ...envelope, type: 'reminder.delivery-failed', data: { ...which, reason, attempt } }];
};

/**
 * The reminders of one deadline and what became of them. Raising or recording the same again leads to no event, so an
 * alarm may ring twice. Stream: `deadline-<deadlineId>`.
 */
export const reminder: Decider<Reminders, ReminderCommand, ReminderEvent> = {
  initial: { status: 'none' },
  decide: (command, state) => {
    switch (command.type) {
      case 'RaiseReminder':
        return raise(command, state);
      case 'RecordDelivery':
      case 'RecordDeliveryFailure':
        return record(command, state);
    }
  },
  evolve: (state, event) => {
    const { rung, dueOn } = event.data;
    if (event.type === 'reminder.raised') {
      const { childId } = event.data;
      const before = state.status === 'some' ? state : { raised: [], delivered: [], failed: [] };
      return { ...before, status: 'some', childId, raised: [...before.raised, { rung, dueOn }] };
    }
    if (state.status === 'none') return state;
    const { channel } = event.data;
    switch (event.type) {
      case 'reminder.delivered':
        return { ...state, delivered: [...state.delivered, { rung, dueOn, channel }] };
      case 'reminder.delivery-failed':
        return { ...state, failed: [...state.failed, { rung, dueOn, channel, attempt: event.data.attempt }] };
    }
  },
};
