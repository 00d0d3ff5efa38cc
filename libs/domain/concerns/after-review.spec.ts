import {
  about,
  childId,
  concernId,
  dismissed,
  investigationId,
  joined,
  now,
  opened,
  raised,
  raisedBy,
  subjects,
} from '@libs/testing/reviewed-concern-samples';
import { specification } from '@libs/testing/specification';
import type { ConcernCommand, EnterConcernInError, TellReporterOfOutcome } from './commands';
import { concern } from './concern';
import type { ConcernEnteredInError, ConcernReporterToldOfOutcome } from './events';

const given = specification(concern);
const other = '0197a000-0000-7000-8000-000000000009';
const byPublic = raisedBy({ kind: 'public', code: '11' });

const tell: TellReporterOfOutcome = {
  type: 'TellReporterOfOutcome',
  now: '2026-04-20T10:00:00.000Z',
  toldOn: '2026-04-12',
  followedUp: true,
  how: 'SYNTETISK: støttekontakt',
  concludedOn: '2026-04-10',
};
const told: ConcernReporterToldOfOutcome = {
  type: 'concern.reporter-told-of-outcome',
  occurredOn: '2026-04-12',
  subjects,
  data: { ...about, investigationId, toldOn: '2026-04-12', followedUp: true },
  personal: [{ subject: childId, path: 'how', content: 'SYNTETISK: støttekontakt' }],
};

describe('telling a reporter on duty what came of it', () => {
  it.each([opened, joined])('follows the investigation’s conclusion: $type', (review) =>
    given([byPublic, review]).when(tell).then([told]),
  );
  it('says how only where it is needed', () =>
    given([byPublic, opened])
      .when({ ...tell, how: null })
      .then([{ ...told, personal: [] }]));
  it('happens once', () => given([byPublic, opened, told]).when(tell).thenRejected('concern.already-told'));

  it.each(['private', 'anonymous'] as const)('is not for a reporter that is %s', (kind) =>
    given([raisedBy({ kind, code: kind === 'private' ? '4' : '23' }), opened])
      .when(tell)
      .thenRejected('concern.reporter-not-told'),
  );
  it('waits for a conclusion', () => {
    given([byPublic, opened])
      .when({ ...tell, concludedOn: null })
      .thenRejected('concern.outcome-not-known');
    given([byPublic, dismissed]).when(tell).thenRejected('concern.outcome-not-known');
    given([byPublic]).when(tell).thenRejected('concern.outcome-not-known');
    given([]).when(tell).thenRejected('concern.unknown');
  });
  it.each([
    ['2026-04-09', 'concern.before-conclusion'],
    ['2026-04-21', 'concern.date-in-future'],
    ['2026-04-31', 'concern.impossible-date'],
  ])('is not done on %s', (toldOn, code) =>
    given([byPublic, opened])
      .when({ ...tell, toldOn })
      .thenRejected(code, 'toldOn'),
  );
});

const enter: EnterConcernInError = {
  type: 'EnterConcernInError',
  now,
  kind: 'wrong-child',
  reason: 'SYNTETISK: et søsken',
  rightChildId: other,
  replacedBy: '0197a000-0000-7000-8000-00000000000b',
  investigationStands: false,
};
const inError: ConcernEnteredInError = {
  type: 'concern.entered-in-error',
  occurredOn: now,
  subjects,
  data: { ...about, kind: 'wrong-child', replacedBy: '0197a000-0000-7000-8000-00000000000b', investigationId: null },
  personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK: et søsken' }],
};

describe('a concern entered in error', () => {
  it('points to the one of the right child', () => {
    given([raised]).when(enter).then([inError]);
    given([raised, dismissed]).when(enter).then([inError]);
  });
  it('says which investigation it had become part of', () =>
    given([raised, joined])
      .when(enter)
      .then([{ ...inError, data: { ...inError.data, investigationId } }]));

  const refusals: readonly [string, Partial<EnterConcernInError>, string, string | null][] = [
    ['while the investigation it led to stands', { investigationStands: true }, 'concern.investigation-open', null],
    ['without a reason', { reason: ' ' }, 'concern.error-needs-reason', 'reason'],
    ['for the child it is about', { rightChildId: childId }, 'concern.same-child', 'rightChildId'],
    ['for another child that nobody names', { rightChildId: null }, 'concern.right-child-missing', 'rightChildId'],
    [
      'as a duplicate of nothing',
      { kind: 'duplicate', rightChildId: null, replacedBy: null },
      'concern.duplicate-of-missing',
      'replacedBy',
    ],
    ['as a duplicate with another child', { kind: 'duplicate' }, 'concern.right-child-needs-wrong', 'rightChildId'],
  ];
  it.each(refusals)('is refused %s', (_, wrong, code, field) =>
    given([raised])
      .when({ ...enter, ...wrong })
      .thenRejected(code, field),
  );

  const after: readonly ConcernCommand[] = [
    { type: 'MarkConcernSeen', now },
    { type: 'AssessConcernUrgency', now, urgent: true, reason: 'x' },
    { type: 'OpenInvestigation', now, reviewedOn: '2026-01-07', investigationId },
    { type: 'ConfirmToReporter', now, confirmedOn: '2026-01-07' },
    { type: 'CorrectConcern', now, corrects: { version: 1, eventId: null }, changes: { text: 'x' }, reason: 'x' },
    tell,
    enter,
  ];
  it.each(after)('takes nothing more: $type', (command) =>
    given([raised, inError]).when(command).thenRejected('concern.entered-in-error'),
  );
  it('is not raised again', () => {
    const state = [raised, inError].reduce(concern.evolve, concern.initial);
    expect(state).toStrictEqual({ status: 'entered-in-error', concernId });
  });
});
