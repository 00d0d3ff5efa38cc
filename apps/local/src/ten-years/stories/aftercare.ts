import { addDays, addMonths, type CalendarDate } from '@libs/domain/kernel/dates';
import { lawOn } from '../law';
import { TEXT } from '../life';
import { closeCase, contentsOn, daysAfter, decide, endDecision, monthsAfter, turns, type Telling } from './common';

const MONTHS_TO_NEXT = 11;

/** A day within the year, and never after the 25th birthday. */
const nextContact = (telling: Telling, day: CalendarDate): CalendarDate => {
  const next = addMonths(day, MONTHS_TO_NEXT);
  const last = turns(telling, 25);
  return next < last ? next : last;
};

const offer = (telling: Telling, day: CalendarDate): string => {
  const { life, chance } = telling;
  const { offerId } = life.do(
    day,
    {
      type: 'MakeAftercareOffer',
      offeredOn: day,
      content: [chance.pick(['housing', 'education', 'work', 'economy', 'support-person'])],
      offer: TEXT,
      nextContactOn: nextContact(telling, day),
    },
    { more: ['aftercare.next-contact-planned'] },
  );
  return offerId!;
};

/** Help from 18 on (§ 3-6), with the youth's consent and by decision; ends long before 25. */
const helpForYouth = (telling: Telling, day: CalendarDate): void => {
  const { life, agenda, chance } = telling;
  const decisionId = decide(telling, day, { kind: 'aftercare', consent: 'voluntary', ground: 'aftercare' });
  const { measureId } = life.do(day, {
    type: 'DecideMeasure',
    decisionId,
    categoryCode: chance.pick(['4.8', '4.6', '4.4', '8.1']),
    specification: null,
    consent: 'voluntary',
    legalBasis: lawOn('aftercare', day),
    additionalBases: [],
    groundCodes: contentsOn(chance, day),
    groundSpecification: TEXT,
    decidedOn: day,
    plannedEndOn: null,
    goal: TEXT,
  });
  life.do(day, { type: 'StartMeasure', measureId: measureId!, startedOn: day });
  const decided = { decidedOn: day, what: 'replace', reason: null, nextContactOn: nextContact(telling, day) } as const;
  life.do(day, { type: 'DecideAftercare', decisionId, ...decided });
  const last = addDays(turns(telling, 25), -40);
  const planned = monthsAfter(day, chance.between(8, 50));
  agenda.on(planned < last ? planned : last, (on) => {
    const ended = { endedOn: on, result: 'goal-reached', note: null } as const;
    const lifting = { liftingCode: null, liftingSpecification: null } as const;
    life.do(on, { type: 'EndMeasure', measureId: measureId!, ...ended, ...lifting });
    endDecision(telling, on, decisionId);
  });
};

const accept = (telling: Telling, day: CalendarDate, offerId: string): void => {
  telling.life.do(day, { type: 'AcceptAftercareOffer', offerId, acceptedOn: day, consent: true, note: null });
  helpForYouth(telling, day);
};

/** No, for now: asked again a year later (§ 3-6). */
const decline = (telling: Telling, day: CalendarDate, offerId: string): void => {
  const { life, agenda, chance } = telling;
  const conclusionCode = chance.pick(['2', '3']);
  const declined = { declinedOn: day, conclusionCode, note: null, nextContactOn: null } as const;
  life.do(day, { type: 'DeclineAftercareOffer', offerId, ...declined });
  if (chance.percent(50)) agenda.on(monthsAfter(day, 10), (on) => answered(telling, on));
};

/** Offered, and answered two weeks later. */
const answered = (telling: Telling, day: CalendarDate): void => {
  const { agenda, chance } = telling;
  if (day >= addMonths(turns(telling, 24), 6)) return;
  const offerId = offer(telling, day);
  const says = chance.percent(62) ? accept : decline;
  agenda.on(daysAfter(day, 14), (on) => says(telling, on, offerId));
};

const contacts = (telling: Telling, from: CalendarDate): void => {
  const { life, agenda } = telling;
  for (let on = monthsAfter(from, 10); on < addDays(turns(telling, 25), -60); on = monthsAfter(on, 10))
    agenda.on(on, (now) => {
      const contact = { contactedOn: now, note: TEXT, nextContactOn: nextContact(telling, now) } as const;
      life.do(now, { type: 'RecordAftercareContact', ...contact });
    });
};

/** From 18 to 25: a contact every year, offers, help with consent; over for good at 25. */
export const towardsAdulthood = (telling: Telling, day: CalendarDate): void => {
  const { life, agenda } = telling;
  answered(telling, day);
  contacts(telling, day);
  agenda.on(turns(telling, 25), (on) => {
    life.do(on, { type: 'EndAftercare', endedOn: on, why: 'turned-25', note: null });
    closeCase(telling, on, 'turned-25');
  });
};
