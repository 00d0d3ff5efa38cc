import { act2021 } from './act-2021';
import type { UnclockedRule } from '../rule';

type Said = Partial<Omit<UnclockedRule, 'clock' | 'name' | 'key' | 'paragraph' | 'title' | 'why'>>;

/** A row of the law without a clock of ours; of the act of 2021, to be kept by the service, unless something else is said. */
export const unclocked = (
  name: string,
  paragraph: string,
  [nb, nn, en]: readonly [nb: string, nn: string, en: string],
  why: UnclockedRule['why'],
  said: Said = {},
): UnclockedRule => ({
  clock: 'none',
  name,
  key: name,
  ruleSet: 'law',
  nature: 'act',
  bearer: 'service',
  title: { nb, nn, en },
  paragraph,
  why,
  enforcedBy: [],
  lengths: [],
  lengthMark: 'V',
  source: `LOV-2021-06-18-97 ${paragraph}`,
  sourceDate: act2021.sourceDate,
  ...said,
});
