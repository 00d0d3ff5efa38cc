import { isCareOrder } from '../code-lists/legal-basis';
import type { LegalBasis } from '../code-lists/legal-basis';
import { addMonths, addYears, birthdayOf } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import { refusing } from '../kernel/refusing';
import { textCheck } from '../kernel/text-check';
import type { Consent } from './events';
import { measureRefusals } from './refusals';

export const refuse = refusing(measureRefusals);

export const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'measure.impossible-date',
  inFuture: 'measure.date-in-future',
});

export const requireText = textCheck(refuse);

/** What decides how long somebody may have a measure: the law, the help and the person's age. */
export type Bounds = {
  readonly bases: readonly LegalBasis[];
  readonly categoryCode: string;
  readonly consent: Consent;
  readonly birthDate: CalendarDate | null;
  /** The day the longest times run from. */
  readonly from: CalendarDate;
};

/** § 3-6, and § 1-3 of the act of 1992: help between 18 and 25, with the youth's consent. */
const isAftercare = ({ law, section }: LegalBasis): boolean =>
  (law === 'BVL2021' && section === '3-6') || (law === 'BVL' && section === '1-3');

const isCare = ({ bases }: Pick<Bounds, 'bases'>): boolean => bases[0] !== undefined && isCareOrder(bases[0]);

/** The register's plasseringstiltak: the child lives where the measure is. */
const placements = new Set(['1.1', '1.2', '1.99', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.99', '8.2']);

/** A care measure that is a placement ends with the reason why care was lifted (Tiltak kontroll 12). */
export const needsLifting = (bounds: Pick<Bounds, 'bases' | 'categoryCode'>): boolean =>
  isCare(bounds) && placements.has(bounds.categoryCode);

/** May it begin, or be decided, on that day? Nothing after 25, care and other help to children before 18 only. */
export const assertAge = (bounds: Bounds, on: CalendarDate, field: string): void => {
  const { bases, birthDate } = bounds;
  if (birthDate === null) {
    if (isCare(bounds)) throw refuse('measure.birth-date-unknown');
    return;
  }
  if (on >= birthdayOf(birthDate, 25)) throw refuse('measure.over-25', field);
  if (on < birthdayOf(birthDate, 18)) return;
  if (isCare(bounds)) throw refuse('measure.care-after-18', field);
  if (!bases.some(isAftercare)) throw refuse('measure.over-18', field);
};

/** May it last until that day? The birthday itself is the last day there can be. */
export const assertLasting = (bounds: Bounds, until: CalendarDate, field: string): void => {
  const { birthDate } = bounds;
  if (birthDate === null) return;
  if (until > birthdayOf(birthDate, 25)) throw refuse('measure.over-25', field);
  if (isCare(bounds) && until > birthdayOf(birthDate, 18)) throw refuse('measure.care-after-18', field);
};

// Kindergarten and other day care may be imposed without limit (§ 3-4 fourth paragraph).
const dayCare = new Set(['4.1', '4.2']);
const CENTRE = '3.8';

/** The last day help may be imposed (§§ 3-4 and 3-5); null where the law sets none. */
const longest = ({ bases: [basis], categoryCode, consent, from }: Bounds): CalendarDate | null => {
  if (consent !== 'ordered' || basis?.law !== 'BVL2021') return null;
  if (basis.section === '3-5') return addMonths(from, 6);
  if (basis.section !== '3-4' || dayCare.has(categoryCode)) return null;
  return categoryCode === CENTRE ? addMonths(from, 3) : addYears(from, 1);
};

export const assertPlannedEnd = (bounds: Bounds, plannedEndOn: CalendarDate | null): void => {
  const latest = longest(bounds);
  if (plannedEndOn === null) {
    if (latest !== null) throw refuse('measure.planned-end-missing', 'plannedEndOn');
    return;
  }
  if (latest !== null && plannedEndOn > latest) throw refuse('measure.planned-end-too-late', 'plannedEndOn');
  assertLasting(bounds, plannedEndOn, 'plannedEndOn');
};
