import type { Filter } from 'mongodb';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { missedPetitions, nextDeadlines } from '@libs/read-models/deadlines/query';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { inboxView, type InboxDocument } from '@libs/read-models/inbox/view';
import type { ViewStore } from '@libs/read-models/view-store';
import { minuteOf } from '../alarms/alarms';
import { MOST_ATTEMPTS } from '../delivery/backoff';
import type { ReminderRef } from '../delivery/delivery';
import type { DeadlineRef } from '../firing/firing';
import type { LapseRef } from '../lapse/lapse';

/** Most deadlines or reminders handled in one round; the next round takes the rest. */
const ROUND = 500;

/** What the views say is still to be done in a ledger. A hint where to look: the ledger decides. */
export class Outstanding {
  constructor(private readonly store: ViewStore) {}

  /** Deadlines with a rung that was reached and is not raised, longest overdue first. */
  async due(ledger: string, now: string): Promise<readonly DeadlineRef[]> {
    const due = await nextDeadlines(this.store, ledger, now, ROUND);
    return due.flatMap(({ _id, childId }) => (childId === null ? [] : [{ ledger, deadlineId: _id, childId }]));
  }

  /** Emergency decisions whose petition has not come in time. */
  async lapsed(ledger: string, today: CalendarDate): Promise<readonly LapseRef[]> {
    const missed = await missedPetitions(this.store, ledger, today, ROUND);
    return missed.map(({ _id }) => ({ ledger, emergencyId: _id.slice(_id.indexOf('~') + 1) }));
  }

  /** When the longest overdue of them was reached; null if there is none. */
  async oldestDue(ledger: string, now: string): Promise<string | null> {
    const [oldest] = await nextDeadlines(this.store, ledger, now, 1);
    return oldest?.nextAt ?? null;
  }

  /** The minutes in which something becomes due after `now` and up to `until`. */
  async minutes(ledger: string, now: string, until: string): Promise<readonly number[]> {
    const deadlines = await this.store.collection(deadlinesView, ledger);
    const found = await deadlines.distinct('nextAt', { ledger, nextAt: { $gt: now, $lte: until } });
    return found.filter((nextAt) => nextAt !== null).map(minuteOf);
  }

  /** Reminders whose mail has not gone out and may be tried again, oldest first. */
  async undelivered(ledger: string): Promise<readonly ReminderRef[]> {
    const inbox = await this.store.collection(inboxView, ledger);
    const filter = { ...waiting(ledger), 'deliveries.mail.failures': { $not: { $gte: MOST_ATTEMPTS } } };
    const found = await inbox.find(filter).sort({ raisedAt: 1 }).limit(ROUND).toArray();
    return found.map(({ deadlineId, rung, dueOn }) => ({ ledger, deadlineId, rung, dueOn }));
  }

  /** All of them, also those that were given up. */
  async countUndelivered(ledger: string): Promise<number> {
    return (await this.store.collection(inboxView, ledger)).countDocuments(waiting(ledger));
  }
}

const waiting = (ledger: string): Filter<InboxDocument> => ({ ledger, 'deliveries.mail.status': { $ne: 'delivered' } });
