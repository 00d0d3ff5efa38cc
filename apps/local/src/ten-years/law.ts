import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import type { CalendarDate } from '@libs/domain/kernel/dates';

/** Where the two acts say the same thing: of 1992 until 2022, of 2021 since. */
const sections = {
  help: [
    ['4', '4-4'],
    ['3', '3-1'],
  ],
  aftercare: [
    ['1', '1-3'],
    ['3', '3-6'],
  ],
  care: [
    ['4', '4-12'],
    ['5', '5-1'],
  ],
  dismissal: [
    ['4', '4-3'],
    ['2', '2-5'],
  ],
  emergencyCare: [
    ['4', '4-6'],
    ['4', '4-2'],
  ],
  behaviour: [
    ['4', '4-24'],
    ['6', '6-2'],
  ],
  visits: [
    ['4', '4-22'],
    ['9', '9-8'],
  ],
} as const;

export type Ground = keyof typeof sections;

/** The legal basis as it was on that day. */
export const lawOn = (ground: Ground, on: CalendarDate): LegalBasis => {
  const isOld = on < '2023-01-01';
  const [chapter, section] = sections[ground][isOld ? 0 : 1];
  return { law: isOld ? 'BVL' : 'BVL2021', chapter, section, paragraph: '1', letter: null };
};
