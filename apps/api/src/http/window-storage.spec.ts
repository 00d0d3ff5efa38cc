import { WindowStorage } from './window-storage';

describe('counting requests', () => {
  let now = 0;
  const storage = new WindowStorage({ now: () => now });
  const blocked = async (caller: string) => (await storage.increment(caller, 10_000, 2)).isBlocked;

  it('lets so many through in a window, each caller for itself', async () => {
    expect([await blocked('a'), await blocked('a'), await blocked('a')]).toEqual([false, false, true]);
    expect(await blocked('b')).toBe(false);
  });

  it('says after how many seconds the next window begins', async () => {
    now = 8_200;
    expect(await storage.increment('a', 10_000, 2)).toMatchObject({ isBlocked: true, timeToBlockExpire: 2 });
  });

  it('begins anew with the next window', async () => {
    now = 10_000;
    expect(await blocked('a')).toBe(false);
  });
});
