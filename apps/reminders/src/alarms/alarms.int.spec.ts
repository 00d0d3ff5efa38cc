import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { createLog } from '@libs/platform/log';
import { testServers } from '@libs/testing/test-servers';
import { Alarms, minuteOf } from './alarms';

jest.setTimeout(30_000);

const log = createLog('spec', 'silent');
const MINUTE = 60_000;

describe('alarms on a real Redis', () => {
  const redis = new Redis(testServers().redis);
  const open: Alarms[] = [];
  let prefix: string;

  const alarms = (url = testServers().redis): Alarms => {
    const made = new Alarms({ redisUrl: url, log, lifecycle: { crash: (error) => failures.push(error) }, prefix });
    open.push(made);
    return made;
  };
  const failures: unknown[] = [];
  const keys = (): Promise<string[]> => redis.keys(`${prefix}:*`);
  /** A clock that stands so that the minute is due in a moment of real time. */
  const justBefore = (minute: number): number => minute * MINUTE - 50;

  beforeEach(() => {
    prefix = `spec-${randomUUID().slice(0, 8)}`;
    failures.length = 0;
  });

  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
    for (const key of await keys()) await redis.del(key);
    expect(failures).toEqual([]);
  });

  afterAll(() => redis.disconnect());

  const armed = async (bell: Alarms, minutes: readonly number[], now: number): Promise<void> => {
    while ((await keys()).length === 0) {
      bell.arm(minutes, now);
      await bell.settled();
    }
  };

  it('rings in the minute and never before it', () => {
    expect(minuteOf('2026-11-22T06:00:00.000Z') * MINUTE).toBe(Date.parse('2026-11-22T06:00:00.000Z'));
    expect(minuteOf('2026-11-22T06:00:00.001Z') * MINUTE).toBe(Date.parse('2026-11-22T06:01:00.000Z'));
  });

  it('rings once for a minute that was armed many times, and leaves nothing behind', async () => {
    const bell = alarms();
    const minute = 29_000_000;
    await armed(bell, [minute, minute], justBefore(minute));
    bell.arm([minute], justBefore(minute));
    await bell.settled();
    let rung = 0;
    await new Promise<void>((resolve) => {
      bell.listen(async () => {
        rung += 1;
        resolve();
      });
    });
    while ((await keys()).some((key) => key.endsWith(`:m-${minute}`))) await bell.settled();
    expect(rung).toBe(1);
  });

  it('holds nothing but the minute in Redis', async () => {
    const bell = alarms();
    await armed(bell, [29_000_001], 28_999_000 * MINUTE);
    expect(JSON.parse((await redis.hget(`${prefix}:alarms:m-29000001`, 'data'))!)).toEqual({ minute: 29_000_001 });
  });

  it('rings what was armed again after Redis was emptied', async () => {
    const bell = alarms();
    const minute = 29_000_002;
    await armed(bell, [minute], 28_999_000 * MINUTE);
    const rung = new Promise<void>((resolve) => bell.listen(async () => resolve()));
    await redis.del(...(await keys()));
    bell.arm([minute], justBefore(minute));
    await rung;
  });

  it('goes on without Redis, and does not keep a process from stopping', async () => {
    const bell = alarms('redis://127.0.0.1:1');
    bell.listen(() => Promise.resolve());
    bell.arm([29_000_003], 0);
    await bell.settled();
    await bell.close();
  });
});
