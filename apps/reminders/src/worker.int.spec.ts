import { setTimeout as pause } from 'node:timers/promises';
import { Lease } from '@libs/platform/lease';
import { createLog } from '@libs/platform/log';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { reminderViews } from '@libs/read-models/views';
import { Casework } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { openSweep } from './sweep/open-sweep';
import { SweepState } from './sweep/sweep-state';
import { Worker } from './worker';

jest.setTimeout(60_000);

const log = createLog('spec', 'silent');
const RECEIVED = '2026-11-02T09:00:00.000Z';
const FIRST_RUNG = '2026-11-07T06:00:00.000Z';

describe('a worker on a real store', () => {
  let database: TestDatabase;
  let casework: Casework;
  let worker: Worker;
  let armed: Set<number>;
  let handed: string[];
  /** What Redis does when an alarm's time has come. */
  let ring: (minute: number) => Promise<void>;

  /** @param interval null: without sweeps */
  const start = (interval: number | null): void => {
    const { ledger, decisions, clock } = casework;
    const views = database.client.db(database.name);
    const store = new ViewStore(views);
    const runner = new ViewRunner(store, ledger.read, reminderViews, log);
    const state = new SweepState({ interval: 60_000, oldestUnarmed: () => 0 });
    const channels = { deliver: async (name: string) => void handed.push(name) };
    const alarms = {
      arm: (minutes: readonly number[]) => minutes.forEach((minute) => armed.add(minute)),
      doubt: () => undefined,
      listen: (answer: (minute: number) => Promise<void>) => void (ring = answer),
    };
    const opened = openSweep({ ledger, decisions, store, runner, channels, alarms, state, clock, log });
    worker = new Worker({ ...opened, lease: new Lease(views, 'reminders', log), state, runner, alarms, interval });
    worker.start();
  };

  beforeEach(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, '2026-11-05T10:00:00.000Z');
    [armed, handed] = [new Set(), []];
  });
  afterEach(async () => {
    await worker.stop();
    await database.close();
  });

  /** As Kafka brings them. */
  const bring = async (from = 1): Promise<void> => {
    for await (const events of casework.ledger.read.readRange(casework.name, from))
      await worker.take(casework.name, events, async () => undefined);
  };
  const raised = async (concernId: string): Promise<readonly unknown[]> =>
    (await casework.ledger.read.readStream(casework.name, `deadline-concern.review~${concernId}`)).map(
      ({ data }) => data['rung'],
    );

  it('arms what Kafka brought before it counts as taken, and raises when the alarm rings: without any sweep', async () => {
    start(null);
    const { concernId } = await casework.raise(RECEIVED);
    await bring();
    const minute = Date.parse(FIRST_RUNG) / 60_000;
    expect(armed).toContain(minute);
    await ring(minute - 1);
    expect(await raised(concernId)).toEqual([]);
    casework.clock.set(FIRST_RUNG);
    await Promise.all([ring(minute), ring(minute)]);
    await ring(minute);
    expect(await raised(concernId)).toEqual(['before-2']);
    expect(armed).toContain(minute + 24 * 60);
  });

  it('sweeps, and hands over what it raised, without Kafka and without alarms', async () => {
    const { concernId } = await casework.raise(RECEIVED);
    casework.clock.set(FIRST_RUNG);
    start(60_000);
    while ((await raised(concernId)).length === 0 || handed.length === 0) await pause(20);
    expect(await raised(concernId)).toEqual(['before-2']);
    expect(new Set(handed)).toEqual(new Set([casework.name]));
  });

  it('has a round for what others wrote long before the next sweep', async () => {
    casework.clock.set('2026-11-06T10:00:00.000Z');
    await casework.raise(RECEIVED);
    start(3_600_000);
    while (!armed.has(Date.parse(FIRST_RUNG) / 60_000)) await pause(20);
    await casework.raise('2026-11-03T09:00:00.000Z');
    while (!armed.has(Date.parse('2026-11-08T06:00:00.000Z') / 60_000)) await pause(20);
    expect(new Set(handed)).toEqual(new Set([casework.name]));
  });
});
