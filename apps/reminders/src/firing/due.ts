import type { DecidedOn } from '@libs/commands/decisions';
import type { RaiseReminder } from '@libs/domain/deadlines/reminders/commands';
import { dueReminder } from '@libs/domain/deadlines/reminders/ladder';
import { reminder } from '@libs/domain/deadlines/reminders/reminder';
import type { Rulebook } from '@libs/domain/deadlines/rulebook';
import { deadlineStream } from '@libs/domain/kernel/ids';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { recipientsOf, type People } from '../recipients/recipients';

/** Limits as the ledger's events up to `since` make them, by these rules. */
export type Derived = {
  readonly since: number;
  readonly rules: Rulebook;
  readonly documents: readonly DeadlineDocument[];
};

/** A reminder that is due, decided on its limit's stream. */
export type Due = DecidedOn & { readonly document: DeadlineDocument; readonly command: RaiseReminder };

/**
 * The reminder that a limit is due for at `now`; null if it was met, moved or snoozed, or everything that was reached is
 * raised. That it is not raised yet is known from the document: it holds all of its stream up to `streamVersion`.
 */
export function dueOf(document: DeadlineDocument, rules: Rulebook, people: People, now: Instant): Due | null {
  const { deadline, raised, streamVersion: version } = document;
  const due = dueReminder(deadline, now, raised, rules);
  if (!due) return null;
  const { id: deadlineId, dueOn, key, paragraph, stream, childId, breachClass, ruleVersion } = deadline;
  const { rung, audience, at: reachedAt } = due.rung;
  const command: RaiseReminder = {
    type: 'RaiseReminder',
    now,
    ...{ deadlineId, rung, dueOn, key, paragraph, stream, childId, breachClass, ruleVersion },
    ...{ audience, reachedAt, collapsed: due.collapsed },
    ...recipientsOf(audience, document, people, now),
  };
  const [event] = reminder.decide(command, reminder.initial);
  return event ? { stream: deadlineStream(deadlineId), version, event, document, command } : null;
}
