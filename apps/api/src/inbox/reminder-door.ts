import { Injectable, NotFoundException } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { SecurityLog } from '@libs/access/log/security-log';
import type { Session } from '@libs/access/session';
import { ReminderAnswered, type ReminderAnswer } from '@libs/commands/deadlines/reminder-answers.handler';
import type { Issued } from '@libs/commands/issued';
import type { Receipt } from '@libs/ledger/append';
import { findReminder } from '@libs/read-models/inbox/query';
import type { InboxDocument } from '@libs/read-models/inbox/view';
import { ViewStore } from '@libs/read-models/view-store';
import type { Asking } from '../http/issuing';
import { VisibleReminders } from './visible-reminders';

const PERMISSION = 'inbox:answer';

/** Lets those answer a reminder who get it: the id in the path names a case only through the reminder. */
@Injectable()
export class ReminderDoor {
  constructor(
    private readonly commands: CommandBus,
    private readonly views: ViewStore,
    private readonly securityLog: SecurityLog,
    private readonly visible: VisibleReminders,
  ) {}

  /** @throws NotFoundException if there is no such reminder, or it is not for the caller: the answer is the same */
  async answer(id: string, answer: ReminderAnswer, asking: Asking, issued: Issued): Promise<Receipt> {
    const { user } = asking;
    const reminder = await findReminder(this.views, user.ledger, id);
    if (!reminder || !this.visible.isFor(asking, PERMISSION, reminder)) {
      await this.denied(user, reminder, answer, issued.correlationId);
      throw new NotFoundException();
    }
    const { deadlineId, rung, dueOn } = reminder;
    return this.commands.execute(new ReminderAnswered({ deadlineId, rung, dueOn }, answer, issued));
  }

  private denied(
    user: Session,
    reminder: InboxDocument | null,
    answer: ReminderAnswer,
    traceId: string,
  ): Promise<void> {
    const childId = reminder?.childId ?? null;
    const verdict = childId === null ? null : user.decide(PERMISSION, childId);
    return this.securityLog.denied({
      ...user.asker,
      permission: PERMISSION,
      route: `POST /v1/inbox/:id/${answer === 'opened' ? 'open' : 'acknowledge'}`,
      object: childId === null ? null : { kind: 'child', id: childId },
      rule: verdict?.effect === 'deny' ? verdict.rule : reminder ? 'access.denied' : 'access.case-unknown',
      traceId,
    });
  }
}
