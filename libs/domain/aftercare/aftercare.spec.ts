import { specification } from '@libs/testing/specification';
import { aftercare } from './aftercare';
import type {
  AcceptAftercareOffer,
  DeclineAftercareOffer,
  MakeAftercareOffer,
  RecordAftercareContact,
} from './commands';
import type {
  AftercareContactMade,
  AftercareOfferAccepted,
  AftercareOfferDeclined,
  AftercareOfferMade,
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
  contactedOn: '2026-11-20',
  note: null,
};
const offer: MakeAftercareOffer = {
  type: 'MakeAftercareOffer',
  now,
  childId,
  birthDate: '2004-05-01',
  firstMeasureStartedOn: '2022-04-30',
  offerId,
  offeredOn: '2026-11-22',
  offer: 'SYNTETISK bolig',
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
};
const decline: DeclineAftercareOffer = {
  type: 'DeclineAftercareOffer',
  now,
  childId,
  offerId,
  declinedOn: '2026-11-22',
  conclusionCode: '3',
  note: 'SYNTETISK: ikke nå',
};

const contacted: AftercareContactMade = {
  type: 'aftercare.contact-made',
  occurredOn: '2026-11-20',
  ...day,
  data: { childId, contactedOn: '2026-11-20', nextContactOn: null },
};
const offered: AftercareOfferMade = {
  type: 'aftercare.offer-made',
  occurredOn: '2026-11-22',
  ...day,
  data: { childId, offerId, offeredOn: '2026-11-22', content: [] },
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
    given([])
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

  it('comes again after a no, and after a yes', () => {
    const again = { ...offered, data: { ...offered.data, offerId: secondId } };
    given([offered, declined])
      .when({ ...offer, offerId: secondId })
      .then([again]);
    given([offered, accepted])
      .when({ ...offer, offerId: secondId })
      .then([again]);
  });
});

describe('answering an offer', () => {
  it('may be yes', () => given([offered]).when(accept).then([accepted]));
  it('may be no', () => given([offered]).when(decline).then([declined]));

  it('is the youth’s own', () =>
    given([offered])
      .when({ ...accept, consent: false })
      .thenRejected('aftercare.needs-consent', 'consent'));

  it('comes too late at 25', () =>
    given([offered])
      .when({ ...accept, birthDate: '2001-11-22' })
      .thenRejected('aftercare.turned-25', 'acceptedOn'));

  it.each([accept, decline])('needs an open offer: $type', (command) => {
    given([]).when(command).thenRejected('aftercare.offer-not-open', 'offerId');
    given([offered, declined]).when(command).thenRejected('aftercare.offer-not-open', 'offerId');
    given([offered, accepted]).when(command).thenRejected('aftercare.offer-not-open', 'offerId');
    given([offered])
      .when({ ...command, offerId: secondId })
      .thenRejected('aftercare.offer-not-open', 'offerId');
  });

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
