import { specification } from '@libs/testing/specification';
import { caseAccess } from './case-access';
import type { LiftExclusion, RecordExclusion } from './commands';
import type { CaseAccessEvent } from './events';

const given = specification(caseAccess);
const now = '2026-11-22T12:00:00.000Z';
const childId = '0197a000-0000-7000-8000-000000000002';
const [staffId, leaderId] = ['0197a000-0000-7000-8000-000000000020', '0197a000-0000-7000-8000-000000000021'] as const;
const [grantId, participationId] = [
  '0197a000-0000-7000-8000-000000000080',
  '0197a000-0000-7000-8000-000000000070',
] as const;
const about = { occurredOn: now, subjects: [childId], personal: [] };
const reason = 'SYNTETISK: kjenner familien';

const exclude: RecordExclusion = {
  type: 'RecordExclusion',
  now,
  by: leaderId,
  childId,
  staffId,
  working: true,
  ground: 'disqualified',
  reason,
};
const lift: LiftExclusion = { type: 'LiftExclusion', now, by: leaderId, childId, staffId };
const excluded: CaseAccessEvent = {
  ...about,
  type: 'case.exclusion-recorded',
  data: { childId, staffId, ground: 'disqualified' },
  personal: [{ subject: childId, path: 'reason', content: reason }],
};
const lifted: CaseAccessEvent = { ...about, type: 'case.exclusion-lifted', data: { childId, staffId } };

const assigned = (to: string): CaseAccessEvent => ({
  ...about,
  type: 'case.caseworker-assigned',
  data: { childId, staffId: to, kind: 'first' },
});
const until = '2026-12-22T12:00:00.000Z';
const proposed: CaseAccessEvent = {
  ...about,
  type: 'case.named-grant-proposed',
  data: { childId, grantId, staffId, by: leaderId, until },
};
const participating: CaseAccessEvent = {
  ...about,
  type: 'case.participation-granted',
  data: { childId, participationId, unitId: leaderId, staffId, scope: ['notes'], basis: 'statutory', until: null },
};

describe('an exclusion', () => {
  it('keeps one person out', () => given([]).when(exclude).then([excluded]));
  it('may be one’s own: to step aside is a duty', () =>
    given([])
      .when({ ...exclude, by: staffId })
      .then([excluded]));

  it('ends whatever let that person in, and nobody else', () =>
    given([assigned(staffId), assigned(leaderId), proposed, participating])
      .when(exclude)
      .then([
        excluded,
        { ...about, type: 'case.caseworker-released', data: { childId, staffId } },
        { ...about, type: 'case.named-grant-withdrawn', data: { childId, grantId, staffId } },
        { ...about, type: 'case.participation-withdrawn', data: { childId, participationId } },
      ]));

  it('is lifted by another, and can come again', () => {
    given([excluded]).when(lift).then([lifted]);
    given([excluded])
      .when({ ...lift, by: staffId })
      .thenRejected('case.not-to-oneself', 'staffId');
    given([excluded, lifted]).when(exclude).then([excluded]);
  });
  it('is recorded and lifted once', () => {
    given([excluded]).when(exclude).thenRejected('case.already-excluded', 'staffId');
    given([]).when(lift).thenRejected('case.not-excluded', 'staffId');
    given([excluded, lifted]).when(lift).thenRejected('case.not-excluded', 'staffId');
  });
  it('says why, and of whom', () => {
    given([])
      .when({ ...exclude, reason: ' ' })
      .thenRejected('case.reason-missing', 'reason');
    given([])
      .when({ ...exclude, working: false })
      .thenRejected('case.staff-unknown', 'staffId');
  });
});
