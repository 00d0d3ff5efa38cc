import { createLog } from '@libs/platform/log';
import { catchUp } from '@libs/read-models/catch-up';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { Casework } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { explain, listDue, rearm, type Desk } from './deadline-commands';

jest.setTimeout(30_000);

describe('what an operator asks of time limits', () => {
  let database: TestDatabase;
  let casework: Casework;
  let desk: Desk;
  let lines: string[];
  let review: string;

  beforeEach(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, '2026-11-05T10:00:00.000Z');
    const { read } = casework.ledger;
    const store = new ViewStore(database.client.db(database.name));
    lines = [];
    desk = { read, store, clock: casework.clock, print: (line) => lines.push(line) };
    const { concernId } = await casework.raise('2026-11-02T09:00:00.000Z');
    review = `concern.review~${concernId}`;
    await new ViewRunner(store, read, [deadlinesView], createLog('spec', 'silent')).keepUp();
    await catchUp(store, deadlinesView, read, casework.name);
  });
  afterEach(() => database.close());

  it('explains a limit: its date, its reminders, who knew and what happened', async () => {
    expect(await explain(desk, casework.name, review)).toBe(0);
    expect(lines[0]).toBe(`${review}: open, 2026-11-09`);
    expect(lines[1]).toContain('mottatt 2.11.2026 + 1 uke, § 2-1');
    expect(lines.some((line) => line.includes('before-2  not-due-yet'))).toBe(true);
    expect(lines).toContain('who knew');
  });

  it('says so when there is no such limit', async () => {
    expect(await explain(desk, casework.name, 'concern.review~nobody')).toBe(1);
  });

  it('lists open limits between two days, both included', async () => {
    expect(await listDue(desk, casework.name, '2026-11-09', '2026-11-09')).toBe(0);
    expect(lines.some((line) => line.startsWith(`2026-11-09\tB\t${review}\t-\t2026-11-07T06:00:00.000Z`))).toBe(true);
    lines = [];
    await listDue(desk, casework.name, '2026-11-01', '2026-11-01');
    expect(lines).toEqual(['0 time limits']);
  });

  it.each([
    [0, 0],
    [1_000, 1],
  ])('arms the near horizon, and says whether Redis took it: %i ms missing, exit %i', async (oldestMissing, exit) => {
    let armed: readonly number[] = [];
    const alarms = { arm: (minutes: readonly number[]) => void (armed = minutes), settled: async () => undefined };
    expect(await rearm(desk, { ...alarms, oldestMissing })).toBe(exit);
    expect(armed).toContain(Date.parse('2026-11-07T06:00:00.000Z') / 60_000);
  });
});
