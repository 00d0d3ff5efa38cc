import type { CalendarDate } from '@libs/domain/kernel/dates';
import { child as syntheticChild } from '../../demo/people';
import { turns, type Telling } from './common';
import { helpAtHome } from './help';
import { investigated } from './investigation';

/** Reported before its birth: help for the parents; the number follows when the child is born. */
export const unborn = (telling: Telling, received: CalendarDate, concernId: string): void => {
  const { life, agenda } = telling;
  agenda.on(turns(telling, 0), (day) => {
    const { nationalId, address } = syntheticChild(life.number, day);
    life.do(day, {
      type: 'CorrectIdentity',
      change: 'born',
      correctedOn: day,
      unborn: false,
      identity: {
        name: `Testbarn Synt ${String(life.number).padStart(4, '0')}`,
        birthDate: day,
        nationalId,
        phone: null,
        caseNumber: null,
        dufNumber: null,
        sex: null,
        dueDate: null,
      },
      address,
      reason: null,
    });
  });
  investigated(telling, received, concernId, 'help', helpAtHome);
};
