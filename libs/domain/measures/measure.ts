import type { Decider } from '../kernel/decider';
import { refuse } from './checks';
import type { MeasureCommand } from './commands';
import { dateCorrected, enteredInError } from './corrected';
import { decided } from './decided';
import type { MeasureEvent, MeasureResult } from './events';
import { changed, ended, evaluated, extended, granted, purchased, started } from './running';
import type { Decided, Ended, Measure, Open, Running } from './state';

const known = (state: Measure): Open | Ended => {
  if (state.status === 'unknown') throw refuse('measure.unknown');
  if (state.status === 'entered-in-error') throw refuse('measure.entered-in-error');
  return state;
};

const startable = (state: Measure): Decided => {
  const measure = known(state);
  if (measure.status !== 'decided') throw refuse('measure.already-started');
  return measure;
};

const running = (state: Measure): Running => {
  const measure = known(state);
  if (measure.status !== 'running') throw refuse('measure.not-running');
  return measure;
};

const open = (state: Measure): Open => {
  const measure = known(state);
  if (measure.status === 'ended') throw refuse('measure.not-running');
  return measure;
};

/** Help that was decided and never began can only be withdrawn. */
const endable = (state: Measure, result: MeasureResult): Open =>
  result === 'withdrawn' ? open(state) : running(state);

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
      case 'ChangeMeasure':
        return [changed(command, running(state))];
      case 'ExtendMeasure':
        return [extended(command, running(state))];
      case 'PurchaseMeasure':
        return [purchased(command, open(state))];
      case 'GrantSupport':
        return [granted(command, open(state))];
      case 'EndMeasure':
        return [ended(command, endable(state, command.result))];
      case 'CorrectMeasureDate':
        return [dateCorrected(command, known(state))];
      case 'EnterMeasureInError':
        return [enteredInError(command, known(state))];
    }
  },
  // The states are those that earlier versions saw in their histories: what else a rule asks for comes with the command.
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
        return state;
      case 'measure.ended':
        return { status: 'ended', measureId, childId };
      case 'measure.date-corrected': {
        const { field, to } = event.data;
        if (state.status === 'decided' && field === 'decidedOn') return { ...state, decidedOn: to };
        if (state.status === 'running' && field === 'startedOn') return { ...state, startedOn: to };
        return state;
      }
      case 'measure.entered-in-error':
        return { status: 'entered-in-error', measureId, childId };
    }
  },
};
