import { dueDate } from '@libs/domain/deadlines/count';
import type { RuleVersion } from '@libs/domain/deadlines/rule';
import { isRealDate, type CalendarDate } from '@libs/domain/kernel/dates';

/** The last day of a limit; of a day that is none, the day itself, for the decider to refuse. */
export const lastDayOf = (from: CalendarDate, version: RuleVersion): CalendarDate =>
  isRealDate(from) ? dueDate(from, version) : from;
