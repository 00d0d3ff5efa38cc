import { specification } from '@libs/testing/specification';
import type { PlanStaffDuty, RecordStaffAbsence } from './commands';
import type { StaffEvent } from './events';
import { staffMember } from './staff-member';

const given = specification(staffMember);
const now = '2026-11-22T12:00:00.000Z';
const staffId = '0197a000-0000-7000-8000-000000000020';
const leaderId = '0197a000-0000-7000-8000-000000000021';
const standInId = '0197a000-0000-7000-8000-000000000022';
const unitId = '0197a000-0000-7000-8000-000000000010';
const [absenceId, shiftId] = ['0197a000-0000-7000-8000-000000000030', '0197a000-0000-7000-8000-000000000031'] as const;
const about = { occurredOn: now, subjects: [staffId], personal: [] };

const registered: StaffEvent = {
  ...about,
  type: 'staff.registered',
  data: { staffId, issuer: 'i', subject: 's', competences: [], protectedName: false },
};

describe('an absence', () => {
  const away = { absenceId, from: '2026-12-01', to: '2026-12-12', standInId };
  const record: RecordStaffAbsence = { type: 'RecordStaffAbsence', now, by: leaderId, ...away, standInKnown: true };
  const recorded: StaffEvent = { ...about, type: 'staff.absence-recorded', data: { staffId, ...away } };
  const ended: StaffEvent = { ...about, type: 'staff.absence-ended', data: { staffId, absenceId } };
  const end = { type: 'EndStaffAbsence', now, absenceId } as const;

  it('is recorded, may last one day, and is ended', () => {
    given([registered]).when(record).then([recorded]);
    const oneDay = { ...away, to: away.from };
    given([registered])
      .when({ ...record, ...oneDay })
      .then([{ ...recorded, data: { staffId, ...oneDay } }]);
    given([registered, recorded]).when(end).then([ended]);
  });
  it('may be one’s own, but nobody makes themself another’s stand-in', () => {
    given([registered])
      .when({ ...record, by: staffId })
      .then([recorded]);
    given([registered])
      .when({ ...record, by: standInId })
      .thenRejected('organisation.not-to-oneself', 'standInId');
    given([registered])
      .when({ ...record, standInId: staffId })
      .thenRejected('organisation.own-stand-in', 'standInId');
  });

  const refusals: readonly [string, Partial<RecordStaffAbsence>, string, string][] = [
    ['a first day that does not exist', { from: '2026-02-30' }, 'organisation.impossible-date', 'from'],
    ['a last day that does not exist', { to: '2026-13-01' }, 'organisation.impossible-date', 'to'],
    ['an end before the start', { to: '2026-11-30' }, 'organisation.ends-before-start', 'to'],
    ['a stand-in nobody knows', { standInKnown: false }, 'organisation.stand-in-unknown', 'standInId'],
  ];
  it.each(refusals)('refuses %s', (_, wrong, code, field) =>
    given([registered])
      .when({ ...record, ...wrong })
      .thenRejected(code, field),
  );

  it('is recorded and ended once', () => {
    given([registered, recorded]).when(record).thenRejected('organisation.absence-exists');
    given([registered]).when(end).thenRejected('organisation.absence-unknown', 'absenceId');
    given([registered, recorded, ended]).when(end).thenRejected('organisation.absence-unknown', 'absenceId');
  });
});

describe('a shift', () => {
  const hours = { shiftId, unitId, from: '2026-11-22T14:00:00.000Z', until: '2026-11-23T07:00:00.000Z' };
  const plan: PlanStaffDuty = { type: 'PlanStaffDuty', now, by: leaderId, ...hours, unitKind: 'child-welfare' };
  const planned: StaffEvent = { ...about, type: 'staff.duty-planned', data: { staffId, ...hours } };
  const cancelled: StaffEvent = { ...about, type: 'staff.duty-cancelled', data: { staffId, shiftId } };
  const cancel = { type: 'CancelStaffDuty', now, shiftId } as const;

  it('is planned, in UTC whatever zone was given, and cancelled', () => {
    given([registered])
      .when({ ...plan, from: '2026-11-22T15:00:00+01:00' })
      .then([planned]);
    given([registered, planned]).when(cancel).then([cancelled]);
  });
  it('is planned by another', () =>
    given([registered])
      .when({ ...plan, by: staffId })
      .thenRejected('organisation.not-to-oneself'));

  const refusals: readonly [string, Partial<PlanStaffDuty>, string, string][] = [
    ['a unit that is closed', { unitKind: null }, 'organisation.unit-unknown', 'unitId'],
    ['a partner’s unit', { unitKind: 'partner' }, 'organisation.duty-not-for-unit', 'unitId'],
    ['a private provider’s unit', { unitKind: 'private-provider' }, 'organisation.duty-not-for-unit', 'unitId'],
    ['a start without zone', { from: '2026-11-22T14:00:00' }, 'organisation.impossible-date', 'from'],
    ['an end that is none', { until: 'tomorrow' }, 'organisation.impossible-date', 'until'],
    ['an end at the start', { until: hours.from }, 'organisation.ends-before-start', 'until'],
  ];
  it.each(refusals)('refuses %s', (_, wrong, code, field) =>
    given([registered])
      .when({ ...plan, ...wrong })
      .thenRejected(code, field),
  );

  it('is planned and cancelled once', () => {
    given([registered, planned]).when(plan).thenRejected('organisation.shift-exists');
    given([registered]).when(cancel).thenRejected('organisation.shift-unknown', 'shiftId');
    given([registered, planned, cancelled]).when(cancel).thenRejected('organisation.shift-unknown', 'shiftId');
  });
});
