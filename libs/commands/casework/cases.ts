import type { CaseFile } from '@libs/domain/case-file/case-file';
import { openParts } from '@libs/domain/case-file/open-parts';
import { firstPartDay, lastPartDay } from '@libs/domain/case-file/parts';
import { childCase } from '@libs/domain/cases/case';
import { madeCaseNumber } from '@libs/domain/cases/case-number';
import type {
  CloseCase,
  DecideCaseworkerChange,
  OpenCase,
  ReopenCase,
  RequestCaseworkerChange,
} from '@libs/domain/cases/commands';
import type { CaseOpening } from '@libs/domain/cases/events';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { caseStream } from '@libs/domain/kernel/ids';
import { step, type Step } from '../plan';
import { childOf, idOf, type At, type CasePlans } from './planning';

/** What the caller does not say. */
type Known = 'now' | 'childId' | 'birthDate';

export type CaseFileRequest =
  | (Omit<OpenCase, Known | 'caseNumber' | 'firstPartOn'> & {
      /** Null: the archive gave none, so one is made. */
      readonly caseNumber: string | null;
    })
  | Omit<CloseCase, Known | 'openParts' | 'lastPartOn'>
  | Omit<ReopenCase, Known>
  | Omit<RequestCaseworkerChange, Known | 'requestId'>
  | Omit<DecideCaseworkerChange, Known>;

export const casePlans: CasePlans<CaseFileRequest> = {
  OpenCase: {
    makes: {},
    steps: ({ caseNumber, ...request }, file, { now }) => {
      const childId = childOf(file);
      const { birthDate } = file.child;
      const facts = { childId, now, birthDate, firstPartOn: firstPartDay(file) };
      const number = caseNumber ?? madeCaseNumber(childId, request.openedOn);
      return [step(caseStream(childId), childCase, { ...request, ...facts, caseNumber: number })];
    },
  },
  CloseCase: {
    makes: {},
    steps: (request, file, { now }) => {
      const childId = childOf(file);
      const { birthDate } = file.child;
      const facts = { childId, now, birthDate, openParts: openParts(file), lastPartOn: lastPartDay(file) };
      return [step(caseStream(childId), childCase, { ...request, ...facts })];
    },
  },
  ReopenCase: {
    makes: {},
    steps: (request, file, { now }) => [
      step(caseStream(childOf(file)), childCase, { ...request, childId: childOf(file), now }),
    ],
  },
  RequestCaseworkerChange: {
    makes: { requestId: 'caseworker-change' },
    steps: (request, file, at) => {
      const childId = childOf(file);
      const facts = { childId, now: at.now, requestId: idOf('caseworker-change', at) };
      return [step(caseStream(childId), childCase, { ...request, ...facts })];
    },
  },
  DecideCaseworkerChange: {
    makes: {},
    steps: (request, file, { now }) => [
      step(caseStream(childOf(file)), childCase, { ...request, childId: childOf(file), now }),
    ],
  },
};

/**
 * What opens the child's case where it is not open: to append behind the events that need it. A case that was closed is
 * reopened, at the earliest on the day it was closed.
 */
export const openedCaseSteps = (
  file: CaseFile,
  on: CalendarDate,
  from: CaseOpening,
  { now }: Pick<At, 'now'>,
): readonly Step[] => {
  const childId = childOf(file);
  const about = { childId, now };
  const { case: before } = file;
  if (before.status === 'open') return [];
  if (before.status === 'closed') {
    const reopenedOn = on > before.closedOn ? on : before.closedOn;
    const reason = 'Ny undersøkelse etter § 2-2.';
    return [step(caseStream(childId), childCase, { type: 'ReopenCase', ...about, reopenedOn, reason })];
  }
  const first = firstPartDay(file);
  const openedOn = first !== null && first < on ? first : on;
  const caseNumber = madeCaseNumber(childId, openedOn);
  const opening = { caseNumber, openedOn, from, firstPartOn: null, birthDate: null };
  return [step(caseStream(childId), childCase, { type: 'OpenCase', ...about, ...opening })];
};
