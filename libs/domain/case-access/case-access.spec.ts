import { specification } from '@libs/testing/specification';
import { caseAccess } from './case-access';
import type { AssignCaseworker, CaseAccessCommand, GrantParticipation, PlaceCase } from './commands';
import type { CaseAccessEvent, ParticipationGranted } from './events';

const given = specification(caseAccess);
const now = '2026-11-22T12:00:00.000Z';
const childId = '0197a000-0000-7000-8000-000000000002';
const unitId = '0197a000-0000-7000-8000-000000000010';
const [staffId, leaderId] = ['0197a000-0000-7000-8000-000000000020', '0197a000-0000-7000-8000-000000000021'] as const;
const about = { occurredOn: now, subjects: [childId], personal: [] };
const who = { now, by: leaderId, childId };
const excluded: CaseAccessEvent = {
  ...about,
  type: 'case.exclusion-recorded',
  data: { childId, staffId, ground: 'disqualified' },
};

describe('a case', () => {
  const place: PlaceCase = { ...who, type: 'PlaceCase', unitId, unitFits: true };
  const placed: CaseAccessEvent = { ...about, type: 'case.placed', data: { childId, unitId } };

  it('is placed with a unit, and moved', () => {
    given([]).when(place).then([placed]);
    given([placed])
      .when({ ...place, unitId: leaderId })
      .then([{ ...about, type: 'case.placed', data: { childId, unitId: leaderId } }]);
  });
  it('stays where it is', () => given([placed]).when(place).then([]));
  it('is placed with an open unit of ours', () =>
    given([])
      .when({ ...place, unitFits: false })
      .thenRejected('case.unit-unfit', 'unitId'));
});

describe('a caseworker', () => {
  const assign: AssignCaseworker = { ...who, type: 'AssignCaseworker', staffId, working: true, kind: 'first' };
  const assigned: CaseAccessEvent = {
    ...about,
    type: 'case.caseworker-assigned',
    data: { childId, staffId, kind: 'first' },
  };
  const asSecond: CaseAccessEvent = {
    ...about,
    type: 'case.caseworker-assigned',
    data: { childId, staffId, kind: 'second' },
  };
  const release: CaseAccessCommand = { ...who, type: 'ReleaseCaseworker', staffId };
  const released: CaseAccessEvent = { ...about, type: 'case.caseworker-released', data: { childId, staffId } };

  it('is assigned and released, also by oneself', () => {
    given([]).when(assign).then([assigned]);
    given([assigned]).when(release).then([released]);
    given([assigned])
      .when({ ...release, by: staffId })
      .then([released]);
  });
  it('is assigned once, first or second', () => {
    given([assigned]).when(assign).then([]);
    given([assigned])
      .when({ ...assign, kind: 'second' })
      .then([asSecond]);
    given([assigned, asSecond, released]).when(release).thenRejected('case.not-assigned', 'staffId');
  });
  it('is never assigned by oneself', () =>
    given([])
      .when({ ...assign, by: staffId })
      .thenRejected('case.not-to-oneself', 'staffId'));
  it('works here and is not kept out', () => {
    given([])
      .when({ ...assign, working: false })
      .thenRejected('case.staff-unknown', 'staffId');
    given([excluded]).when(assign).thenRejected('case.staff-excluded', 'staffId');
  });
  it('who was not assigned is not released', () => {
    given([]).when(release).thenRejected('case.not-assigned', 'staffId');
    given([assigned, released]).when(release).thenRejected('case.not-assigned', 'staffId');
  });
});

describe('a partner', () => {
  const participationId = '0197a000-0000-7000-8000-000000000070';
  const part = {
    childId,
    participationId,
    unitId,
    staffId,
    basis: 'consent-of-guardian',
    until: '2026-12-31',
  } as const;
  const grant: GrantParticipation = {
    ...who,
    ...part,
    type: 'GrantParticipation',
    unitFits: true,
    scope: ['measures', 'identity', 'measures'],
  };
  const granted: ParticipationGranted = {
    ...about,
    type: 'case.participation-granted',
    data: { ...part, scope: ['measures', 'identity'] },
  };
  const withdraw: CaseAccessCommand = { ...who, type: 'WithdrawParticipation', participationId };
  const withdrawn: CaseAccessEvent = {
    ...about,
    type: 'case.participation-withdrawn',
    data: { childId, participationId },
  };

  it('takes part within its scope, one person or the whole unit, and no longer', () => {
    given([]).when(grant).then([granted]);
    given([])
      .when({ ...grant, staffId: null, until: null })
      .then([{ ...granted, data: { ...granted.data, staffId: null, until: null } }]);
    given([granted]).when(withdraw).then([withdrawn]);
  });
  it('may take part today', () =>
    given([])
      .when({ ...grant, until: '2026-11-22' })
      .then([{ ...granted, data: { ...granted.data, until: '2026-11-22' } }]));

  const refusals: readonly [string, Partial<GrantParticipation>, string, string][] = [
    ['oneself', { by: staffId }, 'case.not-to-oneself', 'staffId'],
    ['a unit that is no open partner', { unitFits: false }, 'case.unit-unfit', 'unitId'],
    ['nothing', { scope: [] }, 'case.scope-missing', 'scope'],
    ['a day that does not exist', { until: '2026-02-29' }, 'case.impossible-date', 'until'],
    ['a day that has gone', { until: '2026-11-21' }, 'case.until-in-past', 'until'],
  ];
  it.each(refusals)('is not let in for %s', (_, wrong, code, field) =>
    given([])
      .when({ ...grant, ...wrong })
      .thenRejected(code, field),
  );
  it('is not let in if excluded', () => given([excluded]).when(grant).thenRejected('case.staff-excluded', 'staffId'));
  it('is let in and put out once', () => {
    given([granted]).when(grant).thenRejected('case.participation-exists');
    given([]).when(withdraw).thenRejected('case.participation-unknown', 'participationId');
    given([granted, withdrawn]).when(withdraw).thenRejected('case.participation-unknown', 'participationId');
  });
});
