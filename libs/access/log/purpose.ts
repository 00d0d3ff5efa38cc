import type { BreakGlassCategory } from '@libs/domain/break-glass/events';
import type { Capacity } from '../policy/capacities';

/** What a caller without a relation to the case may say it reads for, in the header `Purpose`. */
export const statedPurposes = ['supervision', 'quality', 'complaint', 'subject-access', 'administration'] as const;
export type StatedPurpose = (typeof statedPurposes)[number];

/** Why personal data was shown. A code, so that no text about anybody can get into the log. */
export type PurposeCode = 'follow-up' | 'operation' | 'unstated' | 'break-glass' | BreakGlassCategory | StatedPurpose;

const withRelation: ReadonlySet<Capacity> = new Set<Capacity>(['assigned', 'leader', 'duty-officer', 'participant']);
const installations: ReadonlySet<Capacity> = new Set<Capacity>(['reporter-system', 'intake-auditor', 'operator']);

/** In which capacity something was shown; under break-glass with the category it was opened for, if that is known. */
export type Ground = { readonly capacity: Capacity; readonly category?: BreakGlassCategory };

/**
 * The purpose of a disclosure: a relation to the case says it by itself, as do break-glass and an installation; anybody
 * else states it. `header`: what the request says, already read; null = nothing.
 */
export function purposeOf(ground: Ground | null, header: StatedPurpose | null): PurposeCode {
  if (ground && withRelation.has(ground.capacity)) return 'follow-up';
  if (ground?.capacity === 'break-glass') return ground.category ?? 'break-glass';
  if (ground && installations.has(ground.capacity)) return 'operation';
  return header ?? 'unstated';
}

/** Reads the header `Purpose`; undefined for a value that is no code of the list. */
export const statedPurpose = (header: string | undefined): StatedPurpose | null | undefined =>
  header === undefined ? null : statedPurposes.find((one) => one === header.trim());
