import { specification } from '@libs/testing/specification';
import type {
  GiveStaffRole,
  RecordStaffKinship,
  RegisterStaff,
  StaffCommand,
  TakeStaffRole,
  WithdrawStaffKinship,
} from './commands';
import type { StaffEvent } from './events';
import { staffMember } from './staff-member';

const given = specification(staffMember);
const now = '2026-11-22T12:00:00.000Z';
const staffId = '0197a000-0000-7000-8000-000000000020';
const leaderId = '0197a000-0000-7000-8000-000000000021';
const childId = '0197a000-0000-7000-8000-000000000002';
const unitId = '0197a000-0000-7000-8000-000000000010';
const about = { occurredOn: now, subjects: [staffId], personal: [] };

const register: RegisterStaff = {
  type: 'RegisterStaff',
  now,
  staffId,
  issuer: 'https://issuer.invalid',
  subject: 'caseworker.1201-02',
  name: 'SYNTETISK ANSATT',
  nationalId: null,
  email: 'ansatt@rettid.invalid',
  competences: ['social-worker', 'social-worker'],
  protectedName: true,
};
const registered: StaffEvent = {
  type: 'staff.registered',
  occurredOn: now,
  subjects: [staffId],
  data: {
    staffId,
    issuer: 'https://issuer.invalid',
    subject: 'caseworker.1201-02',
    competences: ['social-worker'],
    protectedName: true,
  },
  personal: [
    {
      subject: staffId,
      path: 'staff',
      content: { name: 'SYNTETISK ANSATT', nationalId: null, email: 'ansatt@rettid.invalid' },
    },
  ],
};
const left: StaffEvent = {
  ...about,
  type: 'staff.left',
  occurredOn: '2026-11-20',
  data: { staffId, leftOn: '2026-11-20' },
};

const held = { role: 'caseworker', unitId } as const;
const give: GiveStaffRole = {
  type: 'GiveStaffRole',
  now,
  by: leaderId,
  ...held,
  unitKind: 'child-welfare',
  worksForProvider: false,
};
const take: TakeStaffRole = { type: 'TakeStaffRole', now, by: leaderId, ...held };
const roleGiven: StaffEvent = { ...about, type: 'staff.role-given', data: { staffId, ...held } };
const roleTaken: StaffEvent = { ...about, type: 'staff.role-taken', data: { staffId, ...held } };

const kin = { childId, kinship: 'sibling' } as const;
const family = { ...about, subjects: [staffId, childId] };
const recordKin: RecordStaffKinship = { type: 'RecordStaffKinship', now, ...kin };
const withdrawKin: WithdrawStaffKinship = { type: 'WithdrawStaffKinship', now, by: leaderId, ...kin };
const kinRecorded: StaffEvent = { ...family, type: 'staff.kinship-recorded', data: { staffId, ...kin } };
const kinWithdrawn: StaffEvent = { ...family, type: 'staff.kinship-withdrawn', data: { staffId, ...kin } };

describe('a member of staff', () => {
  it('is registered under the sign-in, the name sealed', () => given([]).when(register).then([registered]));
  it('is registered once', () => given([registered]).when(register).thenRejected('organisation.staff-exists'));
  it.each([
    ['issuer', 'organisation.sign-in-missing'],
    ['subject', 'organisation.sign-in-missing'],
    ['name', 'organisation.name-missing'],
  ])('is not registered without %s', (field, code) =>
    given([])
      .when({ ...register, [field]: ' ' })
      .thenRejected(code, field),
  );

  it('leaves, and nothing is done for who has left', () => {
    given([registered]).when({ type: 'RecordStaffLeft', now, leftOn: '2026-11-20' }).then([left]);
    given([registered])
      .when({ type: 'RecordStaffLeft', now, leftOn: '2026-11-23' })
      .thenRejected('organisation.date-in-future', 'leftOn');
    for (const command of [give, take, recordKin, withdrawKin])
      given([registered, left]).when(command).thenRejected('organisation.staff-left');
  });
  it('comes back without roles, and stays out of the same cases', () => {
    const before = [registered, roleGiven, kinRecorded, left];
    given(before).when(register).then([registered]);
    given([...before, registered])
      .when(give)
      .then([roleGiven]);
    given([...before, registered])
      .when(recordKin)
      .then([]);
  });
  it('must be known', () => given([]).when(give).thenRejected('organisation.staff-unknown'));
});

describe('a role', () => {
  it('is given and taken', () => {
    given([registered]).when(give).then([roleGiven]);
    given([registered, roleGiven]).when(take).then([roleTaken]);
  });
  it('is given once, so that the organisation can be set up again and again', () => {
    given([registered, roleGiven]).when(give).then([]);
    given([registered, roleGiven, roleTaken]).when(give).then([roleGiven]);
  });
  it('is taken only from who has it in that unit', () => {
    given([registered]).when(take).thenRejected('organisation.role-not-held', 'role');
    given([registered, roleGiven])
      .when({ ...take, unitId: leaderId })
      .thenRejected('organisation.role-not-held', 'role');
  });
  it('is given by another, or by a machine before anybody works here; given up by oneself', () => {
    given([registered])
      .when({ ...give, by: staffId })
      .thenRejected('organisation.not-to-oneself');
    given([registered])
      .when({ ...give, role: 'administrator', by: staffId })
      .thenRejected('organisation.not-to-oneself');
    given([registered])
      .when({ ...give, by: null })
      .then([roleGiven]);
    given([registered, roleGiven])
      .when({ ...take, by: staffId })
      .then([roleTaken]);
  });
  it('belongs to an open unit of the right kind', () => {
    given([registered])
      .when({ ...give, unitKind: null })
      .thenRejected('organisation.unit-unknown', 'unitId');
    given([registered])
      .when({ ...give, unitKind: 'partner' })
      .thenRejected('organisation.role-not-for-unit', 'role');
    given([registered])
      .when({ ...give, role: 'partner' })
      .thenRejected('organisation.role-not-for-unit', 'role');
  });

  const partner = { ...give, role: 'partner', unitKind: 'private-provider' } as const;
  it('with a private provider is a partner’s', () => {
    given([registered])
      .when(partner)
      .then([{ ...about, type: 'staff.role-given', data: { staffId, role: 'partner', unitId } }]);
    given([registered])
      .when({ ...partner, role: 'auditor' })
      .thenRejected('organisation.role-not-for-unit', 'role');
  });
  it.each(['caseworker', 'leader'] as const)('as %s is never for a private provider (§ 15-7)', (role) => {
    given([registered])
      .when({ ...partner, role })
      .thenRejected('staff.private-provider', 'role');
    given([registered])
      .when({ ...give, role, worksForProvider: true })
      .thenRejected('staff.private-provider', 'role');
    const held: StaffEvent = { ...about, type: 'staff.role-given', data: { staffId, role, unitId: leaderId } };
    given([registered, held]).when(partner).thenRejected('staff.private-provider', 'role');
  });
});

describe('kinship', () => {
  it('is recorded by anybody, also by oneself, once', () => {
    given([registered]).when(recordKin).then([kinRecorded]);
    given([registered, kinRecorded]).when(recordKin).then([]);
  });
  it('is withdrawn by another', () => {
    given([registered, kinRecorded]).when(withdrawKin).then([kinWithdrawn]);
    given([registered, kinRecorded])
      .when({ ...withdrawKin, by: staffId })
      .thenRejected('organisation.not-to-oneself');
  });
  it('is withdrawn as it was recorded', () => {
    const other: StaffCommand = { ...withdrawKin, kinship: 'parent' };
    given([registered, kinRecorded]).when(other).thenRejected('organisation.kinship-unknown');
    given([registered, kinRecorded, kinWithdrawn]).when(withdrawKin).thenRejected('organisation.kinship-unknown');
  });
});
