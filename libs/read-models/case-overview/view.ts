import { emptyCaseFile } from '@libs/domain/case-file/fold';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import { evolveLimits } from '@libs/domain/deadlines/limits';
import { eventTypes, seen, type Seen } from '@libs/domain/event-types';
import { partKinds } from '@libs/domain/kernel/part';
import { assignedAfter } from '../assigned';
import { sealedOf } from '../sealed';
import type { ViewEvent } from '../terms';
import type { View } from '../view';
import { derived } from './derived';
import type { CaseOverviewDocument, Kept } from './document';
import { workedBy } from './work';

const about = new Set<string>([...partKinds, 'child', 'case', 'deadline', 'journal', 'participation', 'move']);

const handles = eventTypes.filter((type) => about.has(type.slice(0, type.indexOf('.'))) || type === 'erasure.executed');

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
  fold: 3,
  handles,
  rulebook: true,
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

function after(before: Kept, known: Seen, event: ViewEvent): Kept {
  const identity = sealedOf(event, ['identity']);
  return {
    ...limits(before, event),
    ...access(before, known),
    versions: { ...before.versions, [event.stream]: event.version },
    erased: before.erased || known.type === 'erasure.executed',
    sealed: identity.length > 0 ? identity : before.sealed,
  };
}

function access(before: Kept, known: Seen): Pick<Kept, 'unitId' | 'caseworkers' | 'hadCaseworkers'> {
  const { unitId, caseworkers } = assignedAfter(before, known);
  const { hadCaseworkers } = before;
  if (known.type !== 'case.caseworker-assigned') return { unitId, caseworkers, hadCaseworkers };
  const { staffId, kind } = known.data;
  const isNew = kind === 'first' && !hadCaseworkers.includes(staffId);
  return { unitId, caseworkers, hadCaseworkers: isNew ? [...hadCaseworkers, staffId] : hadCaseworkers };
}

function limits({ file, deadlines }: Kept, event: ViewEvent): Pick<Kept, 'file' | 'deadlines'> {
  const known = Object.fromEntries(deadlines.map((deadline): [string, Deadline] => [deadline.id, deadline]));
  const after = evolveLimits({ file, deadlines: known }, event, workedBy(event.rules));
  return { file: after.file, deadlines: Object.values(after.deadlines).filter(({ met }) => met === null) };
}
