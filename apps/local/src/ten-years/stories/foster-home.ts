import type { CalendarDate } from '@libs/domain/kernel/dates';
import { MUNICIPALITY } from '../demo-ledger';
import { lawOn } from '../law';
import { TEXT } from '../life';
import { towardsAdulthood } from './aftercare';
import {
  closeCase,
  daysAfter,
  endDecision,
  monthsAfter,
  participate,
  siblingsTogether,
  turns,
  type Telling,
} from './common';
import { visits } from './visits';

type Care = {
  readonly decisionId: string;
  readonly measureId: string;
  readonly careId: string;
  readonly planId: string;
  readonly tribunalCaseId: string;
  readonly inNetwork: boolean;
};
type Home = Care & { readonly placementId: string; readonly arrangementId: string };

/** Years in a foster home: visits, contact with a parent; until the child goes home or turns 18. */
export const liveInFosterHome = (telling: Telling, day: CalendarDate, care: Care): void => {
  const { life, agenda, chance } = telling;
  const { placementId } = life.do(day, {
    type: 'StartPlacement',
    kind: 'foster-home',
    measureId: care.measureId,
    movedInOn: day,
    home: 'Testfosterhjem Synt',
    hostMunicipality: chance.pick([MUNICIPALITY, MUNICIPALITY, '9902']),
    networkSearched: true,
    networkSearch: TEXT,
    inNetwork: care.inNetwork,
    siblings: siblingsTogether(telling),
    apartReason: null,
    siblingReviewOn: null,
  });
  const { relationId } = life.do(day, {
    type: 'AddRelation',
    kind: 'parent',
    networkRole: null,
    parentalResponsibility: true,
    livesWithChild: false,
    relatedChildId: null,
    relatedOn: day,
    person: { name: 'Testforelder Synt', nationalId: null, phone: null },
    childView: TEXT,
  });
  const terms = { timesPerYear: 6, supervised: chance.percent(50), reviewOn: null } as const;
  const { arrangementId } = life.do(day, {
    type: 'ArrangeContact',
    with: 'parent',
    relationId: relationId!,
    from: day,
    ...terms,
    tribunalCaseId: care.tribunalCaseId,
    planId: null,
    arrangement: TEXT,
    childView: TEXT,
  });
  const home = { ...care, placementId: placementId!, arrangementId: arrangementId! };
  visits(telling, day, home);
  const adult = turns(telling, 18);
  const back = monthsAfter(day, chance.between(14, 60));
  if (chance.percent(25) && back < adult) agenda.on(back, (on) => goesHome(telling, on, home));
  agenda.on(adult, (on) => comesOfAge(telling, on, home));
};

const leaveHome = (telling: Telling, day: CalendarDate, home: Home, liftingCode: '1' | '2'): void => {
  const { life } = telling;
  const { arrangementId, placementId, measureId, planId } = home;
  const isAdult = liftingCode === '2';
  life.do(day, { type: 'EndContact', arrangementId, endedOn: day, enteredInError: false, reason: TEXT });
  const codes = isAdult ? { reasonCode: '1.1.2', movedToCode: '7' } : { reasonCode: '1.1.1', movedToCode: '6' };
  life.do(day, { type: 'EndPlacement', placementId, movedOutOn: day, ...codes, specification: null, note: null });
  const result = isAdult ? 'aged-out' : 'goal-reached';
  const lifting = { liftingCode, liftingSpecification: null, note: null } as const;
  life.do(day, { type: 'EndMeasure', measureId, endedOn: day, result, ...lifting });
  participate(telling, day, { kind: 'plan', id: planId });
  life.do(day, { type: 'ClosePlan', planId, closedOn: day, result: isAdult ? 'not-needed' : 'fulfilled', note: null });
};

/** The tribunal lifts the care order (§ 5-7), and the child goes home. */
const goesHome = (telling: Telling, day: CalendarDate, home: Home): void => {
  const { life, agenda } = telling;
  agenda.clearFrom(day);
  const { careId, decisionId } = home;
  const { tribunalCaseId } = life.do(day, {
    type: 'PetitionTribunal',
    seeks: 'lifting',
    legalBasis: lawOn('care', day),
    additionalBases: [],
    decisionId,
    emergencyId: null,
    demandId: null,
    petitionedOn: day,
    petition: TEXT,
  });
  agenda.on(daysAfter(day, 60), (on) => {
    const ruled = { decidedOn: on, outcome: 'granted', ruling: TEXT } as const;
    life.do(on, { type: 'RecordTribunalDecision', tribunalCaseId: tribunalCaseId!, ...ruled });
    leaveHome(telling, on, home, '1');
    const lifted = { liftedOn: on, liftingCode: '1', specification: null, reason: TEXT } as const;
    life.do(on, { type: 'LiftCare', careId, ...lifted, tribunalCaseId: tribunalCaseId! });
    endDecision(telling, on, decisionId);
    const until = monthsAfter(on, 5);
    const offer = { offeredOn: on, accepted: false, until, planId: null, offer: TEXT } as const;
    life.do(on, { type: 'FollowUpReturn', careId, ...offer });
    agenda.on(daysAfter(on, 14), (now) => closeCase(telling, now));
  });
};

const comesOfAge = (telling: Telling, day: CalendarDate, home: Home): void => {
  const { life, agenda } = telling;
  agenda.clearFrom(day);
  leaveHome(telling, day, home, '2');
  const lifted = { liftedOn: day, liftingCode: '2', specification: null, reason: TEXT } as const;
  life.do(day, { type: 'LiftCare', careId: home.careId, ...lifted, tribunalCaseId: null });
  endDecision(telling, day, home.decisionId);
  towardsAdulthood(telling, day);
};
