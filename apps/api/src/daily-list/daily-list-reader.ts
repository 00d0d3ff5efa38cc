import { Injectable } from '@nestjs/common';
import { catalogue } from '@libs/domain/deadlines/catalogue/catalogue';
import { addDays, daysBetween, type CalendarDate } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { listDeadlines } from '@libs/read-models/deadlines/query';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { MAX_LIMIT } from '@libs/read-models/paging';
import { csv, type Cell } from '../http/csv';
import type { Asking } from '../http/issuing';
import { Reading } from '../reading/reading';

const PERMISSION = 'deadline:read';
/** How far ahead the list looks, days. */
const AHEAD = 7;

const columns: Readonly<Record<Asking['language'], readonly string[]>> = {
  nb: ['frist', 'dager igjen', 'hva', 'paragraf', 'bruddklasse', 'ansvarlig', 'enhet', 'frist-id'],
  nn: ['frist', 'dagar att', 'kva', 'paragraf', 'brotklasse', 'ansvarleg', 'eining', 'frist-id'],
  en: ['due', 'days left', 'what', 'paragraph', 'breach class', 'responsible', 'unit', 'deadline id'],
};
const titles = new Map(catalogue.map(({ key, title }) => [key, title]));

/** The day's list on paper or in a spreadsheet: what is open and due within a week, or overdue. Ids and no names. */
@Injectable()
export class DailyListReader {
  constructor(private readonly reading: Reading) {}

  async list(on: CalendarDate | undefined, asking: Asking): Promise<string> {
    const day = on ?? osloDateOf(asking.user.now);
    const due = await this.due(addDays(day, AHEAD), asking);
    const seen = this.reading.sights(asking, PERMISSION, due, ({ childId }) => childId);
    asking.disclosed.operation('export');
    this.reading.disclose(
      asking,
      seen.map(({ sight }) => sight),
    );
    return csv(
      columns[asking.language],
      seen.map(({ item }) => rowOf(item, day, asking.language)),
    );
  }

  /** Of cases that the reader may see, due first first. */
  private async due(last: CalendarDate, asking: Asking): Promise<readonly (DeadlineDocument & OfChild)[]> {
    const { ledger } = asking.user;
    const store = await this.reading.fresh(deadlinesView, asking);
    const found: (DeadlineDocument & OfChild)[] = [];
    const conditions = { status: 'open', dueBy: last } as const;
    for (let cursor: string | null = null, isMore = true; isMore;) {
      const page = { limit: MAX_LIMIT, cursor };
      const { items, next } = await listDeadlines(store, ledger, conditions, asking.user.visible(PERMISSION), page);
      found.push(...items.flatMap((item) => (item.childId === null ? [] : [{ ...item, childId: item.childId }])));
      [cursor, isMore] = [next, next !== null];
    }
    return found;
  }
}

type OfChild = { readonly childId: string };

const rowOf = (
  { _id, dueOn, key, paragraph, breachClass, responsible, unitId, childId }: DeadlineDocument & OfChild,
  day: CalendarDate,
  language: Asking['language'],
): readonly Cell[] => [
  dueOn,
  daysBetween(day, dueOn),
  titles.get(key)?.[language] ?? key,
  paragraph,
  breachClass,
  responsible,
  unitId,
  // A list lies about on desks: an id that names the child is kept back.
  _id.includes(childId) ? null : _id,
];
