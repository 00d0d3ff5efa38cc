import { lawCheck } from '../code-lists/law-check';
import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import { dayChecks, openCaseCheck } from '../kernel/day-checks';
import type { Instant } from '../kernel/oslo-time';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { Consent, DecisionKind } from './events';
import { decisionRefusals } from './refusals';
import type { Decision, Made } from './state';

export const refuse = refusing(decisionRefusals);

export const { pastDay } = dayChecks(refuse, {
  impossible: 'decision.impossible-date',
  inFuture: 'decision.date-in-future',
});

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
export const requireOpenCase = openCaseCheck(refuse, {
  notOpen: 'decision.case-not-open',
  before: 'decision.before-case',
});

export const requireLaw = lawCheck(refuse, {
  impossible: 'decision.legal-basis-impossible',
  notInForce: 'decision.law-not-in-force',
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

/** Nobody but staff decides. */
export const staff = ({ by }: { readonly by: string | null }): string => {
  if (by === null) throw refuse('decision.not-staff');
  return by;
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
