import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RaisedRung } from '@libs/domain/deadlines/deadline';
import { reminderRefusals } from '@libs/domain/deadlines/reminders/refusals';
import { reminder } from '@libs/domain/deadlines/reminders/reminder';
import { deadlineStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from '../decisions';
import type { Issued } from '../issued';
import { step } from '../plan';

const refuse = refusing(reminderRefusals);

export type WhichReminder = RaisedRung & { readonly deadlineId: string };
export type ReminderAnswer = 'opened' | 'acknowledged';

/** Somebody looked at a reminder in the inbox, or says that they see to it. That it is for them is decided before. */
export class ReminderAnswered extends Command<Receipt> {
  constructor(
    readonly which: WhichReminder,
    readonly answer: ReminderAnswer,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(ReminderAnswered)
export class ReminderAnsweredHandler implements ICommandHandler<ReminderAnswered> {
  constructor(private readonly decisions: Decisions) {}

  /** Given again by the same person: the receipt of the stream's newest event, and nothing new. */
  async execute({ which: { deadlineId, rung, dueOn }, answer, issued }: ReminderAnswered): Promise<Receipt> {
    const { now, by: staffId } = issued;
    if (staffId === null) throw refuse('reminder.person-needed');
    const type = answer === 'opened' ? 'OpenReminder' : 'AcknowledgeReminder';
    const steps = [step(deadlineStream(deadlineId), reminder, { type, now, deadlineId, rung, dueOn, staffId })];
    const [receipt] = await this.decisions.run(issued, { type, deadlineId, rung, dueOn }, async () => ({ steps }));
    return receipt!;
  }
}
