import { isFamily } from '../../placements/kinds';
import type { VisitDuty } from '../../placements/events';
import type { CaseFile } from '../case-file';
import type { PlacementSlice } from '../placement-slice';
import { uncoveredPlans } from '../plan-needs';
import { lastReviewed, lastVisited, movedIn, plannedFor } from './begun';
import type { Duty, Owed } from './owed';

const livedIn = ({ placements }: CaseFile): readonly PlacementSlice[] =>
  placements.filter(({ status }) => status === 'lives-there');

const aboutHome = ({ placementId: id }: PlacementSlice): Owed['about'] => ({ kind: 'placement', id });

const sinceMoving = (one: PlacementSlice): Owed => ({ about: aboutHome(one), since: one.movedInOn, begun: movedIn });

/** Visits at the home itself: a talk elsewhere is none (FOR-fosterhjem §§ 10, 18). */
const visitsTo = ({ visits }: PlacementSlice, duty: VisitDuty): readonly string[] =>
  visits
    .filter((one) => one.duty === duty && one.onSite)
    .map(({ visitedOn }) => visitedOn)
    .toSorted();

/** Four times a year until something else is set, each duty for itself: what reduces one leaves the other as it is. */
const timesAYear = ({ frequencies }: PlacementSlice, duty: VisitDuty): 2 | 4 =>
  frequencies.findLast((one) => one.duty === duty)?.perYear ?? 4;

/** The next visit of a family home with so many visits a year, spread evenly from moving in and from the last one (mark I). */
export const homeVisit =
  (duty: VisitDuty, perYear: 2 | 4): Duty =>
  (file) =>
    livedIn(file).flatMap((one): Owed[] => {
      if (!isFamily(one.kind) || timesAYear(one, duty) !== perYear) return [];
      const last = visitsTo(one, duty).at(-1);
      return last === undefined || last < one.movedInOn
        ? [sinceMoving(one)]
        : [{ about: aboutHome(one), since: last, begun: lastVisited }];
    });

/** FOR-fosterhjem § 7. */
export const agreementReview: Duty = (file) =>
  livedIn(file).flatMap((one): Owed[] => {
    if (!isFamily(one.kind)) return [];
    const { agreementReviewedOn: last } = one;
    return last === null ? [sinceMoving(one)] : [{ about: aboutHome(one), since: last, begun: lastReviewed }];
  });

/** Siblings who live apart: whether they can live together is asked again on the day that was set. */
export const siblingReview: Duty = (file) =>
  livedIn(file).flatMap((one): Owed[] =>
    one.siblingReviewOn === null ? [] : [{ ...sinceMoving(one), dueOn: one.siblingReviewOn, said: plannedFor }],
  );

const institutions = (file: CaseFile): readonly PlacementSlice[] =>
  livedIn(file).filter(({ kind }) => kind === 'institution');

/** The emergency decision a stay rests on; null where it rests on another decision. */
const emergencyOf = ({ measures, emergencies }: CaseFile, { measureId }: PlacementSlice): string | null => {
  const decisionId = measures.find((one) => one.measureId === measureId)?.decisionId;
  return emergencies.find(({ emergencyId }) => emergencyId === decisionId)?.emergencyId ?? null;
};

/** FOR-oppfølging §§ 7, 8: who did not follow the child on the day it moved in visits it. */
export const moveInVisit =
  (how: 'planned' | 'emergency'): Duty =>
  (file) =>
    institutions(file)
      .filter((one) => (emergencyOf(file, one) === null) === (how === 'planned'))
      .filter((one) => !visitsTo(one, 'follow-up').some((day) => day >= one.movedInOn))
      .map(sinceMoving);

const lacksPlan = (file: CaseFile, why: 'measure' | 'emergency', id: string | null): boolean =>
  uncoveredPlans(file).some((need) => need.why === why && need.part.id === id);

/** FOR-oppfølging § 6. */
export const institutionPlan: Duty = (file) =>
  institutions(file)
    .filter((one) => lacksPlan(file, 'measure', one.measureId))
    .map(sinceMoving);

/** FOR-oppfølging § 8. */
export const institutionEmergencyPlan: Duty = (file) =>
  institutions(file)
    .filter((one) => lacksPlan(file, 'emergency', emergencyOf(file, one)))
    .map(sinceMoving);
