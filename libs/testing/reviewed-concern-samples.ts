import type {
  ConcernDismissed,
  ConcernInvestigationOpened,
  ConcernJoinedToInvestigation,
  ConcernRaised,
  ConcernReporterConfirmed,
  ReporterCode,
} from '@libs/domain/concerns/events';

// One synthetic letter about a child, reviewed in any of three ways and answered: for the specs of what comes after.
export const [concernId, childId] = ['0197a000-0000-7000-8000-000000000001', '0197a000-0000-7000-8000-000000000002'];
export const investigationId = '0197a000-0000-7000-8000-000000000003';
export const now = '2026-01-08T12:00:00.000Z';
export const receivedAt = '2026-01-05T11:00:00.000Z';
export const about = { concernId, childId };
export const subjects = [childId];

export const raisedBy = (reporter: ReporterCode): ConcernRaised => ({
  type: 'concern.raised',
  occurredOn: receivedAt,
  subjects,
  data: {
    ...about,
    receivedAt,
    channel: 'letter',
    reporter,
    contentCodes: ['1.2.01'],
    report: { id: concernId, children: 1 },
    messageId: null,
  },
  personal: [],
});
export const raised = raisedBy({ kind: 'private', code: '4' });
export const review = { ...about, reviewedOn: '2026-01-07', contentCodes: ['1.2.01'] };
export const day = { occurredOn: '2026-01-07', subjects, personal: [] };
export const dismissed: ConcernDismissed = {
  type: 'concern.dismissed',
  ...day,
  data: { ...review, outcomeCode: '10', manifestlyUnfounded: true, reasonGiven: false },
};
export const opened: ConcernInvestigationOpened = {
  type: 'concern.investigation-opened',
  ...day,
  data: { ...review, outcomeCode: '2', investigationId },
};
export const joined: ConcernJoinedToInvestigation = {
  type: 'concern.joined-to-investigation',
  ...day,
  data: { ...review, outcomeCode: '4', investigationId },
};
export const confirmed = (investigationOpened: boolean | null): ConcernReporterConfirmed => ({
  type: 'concern.reporter-confirmed',
  ...day,
  data: { ...about, confirmedOn: '2026-01-07', investigationOpened },
});
