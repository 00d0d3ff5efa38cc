import { specification } from '@libs/testing/specification';
import { addressProtection } from './address-protection';
import type {
  AddressProtectionCommand,
  DecideHiddenAddress,
  InformPolice,
  LiftAddressProtection,
  LiftHiddenAddress,
  SetAddressProtection,
} from './commands';
import type { AddressProtectionEvent } from './events';

const given = specification(addressProtection);
const now = '2026-11-22T12:00:00.000Z';
const childId = '0197a000-0000-7000-8000-000000000002';
const reason = 'SYNTETISK trussel';
const sealed = { subjects: [childId], personal: [{ subject: childId, path: 'reason', content: reason }] };
const base = { now, childId, reason, policeInformedOn: null };

const set: SetAddressProtection = { ...base, type: 'SetAddressProtection', grade: 'fortrolig', setOn: '2026-11-20' };
const lift: LiftAddressProtection = { ...base, type: 'LiftAddressProtection', liftedOn: '2026-11-22' };
const hide: DecideHiddenAddress = {
  ...base,
  type: 'DecideHiddenAddress',
  decidedOn: '2026-11-20',
  paragraph: '7-2',
};
const unhide: LiftHiddenAddress = { ...base, type: 'LiftHiddenAddress', liftedOn: '2026-11-22' };
const inform: InformPolice = { type: 'InformPolice', now, childId, informedOn: '2026-11-21' };

const graded = (
  grade: SetAddressProtection['grade'] = 'fortrolig',
  policeInformedOn: string | null = null,
): AddressProtectionEvent => ({
  ...sealed,
  type: 'address-protection.set',
  occurredOn: '2026-11-20',
  data: { childId, grade, setOn: '2026-11-20', policeInformedOn },
});
const lifted: AddressProtectionEvent = {
  ...sealed,
  type: 'address-protection.lifted',
  occurredOn: '2026-11-22',
  data: { childId, liftedOn: '2026-11-22', policeInformedOn: null },
};
const hidden: AddressProtectionEvent = {
  ...sealed,
  type: 'address-protection.hidden-address-decided',
  occurredOn: '2026-11-20',
  data: { childId, decidedOn: '2026-11-20', paragraph: '7-2', policeInformedOn: null },
};
const unhidden: AddressProtectionEvent = {
  ...sealed,
  type: 'address-protection.hidden-address-lifted',
  occurredOn: '2026-11-22',
  data: { childId, liftedOn: '2026-11-22', policeInformedOn: null },
};
const informed: AddressProtectionEvent = {
  type: 'address-protection.police-informed',
  occurredOn: '2026-11-21',
  subjects: [childId],
  data: { childId, informedOn: '2026-11-21' },
  personal: [],
};

describe('a graded address', () => {
  it('is graded, graded otherwise, and set free', () => {
    given([]).when(set).then([graded()]);
    given([graded()])
      .when({ ...set, grade: 'strengtFortrolig' })
      .then([graded('strengtFortrolig')]);
    given([graded()]).when(lift).then([lifted]);
    given([graded(), lifted])
      .when({ ...set, setOn: '2026-11-22' })
      .then([
        {
          ...sealed,
          type: 'address-protection.set',
          occurredOn: '2026-11-22',
          data: { childId, grade: 'fortrolig', setOn: '2026-11-22', policeInformedOn: null },
        },
      ]);
  });
  it('does not get the grade it has, nor lose one it has not', () => {
    given([graded()]).when(set).thenRejected('address-protection.grade-already-set', 'grade');
    given([]).when(lift).thenRejected('address-protection.not-graded');
    given([graded(), lifted]).when(lift).thenRejected('address-protection.not-graded');
  });
  it('changes in the order of the days', () => {
    given([graded()])
      .when({ ...lift, liftedOn: '2026-11-19' })
      .thenRejected('address-protection.before-last-change', 'liftedOn');
    given([graded()])
      .when({ ...set, grade: 'klientadresse', setOn: '2026-11-19' })
      .thenRejected('address-protection.before-last-change', 'setOn');
  });
});

describe('a hidden address', () => {
  it('is decided and lifted', () => {
    given([]).when(hide).then([hidden]);
    given([hidden]).when(unhide).then([unhidden]);
    given([hidden, unhidden]).when(hide).then([hidden]);
  });
  it('is decided and lifted once', () => {
    given([hidden]).when(hide).thenRejected('address-protection.already-hidden');
    given([]).when(unhide).thenRejected('address-protection.not-hidden');
    given([hidden])
      .when({ ...unhide, liftedOn: '2026-11-19' })
      .thenRejected('address-protection.before-last-change', 'liftedOn');
  });
  it('has nothing to do with the grade', () => {
    given([graded()]).when(hide).then([hidden]);
    given([graded(), hidden]).when(lift).then([lifted]);
    given([graded(), hidden, lifted]).when(unhide).then([unhidden]);
    given([hidden]).when(lift).thenRejected('address-protection.not-graded');
  });
});

describe('every change', () => {
  const changes: readonly [AddressProtectionCommand, string, readonly AddressProtectionEvent[]][] = [
    [set, 'setOn', []],
    [lift, 'liftedOn', [graded()]],
    [hide, 'decidedOn', []],
    [unhide, 'liftedOn', [hidden]],
  ];
  it.each(changes)('has a reason and a day that has come: %j', (command, field, before) => {
    const wrong = (more: object, code: string, at: string) =>
      given(before)
        .when({ ...command, ...more } as AddressProtectionCommand)
        .thenRejected(code, at);
    wrong({ reason: ' ' }, 'address-protection.reason-missing', 'reason');
    wrong({ [field]: '2026-11-31' }, 'address-protection.impossible-date', field);
    wrong({ [field]: '2026-11-23' }, 'address-protection.date-in-future', field);
    wrong({ policeInformedOn: '2026-11-23' }, 'address-protection.date-in-future', 'policeInformedOn');
  });
});

describe('the police (§ 13-5)', () => {
  it('are owed what they were not told', () => {
    given([graded()]).when(inform).then([informed]);
    given([graded(), informed, lifted]).when(inform).then([informed]);
    given([hidden]).when(inform).then([informed]);
  });
  it('are owed nothing more once they know', () => {
    given([]).when(inform).thenRejected('address-protection.police-not-owed');
    given([graded(), informed]).when(inform).thenRejected('address-protection.police-not-owed');
    given([graded('fortrolig', '2026-11-20')])
      .when(inform)
      .thenRejected('address-protection.police-not-owed');
  });
  it('are still owed an older change after a newer one was told', () =>
    given([hidden, graded('fortrolig', '2026-11-20')])
      .when(inform)
      .then([informed]));
  it('are told on a day that has come', () =>
    given([graded()])
      .when({ ...inform, informedOn: '2026-11-23' })
      .thenRejected('address-protection.date-in-future', 'informedOn'));
});
