import { liftingReasons } from '../code-lists/lifting-reasons';
import { requireCode } from '../code-lists/valid-code';
import type { CalendarDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { personal } from '../kernel/personal';
import {
  heldBy,
  isOfAge,
  lastDayOfFollowUp,
  liftedOf,
  pastDay,
  realDay,
  refuse,
  requireTakeable,
  requireText,
} from './checks';
import type { CareCommand, FollowUpReturn, LiftCare, OfferToParents, ReviewCare, TakeOverCare } from './commands';
import { dateCorrected } from './correct';
import type {
  CareEvent,
  CareLifted,
  CareParentsOffered,
  CareReturnFollowedUp,
  CareReviewed,
  CareTakenOver,
} from './events';
import { evolveCareState } from './state';
import type { Care, Held } from './state';

/** 9.9: home to the parents, at 18, by adoption. */
const [RETURNED, TURNED_18, ADOPTED] = ['1', '2', '3'];

const takenOver = (command: TakeOverCare, state: Care): CareTakenOver => {
  const { childId, careId, tribunalCaseId, decisionId, order, birthDate, caseOpenedOn } = command;
  if (caseOpenedOn === null) throw refuse('care.case-not-open');
  if (state.some(({ status }) => status === 'taken-over')) throw refuse('care.already-taken-over');
  if (state.some((one) => one.tribunalCaseId === tribunalCaseId)) throw refuse('care.order-used', 'tribunalCaseId');
  const takenOverOn = pastDay(command.takenOverOn, command.now, 'takenOverOn');
  requireTakeable(takenOverOn, order, birthDate, caseOpenedOn, 'takenOverOn');
  if (state.some((one) => one.status === 'lifted' && one.liftedOn > takenOverOn))
    throw refuse('care.dates-out-of-order', 'takenOverOn');
  if (decisionId === null) throw refuse('care.decision-missing', 'tribunalCaseId');
  return {
    type: 'care.taken-over',
    occurredOn: takenOverOn,
    subjects: [childId],
    data: { childId, careId, tribunalCaseId, decisionId, takenOverOn },
    personal: [],
  };
};

const dayOfCare = ({ takenOverOn }: Held, value: CalendarDate, now: string, field: string): CalendarDate => {
  const day = pastDay(value, now, field);
  if (day < takenOverOn) throw refuse('care.before-taking-over', field);
  return day;
};

const parentsOffered = (command: OfferToParents, state: Care): CareParentsOffered => {
  const { childId, careId, accepted, offer } = command;
  const offeredOn = dayOfCare(heldBy(state, careId), command.offeredOn, command.now, 'offeredOn');
  requireText(offer, 'care.offer-missing', 'offer');
  return {
    type: 'care.parents-offered',
    occurredOn: offeredOn,
    subjects: [childId],
    data: { childId, careId, offeredOn, accepted },
    personal: personal(childId, { offer }),
  };
};

const reviewed = (command: ReviewCare, state: Care): CareReviewed => {
  const { childId, careId, continues, assessment, childView } = command;
  const reviewedOn = dayOfCare(heldBy(state, careId), command.reviewedOn, command.now, 'reviewedOn');
  requireText(assessment, 'care.assessment-missing', 'assessment');
  requireText(childView, 'care.child-view-missing', 'childView');
  return {
    type: 'care.reviewed',
    occurredOn: reviewedOn,
    subjects: [childId],
    data: { childId, careId, reviewedOn, continues },
    personal: personal(childId, { assessment, childView }),
  };
};

/** Before 18 only the tribunal lifts a care order (§ 5-7), or an adoption ends it (§ 5-10). */
const requireGround = (command: LiftCare, liftedOn: CalendarDate): void => {
  const { liftingCode, specification, birthDate, isLiftingOrdered } = command;
  requireCode(liftingReasons, liftingCode, liftedOn, 'liftingCode', { text: specification, field: 'specification' });
  if ((liftingCode === TURNED_18) !== isOfAge(birthDate, liftedOn))
    throw refuse('care.lifting-code-of-other-age', 'liftingCode');
  if (liftingCode !== TURNED_18 && liftingCode !== ADOPTED && !isLiftingOrdered)
    throw refuse('care.lifting-not-ordered', 'tribunalCaseId');
};

const lifted = (command: LiftCare, state: Care): CareLifted => {
  const { childId, careId, liftingCode, tribunalCaseId, specification, reason } = command;
  const held = heldBy(state, careId);
  const liftedOn = dayOfCare(held, command.liftedOn, command.now, 'liftedOn');
  if (held.days.some((day) => day > liftedOn)) throw refuse('care.dates-out-of-order', 'liftedOn');
  requireGround(command, liftedOn);
  if (command.hasRunningMeasure) throw refuse('care.measures-running');
  return {
    type: 'care.lifted',
    occurredOn: liftedOn,
    subjects: [childId],
    data: { childId, careId, liftedOn, liftingCode, tribunalCaseId },
    personal: personal(childId, { specification, reason }),
  };
};

const returnFollowedUp = (command: FollowUpReturn, state: Care): CareReturnFollowedUp => {
  const { childId, careId, accepted, planId, hasPlan, offer } = command;
  const { liftedOn, liftingCode } = liftedOf(state, careId);
  if (liftingCode !== RETURNED) throw refuse('care.not-returned');
  const offeredOn = pastDay(command.offeredOn, command.now, 'offeredOn');
  if (offeredOn < liftedOn) throw refuse('care.before-lifting', 'offeredOn');
  const until = realDay(command.until, 'until');
  if (until < offeredOn) throw refuse('care.dates-out-of-order', 'until');
  if (until > lastDayOfFollowUp(liftedOn)) throw refuse('care.follow-up-too-long', 'until');
  requireText(offer, 'care.offer-missing', 'offer');
  if (accepted && planId === null) throw refuse('care.plan-missing', 'planId');
  if (planId !== null && !hasPlan) throw refuse('care.plan-unknown', 'planId');
  return {
    type: 'care.return-followed-up',
    occurredOn: offeredOn,
    subjects: [childId],
    data: { childId, careId, offeredOn, accepted, until, planId },
    personal: personal(childId, { offer }),
  };
};

/** Care taken over by order and given back (omsorgsovertakelse, §§ 5-1, 5-7, 8-3, 8-7). Stream: `care-<childId>`. */
export const care: Decider<Care, CareCommand, CareEvent> = {
  initial: [],
  decide: (command, state) => {
    switch (command.type) {
      case 'TakeOverCare':
        return [takenOver(command, state)];
      case 'OfferToParents':
        return [parentsOffered(command, state)];
      case 'ReviewCare':
        return [reviewed(command, state)];
      case 'LiftCare':
        return [lifted(command, state)];
      case 'FollowUpReturn':
        return [returnFollowedUp(command, state)];
      case 'CorrectCareDate':
        return [dateCorrected(command, state)];
    }
  },
  evolve: evolveCareState,
};
