import type { DeliveryChannel } from '@libs/domain/deadlines/events';
import { reminder } from '@libs/domain/deadlines/reminders/reminder';
import { deadlineStream } from '@libs/domain/kernel/ids';
import type { Decisions } from '@libs/commands/decisions';
import { step } from '@libs/commands/plan';
import { instant, type Clock } from '@libs/platform/clock';
import { systemCommand } from '../system-command';
import type { RaisedReminder } from './letter';

/** What was sent to whom: one reminder, or all of a letter. */
export type Sent = {
  readonly ledger: string;
  readonly channel: DeliveryChannel;
  readonly recipient: string;
  readonly reminders: readonly RaisedReminder[];
};

type Outcome =
  | { readonly type: 'RecordDelivery' }
  | { readonly type: 'RecordDeliveryFailure'; readonly reason: string; readonly attempt: number }
  | { readonly type: 'RecordGivenUp'; readonly reason: string };

/** Writes down what became of what was sent: of everything in a letter at once, and once however often it is told. */
export class Outcomes {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly onOutcome: () => void = () => undefined,
  ) {}

  delivered(sent: Sent): Promise<void> {
    return this.record(sent, { type: 'RecordDelivery' }, 'reminder.delivered');
  }

  failed(sent: Sent, reason: string, attempt: number): Promise<void> {
    return this.record(sent, { type: 'RecordDeliveryFailure', reason, attempt }, `reminder.delivery-failed ${attempt}`);
  }

  givenUp(sent: Sent, reason: string): Promise<void> {
    return this.record(sent, { type: 'RecordGivenUp', reason }, 'reminder.delivery-given-up');
  }

  private async record({ ledger, channel, recipient, reminders }: Sent, outcome: Outcome, what: string): Promise<void> {
    const now = instant(this.clock.now());
    const ids = reminders.map(({ eventId }) => eventId);
    const issued = systemCommand(ledger, now, ids[0]!, [what, channel, recipient, ...ids]);
    const steps = reminders.map(({ data: { deadlineId, rung, dueOn } }) =>
      step(deadlineStream(deadlineId), reminder, { ...outcome, now, deadlineId, rung, dueOn, channel, recipient }),
    );
    // Not the reason: of two who tried at the same time the one that writes first is right.
    await this.decisions.run(issued, { what, channel, recipient, ids }, async () => ({ steps }));
    this.onOutcome();
  }
}
