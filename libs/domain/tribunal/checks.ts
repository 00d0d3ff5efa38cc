import { isLawOn, isPossibleBasis } from '../code-lists/legal-basis';
import type { LegalBasis } from '../code-lists/legal-basis';
import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import { tribunalRefusals } from './refusals';
import type { Pending, Ruled, TribunalCase, Withdrawn } from './state';

export const refuse = refusing(tribunalRefusals);

/** A real day, not after today in Oslo. */
export const pastDay = (value: CalendarDate, now: Instant, field: string): CalendarDate => {
  if (!isRealDate(value)) throw refuse('tribunal.impossible-date', field);
  if (value > osloDateOf(now)) throw refuse('tribunal.date-in-future', field);
  return value;
};

/** As {@link pastDay}, and not before the petition. */
export const dayAfterPetition = (
  value: CalendarDate,
  { petitionedOn }: Pending,
  now: Instant,
  field: string,
): string => {
  const day = pastDay(value, now, field);
  if (day < petitionedOn) throw refuse('tribunal.before-petition', field);
  return day;
};

/** As {@link pastDay}, and not before the tribunal had decided. */
export const dayAfterRuling = (value: CalendarDate, { decidedOn }: Ruled, now: Instant, field: string): string => {
  const day = pastDay(value, now, field);
  if (day < decidedOn) throw refuse('tribunal.before-decision', field);
  return day;
};

export const requireText = (text: string, field: string): string => {
  if (!says(text)) throw refuse('tribunal.text-missing', field);
  return text;
};

/** Register: OversendelseFylkesnemnd kontroll 2e. */
export const requireOpenCase = (caseOpenedOn: CalendarDate | null, on: CalendarDate, field: string): void => {
  if (caseOpenedOn === null) throw refuse('tribunal.case-not-open');
  if (on < caseOpenedOn) throw refuse('tribunal.before-case', field);
};

/** Register: OversendelseFylkesnemnd kontroll 5. */
export const requireLaw = (bases: readonly LegalBasis[], on: CalendarDate): void =>
  bases.forEach((basis, index) => {
    const field = index === 0 ? 'legalBasis' : `additionalBases.${index - 1}`;
    if (!isPossibleBasis(basis)) throw refuse('tribunal.legal-basis-impossible', `${field}.section`);
    if (!isLawOn(basis, on)) throw refuse('tribunal.law-not-in-force', `${field}.law`);
  });

/** Sent, whatever became of it. */
export const petitioned = (state: TribunalCase): Pending | Withdrawn | Ruled => {
  if (state.status === 'unknown') throw refuse('tribunal.unknown');
  if (state.status === 'entered-in-error') throw refuse('tribunal.entered-in-error');
  return state;
};

export const pending = (state: TribunalCase): Pending => {
  const known = petitioned(state);
  if (known.status === 'decided') throw refuse('tribunal.already-decided');
  if (known.status === 'withdrawn') throw refuse('tribunal.withdrawn');
  return known;
};

export const ruled = (state: TribunalCase): Ruled => {
  const known = petitioned(state);
  if (known.status === 'withdrawn') throw refuse('tribunal.withdrawn');
  if (known.status === 'pending') throw refuse('tribunal.not-decided');
  return known;
};
