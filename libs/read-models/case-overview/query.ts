import type { VisibleCases } from '@libs/access/policy/policy';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Filter } from 'mongodb';
import { page, visibleTo, type Order, type Page, type PageRequest } from '../paging';
import type { ViewStore } from '../view-store';
import type { CaseOverviewDocument } from './document';
import { caseOverviewView } from './view';

export type CaseFilter = {
  readonly status?: CaseOverviewDocument['status'];
  /** Somebody of these is assigned. */
  readonly workers?: readonly string[];
  /** Placed in one of these; null: placed nowhere. */
  readonly units?: readonly (string | null)[];
  /** Something is open, and nobody is the first caseworker. */
  readonly unassigned?: true;
  readonly openEmergency?: true;
  /** A part that needs a plan had no valid one on that day. */
  readonly withoutPlanOn?: CalendarDate;
  /** Had a measure, and aftercare is not over. */
  readonly youth?: true;
};

/** What a list needs. */
export type CaseListed = Omit<CaseOverviewDocument, 'versions' | 'deadlines'>;

const LEFT_OUT = ['versions', 'deadlines'];

export const newestCase: Order = { by: 'firstSeq', direction: 'descending' };
const soonestPetition: Order = { by: 'petitionDueOn', direction: 'ascending' };
export const unguardedFirst: Order = { by: 'guardedUntil', direction: 'ascending' };

/** Those of one municipality's cases that are visible, last begun first. @throws BadCursor */
export const listCases = (
  store: ViewStore,
  ledger: string,
  filter: CaseFilter,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<CaseListed>> => listBy(store, ledger, filter, visible, request, newestCase);

/** How many of them there are. */
export async function countCases(
  store: ViewStore,
  ledger: string,
  filter: CaseFilter,
  visible: VisibleCases,
): Promise<number> {
  return (await store.collection(caseOverviewView, ledger)).countDocuments(caseAsked(ledger, filter, visible));
}

/** Cases with an open emergency decision, soonest last day of a petition first. @throws BadCursor */
export const listEmergencies = (
  store: ViewStore,
  ledger: string,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<CaseListed>> => listBy(store, ledger, { openEmergency: true }, visible, request, soonestPetition);

/** One child's case; null if the municipality does not know the child. */
export async function findCase(
  store: ViewStore,
  ledger: string,
  childId: string,
): Promise<CaseOverviewDocument | null> {
  return (await store.collection(caseOverviewView, ledger)).findOne({ _id: { $eq: childId }, ledger });
}

/** Of whoever had a measure, unguarded first; how old they are only an opened birth date can tell. @throws BadCursor */
export const listYouths = (
  store: ViewStore,
  ledger: string,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<CaseListed>> => listBy(store, ledger, { youth: true }, visible, request, unguardedFirst);

/** Everything where something may be out of order. @throws BadCursor */
export async function listActive(
  store: ViewStore,
  ledger: string,
  visible: VisibleCases,
  request: PageRequest,
): Promise<Page<CaseListed>> {
  const collection = await store.collection(caseOverviewView, ledger);
  const active = { $or: [{ active: true }, { guardedUntil: { $ne: null } }] };
  const filter: Filter<CaseOverviewDocument> = { $and: [caseAsked(ledger, {}, visible), active] };
  return page(collection, filter, newestCase, request, LEFT_OUT);
}

async function listBy(
  store: ViewStore,
  ledger: string,
  filter: CaseFilter,
  visible: VisibleCases,
  request: PageRequest,
  order: Order,
): Promise<Page<CaseListed>> {
  const collection = await store.collection(caseOverviewView, ledger);
  return page(collection, caseAsked(ledger, filter, visible), order, request, LEFT_OUT);
}

/** The store's words for a filter, of one ledger and of visible cases only. */
export const caseAsked = (
  ledger: string,
  { status, workers, units, unassigned, openEmergency, withoutPlanOn, youth }: CaseFilter,
  visible: VisibleCases,
): Filter<CaseOverviewDocument> => ({
  $and: [
    { ledger },
    ...(status === undefined ? [] : [{ status: { $eq: status } }]),
    ...(workers === undefined ? [] : [{ workers: { $in: [...workers] } }]),
    ...(units === undefined ? [] : [{ unitId: { $in: [...units] } }]),
    ...(unassigned === undefined ? [] : [{ active: true, responsible: null }]),
    ...(openEmergency === undefined ? [] : [{ petitionDueOn: { $ne: null } }]),
    ...(withoutPlanOn === undefined ? [] : [{ plansValidUntil: { $lt: withoutPlanOn } }]),
    ...(youth === undefined ? [] : [{ guardedUntil: { $ne: null } }]),
    visibleTo<CaseOverviewDocument>(visible, '_id'),
  ],
});
