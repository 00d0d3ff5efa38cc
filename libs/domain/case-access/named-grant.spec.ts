import { specification } from '@libs/testing/specification';
import { caseAccess } from './case-access';
import type { ApproveNamedGrant, ProposeNamedGrant, WithdrawNamedGrant } from './commands';
import type { CaseAccessEvent, NamedGrantProposed } from './events';

const given = specification(caseAccess);
const now = '2026-11-22T12:00:00.000Z';
const until = '2026-12-22T12:00:00.000Z';
const childId = '0197a000-0000-7000-8000-000000000002';
const grantId = '0197a000-0000-7000-8000-000000000080';
const staffId = '0197a000-0000-7000-8000-000000000020';
const [leaderId, officerId] = ['0197a000-0000-7000-8000-000000000021', '0197a000-0000-7000-8000-000000000023'] as const;
const about = { occurredOn: now, subjects: [childId], personal: [] };
const reason = 'SYNTETISK: må følge barnet hjem';

const propose: ProposeNamedGrant = {
  type: 'ProposeNamedGrant',
  now,
  by: leaderId,
  childId,
  grantId,
  staffId,
  working: true,
  until,
  reason,
};
const approve: ApproveNamedGrant = { type: 'ApproveNamedGrant', now, by: officerId, childId, grantId };
const withdraw: WithdrawNamedGrant = { type: 'WithdrawNamedGrant', now, by: staffId, childId, grantId };

const proposed: NamedGrantProposed = {
  ...about,
  type: 'case.named-grant-proposed',
  data: { childId, grantId, staffId, by: leaderId, until },
  personal: [{ subject: childId, path: 'reason', content: reason }],
};
const named = { childId, grantId, staffId };
const approved: CaseAccessEvent = { ...about, type: 'case.named-grant-approved', data: { ...named, until } };
const withdrawn: CaseAccessEvent = { ...about, type: 'case.named-grant-withdrawn', data: named };
const excluded: CaseAccessEvent = {
  ...about,
  type: 'case.exclusion-recorded',
  data: { childId, staffId, ground: 'threat' },
};

describe('a named grant', () => {
  it('is proposed by one person and approved by another, for a third', () => {
    given([]).when(propose).then([proposed]);
    given([proposed]).when(approve).then([approved]);
  });
  it('is neither proposed nor approved by whom it is for', () => {
    given([])
      .when({ ...propose, by: staffId })
      .thenRejected('case.not-to-oneself', 'staffId');
    given([proposed])
      .when({ ...approve, by: staffId })
      .thenRejected('case.not-to-oneself', 'staffId');
  });
  it('is not approved by who proposed it, nor by a machine', () => {
    for (const by of [leaderId, null])
      given([proposed])
        .when({ ...approve, by })
        .thenRejected('case.second-person-needed');
  });
  it('is proposed by a person, so that there can be a second one', () =>
    given([])
      .when({ ...propose, by: null })
      .thenRejected('case.person-needed'));

  it('is withdrawn, proposed or approved', () => {
    given([proposed]).when(withdraw).then([withdrawn]);
    given([proposed, approved]).when(withdraw).then([withdrawn]);
  });
  it('is approved once, and not after it was withdrawn', () => {
    given([proposed, approved]).when(approve).thenRejected('case.grant-already-approved', 'grantId');
    given([proposed, withdrawn]).when(approve).thenRejected('case.grant-unknown', 'grantId');
    given([]).when(approve).thenRejected('case.grant-unknown', 'grantId');
    given([proposed, withdrawn]).when(withdraw).thenRejected('case.grant-unknown', 'grantId');
  });
  it('is proposed once under an id', () => given([proposed]).when(propose).thenRejected('case.grant-exists'));

  const refusals: readonly [string, Partial<ProposeNamedGrant>, string, string][] = [
    ['for somebody who left', { working: false }, 'case.staff-unknown', 'staffId'],
    ['without a reason', { reason: ' ' }, 'case.reason-missing', 'reason'],
    ['until no moment', { until: '2026-12-22' }, 'case.impossible-date', 'until'],
    ['until now', { until: now }, 'case.until-in-past', 'until'],
  ];
  it.each(refusals)('is not proposed %s', (_, wrong, code, field) =>
    given([])
      .when({ ...propose, ...wrong })
      .thenRejected(code, field),
  );
  it('is worth nothing to who is excluded', () => {
    given([excluded]).when(propose).thenRejected('case.staff-excluded', 'staffId');
    given([proposed, excluded]).when(approve).thenRejected('case.staff-excluded', 'staffId');
  });
  it('is not approved after its end', () =>
    given([proposed])
      .when({ ...approve, now: until })
      .thenRejected('case.until-in-past'));
});
