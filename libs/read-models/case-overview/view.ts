import type { AssignmentKind } from '@libs/domain/case-access/events';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { emptyCaseFile, evolveCaseFile } from '@libs/domain/case-file/fold';
import { openParts } from '@libs/domain/case-file/open-parts';
import { planNeeds, plansValidUntil } from '@libs/domain/case-file/plan-needs';
import { guardOf } from '@libs/domain/case-file/youth';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import { evolveDeadlines } from '@libs/domain/deadlines/derive';
import { eventTypes, seen, type Seen } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { Part } from '@libs/domain/kernel/part';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { sealedOf, type SealedCopy } from '../sealed';
import type { View } from '../view';
import { workedBy, workOf, type WorkItem } from './work';

type Caseworker = { readonly staffId: string; readonly kind: AssignmentKind };

/** One child's whole case: the case file, and what lists ask of it. `_id` is the child's id; who it is stays sealed. */
export type CaseOverviewDocument = {
  readonly _id: string;
  readonly ledger: string;
  /** The newest event that changed it. */
  readonly seq: number;
  /** The first: what lists are sorted by, since it never changes. */
  readonly firstSeq: number;
  readonly lastEventAt: Instant;
  /** Versions of the streams, for If-Match. */
  readonly versions: Readonly<Record<string, number>>;
  readonly file: CaseFile;
  readonly status: CaseFile['case']['status'];
  /** The case is open, or a part of it is. */
  readonly active: boolean;
  readonly unitId: string | null;
  readonly caseworkers: readonly Caseworker[];
  /** The first caseworker, assigned last; null: nobody is. */
  readonly responsible: string | null;
  /** Everybody assigned. */
  readonly workers: readonly string[];
  /** Everybody who has ever been the first caseworker. */
  readonly hadCaseworkers: readonly string[];
  /** What keeps the case from being closed. */
  readonly openParts: readonly Part[];
  readonly openInvestigationId: string | null;
  readonly hasOpenEmergency: boolean;
  /** Soonest last day of a petition; '9999-12-31' when none of the open ones needs one; null without an open one. */
  readonly petitionDueOn: CalendarDate | null;
  readonly nextContactOn: CalendarDate | null;
  /** '0000-00-00' of an unguarded youth, the day of the next contact, '9999-12-31' of who has ceased; null: no youth's. */
  readonly guardedUntil: CalendarDate | null;
  /** '0000-00-00' where a part that needs a plan has none, '9999-12-31' where none runs out or none is needed. */
  readonly plansValidUntil: CalendarDate;
  readonly needsPlan: boolean;
  readonly work: readonly WorkItem[];
  /** The soonest day on which something of it is to be shown; null: nothing. */
  readonly nextShowOn: CalendarDate | null;
  /** Time limits that are not met, with what the derivation goes on from. */
  readonly deadlines: readonly Deadline[];
  readonly erased: boolean;
  /** The newest 'identity' alone. */
  readonly sealed: readonly SealedCopy[];
};

const FOR_EVER: CalendarDate = '9999-12-31';
const UNGUARDED: CalendarDate = '0000-00-00';

const about = new Set([
  'child',
  'case',
  'journal',
  'concern',
  'investigation',
  'decision',
  'emergency',
  'tribunal',
  'measure',
  'plan',
  'placement',
  'care',
  'contact',
  'aftercare',
  'participation',
  'move',
]);

const handles = eventTypes.filter((type) => about.has(type.slice(0, type.indexOf('.'))) || type === 'erasure.executed');

type Kept = Pick<
  CaseOverviewDocument,
  'file' | 'unitId' | 'caseworkers' | 'hadCaseworkers' | 'deadlines' | 'versions' | 'erased' | 'sealed'
>;

const nothing: Kept = {
  file: emptyCaseFile,
  unitId: null,
  caseworkers: [],
  hadCaseworkers: [],
  deadlines: [],
  versions: {},
  erased: false,
  sealed: [],
};

export const caseOverviewView: View<CaseOverviewDocument> = {
  name: 'case-overview',
  fold: 1,
  handles,
  idsOf: (event) => [(event.data as { childId: string }).childId],
  evolve: (doc, event, id) => {
    const known = seen(event);
    if (!known) return doc;
    const kept = after(doc ?? nothing, known, event);
    return {
      _id: id,
      ledger: event.ledger,
      seq: event.seq,
      firstSeq: doc?.firstSeq ?? event.seq,
      lastEventAt: event.recordedAt,
      ...kept,
      ...derived(kept),
    };
  },
  indexes: [
    { key: { ledger: 1, firstSeq: -1, _id: -1 }, name: 'newest' },
    { key: { ledger: 1, workers: 1, nextShowOn: 1 }, name: 'mine' },
    { key: { ledger: 1, responsible: 1, nextShowOn: 1 }, name: 'responsible' },
    { key: { ledger: 1, unitId: 1, nextShowOn: 1 }, name: 'unit' },
    { key: { ledger: 1, petitionDueOn: 1, _id: 1 }, name: 'petition' },
    { key: { ledger: 1, guardedUntil: 1, _id: 1 }, name: 'guard' },
    { key: { ledger: 1, plansValidUntil: 1 }, name: 'plans' },
  ],
};

function after(before: Kept, known: Seen, event: RecordedFact): Kept {
  const identity = sealedOf(event, ['identity']);
  return {
    file: evolveCaseFile(before.file, event),
    ...access(before, known),
    deadlines: unmet(before.deadlines, event),
    versions: { ...before.versions, [event.stream]: event.version },
    erased: before.erased || known.type === 'erasure.executed',
    sealed: identity.length > 0 ? identity : before.sealed,
  };
}

function access(before: Kept, known: Seen): Pick<Kept, 'unitId' | 'caseworkers' | 'hadCaseworkers'> {
  const { unitId, caseworkers, hadCaseworkers } = before;
  const without = (id: string): readonly Caseworker[] => caseworkers.filter(({ staffId }) => staffId !== id);
  switch (known.type) {
    case 'case.placed':
      return { unitId: known.data.unitId, caseworkers, hadCaseworkers };
    case 'case.caseworker-assigned': {
      const { staffId, kind } = known.data;
      const isNew = kind === 'first' && !hadCaseworkers.includes(staffId);
      return {
        unitId,
        caseworkers: [...without(staffId), { staffId, kind }],
        hadCaseworkers: isNew ? [...hadCaseworkers, staffId] : hadCaseworkers,
      };
    }
    case 'case.caseworker-released':
      return { unitId, caseworkers: without(known.data.staffId), hadCaseworkers };
    default:
      return { unitId, caseworkers, hadCaseworkers };
  }
}

function unmet(before: readonly Deadline[], event: RecordedFact): readonly Deadline[] {
  const known = Object.fromEntries(before.map((deadline) => [deadline.id, deadline]));
  const next = evolveDeadlines(known, event, workedBy);
  return next === known ? before : Object.values(next).filter(({ met }) => met === null);
}

type Derived = Omit<CaseOverviewDocument, keyof Kept | '_id' | 'ledger' | 'seq' | 'firstSeq' | 'lastEventAt'>;

function derived({ file, caseworkers, deadlines }: Kept): Derived {
  const open = openParts(file);
  const work = workOf(file, deadlines);
  const emergencies = file.emergencies.filter(({ status }) => status === 'standing' || status === 'petitioned');
  const petitions = emergencies.map(({ status, petitionDueOn }) =>
    status === 'standing' ? (petitionDueOn ?? FOR_EVER) : FOR_EVER,
  );
  return {
    status: file.case.status,
    active: file.case.status === 'open' || open.length > 0,
    responsible: caseworkers.findLast(({ kind }) => kind === 'first')?.staffId ?? null,
    workers: caseworkers.map(({ staffId }) => staffId),
    openParts: open,
    openInvestigationId: file.investigations.find(({ status }) => status === 'open')?.investigationId ?? null,
    hasOpenEmergency: emergencies.length > 0,
    petitionDueOn: first(petitions),
    nextContactOn: file.aftercare.nextContactOn,
    guardedUntil: guardedUntil(file),
    plansValidUntil: plansValidUntil(file),
    needsPlan: planNeeds(file).length > 0,
    work,
    nextShowOn: first(work.map(({ showOn }) => showOn)),
  };
}

const first = (days: readonly CalendarDate[]): CalendarDate | null => days.toSorted()[0] ?? null;

function guardedUntil(file: CaseFile): CalendarDate | null {
  switch (guardOf(file)) {
    case null:
      return null;
    case 'unguarded':
      return UNGUARDED;
    case 'ceased':
      return FOR_EVER;
    case 'guarded':
      return file.aftercare.nextContactOn;
  }
}
