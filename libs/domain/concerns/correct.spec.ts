import {
  about,
  childId,
  confirmed,
  dismissed,
  investigationId,
  joined,
  now,
  opened,
  raised,
  review,
  subjects,
} from '@libs/testing/reviewed-concern-samples';
import { specification } from '@libs/testing/specification';
import type { CorrectConcern } from './commands';
import { concern } from './concern';
import type { ConcernChanges, ConcernCorrected } from './events';

const given = specification(concern);

const correct: CorrectConcern = {
  type: 'CorrectConcern',
  now,
  corrects: { version: 1, eventId: '0197a000-0000-7000-8000-0000000000e1' },
  changes: { receivedAt: '2026-01-02T10:00:00+01:00' },
  reason: 'SYNTETISK: kom i postkassen fredag',
};
const unchanged: ConcernChanges = { receivedAt: null, contentCodes: null, reporter: null, text: false };
const corrected = (changes: Partial<ConcernChanges>, investigation: string | null = null): ConcernCorrected => ({
  type: 'concern.corrected',
  occurredOn: now,
  subjects,
  data: {
    ...about,
    corrects: correct.corrects,
    changes: { ...unchanged, ...changes },
    openedInvestigationId: investigation,
  },
  personal: [{ subject: childId, path: 'reason', content: correct.reason }],
});
const earlier = corrected({ receivedAt: '2026-01-02T09:00:00.000Z' });

describe('correcting a concern', () => {
  it('puts another receipt in its place and points to what was wrong', () =>
    given([raised]).when(correct).then([earlier]));

  it('puts right codes and reporter', () =>
    given([raised])
      .when({ ...correct, changes: { contentCodes: ['1.3.09'], reporter: { kind: 'public', code: '8' } } })
      .then([corrected({ contentCodes: ['1.3.09'], reporter: { kind: 'public', code: '8' } })]));

  it('seals a new text', () => {
    const event = corrected({ text: true });
    given([raised])
      .when({ ...correct, changes: { text: 'SYNTETISK tekst' } })
      .then([
        { ...event, personal: [...event.personal, { subject: childId, path: 'report', content: 'SYNTETISK tekst' }] },
      ]);
  });

  it('tells the investigation that the report started, whose clock moves with it', () =>
    given([raised, opened])
      .when(correct)
      .then([corrected({ receivedAt: '2026-01-02T09:00:00.000Z' }, investigationId)]));

  it('leaves the clock of an investigation it only joined alone', () =>
    given([raised, joined]).when(correct).then([earlier]));

  it('counts from the corrected receipt afterwards', () =>
    given([raised, earlier])
      .when({ type: 'OpenInvestigation', now, reviewedOn: '2026-01-02', investigationId })
      .then([
        {
          ...opened,
          occurredOn: '2026-01-02',
          data: { ...review, reviewedOn: '2026-01-02', outcomeCode: '2', investigationId },
        },
      ]));

  it('judges codes set with the review by the review’s day', () => {
    const old = { ...raised, data: { ...raised.data, receivedAt: '2025-12-30T11:00:00.000Z' } };
    const changes = { contentCodes: ['1.3.09'] };
    given([old, dismissed])
      .when({ ...correct, changes })
      .thenRejected('code-list.code-not-valid-on-date', 'changes.contentCodes.0');
    const review = { ...correct, corrects: { version: 2, eventId: null }, changes };
    expect(concern.decide(review, [old, dismissed].reduce(concern.evolve, concern.initial))).toHaveLength(1);
  });

  const refusals: readonly [string, Partial<CorrectConcern>, string, string][] = [
    ['without a reason', { reason: ' ' }, 'concern.correction-needs-reason', 'reason'],
    [
      'of an event that is not there',
      { corrects: { version: 3, eventId: null } },
      'concern.nothing-to-correct',
      'corrects',
    ],
    ['of version 0', { corrects: { version: 0, eventId: null } }, 'concern.nothing-to-correct', 'corrects'],
    ['of nothing', { changes: {} }, 'concern.nothing-to-correct', 'changes'],
    [
      'to a receipt in the future',
      { changes: { receivedAt: '2026-01-08T12:00:01Z' } },
      'concern.date-in-future',
      'changes.receivedAt',
    ],
    [
      'to a day that is none',
      { changes: { receivedAt: '2026-02-30T12:00:01Z' } },
      'concern.impossible-date',
      'changes.receivedAt',
    ],
    [
      'to a receipt after the review',
      { changes: { receivedAt: '2026-01-08T01:00:00Z' } },
      'concern.received-after-review',
      'changes.receivedAt',
    ],
    [
      'to a reporter without code',
      { changes: { reporter: { kind: 'private', code: null } } },
      'concern.reporter-code-missing',
      'changes.reporter.code',
    ],
  ];
  it.each(refusals)('is refused %s', (_, wrong, code, field) =>
    given([raised, dismissed])
      .when({ ...correct, ...wrong })
      .thenRejected(code, field),
  );

  it('does not move the receipt past the answer to the reporter', () =>
    given([raised, confirmed(null)])
      .when({ ...correct, changes: { receivedAt: '2026-01-08T01:00:00Z' } })
      .thenRejected('concern.received-after-review'));
});
