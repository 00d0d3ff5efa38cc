import { folded } from '@libs/testing/folding';
import { Recorder } from '@libs/testing/recorded';
import { newest } from '../sealed';
import { concernsView } from './view';

const ids = { concernId: 'c1', childId: 'k1' };
const stream = 'concern-c1';

const raised = {
  ...ids,
  receivedAt: '2026-01-05T09:30:00.000Z',
  channel: 'letter',
  reporter: { kind: 'public', code: null },
  contentCodes: ['1'],
  report: { id: 'r1', children: 2 },
  messageId: 'm1',
} as const;

const review = { ...ids, reviewedOn: '2026-01-07', outcomeCode: '1', contentCodes: ['1', '2'] };

const concern = (record: (recorder: Recorder) => ReturnType<Recorder['record']>[]) =>
  folded(concernsView, record(new Recorder())).get('c1');

describe('a concern in the worklist', () => {
  it('shows when it came, how, and by when it must be reviewed and why', () => {
    const found = concern((r) => [r.record('concern.raised', stream, raised, { sealed: ['report', 'reporter'] })]);
    expect(found).toMatchObject({
      _id: 'c1',
      ledger: '1201-02',
      version: 1,
      seq: 1,
      childId: 'k1',
      status: 'received',
      receivedOn: '2026-01-05',
      dueOn: '2026-01-12',
      deadlines: {
        review: {
          dueOn: '2026-01-12',
          status: 'open',
          explanation: { nb: 'mottatt 5.1.2026 + 1 uke, § 2-1, regel v1' },
        },
        confirmation: { dueOn: '2026-01-26', status: 'open', paragraph: '§ 13-3' },
      },
      sealed: [
        { eventId: 'event-1', of: 'concern.raised', path: 'report', box: 'box of report' },
        { eventId: 'event-1', of: 'concern.raised', path: 'reporter' },
      ],
    });
  });

  it('runs its limits here when the case was received from elsewhere, and not any more when it has moved away', () => {
    const origin = { kind: 'ledger', ledger: '4601-00', seq: 7, hash: 'a' } as const;
    const limits = ['concern.review~c1', 'concern.confirmation~c1', 'concern.review.register~c1'];
    const move = { moveId: 'f1', childId: 'k1', limits };
    const from = {
      ...move,
      from: '4601-00',
      oldChildId: 'k0',
      upTo: 7,
      headHash: 'a',
      events: 1,
      receivedOn: '2026-01-08',
    };
    const to = { ...move, to: '4601-00', newChildId: 'k2', parts: [], acceptedOn: '2026-01-09' };
    const copy = (r: Recorder) => ({ ...r.record('concern.raised', stream, raised), origin });
    expect(concern((r) => [copy(r)])?.deadlines.review?.status).toBe('not-applicable');
    const here = concern((r) => [copy(r), r.record('move.received', 'move-f1', from)]);
    expect(here).toMatchObject({ version: 1, seq: 2, dueOn: '2026-01-12', deadlines: { review: { status: 'open' } } });
    const left = concern((r) => [r.record('concern.raised', stream, raised), r.record('move.accepted', 'move-f1', to)]);
    expect(left?.deadlines).toMatchObject({ review: { status: 'met' }, confirmation: { status: 'met' } });
  });

  it('says who has seen it and when, and keeps its limit running', () => {
    const found = concern((r) => [
      r.record('concern.raised', stream, raised),
      r.record('concern.seen', stream, ids, { by: 'kari' }),
    ]);
    expect(found).toMatchObject({
      version: 2,
      status: 'seen',
      seen: { by: 'kari', at: '2026-01-05T10:00:02.000Z' },
      deadlines: { review: { status: 'open' } },
    });
  });

  it.each([
    [
      'concern.dismissed',
      { manifestlyUnfounded: false, reasonGiven: true },
      { kind: 'dismissed', manifestlyUnfounded: false },
    ],
    [
      'concern.investigation-opened',
      { investigationId: 'i1' },
      { kind: 'investigation-opened', investigationId: 'i1' },
    ],
    [
      'concern.joined-to-investigation',
      { investigationId: 'i1' },
      { kind: 'joined-to-investigation', investigationId: 'i1' },
    ],
    ['concern.handed-over', { service: 'school' }, { kind: 'handed-over', service: 'school' }],
    [
      'concern.forwarded',
      { toMunicipality: '0301', toDistrict: '15' },
      { kind: 'forwarded', toMunicipality: '0301', toDistrict: '15' },
    ],
  ] as const)('ends its review with %s', (type, more, outcome) => {
    const found = concern((r) => [
      r.record('concern.raised', stream, raised),
      r.record(type, stream, { ...review, ...more } as never, {
        by: 'kari',
        occurredOn: '2026-01-07',
        sealed: ['reason'],
      }),
    ]);
    expect(found).toMatchObject({
      status: 'reviewed',
      contentCodes: ['1', '2'],
      outcome: { ...outcome, by: 'kari', reviewedOn: '2026-01-07', outcomeCode: '1' },
      deadlines: { review: { status: 'met', met: { type, on: '2026-01-07' } }, confirmation: { status: 'open' } },
      sealed: [{ path: 'reason', of: type }],
    });
  });

  it('follows a correction: date received, reporter, text', () => {
    const found = concern((r) => [
      r.record('concern.raised', stream, raised, { sealed: ['report'] }),
      r.record(
        'concern.corrected',
        stream,
        {
          ...ids,
          corrects: { version: 1, eventId: 'event-1' },
          changes: {
            receivedAt: '2026-01-02T12:00:00.000Z',
            contentCodes: null,
            reporter: { kind: 'anonymous', code: null },
            text: true,
          },
          openedInvestigationId: null,
        },
        { by: 'ola', sealed: ['report', 'reason'] },
      ),
    ]);
    expect(found).toMatchObject({
      receivedOn: '2026-01-02',
      dueOn: '2026-01-09',
      contentCodes: ['1'],
      reporter: { kind: 'anonymous' },
      corrections: [{ version: 2, by: 'ola' }],
      deadlines: { confirmation: { status: 'not-applicable' } },
    });
    expect(newest(found?.sealed ?? [], 'report')).toMatchObject({ eventId: 'event-2' });
  });

  it('shows the answer to the reporter, or why there is none', () => {
    const told = { ...ids, confirmedOn: '2026-01-08', investigationOpened: null };
    const omitted = { ...ids, omittedOn: '2026-01-08', ground: 'special-considerations' } as const;
    const first = new Recorder();
    const raisedFirst = first.record('concern.raised', stream, raised);
    expect(
      folded(concernsView, [raisedFirst, first.record('concern.reporter-confirmed', stream, told)]).get('c1'),
    ).toMatchObject({
      answer: { status: 'confirmed', on: '2026-01-08', by: 'caseworker' },
      deadlines: { confirmation: { status: 'met' } },
    });
    expect(
      concern((r) => [
        r.record('concern.raised', stream, raised),
        r.record('concern.confirmation-omitted', stream, omitted),
      ]),
    ).toMatchObject({
      answer: { status: 'omitted', ground: 'special-considerations' },
      deadlines: { confirmation: { status: 'met' } },
    });
  });

  it('shows what a reporter on duty was told after the investigation', () => {
    const found = concern((r) => [
      r.record('concern.raised', stream, raised),
      r.record('concern.investigation-opened', stream, { ...review, investigationId: 'i1' }),
      r.record('concern.reporter-told-of-outcome', stream, {
        ...ids,
        investigationId: 'i1',
        toldOn: '2026-04-12',
        followedUp: true,
      }),
    ]);
    expect(found).toMatchObject({ status: 'reviewed', told: { on: '2026-04-12', by: 'caseworker', followedUp: true } });
  });

  it('says that it should not be here, and that its limits concern nobody', () => {
    const error = { ...ids, kind: 'wrong-child', replacedBy: 'c2', investigationId: null } as const;
    const found = concern((r) => [
      r.record('concern.raised', stream, raised, { sealed: ['report'] }),
      r.record('concern.entered-in-error', stream, error, { by: 'ola', sealed: ['reason'] }),
    ]);
    expect(found).toMatchObject({
      status: 'entered-in-error',
      error: { kind: 'wrong-child', replacedBy: 'c2', by: 'ola' },
      deadlines: { review: { status: 'not-applicable' }, confirmation: { status: 'not-applicable' } },
      sealed: [{ path: 'report' }, { path: 'reason' }],
    });
  });

  it('keeps whether it is urgent', () => {
    const found = concern((r) => [
      r.record('concern.raised', stream, raised),
      r.record('concern.urgency-assessed', stream, { ...ids, urgent: true }, { sealed: ['reason'] }),
    ]);
    expect(found).toMatchObject({ urgency: { urgent: true, by: 'caseworker' }, sealed: [{ path: 'reason' }] });
  });

  it('never makes a document of the middle of a history', () => {
    expect(concern((r) => [r.record('concern.seen', stream, ids)])).toBeUndefined();
  });
});
