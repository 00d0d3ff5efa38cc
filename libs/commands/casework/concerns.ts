import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { ConcernSlice } from '@libs/domain/case-file/concern-slice';
import type { CaseOpening } from '@libs/domain/cases/events';
import type { EnterConcernInError, OpenInvestigation, TellReporterOfOutcome } from '@libs/domain/concerns/commands';
import { concern } from '@libs/domain/concerns/concern';
import { concernRefusals } from '@libs/domain/concerns/refusals';
import { investigation } from '@libs/domain/investigations/investigation';
import { concernStream, investigationStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Untimed } from '../issued';
import { firstStep, step, type Step } from '../plan';
import { openedCaseSteps } from './cases';
import { childOf, type At, type CasePlans } from './planning';

type Of = { readonly concernId: string };

export type ToldOfOutcome = Of & Untimed<TellReporterOfOutcome, 'concludedOn'>;
export type ConcernInError = Of & Untimed<EnterConcernInError, 'investigationStands'>;

/** What belongs to the case more than to the report. A concern that moves to another child has a way of its own. */
export type ConcernRequest = ToldOfOutcome | Omit<ConcernInError, 'rightChildId'>;

const refuse = refusing(concernRefusals);

const found = ({ concerns }: CaseFile, concernId: string, field: string | null = null): ConcernSlice => {
  const one = concerns.find((other) => other.concernId === concernId);
  if (!one) throw refuse('concern.unknown', field);
  return one;
};

/**
 * A review that leads to an investigation: both in one append, and the case is opened with them where it is not open. Whether
 * one may begin that day is asked before.
 */
export const openedInvestigationSteps = (
  { concernId, ...review }: Of & Untimed<OpenInvestigation>,
  file: CaseFile,
  { now }: Pick<At, 'now'>,
  from: CaseOpening = 'concern',
): readonly Step[] => {
  const { investigationId, reviewedOn: openedOn } = review;
  const { receivedOn } = found(file, concernId);
  const start = { type: 'StartInvestigation', now, investigationId, childId: childOf(file), concernId } as const;
  return [
    step(concernStream(concernId), concern, { ...review, now }),
    firstStep(investigationStream(investigationId), investigation, { ...start, openedOn, receivedOn }),
    ...openedCaseSteps(file, receivedOn, from, { now }),
  ];
};

export const toldOfOutcome = (
  { concernId, ...request }: ToldOfOutcome,
  file: CaseFile,
  { now }: Pick<At, 'now'>,
): readonly Step[] => {
  const { investigationId } = found(file, concernId);
  const concluded = file.investigations.find(
    (one) => one.investigationId === investigationId && one.status === 'concluded',
  );
  const concludedOn = concluded?.concludedOn ?? null;
  return [step(concernStream(concernId), concern, { ...request, now, concludedOn })];
};

export const concernInError = (
  { concernId, ...request }: ConcernInError,
  file: CaseFile,
  { now }: Pick<At, 'now'>,
): readonly Step[] => {
  found(file, concernId);
  if (request.kind === 'duplicate' && request.replacedBy !== null) found(file, request.replacedBy, 'replacedBy');
  const investigationStands = file.investigations.some(
    (one) => one.concernId === concernId && one.status !== 'entered-in-error',
  );
  return [step(concernStream(concernId), concern, { ...request, now, investigationStands })];
};

export const concernPlans: CasePlans<ConcernRequest> = {
  TellReporterOfOutcome: { makes: {}, steps: toldOfOutcome },
  EnterConcernInError: {
    makes: {},
    steps: (request, file, at) => concernInError({ ...request, rightChildId: null }, file, at),
  },
};
