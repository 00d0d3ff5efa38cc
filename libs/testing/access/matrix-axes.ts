import type { StaffRole } from '@libs/domain/organisation/events';
import type { Who } from './expected-matrix';

/** The first five are the issue's own; the others are what else can be true of a case. */
export const protections = [
  'normal',
  'fortrolig',
  'strengt fortrolig',
  'own family',
  'excluded',
  'own case',
  'klientadresse',
  'hidden address',
  'fortrolig, granted by name',
  'strengt fortrolig, granted by name',
  'restricted',
  'restricted, granted by name',
  'erased',
  'unit unknown',
] as const;
export type Protection = (typeof protections)[number];
export const issueProtections: readonly Protection[] = protections.slice(0, 5);

/**
 * How something is asked. `search`: what the permission lists, found by searching for the child. `history` and `export`:
 * of what the permission shows, so both must allow it.
 */
export const operations = ['read', 'list', 'search', 'count', 'history', 'export'] as const;
export type Operation = (typeof operations)[number];

const machines: ReadonlySet<Who> = new Set<Who>(['reporter-system', 'intake-auditor', 'operator']);
/** Whether the column asks by the issuer's settings and not by events. */
export const isMachine = (who: Who): boolean => machines.has(who);

/** The units there are; the first one owns every case. */
export const units = { 'child-welfare': 'child-welfare', elsewhere: 'child-welfare', school: 'partner' } as const;
export type UnitName = keyof typeof units;

/** Where a column works, and as what: in another unit than the owning one where that must not count, so nobody is two things at once. */
export const placeOf = (who: Who): { readonly role: StaffRole; readonly unit: UnitName } => {
  if (who.startsWith('participant')) return { role: 'partner', unit: 'school' };
  if (who === 'leader' || who === 'auditor' || who === 'administrator' || who === 'data-protection-officer')
    return { role: who, unit: 'child-welfare' };
  return { role: 'caseworker', unit: who === 'colleague' ? 'child-welfare' : 'elsewhere' };
};
