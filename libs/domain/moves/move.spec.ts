import { specification } from '@libs/testing/specification';
import type { Part } from '../kernel/part';
import type { AcceptMove, HandOverMove, NotifyMove, ReceiveMove, RefuseMove, WithdrawMove } from './commands';
import type {
  MoveAccepted,
  MoveEvent,
  MoveHandedOver,
  MoveNotified,
  MoveReceived,
  MoveRefused,
  MoveWithdrawn,
} from './events';
import { move } from './move';

const given = specification(move);
const [moveId, childId, newChildId] = [
  '0197a000-0000-7000-8000-000000000001',
  '0197a000-0000-7000-8000-000000000002',
  '0197a000-0000-7000-8000-000000000003',
] as const;
const now = '2026-06-01T12:00:00.000Z';
const [from, to] = ['1201-02', '4601-00'] as const;
const about = { moveId, childId };
const at = { occurredOn: now, subjects: [childId] };
const parts: readonly Part[] = [{ kind: 'measure', id: newChildId }];
const headHash = 'a'.repeat(64);

const notify: NotifyMove = {
  type: 'NotifyMove',
  now,
  ...about,
  from,
  to,
  movesOn: '2026-08-01',
  notice: 'SYNTETISK: familien flytter',
  caseOpen: true,
  underWay: false,
};
const handOver: HandOverMove = {
  type: 'HandOverMove',
  now,
  served: true,
  hindrance: null,
  upTo: 40,
  headHash,
  events: 12,
};
const withdraw: WithdrawMove = { type: 'WithdrawMove', now };
const refusing: RefuseMove = { type: 'RefuseMove', now, ledger: to, reason: 'SYNTETISK: bor ikke her' };
const accept: AcceptMove = { type: 'AcceptMove', now, ledger: to, newChildId, parts, limits: ['concern.review~x'] };
const receive: ReceiveMove = {
  type: 'ReceiveMove',
  now,
  moveId,
  childId: newChildId,
  from,
  oldChildId: childId,
  upTo: 40,
  headHash,
  events: 12,
  limits: ['concern.review~y'],
};

const notified: MoveNotified = {
  type: 'move.notified',
  ...at,
  data: { ...about, to, movesOn: '2026-08-01' },
  personal: [{ subject: childId, path: 'notice', content: 'SYNTETISK: familien flytter' }],
};
const handedOver: MoveHandedOver = {
  type: 'move.handed-over',
  ...at,
  data: { ...about, to, upTo: 40, headHash, events: 12 },
  personal: [],
};
const withdrawn: MoveWithdrawn = {
  type: 'move.withdrawn',
  ...at,
  data: { ...about, withdrawnOn: '2026-06-01' },
  personal: [],
};
const refused: MoveRefused = {
  type: 'move.refused',
  ...at,
  data: { ...about, refusedOn: '2026-06-01' },
  personal: [{ subject: childId, path: 'reason', content: 'SYNTETISK: bor ikke her' }],
};
const accepted: MoveAccepted = {
  type: 'move.accepted',
  ...at,
  data: { ...about, acceptedOn: '2026-06-01', to, newChildId, parts, limits: ['concern.review~x'] },
  personal: [],
};
const received: MoveReceived = {
  type: 'move.received',
  occurredOn: now,
  subjects: [newChildId],
  data: {
    moveId,
    childId: newChildId,
    from,
    oldChildId: childId,
    upTo: 40,
    headHash,
    events: 12,
    limits: ['concern.review~y'],
    receivedOn: '2026-06-01',
  },
  personal: [],
};
const ended: readonly (readonly [string, readonly MoveEvent[]])[] = [
  ['withdrawn', [notified, withdrawn]],
  ['refused', [notified, handedOver, refused]],
  ['accepted', [notified, handedOver, accepted]],
];

describe('notifying a move', () => {
  it('names the new municipality and the day, which may be still to come', () =>
    given([]).when(notify).then([notified]));

  it('says nothing where nothing is to be said', () =>
    given([])
      .when({ ...notify, notice: null })
      .then([{ ...notified, personal: [] }]));

  it.each([
    ['move.no-municipality', 'to', { to: 'intake' }],
    ['move.to-itself', 'to', { to: from }],
    ['move.impossible-date', 'movesOn', { movesOn: '2026-02-30' }],
    ['move.case-not-open', null, { caseOpen: false }],
    ['move.another-under-way', null, { underWay: true }],
  ])('is refused: %s', (code, field, wrong) =>
    given([])
      .when({ ...notify, ...wrong })
      .thenRejected(code, field),
  );

  it('happens once', () => given([notified]).when(notify).thenRejected('move.already-notified'));
});

describe('handing a case over', () => {
  it('says up to where, with the hash of the chain there', () => given([notified]).when(handOver).then([handedOver]));

  it('is done anew when more has happened', () =>
    given([notified, handedOver])
      .when({ ...handOver, upTo: 50, events: 13 })
      .then([{ ...handedOver, data: { ...handedOver.data, upTo: 50, events: 13 } }]));

  it('is not repeated for nothing', () =>
    given([notified, handedOver])
      .when({ ...handOver, upTo: 50 })
      .thenRejected('move.already-handed-over'));

  it('needs a municipality that is served here', () =>
    given([notified])
      .when({ ...handOver, served: false })
      .thenRejected('move.not-served'));

  it.each([
    ['restricted', 'move.case-restricted'],
    ['erased', 'move.case-erased'],
    ['emergency-open', 'move.emergency-open'],
    ['tribunal-pending', 'move.tribunal-pending'],
  ] as const)('is refused when the case is %s', (hindrance, code) =>
    given([notified])
      .when({ ...handOver, hindrance })
      .thenRejected(code),
  );

  it('needs a notice', () => given([]).when(handOver).thenRejected('move.unknown', null));
  it.each(ended)('is over when the move was %s', (_, events) =>
    given(events).when(handOver).thenRejected('move.not-under-way'),
  );
});

describe('withdrawing', () => {
  it('ends a move that was notified', () => given([notified]).when(withdraw).then([withdrawn]));
  it('ends a move that nobody accepted yet', () => given([notified, handedOver]).when(withdraw).then([withdrawn]));
  it('needs a notice', () => given([]).when(withdraw).thenRejected('move.unknown'));
  it.each(ended)('is over when the move was %s', (_, events) =>
    given(events).when(withdraw).thenRejected('move.not-under-way'),
  );
});

describe('the answer of the new municipality', () => {
  it('accepts, and responsibility goes over', () => given([notified, handedOver]).when(accept).then([accepted]));
  it('refuses with a reason', () => given([notified, handedOver]).when(refusing).then([refused]));
  it('gives a reason', () =>
    given([notified, handedOver])
      .when({ ...refusing, reason: ' ' })
      .thenRejected('move.reason-missing', 'reason'));

  it.each([accept, refusing])('$type waits for the case', (answer) =>
    given([notified]).when(answer).thenRejected('move.not-handed-over'),
  );
  it.each([accept, refusing])('$type is for the one it was handed over to', (answer) =>
    given([notified, handedOver])
      .when({ ...answer, ledger: '0301-01' })
      .thenRejected('move.unknown', null),
  );
  it.each([accept, refusing])('$type needs a move', (answer) => given([]).when(answer).thenRejected('move.unknown'));
  it.each(ended)('does not refuse what was %s', (_, events) =>
    given(events).when(refusing).thenRejected('move.not-under-way'),
  );
  it('accepts once', () => given([notified, handedOver, accepted]).when(accept).thenRejected('move.not-under-way'));
  it('holds for what the new municipality had received before it was taken back', () => {
    given([notified, handedOver, withdrawn]).when(accept).then([accepted]);
    given([notified, handedOver, refused]).when(accept).then([accepted]);
    given([notified, handedOver, refused])
      .when({ ...accept, ledger: '0301-01' })
      .thenRejected('move.not-under-way');
  });
});

describe('receiving a case', () => {
  it('says where it came from and what proves it', () => given([]).when(receive).then([received]));
  it('happens once', () => given([received]).when(receive).thenRejected('move.already-received'));
  it('leaves nothing that could be handed over', () =>
    given([received]).when(handOver).thenRejected('move.unknown', null));
});
