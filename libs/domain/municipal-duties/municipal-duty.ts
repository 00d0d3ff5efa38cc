import { addDays, type CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import type { Decider } from '../kernel/decider';
import { lastDayOf, quarterOf } from '../kernel/quarter';
import { refusing } from '../kernel/refusing';
import type { BeginMunicipalDuty, MunicipalDutyCommand, RecordMunicipalDutyDone } from './commands';
import type { MunicipalDuty, MunicipalDutyEvent } from './events';
import { municipalDutyRefusals } from './refusals';

/** `coveredTo`: the last day that is covered by now; what is due next is counted from it. */
export type MunicipalDutyState =
  { readonly status: 'unknown' } | { readonly status: 'watched'; readonly coveredTo: CalendarDate };

const refuse = refusing(municipalDutyRefusals);
const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'municipal-duty.impossible-date',
  inFuture: 'municipal-duty.date-in-future',
});

/** Of the quarterly form whole quarters are covered: from a day within one the next form would be due too late. */
const wholeQuarters = (duty: MunicipalDuty, coveredTo: CalendarDate, field: string): void => {
  if (duty === 'deadline-report' && coveredTo !== lastDayOf(quarterOf(coveredTo)))
    throw refuse('municipal-duty.not-a-quarter', field);
};

/** A form that was left out stays owed: each quarter has one of its own. */
const nextQuarter = (duty: MunicipalDuty, coveredTo: CalendarDate, through: CalendarDate): void => {
  if (duty === 'deadline-report' && through > lastDayOf(quarterOf(addDays(coveredTo, 1))))
    throw refuse('municipal-duty.quarter-left-out', 'through');
};

const begin = ({ dutyId, duty, from, now }: BeginMunicipalDuty, state: MunicipalDutyState): MunicipalDutyEvent => {
  if (state.status !== 'unknown') throw refuse('municipal-duty.begun-already');
  pastDay(from, now, 'from');
  wholeQuarters(duty, from, 'from');
  return { type: 'municipal-duty.begun', occurredOn: from, subjects: [], data: { dutyId, duty, from }, personal: [] };
};

const done = (command: RecordMunicipalDutyDone, state: MunicipalDutyState): MunicipalDutyEvent => {
  const { dutyId, duty, doneOn, through, now } = command;
  if (state.status === 'unknown') throw refuse('municipal-duty.not-begun');
  pastDay(doneOn, now, 'doneOn');
  if (realDay(through, 'through') > doneOn) throw refuse('municipal-duty.through-after-done', 'through');
  wholeQuarters(duty, through, 'through');
  if (through <= state.coveredTo) throw refuse('municipal-duty.covered-already', 'through');
  nextQuarter(duty, state.coveredTo, through);
  const data = { dutyId, duty, doneOn, through };
  return { type: 'municipal-duty.done', occurredOn: doneOn, subjects: [], data, personal: [] };
};

/** One duty of the municipality itself, watched from a day on and done time after time. Stream: `municipal-duty-<id>`. */
export const municipalDuty: Decider<MunicipalDutyState, MunicipalDutyCommand, MunicipalDutyEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'BeginMunicipalDuty':
        return [begin(command, state)];
      case 'RecordMunicipalDutyDone':
        return [done(command, state)];
    }
  },
  evolve: (_, event) => {
    switch (event.type) {
      case 'municipal-duty.begun':
        return { status: 'watched', coveredTo: event.data.from };
      case 'municipal-duty.done':
        return { status: 'watched', coveredTo: event.data.through };
    }
  },
};
