import type { CaseRequest } from '@libs/commands/casework/requests';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { closingReasons } from '@libs/domain/cases/events';
import { errorKinds } from '@libs/domain/kernel/error-in-record';
import { partKinds, type Part } from '@libs/domain/kernel/part';
import type { Draw } from './draw';

/** Something somebody may try in a case, sensible or not. */
export type Act = (file: CaseFile, draw: Draw) => CaseRequest;

export const TEXT = 'Syntetisk tekst';
export const ERROR = { reason: TEXT, replacedBy: null } as const;

export const anyPart = (file: CaseFile, draw: Draw): Part => {
  const parts: readonly Part[] = [
    ...file.investigations.map(({ investigationId: id }) => ({ kind: 'investigation', id }) as const),
    ...file.decisions.map(({ decisionId: id }) => ({ kind: 'decision', id }) as const),
    ...file.plans.map(({ planId: id }) => ({ kind: 'plan', id }) as const),
    ...file.measures.map(({ measureId: id }) => ({ kind: 'measure', id }) as const),
  ];
  return parts.length === 0 ? { kind: draw.pick(partKinds), id: file.child.childId! } : draw.pick(parts);
};

/** Opening, closing and reopening the case, and how the child takes part. */
export const actsOfCase: readonly Act[] = [
  (_, draw) => ({ type: 'OpenCase', caseNumber: null, openedOn: draw.day(), from: 'application' }),
  (_, draw) => ({ type: 'CloseCase', closedOn: draw.day(), reason: draw.pick(closingReasons), assessment: TEXT }),
  (_, draw) => ({ type: 'CloseCase', closedOn: draw.today, reason: 'concluded', assessment: TEXT }),
  (_, draw) => ({ type: 'ReopenCase', reopenedOn: draw.day(), reason: TEXT }),
  (file, draw) => ({ type: 'WaiveParticipation', about: anyPart(file, draw), on: draw.day(), reason: TEXT }),
  (file, draw) => ({ type: 'WaiveParticipation', about: anyPart(file, draw), on: draw.today, reason: TEXT }),
  (file, draw) => ({
    type: 'RecordParticipation',
    about: anyPart(file, draw),
    on: draw.day(),
    wayCode: draw.pick(['1.1', '1.3', '2.1', '2.2']),
    heard: draw.flag(),
    agreedWithRendering: true,
    trustedPerson: 'offered',
    told: TEXT,
    heardAbout: TEXT,
    said: TEXT,
    weight: TEXT,
    reasonNotHeard: TEXT,
  }),
  (_, draw) => ({
    type: 'AddRelation',
    kind: draw.pick(['parent', 'full-sibling', 'half-sibling', 'network']),
    networkRole: 'teacher',
    parentalResponsibility: null,
    livesWithChild: null,
    relatedChildId: null,
    relatedOn: draw.day(),
    person: { name: TEXT, nationalId: null, phone: null },
    childView: null,
  }),
];

export const kindOfError = (draw: Draw) => draw.pick(errorKinds);
