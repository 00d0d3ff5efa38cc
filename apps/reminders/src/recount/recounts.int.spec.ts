import { randomUUID } from 'node:crypto';
import { RulebookCommandHandler, RulebookCommandIssued, type RulebookAction } from '@libs/commands/rulebook.handler';
import type { DeadlineRecounted } from '@libs/domain/deadline-handling/events';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import type { AnyEvent, EventType } from '@libs/domain/event-types';
import { childStream, measureStream, RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { rulebookChangesOf } from '@libs/domain/rulebook/changes';
import { recountsOf } from '@libs/domain/rulebook/recount';
import { rulingOf } from '@libs/domain/rulebook/ruling';
import { createLog } from '@libs/platform/log';
import { catchUp } from '@libs/read-models/catch-up';
import { compare } from '@libs/read-models/compare';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { ViewRunner } from '@libs/read-models/view-runner';
import { reminderViews } from '@libs/read-models/views';
import { ViewStore } from '@libs/read-models/view-store';
import { Casework } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { writeFacts } from '@libs/testing/write-facts';
import { openSweep } from '../sweep/open-sweep';
import { SweepState } from '../sweep/sweep-state';
import { Recounts } from './recounts';

jest.setTimeout(60_000);

type About = { readonly childId: string } & Readonly<Record<string, unknown>>;
const happened = (type: EventType, occurredOn: string, data: About): AnyEvent =>
  ({ type, occurredOn, subjects: [data.childId], data, personal: [] }) as unknown as AnyEvent;

const log = createLog('spec', 'silent');
const RULE = 'measure.evaluation';
const VALID_FROM = '2026-12-01';
const shorter = {
  type: 'ProposeRulebookChange',
  change: { kind: 'setting', rule: RULE, lengths: [{ count: 6, unit: 'week' }], transition: 'running-too' },
  validFrom: VALID_FROM,
  source: 'Kommunestyret, sak 12/26',
} as const satisfies RulebookAction;

describe('counting running limits anew, on a real store', () => {
  let database: TestDatabase;
  let casework: Casework;
  let store: ViewStore;

  beforeEach(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, '2026-11-23T10:00:00.000Z');
    store = new ViewStore(database.client.db(database.name));
    // one running since each of these days; the last was evaluated since
    for (const day of ['2026-08-20', '2026-09-10', '2026-10-20', '2026-11-16']) await help(day);
    await help('2026-08-01', '2026-11-02');
    await new ViewRunner(store, casework.ledger.read, [deadlinesView], log).keepUp();
  });
  afterEach(() => database.close());

  const fold = () => catchUp(store, deadlinesView, casework.ledger.read, casework.name);
  const newRecounts = (): Recounts => {
    const { ledger, decisions, clock } = casework;
    return new Recounts({ ledger, decisions, store, clock, log });
  };
  const pass = () => newRecounts().record(casework.name);

  const help = async (startedOn: CalendarDate, evaluatedOn?: CalendarDate): Promise<void> => {
    const [childId, measureId] = [randomUUID(), randomUUID()];
    await writeFacts(casework.decisions, casework.name, randomUUID(), [
      {
        stream: childStream(childId),
        events: [happened('child.registered', startedOn, { childId, unborn: false, identified: false })],
      },
      {
        stream: measureStream(measureId),
        events: [
          happened('measure.decided', startedOn, {
            childId,
            measureId,
            categoryCode: '4.5',
            consent: 'voluntary',
            legalBasis: { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: null, letter: null },
            decidedOn: startedOn,
            decisionId: null,
            additionalBases: [],
            groundCodes: [],
            plannedEndOn: null,
          }),
          happened('measure.started', startedOn, { childId, measureId, startedOn }),
          ...(evaluatedOn ? [happened('measure.evaluated', evaluatedOn, { childId, measureId, evaluatedOn })] : []),
        ],
      },
    ]);
  };

  const change = (changeId: string | null, action: RulebookAction, by: string) =>
    new RulebookCommandHandler(casework.decisions).execute(
      new RulebookCommandIssued(changeId, action, casework.issued(by)),
    );
  const changed = async (action: RulebookAction = shorter): Promise<void> => {
    const { changeId } = await change(null, action, 'leader-1');
    await change(changeId, { type: 'ApproveRulebookChange' }, 'leader-2');
    await fold();
  };

  /** What will be counted anew on that day, as it can be known before. */
  const listed = async (day: CalendarDate) => {
    const { book } = rulingOf(rulebookChangesOf(await casework.ledger.read.readStream(casework.name, RULEBOOK_STREAM)));
    const deadlines = await store.collection(deadlinesView, casework.name);
    const found = await deadlines.find({ rule: RULE }).toArray();
    return found
      .flatMap(({ deadline }) => recountsOf(deadline, book, day))
      .map(({ deadlineId, ruleVersion, from, to }) => ({ deadlineId, ruleVersion, from, to }))
      .sort((one, other) => (one.deadlineId < other.deadlineId ? -1 : 1));
  };
  const written = async () => {
    const found: DeadlineRecounted['data'][] = [];
    for await (const { events } of casework.ledger.read.readTypes(casework.name, 0, ['deadline.recounted']))
      found.push(...events.map(({ data }) => data as DeadlineRecounted['data']));
    return found
      .map(({ deadlineId, ruleVersion, from, to }) => ({ deadlineId, ruleVersion, from, to }))
      .sort((one, other) => (one.deadlineId < other.deadlineId ? -1 : 1));
  };
  const dueDays = async () => {
    const deadlines = await store.collection(deadlinesView, casework.name);
    const found = await deadlines.find({ rule: RULE }).sort({ triggeredOn: 1 }).toArray();
    return found.map(({ triggeredOn, dueOn, ruleVersion }) => `${triggeredOn} ${dueOn} v${ruleVersion}`);
  };

  it('does on the day exactly what was listed before, once, however many look', async () => {
    await changed();
    const list = await listed(VALID_FROM);
    expect(list.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
      '2026-12-10 2026-12-01',
      '2027-01-20 2026-12-01',
      '2027-02-02 2026-12-14',
      '2027-02-16 2026-12-28',
    ]);

    casework.clock.set('2026-11-30T22:59:00.000Z');
    expect(await pass()).toBe(0);
    expect(await written()).toEqual([]);

    casework.clock.set('2026-11-30T23:00:00.000Z');
    await Promise.all([pass(), pass(), pass()]);
    expect(await written()).toEqual(list);

    await fold();
    expect(await pass()).toBe(0);
    expect(await written()).toEqual(list);
    expect(await listed(VALID_FROM)).toEqual([]);
    await expect(compare(store, deadlinesView, casework.ledger.read, casework.name)).resolves.toMatchObject({
      same: true,
    });
    // What had run out before the new version held stays broken, by the version it broke.
    expect(await dueDays()).toEqual([
      '2026-08-20 2026-11-20 v1',
      '2026-09-10 2026-12-01 v2',
      '2026-10-20 2026-12-01 v2',
      '2026-11-02 2026-12-14 v2',
      '2026-11-16 2026-12-28 v2',
    ]);
  });

  it('does the same for who comes weeks late, and for what is written down late', async () => {
    await changed();
    const list = await listed(VALID_FROM);
    casework.clock.set('2026-12-20T10:00:00.000Z');
    expect(await pass()).toBe(4);
    expect(await written()).toEqual(list);
    await help('2026-11-20');
    await fold();
    expect(await pass()).toBe(1);
    await fold();
    expect((await dueDays()).at(-1)).toBe('2026-11-20 2027-01-01 v2');
  });

  it('comes first in the sweep: whoever is reminded hears of the new day, and of no other', async () => {
    await changed();
    casework.clock.set('2026-12-01T06:30:00.000Z');
    const { ledger, decisions, clock } = casework;
    const over = new AbortController().signal;
    const state = new SweepState({ interval: 60_000, oldestUnarmed: () => 0 });
    state.lead(over);
    const runner = new ViewRunner(store, ledger.read, reminderViews, log);
    const alarms = { arm: () => undefined, doubt: () => undefined };
    const channels = { deliver: async () => undefined };
    const { sweep } = openSweep({ ledger, decisions, store, runner, channels, alarms, state, clock, log });
    await sweep.all(over);

    const raised: ReminderRaised['data'][] = [];
    for await (const { events } of ledger.read.readTypes(casework.name, 0, ['reminder.raised']))
      raised.push(...events.map(({ data }) => data as ReminderRaised['data']));
    const ofRule = raised.filter(({ deadlineId }) => deadlineId.startsWith(`${RULE}~`));
    expect(ofRule.map(({ dueOn, rung, ruleVersion }) => `${dueOn} ${rung} v${ruleVersion}`).sort()).toEqual([
      '2026-11-20 overdue-7 v1',
      '2026-12-01 due v2',
      '2026-12-01 due v2',
    ]);
  });

  it('does nothing for a version that counts new limits only', async () => {
    await changed({ ...shorter, change: { ...shorter.change, transition: 'new-only' } });
    expect(await listed('2027-06-01')).toEqual([]);
    casework.clock.set('2026-12-20T10:00:00.000Z');
    expect(await pass()).toBe(0);
    await help('2026-12-02');
    await fold();
    expect(await dueDays()).toEqual([
      '2026-08-20 2026-11-20 v1',
      '2026-09-10 2026-12-10 v1',
      '2026-10-20 2027-01-20 v1',
      '2026-11-02 2027-02-02 v1',
      '2026-11-16 2027-02-16 v1',
      '2026-12-02 2027-01-13 v2',
    ]);
  });

  it('does nothing for what nobody approved, or was withdrawn', async () => {
    const { changeId } = await change(null, shorter, 'leader-1');
    casework.clock.set('2026-12-20T10:00:00.000Z');
    expect(await pass()).toBe(0);
    casework.clock.set('2026-11-24T10:00:00.000Z');
    await change(changeId, { type: 'ApproveRulebookChange' }, 'leader-2');
    await change(changeId, { type: 'WithdrawRulebookChange' }, 'leader-1');
    casework.clock.set('2026-12-20T10:00:00.000Z');
    expect(await pass()).toBe(0);
    expect(await written()).toEqual([]);
  });

  it('derives again before it writes: what was met since the view looked stays met', async () => {
    await changed();
    casework.clock.set('2026-12-01T10:00:00.000Z');
    const [first] = await listed(VALID_FROM);
    const measureId = first!.deadlineId.slice(`${RULE}~`.length);
    const [decided] = await casework.ledger.read.readStream(casework.name, measureStream(measureId));
    const { childId } = decided!.data as About;
    const endedOn = '2026-11-30';
    const ended = happened('measure.ended', endedOn, { childId, measureId, endedOn });
    await writeFacts(casework.decisions, casework.name, randomUUID(), [
      { stream: measureStream(measureId), events: [ended] },
    ]);
    await pass();
    expect((await written()).map(({ deadlineId }) => deadlineId)).not.toContain(first!.deadlineId);
    expect(await written()).toHaveLength(3);
  });
});
