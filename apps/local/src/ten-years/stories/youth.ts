import type { CalendarDate } from '@libs/domain/kernel/dates';
import { addDays } from '@libs/domain/kernel/dates';
import { towardsAdulthood } from './aftercare';
import { turns, type Telling } from './common';
import { endHelp, startHelp } from './help';

/** Help at home until 18, for somebody old enough to be followed further. */
export const helpUntilAdult = (telling: Telling, day: CalendarDate, decisionId: string): void => {
  const help = startHelp(telling, day, decisionId);
  telling.agenda.on(addDays(turns(telling, 18), -3), (on) => {
    endHelp(telling, on, help);
    towardsAdulthood(telling, on);
  });
};
