import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';
import { osloTimeToInstant } from '@libs/domain/kernel/oslo-time';

/** Everything in the demo is so and so many days before the day it was first loaded. */
export type Days = {
  /** Calendar date in Europe/Oslo. */
  readonly ago: (days: number) => CalendarDate;
  /** A quarter past ten in the morning of that day. */
  readonly morning: (days: number) => string;
  /** The birthday of somebody who turned `age` so many days ago. */
  readonly bornTurning: (age: number, daysAgo: number) => CalendarDate;
};

export const daysBefore = (today: CalendarDate): Days => {
  const ago = (days: number): CalendarDate => addDays(today, -days);
  return {
    ago,
    morning: (days) => osloTimeToInstant(ago(days), '10:15:00'),
    bornTurning: (age, daysAgo) => {
      const [year, month, day] = ago(daysAgo).split('-') as [string, string, string];
      return `${Number(year) - age}-${month}-${day === '29' && month === '02' ? '28' : day}`;
    },
  };
};
