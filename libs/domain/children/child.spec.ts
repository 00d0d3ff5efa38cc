import { specification } from '@libs/testing/specification';
import { child } from './child';
import type { RegisterChild } from './commands';
import type { ChildIdentity, ChildRegistered } from './events';

const given = specification(child);
const childId = '0197a000-0000-7000-8000-000000000002';
const now = '2026-01-08T12:00:00.000Z';

const register: RegisterChild = {
  type: 'RegisterChild',
  now,
  childId,
  unborn: false,
  name: 'SYNTETISK BARN',
  birthDate: null,
  nationalId: '28071364498',
  address: { adresselinje1: 'Syntetisk vei 1' },
  phone: null,
  caseNumber: '2026/1234',
};
const identity: ChildIdentity = {
  name: 'SYNTETISK BARN',
  birthDate: '2013-07-28',
  nationalId: '28071364498',
  phone: null,
  caseNumber: '2026/1234',
};
const addressPart = { subject: childId, path: 'address', content: register.address };
const registered = (content: Partial<ChildIdentity>, data: Partial<ChildRegistered['data']> = {}): ChildRegistered => ({
  type: 'child.registered',
  occurredOn: now,
  subjects: [childId],
  data: { childId, unborn: false, identified: true, ...data },
  personal: [{ subject: childId, path: 'identity', content: { ...identity, ...content } }, addressPart],
});

describe('registering a child', () => {
  it('seals who it is apart from where it lives, and reads the birth date from the national id', () =>
    given([])
      .when(register)
      .then([registered({})]));

  it('takes a birth date without a national id', () =>
    given([])
      .when({ ...register, nationalId: null, birthDate: '2020-02-29' })
      .then([registered({ nationalId: null, birthDate: '2020-02-29' })]));

  it.each(['28071364499', '12345', 'ukjent'])(
    'keeps %s as it was given and reads no birth date from it',
    (nationalId) =>
      given([])
        .when({ ...register, nationalId })
        .then([registered({ nationalId, birthDate: null })]),
  );

  it('registers a child that nobody could name', () =>
    given([])
      .when({ ...register, name: null, nationalId: null })
      .then([registered({ name: null, nationalId: null, birthDate: null }, { identified: false })]));

  it('seals no address where none is known', () => {
    const { personal, ...event } = registered({});
    given([])
      .when({ ...register, address: null })
      .then([{ ...event, personal: personal.filter(({ path }) => path === 'identity') }]);
  });

  it('reads nothing about an unborn child from its mother’s number', () =>
    given([])
      .when({ ...register, unborn: true })
      .then([registered({ birthDate: null }, { unborn: true })]));

  it('happens once', () =>
    given([registered({})])
      .when(register)
      .thenRejected('child.already-registered'));

  const refusals: readonly [string, Partial<RegisterChild>, string][] = [
    ['an unborn child’s birth date', { unborn: true, birthDate: '2020-01-01' }, 'child.unborn-with-birth-date'],
    ['a day that is none', { birthDate: '2013-02-29' }, 'child.impossible-birth-date'],
    ['a birth date in the future', { birthDate: '2026-01-09', nationalId: null }, 'child.impossible-birth-date'],
    ['a birth date the number denies', { birthDate: '2013-07-29' }, 'child.birth-date-conflicts'],
  ];
  it.each(refusals)('refuses %s', (_, wrong, code) =>
    given([])
      .when({ ...register, ...wrong })
      .thenRejected(code, 'birthDate'),
  );
});
