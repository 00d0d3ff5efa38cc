import type { EventType, Seen } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import { osloDay } from '../kernel/oslo-time';
import { workingDayOnOrBefore } from './calendar';
import type { Deadline } from './deadline';
import type { Rulebook } from './rulebook';

/** With the status that follows from the rest. */
export const standing = (deadline: Omit<Deadline, 'status'>): Deadline => ({
  ...deadline,
  status: !deadline.applicable ? 'not-applicable' : deadline.met ? 'met' : 'open',
});

const isUnreplaced = (event: Seen): boolean =>
  event.type === 'investigation.entered-in-error' && event.data.replacedBy === null;

/** What it was about is no more, or never was. */
export const ended = (deadline: Deadline, event: Seen): Deadline => {
  const endedBy = { type: event.type, on: osloDay(event.occurredOn) };
  return standing({
    ...deadline,
    applicable: false,
    endedBy: isUnreplaced(event) ? { ...endedBy, unreplaced: true } : endedBy,
  });
};

/** What rested, rested for another day. */
const awake = (deadline: Deadline): Deadline => {
  const { snoozedUntil, ...rest } = deadline;
  return snoozedUntil === undefined ? deadline : rest;
};

/** Due on another day, and remembered that it was due on `from`. */
export const movedTo = (
  deadline: Deadline,
  from: CalendarDate,
  to: CalendarDate,
  by: EventType,
  { calendar }: Rulebook,
): Deadline =>
  from === to
    ? { ...deadline, dueOn: to }
    : {
        ...awake(deadline),
        dueOn: to,
        targetOn: workingDayOnOrBefore(to, calendar),
        moved: [...(deadline.moved ?? []), { from, to, by }],
      };
