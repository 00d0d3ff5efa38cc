import type { LegalBasis } from '../code-lists/legal-basis';
import { isLawOn, isPossibleBasis } from '../code-lists/legal-basis';
import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { Consent, DecisionKind } from './events';
import { decisionRefusals } from './refusals';
import type { Decision, Made } from './state';

export const refuse = refusing(decisionRefusals);

/** A real day, not after today in Oslo. */
export const pastDay = (value: CalendarDate, now: Instant, field: string): CalendarDate => {
  if (!isRealDate(value)) throw refuse('decision.impossible-date', field);
  if (value > osloDateOf(now)) throw refuse('decision.date-in-future', field);
  return value;
};

/** As {@link pastDay}, and not before the decision was made. */
export const dayOfMade = (value: CalendarDate, { decidedOn }: Made, now: Instant, field: string): CalendarDate => {
  const day = pastDay(value, now, field);
  if (day < decidedOn) throw refuse('decision.before-decision', field);
  return day;
};

export const requireText = (text: string, field: string): string => {
  if (!says(text)) throw refuse('decision.text-missing', field);
  return text;
};

/** A day inside an open case (register: Vedtak kontroll 2e). */
export const requireOpenCase = (caseOpenedOn: CalendarDate | null, on: CalendarDate, field: string): void => {
  if (caseOpenedOn === null) throw refuse('decision.case-not-open');
  if (on < caseOpenedOn) throw refuse('decision.before-case', field);
};

export const requireLaw = (bases: readonly LegalBasis[], on: CalendarDate): void =>
  bases.forEach((basis, index) => {
    const field = index === 0 ? 'legalBasis' : `additionalBases.${index - 1}`;
    if (!isPossibleBasis(basis)) throw refuse('decision.legal-basis-impossible', `${field}.section`);
    if (!isLawOn(basis, on)) throw refuse('decision.law-not-in-force', `${field}.law`);
  });

// A stay in an institution that the family agrees to: § 6-1, § 4-26 of the act of 1992.
const isAgreedStay = ({ law, section }: LegalBasis): boolean =>
  (law === 'BVL2021' && section === '6-1') || (law === 'BVL' && section === '4-26');

/** What each kind of decision must be; null where the law knows both. */
export const consentOf = (kind: DecisionKind, legalBasis: LegalBasis): Consent | null => {
  switch (kind) {
    case 'care-order':
    case 'ordered-measure':
    case 'contact':
      return 'ordered';
    case 'institution':
      return isAgreedStay(legalBasis) ? 'voluntary' : 'ordered';
    case 'help-measure':
    case 'aftercare':
      return 'voluntary';
    case 'placement-move':
    case 'dismissal':
    case 'visit-frequency':
    case 'access-refusal':
    case 'other':
      return null;
  }
};

/** Approved, also when it has ended since. */
export const made = (state: Decision): Made => {
  switch (state.status) {
    case 'approved':
    case 'ended':
      return state;
    case 'unknown':
      throw refuse('decision.unknown');
    case 'proposed':
    case 'withdrawn':
      throw refuse('decision.not-approved');
    case 'entered-in-error':
      throw refuse('decision.entered-in-error');
  }
};

/** Approved and not ended. */
export const inForce = (state: Decision): Made => {
  const decision = made(state);
  if (decision.status === 'ended') throw refuse('decision.has-ended');
  return decision;
};
