import { emptyCaseFile } from '@libs/domain/case-file/fold';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import { evolveLimits } from '@libs/domain/deadlines/limits';
import { eventTypes, seen, type Seen } from '@libs/domain/event-types';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { partKinds } from '@libs/domain/kernel/part';
import { sealedOf } from '../sealed';
import type { View } from '../view';
import { derived } from './derived';
import type { Caseworker, CaseOverviewDocument, Kept } from './document';
import { workedBy } from './work';

const about = new Set<string>([...partKinds, 'child', 'case', 'journal', 'participation', 'move']);

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
    ...limits(before, event),
    ...access(before, known),
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

function limits({ file, deadlines }: Kept, event: RecordedFact): Pick<Kept, 'file' | 'deadlines'> {
  const known = Object.fromEntries(deadlines.map((deadline): [string, Deadline] => [deadline.id, deadline]));
  const after = evolveLimits({ file, deadlines: known }, event, workedBy);
  return { file: after.file, deadlines: Object.values(after.deadlines).filter(({ met }) => met === null) };
}
