import type { VisibleCases } from '@libs/access/policy/policy';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Document } from 'mongodb';
import type { ViewStore } from '../view-store';
import { caseAsked, type CaseFilter } from './query';
import type { CaseOverviewDocument } from './document';
import { caseOverviewView } from './view';
import type { WorkItem } from './work';

/** A line of a worklist with the case it belongs to. */
export type Waiting = WorkItem & { readonly childId: string; readonly responsible: string | null };

/** After which line a page begins. */
export type WorkPlace = Pick<WorkItem, 'dueOn' | 'id'>;

/** What is to be shown on that day of these cases, soonest due first; at most `limit` lines. */
export async function listWork(
  store: ViewStore,
  ledger: string,
  filter: CaseFilter,
  visible: VisibleCases,
  today: CalendarDate,
  after: WorkPlace | null,
  limit: number,
): Promise<readonly Waiting[]> {
  const collection = await store.collection(caseOverviewView, ledger);
  return collection
    .aggregate<Waiting>([
      { $match: { $and: [caseAsked(ledger, filter, visible), { nextShowOn: { $lte: today } }] } },
      { $project: { work: 1, responsible: 1 } },
      { $unwind: '$work' },
      { $match: { 'work.showOn': { $lte: today }, ...beyond(after) } },
      { $sort: { 'work.dueOn': 1, 'work.id': 1 } },
      { $limit: limit },
      { $replaceWith: { $mergeObjects: ['$work', { childId: '$_id', responsible: '$responsible' }] } },
    ])
    .toArray();
}

const beyond = (after: WorkPlace | null): Document =>
  after === null
    ? {}
    : { $or: [{ 'work.dueOn': { $gt: after.dueOn } }, { 'work.dueOn': after.dueOn, 'work.id': { $gt: after.id } }] };

const measured = { 'file.measures.status': 1, 'file.measures.startedOn': 1 } as const;

/** What the age of a youth without a next contact is judged by. */
export type Unguarded = Pick<CaseOverviewDocument, '_id' | 'responsible' | 'sealed'> & {
  readonly file: Pick<CaseOverviewDocument['file'], 'child' | 'measures' | 'aftercare'>;
};

/** Of these cases, those of whoever had a measure and has no next contact; how old they are is sealed. */
export async function listUnguarded(
  store: ViewStore,
  ledger: string,
  filter: CaseFilter,
  visible: VisibleCases,
): Promise<readonly Unguarded[]> {
  const collection = await store.collection(caseOverviewView, ledger);
  return collection
    .find({ $and: [caseAsked(ledger, filter, visible), { guardedUntil: '0000-00-00' }] })
    .project<Unguarded>({ responsible: 1, sealed: 1, 'file.child.childId': 1, 'file.aftercare': 1, ...measured })
    .toArray();
}
