import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';
import { LAST_DAY } from '../calendar';
import { lawOn } from '../law';
import { TEXT } from '../life';
import { closeCase, contentsOn, daysAfter, endDecision, monthsAfter, participate, turns, type Telling } from './common';

const categories = [
  ['4.3', 14],
  ['4.6', 14],
  ['4.5', 12],
  ['3.9', 16],
  ['3.10', 12],
  ['3.2', 6],
  ['3.7', 8],
  ['4.4', 6],
  ['5.1', 5],
  ['6.2', 7],
] as const;

type Help = { readonly decisionId: string; readonly measureId: string; readonly planId: string };

/** A measure with its plan, under a decision of that day. */
export const startHelp = (telling: Telling, day: CalendarDate, decisionId: string): Help => {
  const { life, chance } = telling;
  const { measureId } = life.do(day, {
    type: 'DecideMeasure',
    decisionId,
    categoryCode: chance.weighted(categories),
    specification: TEXT,
    consent: 'voluntary',
    legalBasis: lawOn('help', day),
    additionalBases: [],
    groundCodes: contentsOn(chance, day),
    groundSpecification: TEXT,
    decidedOn: day,
    plannedEndOn: null,
    goal: TEXT,
  });
  const about = { kind: 'measure', id: measureId! } as const;
  const said = { goal: TEXT, content: TEXT, duration: TEXT, childView: TEXT } as const;
  const { planId } = life.do(day, { type: 'MakePlan', planType: '1', madeOn: day, about, validUntil: null, ...said });
  life.do(day, { type: 'StartMeasure', measureId: measureId!, startedOn: day });
  return { decisionId, measureId: measureId!, planId: planId! };
};

const evaluate = ({ life }: Telling, day: CalendarDate, { measureId, planId }: Help): void => {
  const said = { evaluatedOn: day, childView: TEXT, assessment: TEXT, continues: true } as const;
  life.do(day, { type: 'EvaluateMeasure', measureId, ...said });
  life.do(day, { type: 'EvaluatePlan', planId, ...said });
};

/** Measure, plan and decision end. */
export const endHelp = (telling: Telling, day: CalendarDate, { measureId, planId, decisionId }: Help): void => {
  const { life, chance } = telling;
  const result = chance.weighted([
    ['goal-reached', 50],
    ['partly-reached', 30],
    ['not-reached', 12],
    ['withdrawn', 8],
  ] as const);
  const lifting = { liftingCode: null, liftingSpecification: null, note: null };
  life.do(day, { type: 'EndMeasure', measureId, endedOn: day, result, ...lifting });
  participate(telling, day, { kind: 'plan', id: planId });
  life.do(day, { type: 'ClosePlan', planId, closedOn: day, result: 'fulfilled', note: null });
  endDecision(telling, day, decisionId);
};

/** The day it was begun was written down a day too late. */
const correctStart = ({ life }: Telling, day: CalendarDate, { measureId }: Help): void => {
  const started = life.file.measures.find((one) => one.measureId === measureId)?.startedOn ?? day;
  life.do(day, { type: 'CorrectMeasureDate', measureId, field: 'startedOn', to: addDays(started, 1), reason: TEXT });
};

/** A plan was written in the wrong case. */
const wrongPlan = ({ life, agenda }: Telling, day: CalendarDate): void => {
  const said = { goal: TEXT, content: TEXT, duration: TEXT, childView: TEXT } as const;
  const { planId } = life.do(day, {
    type: 'MakePlan',
    planType: '1',
    madeOn: day,
    about: null,
    validUntil: null,
    ...said,
  });
  agenda.on(daysAfter(day, 1), (on) => {
    const error = { kind: 'wrong-child', replacedBy: null, reason: TEXT } as const;
    life.do(on, { type: 'EnterPlanInError', planId: planId!, ...error });
  });
};

/** Voluntary help at home (§ 3-1) for some months, evaluated on the way; then the case is closed. */
export const helpAtHome = (telling: Telling, day: CalendarDate, decisionId: string): void => {
  const { agenda, chance } = telling;
  const help = startHelp(telling, day, decisionId);
  if (chance.percent(4)) agenda.on(daysAfter(day, 9), (on) => correctStart(telling, on, help));
  const planned = monthsAfter(day, chance.between(4, 34));
  if (chance.percent(2)) agenda.on(daysAfter(day, 20), (on) => wrongPlan(telling, on));
  // A few days before, so that nothing is left open on the birthday.
  const last = addDays(turns(telling, 18), -10);
  const end = planned < last ? planned : last;
  const pause = chance.between(3, 6);
  for (let on = monthsAfter(day, pause); on < end && on <= LAST_DAY; on = monthsAfter(on, pause))
    agenda.on(on, (now) => evaluate(telling, now, help));
  agenda.on(end, (on) => {
    endHelp(telling, on, help);
    closeCase(telling, on);
  });
};
