import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { Lease } from './lease';
import { createLog } from './log';

const log = createLog('lease-spec', 'silent');

describe('a lease on the real store', () => {
  let database: TestDatabase;
  const db = () => database.client.db(database.name);

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('has one holder, who keeps the number while prolonging it', async () => {
    const one = new Lease(db(), 'a', log);
    const other = new Lease(db(), 'a', log);
    await expect(one.acquire()).resolves.toBe(1);
    await expect(other.acquire()).resolves.toBeNull();
    await expect(one.acquire()).resolves.toBe(1);
  });

  it('raises the number at every takeover, also after it was given back', async () => {
    const one = new Lease(db(), 'b', log);
    const other = new Lease(db(), 'b', log);
    await one.acquire();
    await one.release();
    await expect(other.acquire()).resolves.toBe(2);
    await other.release();
    await expect(one.acquire()).resolves.toBe(3);
  });

  it('elects one of many that ask at once', async () => {
    const many = Array.from({ length: 8 }, () => new Lease(db(), 'c', log));
    const fences = await Promise.all(many.map((lease) => lease.acquire()));
    expect(fences.filter((fence) => fence !== null)).toEqual([1]);
  });

  it('ends the term when somebody else took the lease', async () => {
    const lease = new Lease(db(), 'd', log, 400);
    const stopped = new AbortController();
    let ended: () => void = () => undefined;
    const lost = new Promise<void>((resolve) => (ended = resolve));
    const leading = lease.lead(async ({ fence, over }) => {
      expect(fence).toBe(1);
      const leases = db().collection<{ _id: string }>('leases');
      await leases.updateOne(
        { _id: 'd' },
        { $set: { holder: 'thief', until: new Date(Date.now() + 60_000), fence: 2 } },
      );
      await new Promise((resolve) => over.addEventListener('abort', resolve));
      ended();
    }, stopped.signal);
    await lost;
    stopped.abort();
    await leading;
    await expect(new Lease(db(), 'd', log).acquire()).resolves.toBeNull();
  });
});
