import { specification } from '@libs/testing/specification';
import { child } from './child';
import type { CorrectIdentity, RegisterChild } from './commands';
import type { ChildIdentity, ChildIdentityCorrected, ChildRegistered } from './events';

const given = specification(child);
const childId = '0197a000-0000-7000-8000-000000000002';
const now = '2026-01-08T12:00:00.000Z';
/** The protocol's public example: a girl. */
const nationalId = '28071364498';
const synthetic = '15850960027';

const registered = (data: Partial<ChildRegistered['data']> = {}): ChildRegistered => ({
  type: 'child.registered',
  occurredOn: now,
  subjects: [childId],
  data: { childId, unborn: false, identified: true, ...data },
  personal: [],
});
const born = registered();
const unborn = registered({ unborn: true });

const identity: CorrectIdentity['identity'] = {
  name: 'SYNTETISK BARN',
  birthDate: '2013-07-28',
  nationalId,
  phone: null,
  caseNumber: '2026/1234',
  dufNumber: null,
  sex: '2',
  dueDate: null,
};
const correct = (
  more: Partial<CorrectIdentity> = {},
  who: Partial<CorrectIdentity['identity']> = {},
): CorrectIdentity => ({
  type: 'CorrectIdentity',
  now,
  childId,
  change: 'number-assigned',
  correctedOn: '2026-01-07',
  unborn: false,
  identity: { ...identity, ...who },
  address: null,
  reason: null,
  syntheticIds: false,
  knownSince: '2025-06-01',
  ...more,
});
const corrected = (
  data: Partial<ChildIdentityCorrected['data']>,
  content: Partial<ChildIdentity> = {},
  more: ChildIdentityCorrected['personal'] = [],
): ChildIdentityCorrected => ({
  type: 'child.identity-corrected',
  occurredOn: '2026-01-07',
  subjects: [childId],
  data: {
    childId,
    unborn: false,
    identified: true,
    change: 'number-assigned',
    correctedOn: '2026-01-07',
    ...data,
  },
  personal: [{ subject: childId, path: 'identity', content: { ...identity, ...content } }, ...more],
});
const part = (path: string, content: string) => ({ subject: childId, path, content });

describe('correcting who a child is', () => {
  it('takes a number in the place of what was known', () =>
    given([born])
      .when(correct())
      .then([corrected({})]));

  it('reads the birth date from the number', () =>
    given([born])
      .when(correct({}, { birthDate: null }))
      .then([corrected({})]));

  it('learns who an unknown child is', () =>
    given([registered({ identified: false })])
      .when(correct({ change: 'identified' }))
      .then([corrected({ change: 'identified' })]));

  it('takes the stand-in of an unborn child, and replaces it when it is born', () => {
    const before = { birthDate: null, nationalId: '01042699999', sex: null, dueDate: '2026-04-01' } as const;
    const placed = corrected({ unborn: true }, before);
    given([unborn])
      .when(correct({ unborn: true }, before))
      .then([placed]);
    const after = { birthDate: '2026-01-05', nationalId: '05012600200', dueDate: '2026-04-01' } as const;
    given([unborn, placed])
      .when(correct({ change: 'born' }, after))
      .then([corrected({ change: 'born' }, after)]);
  });

  it('keeps the reason of an error, and the new address of who moved', () => {
    given([born])
      .when(correct({ change: 'error', reason: 'SYNTETISK grunn' }))
      .then([corrected({ change: 'error' }, {}, [part('reason', 'SYNTETISK grunn')])]);
    given([born])
      .when(correct({ change: 'moved-address', address: 'SYNTETISK vei 1' }))
      .then([corrected({ change: 'moved-address' }, {}, [part('address', 'SYNTETISK vei 1')])]);
  });

  it('takes a DUF number, and a synthetic number where the installation does', () => {
    const duf = { nationalId: null, dufNumber: '200205705502', sex: null } as const;
    given([born])
      .when(correct({}, duf))
      .then([corrected({}, duf)]);
    const person = { nationalId: synthetic, birthDate: '2009-05-15', sex: null } as const;
    given([born])
      .when(correct({ syntheticIds: true }, person))
      .then([corrected({}, person)]);
  });

  const wrong: readonly [string, CorrectIdentity, string, string][] = [
    ['a wrong check digit', correct({}, { nationalId: '28071364499' }), 'child.invalid-national-id', 'nationalId'],
    ['too few digits', correct({}, { nationalId: '2807136449' }), 'child.invalid-national-id', 'nationalId'],
    ['a synthetic number', correct({}, { nationalId: synthetic }), 'child.synthetic-id', 'nationalId'],
    ['a wrong DUF number', correct({}, { dufNumber: '200205705503' }), 'child.invalid-duf-number', 'dufNumber'],
    ['another birth date', correct({}, { birthDate: '2013-07-29' }), 'child.birth-date-conflicts', 'birthDate'],
    [
      'a stand-in of another day',
      correct({}, { nationalId: '29071300200' }),
      'child.birth-date-conflicts',
      'birthDate',
    ],
    [
      'a stand-in without a day',
      correct({}, { nationalId: '28071300200', birthDate: null }),
      'child.birth-date-missing',
      'birthDate',
    ],
    [
      'a day that is none',
      correct({}, { birthDate: '2013-02-30', nationalId: null }),
      'child.impossible-birth-date',
      'birthDate',
    ],
    ['the other sex', correct({}, { sex: '1' }), 'child.sex-conflicts', 'sex'],
    ['no sex of somebody born', correct({}, { sex: '0' }), 'child.sex-conflicts', 'sex'],
    ['the other sex than the stand-in’s', correct({}, { nationalId: '28071300100' }), 'child.sex-conflicts', 'sex'],
    [
      'an unborn child’s number',
      correct({}, { nationalId: '28071399999' }),
      'child.unborn-number-after-birth',
      'nationalId',
    ],
    [
      'a birth ten months after the case began',
      correct({ knownSince: '2012-10-27' }),
      'child.known-before-conceived',
      'birthDate',
    ],
    ['a due date in a year', correct({}, { dueDate: '2027-01-08' }), 'child.impossible-due-date', 'dueDate'],
    ['a day in the future', correct({ correctedOn: '2026-01-09' }), 'child.date-in-future', 'correctedOn'],
    ['no day at all', correct({ correctedOn: '2026-02-30' }), 'child.impossible-date', 'correctedOn'],
    ['an error without a reason', correct({ change: 'error', reason: ' ' }), 'child.reason-missing', 'reason'],
    ['a birth of who was born', correct({ change: 'born' }), 'child.change-does-not-fit', 'change'],
    ['who was known already as found out', correct({ change: 'identified' }), 'child.change-does-not-fit', 'change'],
    ['no number as a number', correct({}, { nationalId: null }), 'child.change-does-not-fit', 'change'],
    ['no name as a name', correct({ change: 'name-changed' }, { name: ' ' }), 'child.change-does-not-fit', 'change'],
    ['no address as one', correct({ change: 'moved-address' }), 'child.change-does-not-fit', 'change'],
  ];
  it.each(wrong)('refuses %s', (_, command, code, field) => given([born]).when(command).thenRejected(code, field));

  const stillUnborn = { birthDate: null, sex: null, dueDate: '2026-04-01', nationalId: '01042699999' } as const;
  const wrongUnborn: readonly [string, CorrectIdentity, string, string][] = [
    ['a birth date', correct({ unborn: true }), 'child.unborn-with-birth-date', 'birthDate'],
    [
      'its mother’s number',
      correct({ unborn: true }, { ...stillUnborn, nationalId }),
      'child.invalid-national-id',
      'nationalId',
    ],
    [
      'another due date',
      correct({ unborn: true }, { ...stillUnborn, dueDate: '2026-04-02' }),
      'child.due-date-conflicts',
      'dueDate',
    ],
    ['no due date', correct({ unborn: true }, { ...stillUnborn, dueDate: null }), 'child.due-date-missing', 'dueDate'],
    ['a birth without saying so', correct(), 'child.change-does-not-fit', 'change'],
  ];
  it.each(wrongUnborn)('refuses of an unborn child %s', (_, command, code, field) =>
    given([unborn]).when(command).thenRejected(code, field),
  );

  it('knows nobody who is not registered', () => given([]).when(correct()).thenRejected('child.unknown'));
});

describe('registering a child with what the register asks for', () => {
  const register: RegisterChild = {
    type: 'RegisterChild',
    now,
    childId,
    unborn: false,
    name: null,
    birthDate: null,
    nationalId,
    address: null,
    phone: null,
    caseNumber: null,
  };
  const known = (content: Partial<ChildIdentity>): ChildRegistered => ({
    ...born,
    personal: [
      {
        subject: childId,
        path: 'identity',
        content: { name: null, birthDate: '2013-07-28', nationalId, phone: null, caseNumber: null, ...content },
      },
    ],
  });

  it('keeps DUF number, sex and due date', () => {
    given([])
      .when({ ...register, dufNumber: '200205705502', sex: '2' })
      .then([known({ dufNumber: '200205705502', sex: '2' })]);
    given([])
      .when({ ...register, unborn: true, nationalId: null, dueDate: '2026-04-01' })
      .then([
        {
          ...known({ birthDate: null, nationalId: null, dueDate: '2026-04-01' }),
          data: { childId, unborn: true, identified: false },
        },
      ]);
  });

  const wrong: readonly [string, Partial<RegisterChild>, string, string][] = [
    ['a synthetic number', { nationalId: synthetic, syntheticIds: false }, 'child.synthetic-id', 'nationalId'],
    ['a wrong DUF number', { dufNumber: '1' }, 'child.invalid-duf-number', 'dufNumber'],
    ['the other sex', { sex: '1' }, 'child.sex-conflicts', 'sex'],
    [
      'an unborn child’s number after birth',
      { nationalId: '28071399999', birthDate: '2013-07-28' },
      'child.unborn-number-after-birth',
      'nationalId',
    ],
    ['a due date in a year', { unborn: true, dueDate: '2027-01-08' }, 'child.impossible-due-date', 'dueDate'],
  ];
  it.each(wrong)('refuses %s', (_, more, code, field) =>
    given([])
      .when({ ...register, ...more })
      .thenRejected(code, field),
  );

  it('reads no sex from a number that is wrong', () =>
    given([])
      .when({ ...register, nationalId: 'ukjent', sex: '1' })
      .then([known({ birthDate: null, nationalId: 'ukjent', sex: '1' })]));
});
