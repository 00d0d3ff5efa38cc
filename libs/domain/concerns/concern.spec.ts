import { about, childId, dismiss, dismissed, now, raise, raised, raisedBy, seen } from '@libs/testing/concern-samples';
import { specification } from '@libs/testing/specification';
import type { ConcernCommand, RaiseConcern } from './commands';
import { concern } from './concern';

const given = specification(concern);

describe('raising a concern', () => {
  it('records it, personal content apart', () => given([]).when(raise).then([raised]));

  it('reads the receipt as an instant, whatever zone it names', () =>
    given([])
      .when({ ...raise, receivedAt: '2026-01-05T12:00:00+01:00' })
      .then([raised]));

  it('gives an anonymous reporter the register’s code', () =>
    given([])
      .when({ ...raise, reporter: { kind: 'anonymous', code: null }, reporterDetails: null })
      .then([{ ...raisedBy({ kind: 'anonymous', code: '23' }), personal: raised.personal.slice(0, 1) }]));

  it('takes a reporter without code from the national portal only', () => {
    const command: RaiseConcern = { ...raise, reporter: { kind: 'public', code: null } };
    given([]).when(command).thenRejected('concern.reporter-code-missing', 'reporter.code');
    const portal = raisedBy({ kind: 'public', code: null });
    given([])
      .when({ ...command, channel: 'portal' })
      .then([{ ...portal, data: { ...portal.data, channel: 'portal' } }]);
  });

  it('keeps the specification some codes need', () => {
    const command: RaiseConcern = { ...raise, reporter: { kind: 'public', code: '22' } };
    given([]).when(command).thenRejected('code-list.specification-missing', 'specification');
    const specified = raisedBy({ kind: 'public', code: '22' });
    const part = { subject: childId, path: 'specification', content: 'Kemneren' };
    given([])
      .when({ ...command, specification: 'Kemneren' })
      .then([{ ...specified, personal: [...raised.personal, part] }]);
  });

  it('keeps each content code once', () =>
    given([])
      .when({ ...raise, contentCodes: ['1.2.01', '1.2.01'] })
      .then([raised]));

  const refusals: readonly [string, Partial<RaiseConcern>, string, string][] = [
    ['a receipt in the future', { receivedAt: '2026-01-08T12:00:00.001Z' }, 'concern.date-in-future', 'receivedAt'],
    ['a day that is none', { receivedAt: '2026-02-30T12:00:00Z' }, 'concern.impossible-date', 'receivedAt'],
    ['a receipt without zone', { receivedAt: '2026-01-05T12:00:00' }, 'concern.impossible-date', 'receivedAt'],
    ['a code of no list', { contentCodes: ['1.2.01', '9.9.99'] }, 'code-list.unknown-code', 'contentCodes.1'],
    ['a code of the old list', { contentCodes: ['20'] }, 'code-list.code-not-valid-on-date', 'contentCodes.0'],
    [
      'a reporter code of no list',
      { reporter: { kind: 'public', code: '99' } },
      'code-list.unknown-code',
      'reporter.code',
    ],
    [
      'an ended reporter code',
      { reporter: { kind: 'public', code: '15' } },
      'code-list.code-not-valid-on-date',
      'reporter.code',
    ],
    [
      'a public code for a private reporter',
      { reporter: { kind: 'private', code: '11' } },
      'concern.reporter-code-not-for-kind',
      'reporter.code',
    ],
    [
      'a private code for a public reporter',
      { reporter: { kind: 'public', code: '1' } },
      'concern.reporter-code-not-for-kind',
      'reporter.code',
    ],
    [
      'a named code for an anonymous reporter',
      { reporter: { kind: 'anonymous', code: '4' } },
      'concern.reporter-code-not-for-kind',
      'reporter.code',
    ],
    [
      'an anonymous reporter’s name',
      { reporter: { kind: 'anonymous', code: null } },
      'concern.anonymous-reporter-named',
      'reporterDetails',
    ],
  ];
  it.each(refusals)('refuses %s', (_, wrong, code, field) =>
    given([])
      .when({ ...raise, ...wrong })
      .thenRejected(code, field),
  );

  it('takes the old list’s codes for a concern of that time, with the text two of them need', () => {
    const old: RaiseConcern = { ...raise, receivedAt: '2025-12-31T22:59:59.999Z', contentCodes: ['20', '18'] };
    given([]).when(old).thenRejected('code-list.specification-missing', 'specification');
    expect(concern.decide({ ...old, specification: 'annet' }, concern.initial)).toHaveLength(1);
  });

  it('happens once', () => given([raised]).when(raise).thenRejected('concern.already-raised'));
});

describe('a concern nobody raised', () => {
  const commands: readonly ConcernCommand[] = [
    { type: 'MarkConcernSeen', now },
    { type: 'AssessConcernUrgency', now, urgent: true, reason: 'x' },
    dismiss,
    { type: 'CorrectConcern', now, corrects: { version: 1, eventId: null }, changes: { text: 'x' }, reason: 'x' },
    { type: 'ConfirmToReporter', now, confirmedOn: '2026-01-07' },
    { type: 'OmitConfirmation', now, omittedOn: '2026-01-07', ground: 'special-considerations', reason: 'x' },
  ];
  it.each(commands)('is not there for $type', (command) => given([]).when(command).thenRejected('concern.unknown'));
});

describe('seeing a concern', () => {
  it('is recorded', () => given([raised]).when({ type: 'MarkConcernSeen', now }).then([seen]));
  it('is recorded once', () => given([raised, seen]).when({ type: 'MarkConcernSeen', now }).then([]));
  it('goes without saying after the review', () =>
    given([raised, dismissed]).when({ type: 'MarkConcernSeen', now }).then([]));
});

describe('assessing urgency', () => {
  it('is recorded with its reason', () =>
    given([raised])
      .when({ type: 'AssessConcernUrgency', now, urgent: true, reason: 'SYNTETISK: i fare nå' })
      .then([
        {
          type: 'concern.urgency-assessed',
          occurredOn: now,
          subjects: [childId],
          data: { ...about, urgent: true },
          personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK: i fare nå' }],
        },
      ]));
  it('needs a reason, also for no', () =>
    given([raised])
      .when({ type: 'AssessConcernUrgency', now, urgent: false, reason: ' ' })
      .thenRejected('concern.urgency-needs-reason', 'reason'));
});
