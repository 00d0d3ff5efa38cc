import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { dueDate } from './count';
import type { RuleVersion } from './rule';

// As for the review, nothing in the act makes these limits roll over (mark I); the act of 1992 had the same months in its
// § 6-9 (mark R).
const act2021: Omit<RuleVersion, 'lengths'> = {
  version: 1,
  validFrom: '2023-01-01',
  validTo: null,
  lengthMark: 'V',
  rollsOver: false,
  rollOverMark: 'I',
  source: 'LOV-2021-06-18-97 § 2-2 (2)',
  sourceDate: '2026-07-02',
};

/** Three months from the end of the review's week; six in all where more time was granted. */
export const completion: RuleVersion = {
  ...act2021,
  lengths: [
    { count: 1, unit: 'week' },
    { count: 3, unit: 'month' },
  ],
  extended: [
    { count: 1, unit: 'week' },
    { count: 6, unit: 'month' },
  ],
};

/** One that began without a report has no week of review before it (mark I). */
export const completionAnew: RuleVersion = {
  ...act2021,
  lengths: [{ count: 3, unit: 'month' }],
  lengthMark: 'I',
  extended: [{ count: 6, unit: 'month' }],
};

/** The last day of an investigation's three months; of a day that is none, the day itself, for the decider to refuse. */
export const investigationDueOn = (receivedOn: CalendarDate | null, openedOn: CalendarDate): CalendarDate => {
  const [from, version] = receivedOn === null ? [openedOn, completionAnew] : [receivedOn, completion];
  return isRealDate(from) ? dueDate(from, version) : from;
};
