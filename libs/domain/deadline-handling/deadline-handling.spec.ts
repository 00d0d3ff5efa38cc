import { specification } from '@libs/testing/specification';
import type {
  BeginWait,
  EndWait,
  ExplainBreach,
  ExtendDeadline,
  LimitInHand,
  RecountDeadline,
  SnoozeDeadline,
} from './commands';
import { deadlineHandling } from './deadline-handling';
import type {
  DeadlineBreachExplained,
  DeadlineExtended,
  DeadlineRecounted,
  DeadlineSnoozed,
  DeadlineWaitBegun,
  DeadlineWaitEnded,
} from './events';

const given = specification(deadlineHandling);
/** 8 January 2026 in Oslo. */
const now = '2026-01-08T12:00:00.000Z';
const childId = '0197a000-0000-7000-8000-000000000002';
const waitId = '0197a000-0000-7000-8000-000000000003';
const staffId = '0197a000-0000-7000-8000-000000000021';
const about = { deadlineId: 'tribunal.implement~0197a000-0000-7000-8000-000000000001', childId };
const reason = 'SYNTETISK: venter på uttalelse';
const sealedReason = [{ subject: childId, path: 'reason', content: reason }];

const limit: LimitInHand = {
  status: 'open',
  begunOn: '2026-01-05',
  dueOn: '2026-01-12',
  ruleVersion: 1,
  extension: 'by-leader',
  extendableTo: '2026-02-12',
  snoozableTo: '2026-01-11',
  broken: [],
};
const hands = { now, ...about, limit };
/** The same command, of a limit that stands otherwise. */
const of = <Command extends { readonly limit: LimitInHand }>(command: Command, otherwise: Partial<LimitInHand>) => ({
  ...command,
  limit: { ...command.limit, ...otherwise },
});
const envelope = { subjects: [childId] };

const begin: BeginWait = { type: 'BeginWait', ...hands, waitId, awaited: 'expert', since: '2026-01-07', reason };
const begun: DeadlineWaitBegun = {
  type: 'deadline.wait-begun',
  ...envelope,
  occurredOn: '2026-01-07',
  data: { ...about, waitId, awaited: 'expert', since: '2026-01-07' },
  personal: sealedReason,
};
const end: EndWait = { type: 'EndWait', ...hands, waitId, endedOn: '2026-01-08' };
const ended: DeadlineWaitEnded = {
  type: 'deadline.wait-ended',
  ...envelope,
  occurredOn: '2026-01-08',
  data: { ...about, waitId, endedOn: '2026-01-08' },
  personal: [],
};

describe('waiting for somebody', () => {
  it('begins with whom and why, and ends', () => {
    given([]).when(begin).then([begun]);
    given([begun]).when(end).then([ended]);
  });
  it('is for one at a time, and may come again', () => {
    given([begun])
      .when({ ...begin, waitId: staffId })
      .thenRejected('deadline.waiting-already');
    given([begun, ended]).when(begin).then([begun]);
  });
  it('ends once, and only the one that runs', () => {
    given([]).when(end).thenRejected('deadline.wait-unknown', 'waitId');
    given([begun, ended]).when(end).thenRejected('deadline.wait-unknown');
    given([begun])
      .when({ ...end, waitId: staffId })
      .thenRejected('deadline.wait-unknown');
  });
  it('begins while the limit runs, not before it began, not in the future', () => {
    given([])
      .when(of(begin, { status: 'met' }))
      .thenRejected('deadline.not-open');
    given([])
      .when({ ...begin, since: '2026-01-04' })
      .thenRejected('deadline.before-it-began', 'since');
    given([])
      .when({ ...begin, since: '2026-01-09' })
      .thenRejected('deadline.date-in-future', 'since');
    given([])
      .when({ ...begin, since: '2026-02-30' })
      .thenRejected('deadline.impossible-date', 'since');
  });
  it('is possible after the limit ran out: then it says why it takes so long', () =>
    given([])
      .when(of(begin, { dueOn: '2026-01-07' }))
      .then([begun]));
  it('does not end before it began, but may after the limit was met', () => {
    given([begun])
      .when({ ...end, endedOn: '2026-01-06' })
      .thenRejected('deadline.before-wait', 'endedOn');
    given([begun])
      .when(of(end, { status: 'met' }))
      .then([ended]);
  });
  it('needs a reason', () =>
    given([])
      .when({ ...begin, reason: ' ' })
      .thenRejected('deadline.reason-missing', 'reason'));
});

const extend: ExtendDeadline = { type: 'ExtendDeadline', ...hands, to: '2026-01-26', decidedOn: '2026-01-08', reason };
const extended: DeadlineExtended = {
  type: 'deadline.extended',
  ...envelope,
  occurredOn: '2026-01-08',
  data: { ...about, from: '2026-01-12', to: '2026-01-26', decidedOn: '2026-01-08' },
  personal: sealedReason,
};

describe('an extension', () => {
  it('moves the last day', () => given([]).when(extend).then([extended]));
  it('is recorded on the last day still, in Oslo, and never after it', () => {
    given([])
      .when({ ...extend, now: '2026-01-12T22:59:59.999Z' })
      .then([extended]);
    given([])
      .when({ ...extend, now: '2026-01-12T23:00:00.000Z' })
      .thenRejected('deadline.ran-out');
  });
  it('is too late also where it is said to have been decided in time', () =>
    given([])
      .when({ ...extend, now: '2026-01-13T12:00:00.000Z', decidedOn: '2026-01-09' })
      .thenRejected('deadline.ran-out'));
  it('is only for limits whose rule allows it', () => {
    given([])
      .when(of(extend, { extension: 'none' }))
      .thenRejected('deadline.cannot-be-extended');
    given([])
      .when(of(extend, { extension: 'by-event' }))
      .thenRejected('deadline.extended-by-decision');
    given([])
      .when(of(extend, { status: 'lapsed' }))
      .thenRejected('deadline.not-open');
  });
  it('gives more time, and no more than the rule', () => {
    given([])
      .when({ ...extend, to: '2026-01-12' })
      .thenRejected('deadline.not-later', 'to');
    given([])
      .when({ ...extend, to: '2026-02-13' })
      .thenRejected('deadline.extended-too-far', 'to');
    given([])
      .when({ ...of(extend, { extendableTo: null }), to: '2026-06-30' })
      .then([{ ...extended, data: { ...extended.data, to: '2026-06-30' } }]);
  });
  it('was decided while the limit ran, and has a reason', () => {
    given([])
      .when({ ...extend, decidedOn: '2026-01-04' })
      .thenRejected('deadline.before-it-began', 'decidedOn');
    given([])
      .when({ ...extend, decidedOn: '2026-01-09' })
      .thenRejected('deadline.date-in-future', 'decidedOn');
    given([])
      .when({ ...extend, reason: '' })
      .thenRejected('deadline.reason-missing', 'reason');
  });
});

const snooze: SnoozeDeadline = { type: 'SnoozeDeadline', ...hands, by: staffId, until: '2026-01-11', reason };
const snoozed: DeadlineSnoozed = {
  type: 'deadline.snoozed',
  ...envelope,
  occurredOn: now,
  data: { ...about, dueOn: '2026-01-12', until: '2026-01-11', staffId },
  personal: sealedReason,
};

describe('reminders that rest', () => {
  it('rest up to the last day on which another one still comes in time, and no longer', () => {
    given([]).when(snooze).then([snoozed]);
    given([])
      .when({ ...snooze, until: '2026-01-12' })
      .thenRejected('deadline.rests-too-long', 'until');
  });
  it('rest from today on', () =>
    given([])
      .when({ ...snooze, until: '2026-01-07' })
      .thenRejected('deadline.rests-in-past', 'until'));
  it('never rest where none would be left, as for what lapses', () =>
    given([])
      .when(of(snooze, { snoozableTo: null }))
      .thenRejected('deadline.never-rests'));
  it('rest because a person says why', () => {
    given([])
      .when({ ...snooze, by: null })
      .thenRejected('deadline.person-needed');
    given([])
      .when({ ...snooze, reason: '' })
      .thenRejected('deadline.reason-missing', 'reason');
  });
  it('do not rest of a limit that is over', () =>
    given([])
      .when(of(snooze, { status: 'met' }))
      .thenRejected('deadline.not-open'));
  it('rest otherwise when it is said anew', () =>
    given([snoozed])
      .when({ ...snooze, until: '2026-01-09' })
      .then([{ ...snoozed, data: { ...snoozed.data, until: '2026-01-09' } }]));
});

const explain: ExplainBreach = {
  type: 'ExplainBreach',
  ...hands,
  limit: { ...limit, dueOn: '2026-01-06', broken: ['2026-01-06'] },
  dueOn: '2026-01-06',
  reason: 'capacity',
  explanation: 'SYNTETISK: to stillinger sto ledige',
};
const explained: DeadlineBreachExplained = {
  type: 'deadline.breach-explained',
  ...envelope,
  occurredOn: now,
  data: { ...about, dueOn: '2026-01-06', reason: 'capacity' },
  personal: [{ subject: childId, path: 'explanation', content: 'SYNTETISK: to stillinger sto ledige' }],
};

describe('a breach', () => {
  it('is explained, with words or without', () => {
    given([]).when(explain).then([explained]);
    given([])
      .when({ ...explain, explanation: null })
      .then([{ ...explained, personal: [] }]);
  });
  it('is explained also after the thing was done, and anew', () => {
    given([explained])
      .when({ ...of(explain, { status: 'met' }), reason: 'vacancy' })
      .then([{ ...explained, data: { ...explained.data, reason: 'vacancy' } }]);
  });
  it('is one only where a due day was not kept', () => {
    given([])
      .when(of(explain, { broken: [] }))
      .thenRejected('deadline.not-broken', 'dueOn');
    given([])
      .when({ ...explain, dueOn: '2026-01-05' })
      .thenRejected('deadline.not-broken', 'dueOn');
  });
  it('needs words where the reason is none of the list', () =>
    given([])
      .when({ ...explain, reason: 'other', explanation: null })
      .thenRejected('deadline.reason-missing', 'explanation'));
});

const recount: RecountDeadline = { type: 'RecountDeadline', ...hands, ruleVersion: 2, to: '2026-01-15' };
const recounted: DeadlineRecounted = {
  type: 'deadline.recounted',
  ...envelope,
  occurredOn: now,
  data: { ...about, ruleVersion: 2, from: '2026-01-12', to: '2026-01-15' },
  personal: [],
};

describe('a new version of the rule', () => {
  it('counts a running limit anew', () => given([]).when(recount).then([recounted]));
  it('counts it once, and only what runs', () => {
    given([recounted])
      .when(of(recount, { ruleVersion: 2 }))
      .then([]);
    given([])
      .when(of(recount, { status: 'met' }))
      .then([]);
  });
});
