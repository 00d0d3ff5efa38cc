import type { VisibleCases } from '@libs/access/policy/policy';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { ViewStore } from '../view-store';
import { caseAsked } from './query';
import { caseOverviewView } from './view';

/** What one first caseworker has to carry; null: what nobody has. */
export type Caseload = {
  readonly staffId: string | null;
  /** With anything open, also a report that led to no case yet. */
  readonly children: number;
  readonly openCases: number;
  readonly openInvestigations: number;
  readonly openEmergencies: number;
  readonly overdueDeadlines: number;
  readonly overdueTasks: number;
  /** How many first caseworkers these children have had: the most, and all together. */
  readonly mostCaseworkers: number;
  readonly caseworkersInAll: number;
};

/** Every first caseworker of one municipality's visible cases, who has most first. */
export async function caseloads(
  store: ViewStore,
  ledger: string,
  visible: VisibleCases,
  today: CalendarDate,
): Promise<readonly Caseload[]> {
  const overdue = (isDeadline: boolean) => ({
    $sum: {
      $size: {
        $filter: {
          input: '$work',
          as: 'one',
          cond: {
            $and: [{ $lt: ['$$one.dueOn', today] }, { [isDeadline ? '$ne' : '$eq']: ['$$one.deadline', null] }],
          },
        },
      },
    },
  });
  const had = { $size: '$hadCaseworkers' };
  const collection = await store.collection(caseOverviewView, ledger);
  return collection
    .aggregate<Caseload>([
      { $match: { $and: [caseAsked(ledger, {}, visible), { active: true }] } },
      {
        $group: {
          _id: '$responsible',
          children: { $sum: 1 },
          openCases: { $sum: { $cond: [{ $eq: ['$status', 'open'] }, 1, 0] } },
          openInvestigations: { $sum: { $cond: [{ $ne: ['$openInvestigationId', null] }, 1, 0] } },
          openEmergencies: { $sum: { $cond: ['$hasOpenEmergency', 1, 0] } },
          overdueDeadlines: overdue(true),
          overdueTasks: overdue(false),
          mostCaseworkers: { $max: had },
          caseworkersInAll: { $sum: had },
        },
      },
      { $sort: { children: -1, _id: 1 } },
      { $set: { staffId: '$_id' } },
      { $unset: '_id' },
    ])
    .toArray();
}
