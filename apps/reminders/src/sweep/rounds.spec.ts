import { setImmediate as turn } from 'node:timers/promises';
import { Rounds } from './rounds';

describe('rounds', () => {
  /** Every piece that was done, in order: the ledger and the piece's number. */
  let pieces: string[];
  let lengths: Record<string, number>;
  let rounds: Rounds;

  async function* work(ledger: string): AsyncGenerator<void, void> {
    for (let piece = 1; piece <= (lengths[ledger] ?? 1); piece++) {
      pieces.push(`${ledger}${piece}`);
      await turn();
      yield;
    }
  }

  beforeEach(() => {
    pieces = [];
    lengths = {};
    rounds = new Rounds(work, 1);
  });

  it('give every ledger its turn while one has much to do', async () => {
    lengths = { a: 100, b: 2, c: 1 };
    const wave = rounds.attend('a');
    await Promise.all([rounds.attend('b'), rounds.attend('c')]);
    expect(pieces.slice(0, 5)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
    expect(pieces.length).toBeLessThan(10);
    await wave;
    expect(pieces).toHaveLength(103);
  });

  it('work on as many ledgers at a time as they may', async () => {
    let now = 0;
    let most = 0;
    rounds = new Rounds(async function* () {
      most = Math.max(most, ++now);
      await turn();
      now -= 1;
      yield;
    }, 3);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((ledger) => rounds.attend(ledger)));
    expect(most).toBe(3);
  });

  it('run one round of a ledger at a time, and one more for whoever asked meanwhile', async () => {
    lengths = { a: 2 };
    const first = rounds.attend('a');
    const [second, third] = [rounds.attend('a'), rounds.attend('a')];
    expect(second).toBe(third);
    await first;
    expect(pieces.slice(0, 2)).toEqual(['a1', 'a2']);
    await second;
    expect(pieces).toEqual(['a1', 'a2', 'a1', 'a2']);
  });

  it('tell who asked of an error, and go on with the others and with the next round', async () => {
    let fails = true;
    rounds = new Rounds(async function* (ledger) {
      yield;
      if (ledger === 'a' && fails) throw new Error('no store');
      pieces.push(ledger);
    }, 1);
    const [a, b] = await Promise.allSettled([rounds.attend('a'), rounds.attend('b')]);
    expect([a.status, b.status]).toEqual(['rejected', 'fulfilled']);
    fails = false;
    await rounds.attend('a');
    expect(pieces).toEqual(['b', 'a']);
  });

  it('stop after the piece in hand, and clean up behind it', async () => {
    let cleaned = false;
    rounds = new Rounds(async function* () {
      try {
        for (;;) yield await turn();
      } finally {
        cleaned = true;
      }
    });
    const endless = rounds.attend('a');
    await turn();
    rounds.stop();
    await endless;
    expect(cleaned).toBe(true);
    await rounds.attend('b');
  });
});
