import type { DismissConcern, RaiseConcern } from '@libs/domain/concerns/commands';
import type { ConcernDismissed, ConcernEvent, ConcernRaised, ReporterCode } from '@libs/domain/concerns/events';

// One synthetic concern, received on a Monday, for the specs that tell what may happen to it.
export const concernId = '0197a000-0000-7000-8000-000000000001';
export const childId = '0197a000-0000-7000-8000-000000000002';
export const investigationId = '0197a000-0000-7000-8000-000000000003';
export const now = '2026-01-08T12:00:00.000Z';
export const receivedAt = '2026-01-05T11:00:00.000Z';
export const about = { concernId, childId };

export const raise: RaiseConcern = {
  type: 'RaiseConcern',
  now,
  ...about,
  receivedAt,
  channel: 'oral',
  reporter: { kind: 'public', code: '11' },
  contentCodes: ['1.2.01'],
  report: { id: concernId, children: 1 },
  messageId: null,
  text: 'SYNTETISK: bekymret for barnet',
  reporterDetails: { name: 'SYNTETISK MELDER' },
  specification: null,
};

export const raised: ConcernRaised = {
  type: 'concern.raised',
  occurredOn: receivedAt,
  subjects: [childId],
  data: {
    ...about,
    receivedAt,
    channel: 'oral',
    reporter: { kind: 'public', code: '11' },
    contentCodes: ['1.2.01'],
    report: { id: concernId, children: 1 },
    messageId: null,
  },
  personal: [
    { subject: childId, path: 'report', content: 'SYNTETISK: bekymret for barnet' },
    { subject: childId, path: 'reporter', content: { name: 'SYNTETISK MELDER' } },
  ],
};

export const raisedBy = (reporter: ReporterCode): ConcernRaised => ({ ...raised, data: { ...raised.data, reporter } });

export const dismiss: DismissConcern = {
  type: 'DismissConcern',
  now,
  reviewedOn: '2026-01-07',
  outcomeCode: '10',
  manifestlyUnfounded: false,
  reason: 'SYNTETISK faglig vurdering',
};

export const review = { ...about, reviewedOn: '2026-01-07', contentCodes: ['1.2.01'] };
export const reasoned = {
  occurredOn: '2026-01-07',
  subjects: [childId],
  personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK faglig vurdering' }],
};
export const unreasoned = { occurredOn: '2026-01-07', subjects: [childId], personal: [] };

export const dismissed: ConcernDismissed = {
  type: 'concern.dismissed',
  ...reasoned,
  data: { ...review, outcomeCode: '10', manifestlyUnfounded: false, reasonGiven: true },
};
export const investigationOpened: ConcernEvent = {
  type: 'concern.investigation-opened',
  ...unreasoned,
  data: { ...review, outcomeCode: '2', investigationId },
};
export const seen: ConcernEvent = {
  type: 'concern.seen',
  occurredOn: now,
  subjects: [childId],
  data: about,
  personal: [],
};
