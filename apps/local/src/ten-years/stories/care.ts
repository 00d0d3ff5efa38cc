import type { CalendarDate } from '@libs/domain/kernel/dates';
import { LAST_DAY } from '../calendar';
import { lawOn } from '../law';
import { TEXT } from '../life';
import {
  conclude,
  contentsOn,
  daysAfter,
  decide,
  monthsAfter,
  participate,
  turns,
  type Telling,
  closeCase,
  endDecision,
} from './common';
import { controlled, emergency, leaves, toFosterHome, type Emergency } from './emergency';
import { liveInFosterHome } from './foster-home';
import { helpAtHome } from './help';
import { withHelp } from './investigation';

/** The tribunal does not uphold it: the child goes home, and help is agreed on with the parents. */
const notUpheld = (telling: Telling, day: CalendarDate, investigationId: string, before: Emergency): void => {
  const { life, agenda } = telling;
  const { emergencyId } = before;
  const more = ['emergency.ended'] as const;
  life.do(day, { type: 'RecordControl', emergencyId, controlledOn: day, upheld: false }, { more });
  leaves(telling, day, before, { reasonCode: '1.1.1', movedToCode: '6' });
  agenda.on(daysAfter(day, 40), (on) => withHelp(telling, on, investigationId, helpAtHome));
};

/** The tribunal says no: the child goes home, and the service has no ground to stay. */
const refused = (telling: Telling, day: CalendarDate, order: Order, before: Emergency | null): void => {
  const more = before ? (['emergency.ended'] as const) : [];
  const { decisionId, tribunalCaseId } = order;
  const said = { decidedOn: day, outcome: 'refused', ruling: TEXT } as const;
  telling.life.do(day, { type: 'RecordTribunalDecision', tribunalCaseId, ...said }, { more });
  if (before) leaves(telling, day, before, { reasonCode: '2.7', movedToCode: '6' });
  endDecision(telling, day, decisionId);
  closeCase(telling, day);
};

type Order = { readonly decisionId: string; readonly tribunalCaseId: string };

/** The service asks for a care order (§ 5-1); the investigation ends with it. */
const petition = (telling: Telling, day: CalendarDate, investigationId: string, emergencyId: string | null): Order => {
  const { life } = telling;
  participate(telling, day, { kind: 'investigation', id: investigationId });
  const decided = { kind: 'care-order', consent: 'ordered', ground: 'care', investigationId } as const;
  const decisionId = decide(telling, day, decided);
  const more = emergencyId === null ? [] : (['emergency.petitioned'] as const);
  const { tribunalCaseId } = life.do(
    day,
    {
      type: 'PetitionTribunal',
      seeks: 'care-order',
      legalBasis: lawOn('care', day),
      additionalBases: [],
      decisionId,
      emergencyId,
      demandId: null,
      petitionedOn: day,
      petition: TEXT,
    },
    { more },
  );
  const how = { outcome: 'petition-sent', conclusionCode: '2', tribunalCaseId: tribunalCaseId! } as const;
  conclude(telling, day, investigationId, how);
  return { decisionId, tribunalCaseId: tribunalCaseId! };
};

const granted = ({ life }: Telling, day: CalendarDate, { tribunalCaseId }: Order, endsEmergency: boolean): void => {
  const more = endsEmergency ? (['emergency.ended'] as const) : [];
  const said = { decidedOn: day, outcome: 'granted', ruling: TEXT } as const;
  life.do(day, { type: 'RecordTribunalDecision', tribunalCaseId, ...said }, { more });
};

/** From a report that is urgent, or an investigation, to care by the tribunal's order and a foster home. */
export const takenIntoCare = (telling: Telling, received: CalendarDate, concernId: string): void => {
  const { life, agenda, chance } = telling;
  const isUrgent = chance.percent(55);
  const opened = isUrgent ? received : daysAfter(received, 3);
  agenda.on(opened, (on) => {
    const investigationId = life.investigate(on, concernId, contentsOn(chance, on));
    const before = isUrgent ? emergency(telling, on) : null;
    if (before && chance.percent(10)) {
      agenda.on(daysAfter(on, 2), (now) => notUpheld(telling, now, investigationId, before));
      return;
    }
    if (before) agenda.on(daysAfter(on, 2), (now) => controlled(telling, now, before));
    // In time: the petition after an emergency decision is due within six weeks.
    agenda.on(daysAfter(on, isUrgent ? chance.between(20, 36) : chance.between(45, 80)), (asked) => {
      const order = petition(telling, asked, investigationId, before?.emergencyId ?? null);
      const heard = daysAfter(asked, chance.between(35, 60));
      agenda.on(heard, (now) => {
        life.do(now, { type: 'RecordHearing', tribunalCaseId: order.tribunalCaseId, hearingClosedOn: now });
      });
      agenda.on(daysAfter(heard, 12), (now) => {
        if (chance.percent(8)) return refused(telling, now, order, before);
        granted(telling, now, order, before !== null);
        if (before) leaves(telling, now, before, toFosterHome);
        underCare(telling, now, order);
      });
    });
  });
};

const underCare = (telling: Telling, day: CalendarDate, order: Order): void => {
  const { life, agenda, chance } = telling;
  const { decisionId, tribunalCaseId } = order;
  const categoryCode = chance.percent(40) ? '2.1' : '2.2';
  const { measureId } = life.do(day, {
    type: 'DecideMeasure',
    decisionId,
    categoryCode,
    specification: null,
    consent: 'ordered',
    legalBasis: life.file.decisions.find((one) => one.decisionId === decisionId)!.legalBasis,
    additionalBases: [],
    groundCodes: contentsOn(chance, day),
    groundSpecification: TEXT,
    decidedOn: day,
    plannedEndOn: null,
    goal: TEXT,
  });
  life.do(day, { type: 'StartMeasure', measureId: measureId!, startedOn: day });
  const { careId } = life.do(day, { type: 'TakeOverCare', tribunalCaseId, takenOverOn: day });
  const about = { kind: 'care', id: life.childId } as const;
  const said = { goal: TEXT, content: TEXT, duration: TEXT, childView: TEXT } as const;
  const { planId } = life.do(day, { type: 'MakePlan', planType: '4', madeOn: day, about, validUntil: null, ...said });
  life.do(day, { type: 'OfferToParents', careId: careId!, offeredOn: day, accepted: null, offer: TEXT });
  for (let on = monthsAfter(day, 12); on < turns(telling, 18) && on <= LAST_DAY; on = monthsAfter(on, 12))
    agenda.on(on, (now) => {
      const review = { reviewedOn: now, continues: true, assessment: TEXT, childView: TEXT } as const;
      life.do(now, { type: 'ReviewCare', careId: careId!, ...review });
      const evaluation = { evaluatedOn: now, childView: TEXT, assessment: TEXT, continues: true } as const;
      life.do(now, { type: 'EvaluatePlan', planId: planId!, ...evaluation });
    });
  liveInFosterHome(telling, day, {
    decisionId,
    measureId: measureId!,
    careId: careId!,
    planId: planId!,
    tribunalCaseId,
    inNetwork: categoryCode === '2.1',
  });
};
