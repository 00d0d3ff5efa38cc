import type { InboxDocument } from '@libs/read-models/inbox/view';
import type { ReminderShownDto } from './inbox.dto';

/** A reminder as the list and the stream show it: the same, so that a page needs to know one shape only. */
export function reminderShown(reminder: InboxDocument): ReminderShownDto {
  const { _id: id, ledger, seq, raisedSeq, deadlineId, rung, dueOn, key, paragraph, stream, childId } = reminder;
  const { audience, recipients, nobodyResponsible, breachClass, collapsed, raisedAt } = reminder;
  const { openedBy, acknowledgedBy, outcomes, deliveries } = reminder;
  return {
    ...{ id, ledger, seq, raisedSeq, deadlineId, rung, dueOn, key, paragraph, stream, childId },
    ...{ audience, recipients, nobodyResponsible, breachClass, collapsed, raisedAt },
    ...{ openedBy, acknowledgedBy, outcomes, deliveries },
  };
}
