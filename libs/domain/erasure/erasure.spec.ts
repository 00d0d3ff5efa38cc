import { specification } from '@libs/testing/specification';
import type { ApproveErasure, OrderErasure, RecordErasure } from './commands';
import { erasure } from './erasure';
import type { ErasureApproved, ErasureExecuted, ErasureOrdered } from './events';

const given = specification(erasure);
const now = '2026-11-22T12:00:00.000Z';
const erasureId = '0197a000-0000-7000-8000-000000000060';
const childId = '0197a000-0000-7000-8000-000000000002';
const [leaderId, officerId] = ['0197a000-0000-7000-8000-000000000021', '0197a000-0000-7000-8000-000000000023'] as const;
const about = { erasureId, childId };
const envelope = { occurredOn: now, subjects: [childId] };

const order: OrderErasure = {
  type: 'OrderErasure',
  now,
  by: leaderId,
  ...about,
  basis: 'national-archivist-decision',
  reference: '2026/4711-3',
  reason: 'SYNTETISK grunn',
};
const approve: ApproveErasure = { type: 'ApproveErasure', now, by: officerId };
const record: RecordErasure = { type: 'RecordErasure', now, by: null };

const ordered: ErasureOrdered = {
  ...envelope,
  type: 'erasure.ordered',
  data: { ...about, by: leaderId, basis: 'national-archivist-decision', reference: '2026/4711-3' },
  personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK grunn' }],
};
const approved: ErasureApproved = { ...envelope, type: 'erasure.approved', data: about, personal: [] };
const executed: ErasureExecuted = { ...envelope, type: 'erasure.executed', data: about, personal: [] };

describe('an erasure', () => {
  it('is ordered, approved by another person and executed', () => {
    given([]).when(order).then([ordered]);
    given([ordered]).when(approve).then([approved]);
    given([ordered, approved]).when(record).then([executed]);
  });
  it('is not approved by who ordered it, nor by a machine', () => {
    for (const by of [leaderId, null])
      given([ordered])
        .when({ ...approve, by })
        .thenRejected('erasure.second-person-needed');
  });
  it('is ordered by a person, so that there can be a second one', () =>
    given([])
      .when({ ...order, by: null })
      .thenRejected('erasure.person-needed'));
  it('is never executed on one person’s word', () => {
    given([]).when(record).thenRejected('erasure.unknown');
    given([ordered]).when(record).thenRejected('erasure.not-approved');
  });
  it('is executed once, however often it is told', () => given([ordered, approved, executed]).when(record).then([]));

  it('is ordered and approved once', () => {
    given([ordered]).when(order).thenRejected('erasure.already-ordered');
    given([ordered, approved, executed]).when(order).thenRejected('erasure.already-erased');
    given([]).when(approve).thenRejected('erasure.unknown');
    given([ordered, approved]).when(approve).thenRejected('erasure.already-approved');
    given([ordered, approved, executed]).when(approve).thenRejected('erasure.already-erased');
  });

  it('names its basis, and nobody in it', () => {
    given([])
      .when({ ...order, reference: ' ' })
      .thenRejected('erasure.reference-missing', 'reference');
    for (const reference of ['sak 28071364498', 'sak 280713 64498', 'ola@rettid.invalid'])
      given([])
        .when({ ...order, reference })
        .thenRejected('erasure.reference-personal', 'reference');
    given([])
      .when({ ...order, reason: '' })
      .thenRejected('erasure.reason-missing', 'reason');
  });
});
