import type { FindCursor } from 'mongodb';
import { rulingOf } from '@libs/domain/rulebook/ruling';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { missedPetitions, nextDeadlines } from '@libs/read-models/deadlines/query';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { inboxView } from '@libs/read-models/inbox/view';
import type { ViewStore } from '@libs/read-models/view-store';
import { minuteOf } from '../alarms/minutes';
import type { Derived } from '../firing/due';
import type { LapseRef } from '../lapse/lapse';

/** Most deadlines or reminders handled in one round; the next round takes the rest. */
const ROUND = 500;

/** Most limits in a page. */
const PAGE = 2_000;

type DuePages = Omit<Derived, 'documents'> & { readonly pages: AsyncIterable<readonly DeadlineDocument[]> };

/** What the views say is still to be done in a ledger. A hint where to look: the ledger decides. */
export class Outstanding {
  constructor(private readonly store: ViewStore) {}

  /**
   * Limits with a rung that was reached and is not raised, longest overdue first, a page at a time; null while the view is
   * not there. What a page holds was derived from the ledger up to `since`, or further.
   */
  async due(ledger: string, now: string): Promise<DuePages | null> {
    const at = await this.store.refresh(deadlinesView.name, ledger);
    if (at?.fold !== deadlinesView.fold) return null;
    const documents = this.store.generations.documents<DeadlineDocument>(at);
    const cursor = documents.find({ ledger, nextAt: { $lte: now } }).sort({ nextAt: 1 });
    return { since: at.seq, rules: rulingOf(at.rulebook ?? []).book, pages: pagesOf(cursor.batchSize(PAGE)) };
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

  /** When the oldest reminder was raised that mail has not brought to everybody and still tries to; null if there is none. */
  async oldestUndelivered(ledger: string): Promise<string | null> {
    const inbox = await this.store.collection(inboxView, ledger);
    const [oldest] = await inbox
      .find({ ledger, [MAIL]: { $nin: ['delivered', 'given-up'] } })
      .sort({ raisedAt: 1 })
      .limit(1)
      .toArray();
    return oldest?.raisedAt ?? null;
  }

  /** All of them, also those that were given up. */
  async countUndelivered(ledger: string): Promise<number> {
    return (await this.store.collection(inboxView, ledger)).countDocuments({ ledger, [MAIL]: { $ne: 'delivered' } });
  }

  /** Those that nobody tries to bring any more: a person must see to them. */
  async countGivenUp(ledger: string): Promise<number> {
    return (await this.store.collection(inboxView, ledger)).countDocuments({ ledger, [MAIL]: 'given-up' });
  }
}

const MAIL = 'deliveries.mail.status';

async function* pagesOf<Doc>(cursor: FindCursor<Doc>): AsyncGenerator<readonly Doc[]> {
  try {
    while (await cursor.hasNext()) yield cursor.readBufferedDocuments();
  } finally {
    await cursor.close();
  }
}
