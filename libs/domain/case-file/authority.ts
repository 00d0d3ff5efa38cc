import type { LegalBasis } from '../code-lists/legal-basis';
import type { Consent, DecisionKind } from '../decisions/events';
import type { EmergencyKind } from '../emergencies/events';
import type { CalendarDate } from '../kernel/dates';
import type { CaseFile } from './case-file';
import type { DecisionSlice } from './decision-slice';
import type { EmergencySlice } from './emergency-slice';
import type { TribunalSlice } from './tribunal-slice';

type Basis = {
  readonly legalBasis: LegalBasis;
  readonly consent: Consent;
  /** Holds against the family's will on that day: the tribunal said so, or an emergency decision stands. */
  readonly ordered: boolean;
};

/** What lets the service act on a day: an approved decision or an emergency decision, each a Vedtak to the register. */
export type Authority = Basis &
  (
    | { readonly source: 'decision'; readonly kind: DecisionKind }
    | { readonly source: 'emergency'; readonly kind: EmergencyKind }
  );

const isWithin = (on: CalendarDate, from: CalendarDate | null, to: CalendarDate | null): boolean =>
  from !== null && from <= on && (to === null || on <= to);

/** A lapse and an end hold from the day after: the day itself was the last one of the decision. */
export const emergencyStandsOn = (one: EmergencySlice, on: CalendarDate): boolean => {
  switch (one.status) {
    case 'entered-in-error':
      return false;
    case 'standing':
      // Lapsed by law, whether or not anybody has recorded it yet.
      return isWithin(on, one.decidedOn, one.petitionDueOn);
    case 'petitioned':
    case 'lapsed':
    case 'ended':
      return isWithin(on, one.decidedOn, one.endedOn);
  }
};

/** The days on which anything began under an order: care was taken over, a measure started. */
export const daysCarriedOut = (
  { care, measures }: CaseFile,
  { tribunalCaseId, decisionId }: TribunalSlice,
): readonly CalendarDate[] => [
  ...care.filter((one) => one.tribunalCaseId === tribunalCaseId).map(({ takenOverOn }) => takenOverOn),
  ...measures
    .filter((one) => one.decisionId !== null && one.decisionId === decisionId && one.status !== 'entered-in-error')
    .flatMap(({ startedOn }) => startedOn ?? []),
];

/** Did they who asked the tribunal get it, on that day, after what a court may have made of it? */
const isGrantedOn = ({ status, decidedOn, outcome, court }: TribunalSlice, on: CalendarDate): boolean => {
  if (status !== 'decided' || !isWithin(on, decidedOn, null)) return false;
  const granted = outcome === 'granted' || outcome === 'partly-granted';
  const reversed = court !== null && court.decidedOn <= on && court.outcome === 'reversed';
  return granted !== reversed;
};

/** An order that nobody carries out in time lapses (§§ 5-2, 6-2). */
const hasNotLapsed = (file: CaseFile, one: TribunalSlice, on: CalendarDate): boolean => {
  const { implementBy } = one;
  return implementBy === null || on <= implementBy || daysCarriedOut(file, one).some((day) => day <= implementBy);
};

/** Does the tribunal's decision, or what a court made of it, order something on that day? */
export const isOrderOn = (file: CaseFile, one: TribunalSlice, on: CalendarDate): boolean =>
  one.seeks !== 'lifting' && isGrantedOn(one, on) && hasNotLapsed(file, one, on);

/** Has the tribunal, or the court, lifted an order in that case? */
export const isLiftedOn = (one: TribunalSlice, on: CalendarDate): boolean =>
  one.seeks === 'lifting' && isGrantedOn(one, on);

const ofDecision = (file: CaseFile, one: DecisionSlice, on: CalendarDate): Authority | null => {
  const isApproved = one.status === 'approved' || (one.status === 'ended' && one.decidedOn !== null);
  if (!isApproved || !isWithin(on, one.decidedOn, one.endedOn) || !isWithin(on, one.decidedOn, one.reversedOn))
    return null;
  const rulings = file.tribunalCases.filter((ruling) => ruling.decisionId === one.decisionId);
  const ordered =
    rulings.some((ruling) => isOrderOn(file, ruling, on)) && !rulings.some((ruling) => isLiftedOn(ruling, on));
  const { kind, legalBasis, consent } = one;
  return { source: 'decision', kind, legalBasis, consent, ordered };
};

const ofEmergency = (one: EmergencySlice, on: CalendarDate): Authority | null => {
  if (!emergencyStandsOn(one, on)) return null;
  const { kind, legalBasis } = one;
  // Help to a child without care cannot be kept up when parents object (§ 4-1): it never holds against their will.
  const ordered = kind !== 'no-care';
  return { source: 'emergency', kind, legalBasis, consent: ordered ? 'ordered' : 'voluntary', ordered };
};

/** What a decision's id, or an emergency decision's, allows on that day; null where it allows nothing. */
export const authorityFor = (file: CaseFile, decisionId: string, on: CalendarDate): Authority | null => {
  const decision = file.decisions.find((one) => one.decisionId === decisionId);
  if (decision) return ofDecision(file, decision, on);
  const emergency = file.emergencies.find((one) => one.emergencyId === decisionId);
  return emergency ? ofEmergency(emergency, on) : null;
};
