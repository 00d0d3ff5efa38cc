import { getEventListeners } from 'node:events';
import { unlessOver } from './unless-over';

describe('work in a term', () => {
  it('is waited for', async () => {
    expect(await unlessOver(new AbortController().signal, Promise.resolve('done'))).toBe('done');
    await expect(unlessOver(new AbortController().signal, Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
  });

  it('is waited for no longer than the term lasts', async () => {
    const term = new AbortController();
    const waiting = unlessOver(term.signal, new Promise(() => undefined));
    term.abort();
    expect(await waiting).toBeNull();
    expect(await unlessOver(term.signal, Promise.resolve('late'))).toBeNull();
  });

  it('leaves nothing on a term that goes on', async () => {
    const { signal } = new AbortController();
    for (let sweep = 0; sweep < 20; sweep++) await unlessOver(signal, Promise.resolve());
    await unlessOver(signal, Promise.reject(new Error('broken'))).catch(() => undefined);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
