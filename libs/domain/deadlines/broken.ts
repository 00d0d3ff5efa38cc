import type { CalendarDate } from '../kernel/dates';
import type { Deadline } from './deadline';

/** Until when the thing itself was missing: the day it was done, or owed no more; null: it is missing still. */
const missingUntil = ({ status, met, endedBy }: Deadline): CalendarDate | null => {
  if (met) return met.on;
  return status === 'not-applicable' ? (endedBy?.on ?? null) : null;
};

/**
 * What never should have been there was owed at no time. But the report that an investigation was to answer is there: where
 * no other one takes its place, the entry undoes no breach that had happened.
 */
const isError = ({ status, endedBy }: Deadline): boolean =>
  status === 'not-applicable' &&
  (endedBy === undefined || (endedBy.type.endsWith('.entered-in-error') && !endedBy.unreplaced));

/** Whether its present due day was not kept, as it looks on `today`: the due day itself is still in time. */
export const isBroken = (deadline: Deadline, today: CalendarDate): boolean =>
  !isError(deadline) && (missingUntil(deadline) ?? today) > deadline.dueOn;

/** The due days that were not kept by `today`, oldest first: also those of earlier occurrences. */
export const brokenDays = (deadline: Deadline, today: CalendarDate): readonly CalendarDate[] => {
  const before = (deadline.past ?? []).flatMap(({ dueOn, met }) => (met !== null && met.on > dueOn ? [dueOn] : []));
  return isBroken(deadline, today) ? [...before, deadline.dueOn] : before;
};
