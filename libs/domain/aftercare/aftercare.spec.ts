import { specification } from '@libs/testing/specification';
import { aftercare } from './aftercare';
import type {
  AcceptAftercareOffer,
  AftercareCommand,
  DecideAftercare,
  DeclineAftercareOffer,
  EndAftercare,
  MakeAftercareOffer,
  PlanNextContact,
  RecordAftercareContact,
  RecordResponsibility,
} from './commands';
import type {
  AftercareContactMade,
  AftercareDecided,
  AftercareEnded,
  AftercareEvent,
  AftercareNextContactPlanned,
  AftercareOfferAccepted,
  AftercareOfferDeclined,
  AftercareOfferMade,
  AftercareResponsibilityRecorded,
} from './events';

const given = specification(aftercare);
const childId = '0197a000-0000-7000-8000-000000000002';
const [offerId, secondId] = ['0197a000-0000-7000-8000-000000000005', '0197a000-0000-7000-8000-000000000006'] as const;
const now = '2026-11-22T12:00:00.000Z';
const day = { subjects: [childId], personal: [] };

const contact: RecordAftercareContact = {
  type: 'RecordAftercareContact',
  now,
  childId,
  birthDate: '2004-05-01',
  contactedOn: '2026-11-20',
  nextContactOn: '2027-03-01',
  note: null,
};
const offer: MakeAftercareOffer = {
  type: 'MakeAftercareOffer',
  now,
  childId,
  birthDate: '2004-05-01',
  firstMeasureStartedOn: '2022-04-30',
  caseOpenedOn: '2015-01-01',
  offerId,
  offeredOn: '2026-11-22',
  content: ['housing'],
  offer: 'SYNTETISK bolig',
  nextContactOn: null,
};
const accept: AcceptAftercareOffer = {
  type: 'AcceptAftercareOffer',
  now,
  childId,
  birthDate: '2004-05-01',
  offerId,
  acceptedOn: '2026-11-22',
  consent: true,
  note: null,
  caseClosedOn: null,
};
const decline: DeclineAftercareOffer = {
  type: 'DeclineAftercareOffer',
  now,
  childId,
  birthDate: '2004-05-01',
  offerId,
  declinedOn: '2026-11-22',
  conclusionCode: '3',
  nextContactOn: null,
  note: 'SYNTETISK: ikke nå',
  caseClosedOn: null,
};

const contacted: AftercareContactMade = {
  type: 'aftercare.contact-made',
  occurredOn: '2026-11-20',
  ...day,
  data: { childId, contactedOn: '2026-11-20', nextContactOn: '2027-03-01' },
};
const offered: AftercareOfferMade = {
  type: 'aftercare.offer-made',
  occurredOn: '2026-11-22',
  ...day,
  data: { childId, offerId, offeredOn: '2026-11-22', content: ['housing'] },
  personal: [{ subject: childId, path: 'offer', content: 'SYNTETISK bolig' }],
};
const accepted: AftercareOfferAccepted = {
  type: 'aftercare.offer-accepted',
  occurredOn: '2026-11-22',
  ...day,
  data: { childId, offerId, acceptedOn: '2026-11-22', conclusionCode: '1' },
};
const declined: AftercareOfferDeclined = {
  type: 'aftercare.offer-declined',
  occurredOn: '2026-11-22',
  ...day,
  data: { childId, offerId, declinedOn: '2026-11-22', conclusionCode: '3' },
  personal: [{ subject: childId, path: 'note', content: 'SYNTETISK: ikke nå' }],
};
const plan: PlanNextContact = {
  type: 'PlanNextContact',
  now,
  childId,
  birthDate: '2004-05-01',
  nextContactOn: '2027-05-01',
};
const decide: DecideAftercare = {
  type: 'DecideAftercare',
  now,
  childId,
  birthDate: '2004-05-01',
  firstMeasureStartedOn: '2022-04-30',
  caseOpenedOn: '2015-01-01',
  decisionId: '0197a000-0000-7000-8000-00000000000d',
  decidedOn: '2026-11-22',
  what: 'cease',
  nextContactOn: null,
  reason: 'SYNTETISK: flyttar heim',
  isDecided: true,
};
const responsibility: RecordResponsibility = {
  type: 'RecordResponsibility',
  now,
  childId,
  birthDate: '2004-05-01',
  recordedOn: '2026-11-22',
  municipality: '1201',
  responsible: '1201',
};
const end: EndAftercare = {
  type: 'EndAftercare',
  now,
  childId,
  birthDate: '2004-05-01',
  endedOn: '2026-11-22',
  why: 'moved',
  note: null,
};

const planned: AftercareNextContactPlanned = {
  type: 'aftercare.next-contact-planned',
  occurredOn: '2026-11-22',
  ...day,
  data: { childId, plannedOn: '2026-11-22', nextContactOn: '2027-05-01' },
};
const decided: AftercareDecided = {
  type: 'aftercare.decided',
  occurredOn: '2026-11-22',
  ...day,
  data: { childId, decisionId: decide.decisionId, decidedOn: '2026-11-22', what: 'cease', nextContactOn: null },
  personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK: flyttar heim' }],
};
const responsible: AftercareResponsibilityRecorded = {
  type: 'aftercare.responsibility-recorded',
  occurredOn: '2026-11-22',
  ...day,
  data: { childId, recordedOn: '2026-11-22', municipality: '1201' },
};
const ended: AftercareEnded = {
  type: 'aftercare.ended',
  occurredOn: '2026-11-22',
  ...day,
  data: { childId, endedOn: '2026-11-22', why: 'moved' },
};
/** As 0.1.0 stored it: nothing said of what comes next. */
const silent: AftercareContactMade = { ...contacted, data: { ...contacted.data, nextContactOn: null } };

describe('offering aftercare', () => {
  it('follows a contact', () => {
    given([]).when(contact).then([contacted]);
    given([contacted]).when(offer).then([offered]);
  });

  it.each([
    ['2001-11-23', 'the day before'],
    ['2010-11-22', 'at sixteen'],
    ['2004-02-29', 'born on a leap day'],
  ])('is open to a person born %s, %s', (birthDate) => {
    given([contacted])
      .when({ ...offer, birthDate, firstMeasureStartedOn: '2015-01-01' })
      .then([offered]);
  });

  it.each(['2001-11-22', '2001-11-21', '1990-01-01'])(
    'is refused to a person born %s, from the 25th birthday on',
    (birthDate) =>
      given([])
        .when({ ...offer, birthDate, firstMeasureStartedOn: '2005-01-01' })
        .thenRejected('aftercare.turned-25', 'offeredOn'),
  );

  it('takes 28 February for the 25th birthday of a person born on a leap day', () => {
    const leap: MakeAftercareOffer = { ...offer, birthDate: '2000-02-29', firstMeasureStartedOn: '2010-01-01' };
    given([])
      .when({ ...leap, offeredOn: '2025-02-28' })
      .thenRejected('aftercare.turned-25');
    expect(aftercare.decide({ ...leap, offeredOn: '2025-02-27' }, aftercare.initial)).toHaveLength(1);
  });

  it.each([null, '2022-05-01', '2023-01-01'])(
    'is refused when the first measure began %s, not before 18',
    (firstMeasureStartedOn) =>
      given([])
        .when({ ...offer, firstMeasureStartedOn })
        .thenRejected('aftercare.no-measure-before-18'),
  );

  it.each([null, '2004-02-30'])('is refused when the birth date is %s', (birthDate) =>
    given([])
      .when({ ...offer, birthDate })
      .thenRejected('aftercare.birth-date-unknown'),
  );

  it.each([
    ['2026-11-23', 'aftercare.date-in-future'],
    ['2026-11-31', 'aftercare.impossible-date'],
  ])('cannot have happened on %s', (offeredOn, code) => {
    given([])
      .when({ ...offer, offeredOn })
      .thenRejected(code, 'offeredOn');
    given([])
      .when({ ...contact, contactedOn: offeredOn })
      .thenRejected(code, 'contactedOn');
  });

  it('waits for the answer to the offer before', () =>
    given([offered])
      .when({ ...offer, offerId: secondId })
      .thenRejected('aftercare.offer-already-open'));

  it('needs content', () =>
    given([contacted])
      .when({ ...offer, content: [] })
      .thenRejected('aftercare.content-missing', 'content'));

  it('needs an open case, and is not before it', () => {
    given([contacted])
      .when({ ...offer, caseOpenedOn: null })
      .thenRejected('aftercare.case-not-open');
    given([contacted])
      .when({ ...offer, caseOpenedOn: '2026-11-23' })
      .thenRejected('aftercare.before-case', 'offeredOn');
  });

  it('plans the next contact where none is planned', () => {
    given([silent]).when(offer).thenRejected('aftercare.next-contact-missing', 'nextContactOn');
    given([silent])
      .when({ ...offer, nextContactOn: '2027-05-01' })
      .then([offered, planned]);
  });

  it('comes again after a no, and after a yes', () => {
    const again = { ...offered, data: { ...offered.data, offerId: secondId } };
    given([contacted, offered, declined])
      .when({ ...offer, offerId: secondId })
      .then([again]);
    given([contacted, offered, accepted])
      .when({ ...offer, offerId: secondId })
      .then([again]);
  });
});

describe('answering an offer', () => {
  it('may be yes', () => given([offered]).when(accept).then([accepted]));
  it('may be no', () => given([contacted, offered]).when(decline).then([declined]));

  it('when it is no, needs a next contact', () => {
    given([offered]).when(decline).thenRejected('aftercare.next-contact-missing', 'nextContactOn');
    given([offered])
      .when({ ...decline, nextContactOn: '2027-05-01' })
      .then([declined, planned]);
  });

  it('is the youth’s own', () =>
    given([offered])
      .when({ ...accept, consent: false })
      .thenRejected('aftercare.needs-consent', 'consent'));

  it('comes too late at 25', () => {
    given([offered])
      .when({ ...accept, birthDate: '2001-11-22' })
      .thenRejected('aftercare.turned-25', 'acceptedOn');
    given([offered])
      .when({ ...decline, birthDate: '2001-11-22' })
      .thenRejected('aftercare.turned-25', 'declinedOn');
  });

  it.each([accept, decline])('needs an open offer: $type', (command) => {
    given([]).when(command).thenRejected('aftercare.offer-not-open', 'offerId');
    given([offered, declined]).when(command).thenRejected('aftercare.offer-not-open', 'offerId');
    given([offered, accepted]).when(command).thenRejected('aftercare.offer-not-open', 'offerId');
    given([offered])
      .when({ ...command, offerId: secondId })
      .thenRejected('aftercare.offer-not-open', 'offerId');
  });

  it.each([accept, decline])('is not after the case was closed: $type', (command) =>
    given([contacted, offered])
      .when({ ...command, caseClosedOn: '2026-11-21' })
      .thenRejected('aftercare.case-not-open'),
  );

  it('is not before the offer', () => {
    given([offered])
      .when({ ...accept, acceptedOn: '2026-11-21' })
      .thenRejected('aftercare.before-offer', 'acceptedOn');
    given([offered])
      .when({ ...decline, declinedOn: '2026-11-21' })
      .thenRejected('aftercare.before-offer', 'declinedOn');
  });

  it.each([
    ['1', 'aftercare.conclusion-not-a-refusal'],
    ['4', 'code-list.unknown-code'],
  ])('is not no with conclusion %s', (conclusionCode, code) =>
    given([offered])
      .when({ ...decline, conclusionCode })
      .thenRejected(code, 'conclusionCode'),
  );

  it('leaves a contact aside', () => given([offered, contacted]).when(accept).then([accepted]));
});

describe('the next contact', () => {
  it('is planned, and planned anew', () => {
    given([]).when(plan).then([planned]);
    given([contacted, planned]).when(plan).then([planned]);
  });

  it.each([
    ['2026-11-22', 'aftercare.next-contact-not-ahead'],
    ['2027-11-23', 'aftercare.next-contact-too-far'],
    ['2027-02-29', 'aftercare.impossible-date'],
  ])('is not on %s', (nextContactOn, code) => {
    given([])
      .when({ ...plan, nextContactOn })
      .thenRejected(code, 'nextContactOn');
    given([])
      .when({ ...contact, nextContactOn })
      .thenRejected(code, 'nextContactOn');
  });

  it('is not after the 25th birthday', () => {
    const birthDate = '2002-04-30';
    given([])
      .when({ ...plan, birthDate })
      .thenRejected('aftercare.next-contact-after-25', 'nextContactOn');
    given([])
      .when({ ...plan, birthDate: '2002-05-01' })
      .then([planned]);
  });

  it('stays where a contact names none', () =>
    given([planned])
      .when({ ...contact, nextContactOn: null })
      .then([{ ...contacted, data: { ...contacted.data, nextContactOn: '2027-05-01' } }]));

  it('must be named where none is ahead', () =>
    given([silent])
      .when({ ...contact, nextContactOn: null })
      .thenRejected('aftercare.next-contact-missing', 'nextContactOn'));

  it.each([
    ['who is fifteen', '2010-11-23'],
    ['whose birth date is not known', null],
  ])('may be missing for one %s', (_, birthDate) =>
    given([])
      .when({ ...contact, birthDate, nextContactOn: null })
      .then([silent]),
  );

  it('may be missing after help ceased by decision', () =>
    given([decided])
      .when({ ...contact, nextContactOn: null })
      .then([silent]));
});

describe('deciding on aftercare', () => {
  it('may let help cease for a reason', () => given([contacted]).when(decide).then([decided]));

  it('may continue it with a next contact', () =>
    given([])
      .when({ ...decide, what: 'continue', nextContactOn: '2027-05-01', reason: null })
      .then([{ ...decided, data: { ...decided.data, what: 'continue', nextContactOn: '2027-05-01' }, personal: [] }]));

  it('needs a reason where no contact follows, and a next contact where help goes on', () => {
    given([])
      .when({ ...decide, reason: ' ' })
      .thenRejected('aftercare.reason-missing', 'reason');
    given([decided])
      .when({ ...decide, what: 'replace' })
      .thenRejected('aftercare.next-contact-missing', 'nextContactOn');
  });

  it('needs a decision about aftercare', () =>
    given([])
      .when({ ...decide, isDecided: false })
      .thenRejected('aftercare.not-decided', 'decisionId'));

  it('is for those who may have it', () => {
    given([])
      .when({ ...decide, birthDate: '2001-11-22' })
      .thenRejected('aftercare.turned-25', 'decidedOn');
    given([])
      .when({ ...decide, firstMeasureStartedOn: null })
      .thenRejected('aftercare.no-measure-before-18');
    given([])
      .when({ ...decide, caseOpenedOn: null })
      .thenRejected('aftercare.case-not-open');
  });

  it('does not stand in the way of another offer, with a next contact', () => {
    given([decided]).when(offer).thenRejected('aftercare.next-contact-missing');
    given([decided])
      .when({ ...offer, nextContactOn: '2027-05-01' })
      .then([offered, planned]);
  });
});

describe('the responsible municipality', () => {
  it('is recorded', () => given([]).when(responsibility).then([responsible]));

  it('is the one with the last measure before 18, where that is plain', () => {
    given([])
      .when({ ...responsibility, municipality: '4601' })
      .thenRejected('aftercare.municipality-not-responsible', 'municipality');
    given([])
      .when({ ...responsibility, responsible: null, municipality: '120' })
      .thenRejected('aftercare.municipality-impossible', 'municipality');
    given([])
      .when({ ...responsibility, responsible: null })
      .then([responsible]);
  });
});

describe('the end of aftercare', () => {
  it('comes with moving away', () => given([contacted]).when(end).then([ended]));

  it('comes at 25', () => {
    const why = 'turned-25';
    given([])
      .when({ ...end, why })
      .thenRejected('aftercare.not-yet-25', 'endedOn');
    given([])
      .when({ ...end, why, birthDate: null })
      .thenRejected('aftercare.not-yet-25', 'endedOn');
    given([])
      .when({ ...end, why, birthDate: '2001-11-22' })
      .then([{ ...ended, data: { ...ended.data, why } }]);
  });

  it('comes once', () => given([ended]).when(end).thenRejected('aftercare.ended'));

  it.each<AftercareCommand>([contact, plan, { ...offer, nextContactOn: '2027-05-01' }, decide, responsibility])(
    'is final, but for who comes back: $type',
    (command) => {
      const died: AftercareEvent = { ...ended, data: { ...ended.data, why: 'died' } };
      given([contacted, died]).when(command).thenRejected('aftercare.ended');
      expect(aftercare.decide(command, aftercare.evolve(aftercare.initial, ended)).length).toBeGreaterThan(0);
    },
  );

  it.each([contact, plan])('is the 25th birthday for everything: $type', (command) =>
    given([])
      .when({ ...command, birthDate: '2001-11-20' })
      .thenRejected('aftercare.turned-25'),
  );
});
