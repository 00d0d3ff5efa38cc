import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { createLog } from '@libs/platform/log';
import { testServers } from '@libs/testing/test-servers';
import type { Clock } from '@libs/platform/clock';
import { ManualClock } from '@libs/testing/manual-clock';
import { Alarms } from './alarms';
import { MINUTE } from './minutes';

jest.setTimeout(30_000);

const log = createLog('spec', 'silent');

describe('alarms on a real Redis', () => {
  const redis = new Redis(testServers().redis);
  const open: Alarms[] = [];
  let prefix: string;

  const alarms = (clock: Clock, url = testServers().redis): Alarms => {
    const lifecycle = { crash: (error: unknown) => failures.push(error) };
    const made = new Alarms({ redisUrl: url, clock, log, lifecycle, prefix });
    open.push(made);
    return made;
  };
  const failures: unknown[] = [];
  const keys = (): Promise<string[]> => redis.keys(`${prefix}:*`);
  const job = (minute: number): string => `${prefix}:alarms:m-${minute}`;
  /** A clock that stands so that the minute is due in a moment of real time. */
  const justBefore = (minute: number): Clock => standing(minute * MINUTE - 50);
  const standing = (now: number): ManualClock => new ManualClock(new Date(now).toISOString());

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

  const armed = async (bell: Alarms, minutes: readonly number[]): Promise<void> => {
    while (!(await redis.exists(job(minutes[0]!)))) {
      bell.arm(minutes);
      await bell.settled();
    }
  };

  it('rings once for a minute that was armed many times, and leaves nothing of it behind', async () => {
    const minute = 29_000_001;
    const started = Date.now();
    // Goes on by itself, as ours does.
    const bell = alarms({ now: () => minute * MINUTE - 50 + Date.now() - started });
    await armed(bell, [minute, minute]);
    bell.doubt();
    bell.arm([minute]);
    await bell.settled();
    let rung = 0;
    await new Promise<void>((resolve) => {
      bell.listen(async () => {
        rung += 1;
        resolve();
      });
    });
    while (await redis.exists(job(minute))) await bell.settled();
    expect(rung).toBe(1);
  });

  it('holds nothing but minutes in Redis, and some at which somebody arms anew', async () => {
    const minute = 29_000_001;
    const bell = alarms(standing(28_999_000 * MINUTE));
    await armed(bell, [minute]);
    expect(JSON.parse((await redis.hget(job(minute), 'data'))!)).toEqual({ minute });
    const jobs = (await keys()).filter((key) => /:m-\d+$/.test(key));
    expect(jobs).toHaveLength(1 + 4);
  });

  it('does not ring before its minute by the services’ clock, however early Redis does, and rings then', async () => {
    const minute = 29_000_001;
    const clock = justBefore(minute);
    const bell = alarms(clock);
    await armed(bell, [minute]);
    const rings: number[] = [];
    const rung = new Promise<void>((resolve) => {
      bell.listen(async (which) => {
        rings.push(which);
        resolve();
      });
    });
    (clock as ManualClock).set(new Date(minute * MINUTE - 30).toISOString());
    while (!(await redis.hget(job(minute), 'ats'))) await bell.settled();
    expect(rings).toEqual([]);
    (clock as ManualClock).set(new Date(minute * MINUTE).toISOString());
    await rung;
    expect(rings).toEqual([minute]);
  });

  it('rings again until somebody could answer', async () => {
    const minute = 29_000_001;
    const bell = alarms(standing(minute * MINUTE));
    await armed(bell, [minute]);
    let rung = 0;
    await new Promise<void>((resolve) => {
      bell.listen(async () => {
        rung += 1;
        if (rung === 1) throw new Error('the store is away');
        resolve();
      });
    });
    expect(rung).toBe(2);
  });

  it('rings what was armed again after Redis was emptied', async () => {
    const minute = 29_000_002;
    const clock = standing(28_999_000 * MINUTE);
    const bell = alarms(clock);
    await armed(bell, [minute]);
    const rung = new Promise<void>((resolve) => bell.listen(async () => resolve()));
    await redis.del(...(await keys()));
    clock.set(new Date(minute * MINUTE).toISOString());
    bell.doubt();
    bell.arm([minute]);
    await rung;
  });

  it('goes on without Redis, says how long an alarm has been missing, and does not keep a process from stopping', async () => {
    const bell = alarms(standing(28_999_000 * MINUTE), 'redis://127.0.0.1:1');
    bell.listen(() => Promise.resolve());
    expect(bell.oldestMissing).toBe(0);
    bell.arm([29_000_003]);
    await bell.settled();
    expect(bell.oldestMissing).toBeGreaterThan(0);
    await bell.close();
  });
});
