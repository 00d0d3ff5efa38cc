import { results } from '@libs/domain/measures/events';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { ERROR, kindOfError, TEXT, type Act } from './acts-of-case';
import type { Draw } from './draw';

const measureId = (file: CaseFile, draw: Draw): string => draw.id(file.measures, (one) => one.measureId);
const planId = (file: CaseFile, draw: Draw): string => draw.id(file.plans, (one) => one.planId);
const placementId = (file: CaseFile, draw: Draw): string => draw.id(file.placements, (one) => one.placementId);

/** Under one of the decisions there are, mostly with what that decision says. */
const decide: Act = (file, draw) => {
  const under = file.decisions.length === 0 ? null : draw.pick(file.decisions);
  return {
    type: 'DecideMeasure',
    decisionId: under?.decisionId ?? draw.id([], String),
    categoryCode: draw.pick(['4.6', '2.1', '2.2', '1.1', '3.9']),
    specification: null,
    consent: under?.consent ?? 'voluntary',
    legalBasis: under?.legalBasis ?? { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null },
    additionalBases: [],
    groundCodes: [],
    groundSpecification: null,
    decidedOn: draw.day(),
    plannedEndOn: draw.flag() ? draw.later() : null,
    goal: TEXT,
  };
};

const start: Act = (file, draw) => ({
  type: 'StartMeasure',
  measureId: measureId(file, draw),
  startedOn: draw.day(),
});

const end: Act = (file, draw) => ({
  type: 'EndMeasure',
  measureId: measureId(file, draw),
  endedOn: draw.day(),
  result: draw.pick(results),
  liftingCode: draw.pick([null, null, '1', '2']),
  liftingSpecification: null,
  note: null,
});

const place: Act = (file, draw) => ({
  type: 'StartPlacement',
  kind: draw.pick(['foster-home', 'foster-home', 'institution', 'emergency-home']),
  measureId: draw.id(
    file.measures.filter(({ status }) => status === 'running'),
    (one) => one.measureId,
  ),
  movedInOn: draw.day(),
  home: TEXT,
  hostMunicipality: '1201',
  networkSearched: true,
  networkSearch: TEXT,
  inNetwork: draw.flag(),
  siblings: file.child.relations
    .filter(({ kind, endedOn }) => kind.endsWith('sibling') && endedOn === null)
    .map(({ relationId }) => ({ relationId, together: true })),
  apartReason: null,
  siblingReviewOn: null,
});

/** Measures, plans and places to live. */
export const actsOfHelp: readonly Act[] = [
  decide,
  decide,
  decide,
  start,
  start,
  start,
  end,
  end,
  place,
  place,
  place,
  (file, draw) => ({
    type: 'CorrectMeasureDate',
    measureId: measureId(file, draw),
    field: draw.pick(['decidedOn', 'startedOn', 'endedOn']),
    to: draw.day(),
    reason: TEXT,
  }),
  (file, draw) => ({
    type: 'EnterMeasureInError',
    measureId: measureId(file, draw),
    kind: kindOfError(draw),
    ...ERROR,
  }),
  (_, draw) => ({
    type: 'MakePlan',
    planType: draw.pick(['1', '4', '7']),
    madeOn: draw.day(),
    about: null,
    validUntil: draw.flag() ? draw.later() : null,
    goal: TEXT,
    content: TEXT,
    duration: TEXT,
    childView: TEXT,
  }),
  (file, draw) => ({
    type: 'ClosePlan',
    planId: planId(file, draw),
    closedOn: draw.day(),
    result: draw.pick(['fulfilled', 'replaced']),
    note: null,
  }),
  (file, draw) => ({ type: 'EnterPlanInError', planId: planId(file, draw), kind: kindOfError(draw), ...ERROR }),
  (file, draw) => ({
    type: 'EndPlacement',
    placementId: placementId(file, draw),
    movedOutOn: draw.day(),
    reasonCode: '1.1.1',
    movedToCode: '6',
    specification: null,
    note: null,
  }),
  (file, draw) => ({
    type: 'CorrectPlacementDate',
    placementId: placementId(file, draw),
    field: draw.pick(['movedInOn', 'movedOutOn']),
    to: draw.day(),
    reason: TEXT,
  }),
  (file, draw) => ({
    type: 'EnterPlacementInError',
    placementId: placementId(file, draw),
    kind: kindOfError(draw),
    ...ERROR,
  }),
  (file, draw) => ({
    type: 'TakeOverCare',
    tribunalCaseId: draw.id(file.tribunalCases, (one) => one.tribunalCaseId),
    takenOverOn: draw.day(),
  }),
  (file, draw) => ({
    type: 'LiftCare',
    careId: draw.id(file.care, (one) => one.careId),
    liftedOn: draw.day(),
    liftingCode: draw.pick(['1', '2']),
    specification: null,
    reason: TEXT,
    tribunalCaseId: null,
  }),
  (_, draw) => ({
    type: 'MakeAftercareOffer',
    offeredOn: draw.day(),
    content: ['housing'],
    offer: TEXT,
    nextContactOn: draw.later(),
  }),
  (_, draw) => ({
    type: 'RecordAftercareContact',
    contactedOn: draw.day(),
    note: null,
    nextContactOn: draw.later(),
  }),
  (file, draw) => ({
    type: 'AcceptAftercareOffer',
    offerId: file.aftercare.offer?.offerId ?? draw.id([], String),
    acceptedOn: draw.day(),
    consent: true,
    note: null,
  }),
];
