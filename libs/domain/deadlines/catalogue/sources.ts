import { act2021 } from './act-2021';
import type { Length, RuleVersion } from '../rule';

type Versions = readonly [RuleVersion];

/** One version, as the act of 2021 says it: '§ 8-7'. */
export const inAct = (section: string, lengths: readonly Length[], more: Partial<RuleVersion> = {}): Versions => [
  { ...act2021, lengths, source: `LOV-2021-06-18-97 ${section}`, ...more },
];

/** The act gives no number: ours is counted until the municipality sets another one (mark I). */
export const ourNumber = (section: string, lengths: readonly Length[]): Versions =>
  inAct(section, lengths, { lengthMark: 'I' });

const regulations = {
  /** Forskrift om fosterhjem. */
  'FOR-2023-10-13-1632': '2024-01-01',
  /** Oppfølgingsforskriften: children in institutions. */
  'FOR-2022-12-15-2240': '2023-01-01',
} as const;

/** One version, as a regulation says it. */
export const inRegulation = (
  regulation: keyof typeof regulations,
  section: string,
  lengths: readonly Length[],
  more: Partial<RuleVersion> = {},
): Versions => [
  { ...act2021, validFrom: regulations[regulation], lengths, source: `${regulation} ${section}`, ...more },
];

/** The case itself names the day: there is nothing to count. */
export const namedDay = (section: string): Versions => ourNumber(section, []);

export const days = (count: number): Length => ({ count, unit: 'day' });
export const workingDays = (count: number): Length => ({ count, unit: 'working-day' });
export const weeks = (count: number): Length => ({ count, unit: 'week' });
export const months = (count: number): Length => ({ count, unit: 'month' });
export const years = (count: number): Length => ({ count, unit: 'year' });
