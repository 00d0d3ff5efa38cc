import { finedParagraphs } from '@libs/domain/deadlines/breach-register';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { ViewStore } from '../view-store';
import { deadlinesView } from './view';

/**
 * Time limits whose breach is fined, due on `to` or before, and due on `from` or later or not done by then: what the
 * quarterly form is made of.
 */
export async function finedDeadlines(
  store: ViewStore,
  ledger: string,
  from: CalendarDate,
  to: CalendarDate,
): Promise<readonly Deadline[]> {
  const deadlines = await store.collection(deadlinesView, ledger);
  const wasMissing = [
    { dueOn: { $gte: from } },
    { status: { $in: ['open', 'lapsed'] as const } },
    { metOn: { $gte: from } },
    { 'deadline.endedBy.on': { $gte: from } },
  ];
  const fined = { ledger, breachClass: 'B', paragraph: { $in: finedParagraphs }, dueOn: { $lte: to } } as const;
  const found = deadlines
    .find({ ...fined, ruleSet: 'law', $or: wasMissing })
    .project<{ deadline: Deadline }>({ deadline: 1 });
  return (await found.toArray()).map(({ deadline }) => deadline);
}
