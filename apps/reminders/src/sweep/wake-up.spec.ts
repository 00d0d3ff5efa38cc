import { WakeUp } from './wake-up';

const never = new AbortController().signal;

describe('waking up', () => {
  it('gives what was rung for while nobody waited, each once, and forgets it', async () => {
    const wakeUp = new WakeUp();
    for (const ledger of ['a', 'b', 'a']) wakeUp.ring(ledger);
    expect(await wakeUp.wait(60_000, never)).toEqual(['a', 'b']);
    expect(await wakeUp.wait(1, never)).toEqual([]);
  });

  it('ends the waiting at once', async () => {
    const wakeUp = new WakeUp();
    const waiting = wakeUp.wait(60_000, never);
    wakeUp.ring('a');
    expect(await waiting).toEqual(['a']);
  });

  it('does not wait when it is over', async () => {
    const over = new AbortController();
    const waiting = new WakeUp().wait(60_000, over.signal);
    over.abort();
    expect(await waiting).toEqual([]);
    expect(await new WakeUp().wait(60_000, over.signal)).toEqual([]);
  });
});
