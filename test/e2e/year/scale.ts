import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';
import { LAST_DAY } from '../../../apps/local/src/ten-years/calendar';

/** How much of a year is lived, and how fast. Both scales run the same code. */
export type Scale = {
  /** How many children are reported between `since` and the end of the ten years of the demo. */
  readonly children: number;
  readonly since: CalendarDate;
  /** From here on the clock runs; what was before is loaded. */
  readonly from: CalendarDate;
  /** How many days are stormy, how many are without a sweep, and how many without Redis, too. */
  readonly stormy: number;
  readonly unswept: number;
  readonly forgotten: number;
  /** Deadlines there must be in the stormy days. */
  readonly deadlines: number;
  /** How much faster than real time the clock runs. */
  readonly speed: number;
  readonly seed: number;
  /** Real milliseconds: between two reports by telephone, longest calm between two outages, longest outage. */
  readonly ringing: number;
  readonly calm: number;
  readonly outage: number;
  /** Real milliseconds: what a sweep may take to come round and do its work, on a machine that has other things to do. */
  readonly sweep: number;
};

/** More than four weeks around the end of summer time, two seconds a day. */
const short: Scale = {
  children: 160,
  since: '2026-04-01',
  from: '2026-10-12',
  stormy: 14,
  unswept: 9,
  forgotten: 9,
  deadlines: 250,
  speed: 43_200,
  seed: 1,
  ringing: 300,
  calm: 600,
  outage: 800,
  sweep: 10_000,
};

/** A year, five seconds a day: half an hour. */
const whole: Scale = {
  children: 2_200,
  since: '2024-11-20',
  from: addDays(LAST_DAY, -395),
  stormy: 365,
  unswept: 14,
  forgotten: 7,
  deadlines: 5_000,
  speed: 17_280,
  seed: 1,
  ringing: 2_000,
  calm: 8_000,
  outage: 6_000,
  sweep: 10_000,
};

/** `npm run year` lives the whole one. */
export const scale: Scale = process.env['RETTID_YEAR'] === 'whole' ? whole : short;
