import { moveDestinations } from '../code-lists/move-destinations';
import { moveReasons } from '../code-lists/move-reasons';
import { requireCode } from '../code-lists/valid-code';
import type { Decider } from '../kernel/decider';
import { personal } from '../kernel/personal';
import { dayThere, known, livesThere, refuse, requireText } from './checks';
import type { EndPlacement, PlacementCommand, ReviewAgreement, ReviewSiblings } from './commands';
import { dateCorrected, enteredInError } from './correct';
import type { PlacementAgreementReviewed, PlacementEnded, PlacementEvent, PlacementSiblingsReviewed } from './events';
import { isFamily } from './kinds';
import { considered } from './siblings';
import { started } from './start';
import { evolvePlacement } from './state';
import type { Placement } from './state';
import { visited, visitsSet } from './visits';

const siblingsReviewed = (command: ReviewSiblings, state: Placement): PlacementSiblingsReviewed => {
  const home = livesThere(state);
  const { placementId, childId } = home;
  const { assessment, apartReason, contactWith } = command;
  const reviewedOn = dayThere(home, command.reviewedOn, command.now, 'reviewedOn');
  requireText(assessment, 'placement.assessment-missing', 'assessment');
  const thought = considered(command, reviewedOn);
  const isMissed = thought.siblings.some(
    ({ relationId, together }) => !together && !contactWith.includes(relationId ?? ''),
  );
  if (isMissed) throw refuse('placement.sibling-contact-missing', 'siblings');
  return {
    type: 'placement.siblings-reviewed',
    occurredOn: reviewedOn,
    subjects: [childId],
    data: { placementId, childId, reviewedOn, ...thought },
    personal: personal(childId, { assessment, apartReason }),
  };
};

/** The agreement with the foster home, once a year (FOR-fosterhjem § 7). */
const agreementReviewed = (command: ReviewAgreement, state: Placement): PlacementAgreementReviewed => {
  const home = known(state);
  const { placementId, childId } = home;
  if (!isFamily(home.kind)) throw refuse('placement.no-agreement');
  const reviewedOn = dayThere(home, command.reviewedOn, command.now, 'reviewedOn');
  return {
    type: 'placement.agreement-reviewed',
    occurredOn: reviewedOn,
    subjects: [childId],
    data: { placementId, childId, reviewedOn },
    personal: personal(childId, { note: command.note }),
  };
};

const ended = (command: EndPlacement, state: Placement): PlacementEnded => {
  const home = livesThere(state);
  const { placementId, childId, days, frequencies } = home;
  const { reasonCode, movedToCode, specification, note } = command;
  const movedOutOn = dayThere(home, command.movedOutOn, command.now, 'movedOutOn');
  if ([...days, ...frequencies.map(({ from }) => from)].some((day) => day > movedOutOn))
    throw refuse('placement.something-happened', 'movedOutOn');
  const specified = { text: specification, field: 'specification' };
  requireCode(moveReasons, reasonCode, movedOutOn, 'reasonCode', specified);
  requireCode(moveDestinations, movedToCode, movedOutOn, 'movedToCode', specified);
  return {
    type: 'placement.ended',
    occurredOn: movedOutOn,
    subjects: [childId],
    data: { placementId, childId, movedOutOn, reasonCode, movedToCode },
    personal: personal(childId, { specification, note }),
  };
};

/** Where a child lives under a measure, from moving in to moving out (ch. 9, 10; FOR-fosterhjem). Stream: `placement-<id>`. */
export const placement: Decider<Placement, PlacementCommand, PlacementEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'StartPlacement':
        if (state.status !== 'unknown') throw refuse('placement.already-started');
        return [started(command)];
      case 'ReviewSiblings':
        return [siblingsReviewed(command, state)];
      case 'RecordVisit':
        return [visited(command, state)];
      case 'SetVisitFrequency':
        return [visitsSet(command, state)];
      case 'ReviewAgreement':
        return [agreementReviewed(command, state)];
      case 'EndPlacement':
        return [ended(command, state)];
      case 'CorrectPlacementDate':
        return [dateCorrected(command, state)];
      case 'EnterPlacementInError':
        return [enteredInError(command, state)];
    }
  },
  evolve: evolvePlacement,
};
