import {
  childId,
  concernId,
  dismiss,
  dismissed,
  investigationId,
  investigationOpened,
  now,
  raised,
  reasoned,
  review,
  unreasoned,
} from '@libs/testing/concern-samples';
import { specification } from '@libs/testing/specification';
import type { ConcernCommand, DismissConcern } from './commands';
import { concern } from './concern';

const given = specification(concern);

describe('dismissing a concern', () => {
  it('is recorded with code and reason', () => given([raised]).when(dismiss).then([dismissed]));

  it.each([null, '', '  \n'])('needs a written reason, and %j is none', (reason) =>
    given([raised])
      .when({ ...dismiss, reason })
      .thenRejected('concern.dismissal-needs-reason', 'reason'),
  );

  it('needs no written reason when manifestly unfounded', () =>
    given([raised])
      .when({ ...dismiss, manifestlyUnfounded: true, reason: null })
      .then([
        { ...dismissed, personal: [], data: { ...dismissed.data, manifestlyUnfounded: true, reasonGiven: false } },
      ]));

  it('needs to say what the report is about, for the register', () => {
    const empty = { ...raised, data: { ...raised.data, contentCodes: [] } };
    given([empty]).when(dismiss).thenRejected('concern.content-missing', 'contentCodes');
    given([empty])
      .when({ ...dismiss, contentCodes: ['2.4.05'] })
      .then([{ ...dismissed, data: { ...dismissed.data, contentCodes: ['2.4.05'] } }]);
  });

  it('needs to say who reported, which the national portal does not', () => {
    const uncoded = { ...raised, data: { ...raised.data, reporter: { kind: 'public', code: null } as const } };
    given([uncoded]).when(dismiss).thenRejected('concern.reporter-code-missing', 'reporter.code');
  });

  it('may set the content codes', () =>
    given([raised])
      .when({ ...dismiss, contentCodes: ['2.4.05'] })
      .then([{ ...dismissed, data: { ...dismissed.data, contentCodes: ['2.4.05'] } }]));

  const refusals: readonly [string, Partial<DismissConcern>, string, string][] = [
    ['an outcome of no list', { outcomeCode: '11' }, 'code-list.unknown-code', 'outcomeCode'],
    ['an outcome that ended', { outcomeCode: '1' }, 'code-list.code-not-valid-on-date', 'outcomeCode'],
    ['an outcome that opens an investigation', { outcomeCode: '2' }, 'concern.outcome-not-a-dismissal', 'outcomeCode'],
    ['a review before the receipt', { reviewedOn: '2026-01-04' }, 'concern.before-received', 'reviewedOn'],
    ['a review in the future', { reviewedOn: '2026-01-09' }, 'concern.date-in-future', 'reviewedOn'],
    ['a day that is none', { reviewedOn: '2026-02-30' }, 'concern.impossible-date', 'reviewedOn'],
    ['a content code of the old list', { contentCodes: ['20'] }, 'code-list.code-not-valid-on-date', 'contentCodes.0'],
  ];
  it.each(refusals)('refuses %s', (_, wrong, code, field) =>
    given([raised])
      .when({ ...dismiss, ...wrong })
      .thenRejected(code, field),
  );
});

describe('the other ways a review ends', () => {
  it('opens an investigation', () =>
    given([raised])
      .when({ type: 'OpenInvestigation', now, reviewedOn: '2026-01-07', investigationId })
      .then([investigationOpened]));

  it('joins an open investigation of the same child', () =>
    given([raised])
      .when({
        type: 'JoinInvestigation',
        now,
        reviewedOn: '2026-01-07',
        investigation: { investigationId, childId, open: true },
      })
      .then([
        {
          type: 'concern.joined-to-investigation',
          ...unreasoned,
          data: { ...review, outcomeCode: '4', investigationId },
        },
      ]));

  it.each([
    ['none', null],
    ['one that is closed', { investigationId, childId, open: false }],
    ['one of another child', { investigationId, childId: concernId, open: true }],
  ])('joins no investigation where there is %s', (_, investigation) =>
    given([raised])
      .when({ type: 'JoinInvestigation', now, reviewedOn: '2026-01-07', investigation })
      .thenRejected('concern.investigation-not-open', 'investigationId'),
  );

  it('hands over to another service', () =>
    given([raised])
      .when({ type: 'HandOverConcern', now, reviewedOn: '2026-01-07', service: 'health', reason: dismiss.reason ?? '' })
      .then([{ type: 'concern.handed-over', ...reasoned, data: { ...review, outcomeCode: '8', service: 'health' } }]));

  it('forwards to the right municipality', () =>
    given([raised])
      .when({
        type: 'ForwardConcern',
        now,
        reviewedOn: '2026-01-07',
        toMunicipality: '1103',
        toDistrict: '00',
        reason: dismiss.reason ?? '',
      })
      .then([
        {
          type: 'concern.forwarded',
          ...reasoned,
          data: { ...review, outcomeCode: '7', toMunicipality: '1103', toDistrict: '00' },
        },
      ]));

  it('uses the only code there was before 2026', () => {
    const old = { ...raised, data: { ...raised.data, receivedAt: '2025-12-29T11:00:00.000Z' } };
    const command: ConcernCommand = {
      type: 'HandOverConcern',
      now,
      reviewedOn: '2025-12-31',
      service: 'nav',
      reason: 'x',
    };
    const [event] = concern.decide(command, concern.evolve(concern.initial, old));
    expect(event?.data).toMatchObject({ outcomeCode: '1' });
  });

  it('gives its reason for passing a concern on', () => {
    given([raised])
      .when({ type: 'HandOverConcern', now, reviewedOn: '2026-01-07', service: 'health', reason: ' ' })
      .thenRejected('concern.handover-needs-reason', 'reason');
    given([raised])
      .when({
        type: 'ForwardConcern',
        now,
        reviewedOn: '2026-01-07',
        toMunicipality: '1103',
        toDistrict: '00',
        reason: '',
      })
      .thenRejected('concern.handover-needs-reason', 'reason');
  });

  it.each([
    ['110', '00', 'toMunicipality'],
    ['1103', '1', 'toDistrict'],
  ])('forwards to no such municipality as %s-%s', (toMunicipality, toDistrict, field) =>
    given([raised])
      .when({ type: 'ForwardConcern', now, reviewedOn: '2026-01-07', toMunicipality, toDistrict, reason: 'x' })
      .thenRejected('concern.impossible-municipality', field),
  );

  const again: readonly ConcernCommand[] = [
    dismiss,
    { type: 'OpenInvestigation', now, reviewedOn: '2026-01-07', investigationId },
    {
      type: 'JoinInvestigation',
      now,
      reviewedOn: '2026-01-07',
      investigation: { investigationId, childId, open: true },
    },
    { type: 'HandOverConcern', now, reviewedOn: '2026-01-07', service: 'nav', reason: 'x' },
    { type: 'ForwardConcern', now, reviewedOn: '2026-01-07', toMunicipality: '1103', toDistrict: '00', reason: 'x' },
  ];
  it.each(again)('happens once: $type', (command) =>
    given([raised, dismissed]).when(command).thenRejected('concern.already-reviewed'),
  );
});
