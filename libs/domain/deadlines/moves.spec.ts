import { given, happened, measureStarted } from '@libs/testing/case-limits';
import { raised } from '@libs/testing/concern-samples';
import type { MoveAccepted, MoveReceived } from '../moves/events';
import type { Fact } from '../kernel/envelope';
import { deriveDeadlines } from './derive';

const moveId = '0197a000-0000-7000-8000-000000000009';
const { childId, concernId } = raised.data;
const review = `concern.review~${concernId}`;
const here = raised as unknown as Fact;
const elsewhere = { ...here, origin: { kind: 'ledger', ledger: '4601-00', seq: 7, hash: 'a' } } as const;
const about = { occurredOn: '2026-01-10T09:00:00.000Z', subjects: [childId], personal: [] };

const received: MoveReceived = {
  type: 'move.received',
  ...about,
  data: {
    moveId,
    childId,
    from: '4601-00',
    oldChildId: moveId,
    upTo: 7,
    headHash: 'a',
    events: 1,
    receivedOn: '2026-01-10',
    limits: [review],
  },
};
const accepted: MoveAccepted = {
  type: 'move.accepted',
  ...about,
  data: { moveId, childId, acceptedOn: '2026-01-10', to: '4601-00', newChildId: moveId, parts: [], limits: [review] },
};

const reviews = (...facts: readonly unknown[]) =>
  deriveDeadlines(facts as readonly Fact[]).find(({ id }) => id === review);

describe('a case that moves', () => {
  it('brings no limits by its copies: they are the other municipality’s', () =>
    expect(reviews(elsewhere)).toMatchObject({ status: 'not-applicable' }));

  it('brings those that go on, with the days they had', () =>
    expect(reviews(elsewhere, received)).toEqual(reviews(here)));

  it('brings no others', () => {
    const none = { ...received, data: { ...received.data, limits: [] } };
    expect(reviews(elsewhere, none)).toMatchObject({ status: 'not-applicable' });
  });

  it('ends the limits where it was', () =>
    expect(reviews(here, accepted)).toMatchObject({ status: 'met', met: { type: 'move.accepted', on: '2026-01-10' } }));

  it('leaves a limit that was met as it was', () => {
    const dismissed = { type: 'concern.dismissed', occurredOn: '2026-01-07', subjects: [childId], data: raised.data };
    expect(reviews(here, dismissed, accepted)).toEqual(reviews(here, dismissed));
  });
});

describe('what a case owes as it stands', () => {
  const started = measureStarted('2026-01-12');
  const before = '2026-01-20';
  const notified = happened('move.notified', before, { moveId, to: '4601-00', notifiedOn: before });
  const accepted = happened('move.accepted', before, {
    moveId,
    acceptedOn: before,
    to: '4601-00',
    newChildId: 'x',
    parts: [{ kind: 'measure', id: 't1' }],
    limits: [],
  });
  const arrives = happened('move.received', before, { moveId, from: '4601-00', receivedOn: before, limits: [] });
  const copied = started.map((fact, at) => ({
    ...fact,
    origin: { kind: 'ledger' as const, ledger: '4601-00', seq: at + 1, hash: 'a' },
  }));

  it('is owed no more where the case was', () =>
    expect(given(started, notified, accepted).deadlines('measure.evaluation')).toEqual([
      ['measure.evaluation', '2026-04-12', 'not-applicable'],
    ]));

  it('is owed where the case is, from the day it was received, with the days it had', () => {
    expect(given(copied).deadlines('measure')).toEqual([]);
    expect(given(copied, arrives).deadlines('measure')).toEqual([
      ['measure.plan', '2026-01-19', 'open'],
      ['measure.evaluation', '2026-04-12', 'open'],
    ]);
  });
});
