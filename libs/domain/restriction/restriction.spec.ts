import { specification } from '@libs/testing/specification';
import type { ApproveRestriction, LiftRestriction, ProposeRestriction } from './commands';
import type { RestrictionApproved, RestrictionLifted, RestrictionProposed } from './events';
import { restriction } from './restriction';

const given = specification(restriction);
const now = '2026-11-22T12:00:00.000Z';
const restrictionId = '0197a000-0000-7000-8000-000000000050';
const childId = '0197a000-0000-7000-8000-000000000002';
const [leaderId, officerId] = ['0197a000-0000-7000-8000-000000000021', '0197a000-0000-7000-8000-000000000023'] as const;
const about = { restrictionId, childId };
const reason = 'SYNTETISK: familien ber om sletting';
const personal = [{ subject: childId, path: 'reason', content: reason }];

const propose: ProposeRestriction = {
  type: 'ProposeRestriction',
  now,
  by: leaderId,
  ...about,
  ground: 'erasure-requested',
  reason,
};
const approve: ApproveRestriction = { type: 'ApproveRestriction', now, by: officerId, ...about };
const lift: LiftRestriction = { type: 'LiftRestriction', now, by: leaderId, ...about, reason };

const envelope = { occurredOn: now, subjects: [childId] };
const proposed: RestrictionProposed = {
  ...envelope,
  type: 'restriction.proposed',
  data: { ...about, by: leaderId, ground: 'erasure-requested' },
  personal,
};
const approved: RestrictionApproved = { ...envelope, type: 'restriction.approved', data: about, personal: [] };
const lifted: RestrictionLifted = { ...envelope, type: 'restriction.lifted', data: about, personal };

describe('a restriction', () => {
  it('is proposed by one person and approved by another', () => {
    given([]).when(propose).then([proposed]);
    given([proposed]).when(approve).then([approved]);
  });
  it('is not approved by who proposed it, nor by a machine', () => {
    for (const by of [leaderId, null])
      given([proposed])
        .when({ ...approve, by })
        .thenRejected('restriction.second-person-needed');
  });
  it('is proposed by a person, so that there can be a second one', () =>
    given([])
      .when({ ...propose, by: null })
      .thenRejected('restriction.person-needed'));

  it('is lifted, and so is a proposal nobody approved', () => {
    given([proposed, approved]).when(lift).then([lifted]);
    given([proposed]).when(lift).then([lifted]);
  });
  it('can come again after it was lifted', () => given([proposed, approved, lifted]).when(propose).then([proposed]));

  it('says why, coming and going', () => {
    given([])
      .when({ ...propose, reason: '' })
      .thenRejected('restriction.reason-missing', 'reason');
    given([proposed, approved])
      .when({ ...lift, reason: ' ' })
      .thenRejected('restriction.reason-missing', 'reason');
  });
  it('comes one at a time', () => {
    given([proposed]).when(propose).thenRejected('restriction.already-proposed');
    given([proposed, approved]).when(propose).thenRejected('restriction.already-restricted');
    given([proposed, approved]).when(approve).thenRejected('restriction.already-restricted');
  });
  it.each([approve, lift])('is none that can be meant by $type', (command) => {
    given([]).when(command).thenRejected('restriction.unknown');
    given([proposed, lifted]).when(command).thenRejected('restriction.unknown');
    given([proposed])
      .when({ ...command, restrictionId: childId })
      .thenRejected('restriction.unknown');
  });
});
