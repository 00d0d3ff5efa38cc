import { measureCategories } from '../code-lists/measure-categories';
import { requireCode } from '../code-lists/valid-code';
import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { osloDateOf } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { DecideMeasure, EndMeasure, EvaluateMeasure, MeasureCommand, StartMeasure } from './commands';
import { isPossibleBasis } from '../code-lists/legal-basis';
import type { MeasureEvent } from './events';
import { measureRefusals } from './refusals';

type Known = { readonly measureId: string; readonly childId: string };
type Decided = Known & { readonly status: 'decided'; readonly decidedOn: CalendarDate };
type Running = Known & { readonly status: 'running'; readonly startedOn: CalendarDate };
export type Measure = { readonly status: 'unknown' } | Decided | Running | (Known & { readonly status: 'ended' });

const refuse = refusing(measureRefusals);

const pastDay = (value: CalendarDate, now: Instant, field: string): CalendarDate => {
  if (!isRealDate(value)) throw refuse('measure.impossible-date', field);
  if (value > osloDateOf(now)) throw refuse('measure.date-in-future', field);
  return value;
};

const decided = (command: DecideMeasure): MeasureEvent => {
  const { measureId, childId, categoryCode, consent, legalBasis, specification, goal } = command;
  const decidedOn = pastDay(command.decidedOn, command.now, 'decidedOn');
  requireCode(measureCategories, categoryCode, decidedOn, 'categoryCode', {
    text: specification,
    field: 'specification',
  });
  if (!isPossibleBasis(legalBasis)) throw refuse('measure.legal-basis-impossible', 'legalBasis.section');
  return {
    type: 'measure.decided',
    occurredOn: decidedOn,
    subjects: [childId],
    data: {
      measureId,
      childId,
      categoryCode,
      consent,
      legalBasis,
      decidedOn,
      decisionId: null,
      additionalBases: [],
      groundCodes: [],
      plannedEndOn: null,
    },
    personal: personal(childId, { specification, goal }),
  };
};

const started = (command: StartMeasure, { measureId, childId, decidedOn }: Decided): MeasureEvent => {
  const startedOn = pastDay(command.startedOn, command.now, 'startedOn');
  if (startedOn < decidedOn) throw refuse('measure.before-decision', 'startedOn');
  const data = { measureId, childId, startedOn };
  return { type: 'measure.started', occurredOn: startedOn, subjects: [childId], data, personal: [] };
};

const evaluated = (command: EvaluateMeasure, { measureId, childId, startedOn }: Running): MeasureEvent => {
  const { childView, assessment, continues } = command;
  const evaluatedOn = pastDay(command.evaluatedOn, command.now, 'evaluatedOn');
  if (evaluatedOn < startedOn) throw refuse('measure.before-start', 'evaluatedOn');
  if (!says(childView)) throw refuse('measure.child-view-missing', 'childView');
  if (!says(assessment)) throw refuse('measure.assessment-missing', 'assessment');
  return {
    type: 'measure.evaluated',
    occurredOn: evaluatedOn,
    subjects: [childId],
    data: { measureId, childId, evaluatedOn, continues },
    personal: personal(childId, { childView, assessment }),
  };
};

const ended = (command: EndMeasure, { measureId, childId, startedOn }: Running): MeasureEvent => {
  const endedOn = pastDay(command.endedOn, command.now, 'endedOn');
  if (endedOn < startedOn) throw refuse('measure.before-start', 'endedOn');
  return {
    type: 'measure.ended',
    occurredOn: endedOn,
    subjects: [childId],
    data: { measureId, childId, endedOn, result: command.result, liftingCode: null },
    personal: personal(childId, { note: command.note }),
  };
};

const running = (state: Measure): Running => {
  if (state.status === 'unknown') throw refuse('measure.unknown');
  if (state.status !== 'running') throw refuse('measure.not-running');
  return state;
};

const startable = (state: Measure): Decided => {
  if (state.status === 'unknown') throw refuse('measure.unknown');
  if (state.status !== 'decided') throw refuse('measure.already-started');
  return state;
};

/** A measure (tiltak) from decision to end, ch. 3 and § 8-1. Stream: `measure-<id>`. */
export const measure: Decider<Measure, MeasureCommand, MeasureEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'DecideMeasure':
        if (state.status !== 'unknown') throw refuse('measure.already-decided');
        return [decided(command)];
      case 'StartMeasure':
        return [started(command, startable(state))];
      case 'EvaluateMeasure':
        return [evaluated(command, running(state))];
      case 'EndMeasure':
        return [ended(command, running(state))];
    }
  },
  evolve: (state, event) => {
    const { measureId, childId } = event.data;
    switch (event.type) {
      case 'measure.decided':
        return { status: 'decided', measureId, childId, decidedOn: event.data.decidedOn };
      case 'measure.started':
        return { status: 'running', measureId, childId, startedOn: event.data.startedOn };
      case 'measure.evaluated':
      case 'measure.changed':
      case 'measure.extended':
      case 'measure.purchased':
      case 'measure.granted':
      case 'measure.date-corrected':
      case 'measure.entered-in-error':
        return state;
      case 'measure.ended':
        return { status: 'ended', measureId, childId };
    }
  },
};
