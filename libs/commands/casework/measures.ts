import { authorityFor, isOrderOn } from '@libs/domain/case-file/authority';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { MeasureSlice } from '@libs/domain/case-file/measure-slice';
import { caseOpenedOn } from '@libs/domain/case-file/participation';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { measureStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Lived, MeasureCommand, MeasureFacts, Surroundings } from '@libs/domain/measures/commands';
import { measure } from '@libs/domain/measures/measure';
import { measureRefusals } from '@libs/domain/measures/refusals';
import { firstStep, step, type Step } from '../plan';
import { openSince } from './case-days';
import { idOf, type At, type CasePlan, type CasePlans } from './planning';

const refuse = refusing(measureRefusals);

type LookedUp = keyof Surroundings | 'now' | 'facts' | 'allowed' | 'authority' | 'childId' | 'measureId';
type Said<Command> = Command extends MeasureCommand ? Omit<Command, LookedUp> : never;
type ActType = Exclude<MeasureCommand['type'], 'DecideMeasure'>;

/** What is said of a measure that is decided, and of one that exists (`measureId`). */
type MeasureAct<Type extends ActType> = Said<Extract<MeasureCommand, { readonly type: Type }>> & {
  readonly measureId: string;
};

export type MeasureRequest =
  Said<Extract<MeasureCommand, { readonly type: 'DecideMeasure' }>> | { [Type in ActType]: MeasureAct<Type> }[ActType];

/** An order's own day; imposed help is counted from it (§§ 3-4 and 3-5). */
const orderedOn = (file: CaseFile, decisionId: string, on: CalendarDate): CalendarDate | null =>
  file.tribunalCases.find((one) => one.decisionId === decisionId && isOrderOn(file, one, on))?.decidedOn ?? null;

const lived = (file: CaseFile, measureId: string): Lived | null => {
  const places = file.placements.filter((one) => one.measureId === measureId && one.status !== 'entered-in-error');
  if (places.length === 0) return null;
  const ends = places.map(({ movedOutOn }) => movedOutOn);
  return {
    from: places.map(({ movedInOn }) => movedInOn).reduce((one, other) => (one < other ? one : other)),
    until: ends.reduce((one, other) => (one === null || other === null ? null : one > other ? one : other)),
  };
};

const factsOf = (file: CaseFile, one: MeasureSlice): MeasureFacts => {
  const { measureId, decisionId, categoryCode, consent, legalBasis, additionalBases } = one;
  const { decidedOn, startedOn, endedOn, plannedEndOn, firstEvaluatedOn, lastEvaluatedOn } = one;
  return {
    birthDate: file.child.birthDate,
    caseOpenedOn: caseOpenedOn(file),
    orderedOn: decisionId === null ? null : orderedOn(file, decisionId, decidedOn),
    categoryCode,
    consent,
    bases: [legalBasis, ...additionalBases],
    decidedOn,
    startedOn,
    endedOn,
    plannedEndOn,
    firstEvaluatedOn,
    lastEvaluatedOn,
    lived: lived(file, measureId),
  };
};

/** Measures of schema 1 carried their decision themselves. */
const isAllowed = (file: CaseFile, { decisionId, consent }: MeasureSlice, on: CalendarDate): boolean => {
  if (decisionId === null) return true;
  const authority = authorityFor(file, decisionId, on);
  return authority !== null && (consent === 'voluntary' || authority.ordered);
};

const known = (file: CaseFile, measureId: string): MeasureSlice => {
  const one = file.measures.find((candidate) => candidate.measureId === measureId);
  if (!one) throw refuse('measure.unknown');
  return one;
};

type Completed = Extract<MeasureCommand, { readonly type: ActType }>;

/** A plan for a measure that exists: the file's facts, and whether its decision allows it on the day `dayOf` names. */
const act = <Type extends ActType>(
  dayOf: (request: MeasureAct<Type>) => CalendarDate | null,
): CasePlan<MeasureAct<Type>> => ({
  makes: {},
  steps: (request, file, { now }): readonly Step[] => {
    const { measureId, ...said } = request;
    const one = known(file, measureId);
    const day = dayOf(request);
    const looked = { now, facts: factsOf(file, one), ...(day !== null && { allowed: isAllowed(file, one, day) }) };
    return [step(measureStream(measureId), measure, { ...said, ...looked } as unknown as Completed)];
  },
});

const onNoDay = (): null => null;

export const measurePlans: CasePlans<MeasureRequest> = {
  DecideMeasure: {
    makes: { measureId: 'measure' },
    steps: (request, file, at: At) => {
      const measureId = idOf('measure', at);
      const { childId } = file.child;
      if (childId === null) throw refuse('measure.case-not-open');
      const { decisionId, decidedOn } = request;
      return [
        firstStep(measureStream(measureId), measure, {
          ...request,
          now: at.now,
          measureId,
          childId,
          birthDate: file.child.birthDate,
          caseOpenedOn: openSince(file),
          orderedOn: orderedOn(file, decisionId, decidedOn),
          authority: authorityFor(file, decisionId, decidedOn),
        }),
      ];
    },
  },
  StartMeasure: act(({ startedOn }) => startedOn),
  EvaluateMeasure: act(onNoDay),
  ChangeMeasure: act(onNoDay),
  ExtendMeasure: act(({ extendedOn }) => extendedOn),
  PurchaseMeasure: act(onNoDay),
  GrantSupport: act(onNoDay),
  EndMeasure: act(onNoDay),
  CorrectMeasureDate: act(({ field, to }) => (field === 'endedOn' ? null : to)),
  EnterMeasureInError: act(onNoDay),
};
