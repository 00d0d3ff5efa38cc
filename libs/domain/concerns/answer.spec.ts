import {
  about,
  childId,
  confirmed,
  day,
  dismissed,
  joined,
  now,
  opened,
  raised,
  raisedBy,
} from '@libs/testing/reviewed-concern-samples';
import { specification } from '@libs/testing/specification';
import type { OmitConfirmation } from './commands';
import { concern } from './concern';
import type { ConcernEvent } from './events';

const given = specification(concern);

const omitted: ConcernEvent = {
  type: 'concern.confirmation-omitted',
  ...day,
  data: { ...about, omittedOn: '2026-01-07', ground: 'special-considerations' },
  personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK grunn' }],
};

describe('answering the reporter', () => {
  const confirm = { type: 'ConfirmToReporter', now, confirmedOn: '2026-01-07' } as const;
  const school = raisedBy({ kind: 'public', code: '11' });

  it('tells a private reporter that it arrived, nothing more', () => {
    given([raised])
      .when(confirm)
      .then([confirmed(null)]);
    given([raised, opened])
      .when(confirm)
      .then([confirmed(null)]);
  });
  it('tells a public reporter whether an investigation was opened', () => {
    given([school, opened])
      .when(confirm)
      .then([confirmed(true)]);
    given([school, joined])
      .when(confirm)
      .then([confirmed(true)]);
    given([school, dismissed])
      .when(confirm)
      .then([confirmed(false)]);
  });
  it('waits for the review where the reporter is public', () =>
    given([school]).when(confirm).thenRejected('concern.confirmation-needs-review'));
  it('reaches no anonymous reporter', () =>
    given([raisedBy({ kind: 'anonymous', code: '23' })])
      .when(confirm)
      .thenRejected('concern.reporter-anonymous'));
  it('happens once', () =>
    given([raised, confirmed(null)])
      .when(confirm)
      .thenRejected('concern.already-confirmed'));
  it('may still follow after it was left out', () =>
    given([raised, omitted])
      .when(confirm)
      .then([confirmed(null)]));
  it.each([
    ['2026-01-09', 'concern.date-in-future'],
    ['2026-01-04', 'concern.before-received'],
    ['2026-01-32', 'concern.impossible-date'],
  ])('cannot have happened on %s', (confirmedOn, code) =>
    given([raised])
      .when({ ...confirm, confirmedOn })
      .thenRejected(code, 'confirmedOn'),
  );
});

describe('leaving the answer out', () => {
  const omit: OmitConfirmation = {
    type: 'OmitConfirmation',
    now,
    omittedOn: '2026-01-07',
    ground: 'special-considerations',
    reason: 'SYNTETISK grunn',
  };
  it('is recorded with ground and reason', () => given([raised]).when(omit).then([omitted]));
  it('needs a reason', () =>
    given([raised])
      .when({ ...omit, reason: '' })
      .thenRejected('concern.omission-needs-reason', 'reason'));
  it('happens once', () => given([raised, omitted]).when(omit).thenRejected('concern.confirmation-already-omitted'));
  it('comes too late after the answer', () =>
    given([raised, confirmed(null)])
      .when(omit)
      .thenRejected('concern.already-confirmed'));
  it('has a real day', () =>
    given([raised])
      .when({ ...omit, omittedOn: '2026-01-04' })
      .thenRejected('concern.before-received', 'omittedOn'));
});
