import { daysCarriedOut } from '../authority';
import type { CaseFile } from '../case-file';
import type { TribunalSlice } from '../tribunal-slice';
import { carriedOut, decided } from './begun';
import type { Duty, Owed } from './owed';

/** § 14-22: straks etter iverksetting; of a travel ban as soon as it is decided. Help without care (§ 4-1) is not controlled. */
export const emergencyControl: Duty = ({ emergencies }) =>
  emergencies.flatMap(({ emergencyId: id, status, kind, decidedOn, implementedOn, sentForControlOn }): Owed[] => {
    const stands = status === 'standing' || status === 'petitioned';
    if (!stands || kind === 'no-care' || sentForControlOn !== null) return [];
    const about = { kind: 'emergency', id } as const;
    return kind === 'travel-ban' || implementedOn === null
      ? [{ about, since: decidedOn, begun: decided }]
      : [{ about, since: implementedOn, begun: carriedOut }];
  });

const granted = ({ tribunalCases }: CaseFile, seeks: TribunalSlice['seeks']) =>
  tribunalCases.flatMap((one) => {
    const isGranted = one.status === 'decided' && (one.outcome === 'granted' || one.outcome === 'partly-granted');
    return isGranted && one.seeks === seeks && one.decidedOn !== null ? [{ ...one, decidedOn: one.decidedOn }] : [];
  });

const sinceDecided = ({ tribunalCaseId: id, decidedOn }: { tribunalCaseId: string; decidedOn: string }): Owed => ({
  about: { kind: 'tribunal', id },
  since: decidedOn,
  begun: decided,
});

/** Nothing is left to carry out once the decision behind the order has ended, or a court has reversed it. */
const stands = ({ decisions }: CaseFile, { decisionId, court }: TribunalSlice): boolean => {
  const decision = decisions.find((one) => one.decisionId === decisionId);
  return court?.outcome !== 'reversed' && decision?.status !== 'ended' && decision?.status !== 'entered-in-error';
};

/** § 5-2: the care order lapses unless care is taken over; in the time that a leader gave, where it was given. */
export const careImplementation: Duty = (file) =>
  granted(file, 'care-order')
    .filter((one) => one.implementBy !== null && stands(file, one))
    .filter(({ tribunalCaseId }) => !file.care.some((care) => care.tribunalCaseId === tribunalCaseId))
    .map((one) => ({ ...sinceDecided(one), ...(one.givenUntil !== undefined && { givenUntil: one.givenUntil }) }));

/** § 6-2, sixth paragraph; § 6-6: the order lapses unless the child moves in. */
export const institutionImplementation: Duty = (file) =>
  granted(file, 'institution')
    .filter((one) => one.implementBy !== null && stands(file, one) && daysCarriedOut(file, one).length === 0)
    .map(sinceDecided);

/** § 5-13: a travel ban whose decision has not been ended. */
export const travelBanEnd: Duty = (file) => {
  const standing = new Set(
    file.decisions.filter(({ status }) => status === 'approved').map(({ decisionId }) => decisionId),
  );
  return granted(file, 'travel-ban')
    .filter(({ decisionId }) => decisionId !== null && standing.has(decisionId))
    .map(sinceDecided);
};

const CONTACT_PLAN = '6';

/** § 7-6: once the tribunal has decided about contact there is a plan for it. */
export const contactPlan: Duty = (file) => {
  const isPlanned = file.plans.some(({ status, planType }) => status === 'open' && planType === CONTACT_PLAN);
  const isMet = file.arrangements.some(({ status }) => status !== 'ended');
  return isPlanned || !isMet ? [] : granted(file, 'contact').slice(-1).map(sinceDecided);
};
