import { abreast, Lane } from './lane';

const open = new AbortController().signal;

describe('a lane', () => {
  it('goes on until there is nothing left', async () => {
    let left = 3;
    const lane = new Lane(async () => left-- > 0, fail);
    lane.wake(open);
    await lane.settled();
    expect(left).toBe(-1);
  });

  it('looks once more when it is woken while it runs', async () => {
    let rounds = 0;
    const lane: Lane = new Lane(async () => {
      if (++rounds === 1) lane.wake(open);
      return false;
    }, fail);
    lane.wake(open);
    await lane.settled();
    expect(rounds).toBe(2);
  });

  it('rests after an error, and goes on when it is woken again', async () => {
    const told: unknown[] = [];
    let rounds = 0;
    const lane = new Lane(
      () => (++rounds === 1 ? Promise.reject(new Error('the ledger is away')) : Promise.resolve(false)),
      (error) => told.push(error),
    );
    lane.wake(open);
    await lane.settled();
    lane.wake(open);
    await lane.settled();
    expect([told.length, rounds]).toEqual([1, 2]);
  });

  it('ends with the term', async () => {
    const term = new AbortController();
    let rounds = 0;
    const lane = new Lane(async () => {
      if (++rounds === 2) term.abort();
      return true;
    }, fail);
    lane.wake(term.signal);
    await lane.settled();
    expect(rounds).toBe(2);
  });
});

it('a lane whose term ended goes on in the next one', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const rounds: boolean[] = [];
  const lane: Lane = new Lane(async (over) => {
    rounds.push(over === second.signal);
    first.abort();
    if (rounds.length === 1) lane.wake(second.signal);
    return false;
  }, fail);
  lane.wake(first.signal);
  await lane.settled();
  expect(rounds).toEqual([false, true]);
});

it('does so many at a time, and every one', async () => {
  let [running, most] = [0, 0];
  const done: number[] = [];
  await abreast(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running--;
    done.push(item);
  });
  expect(most).toBe(3);
  expect(new Set(done)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  expect(done).toHaveLength(7);
});

it('waits for the others when one fails', async () => {
  const done: number[] = [];
  const all = abreast(2, [1, 2], async (item) => {
    if (item === 1) throw new Error('the first');
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push(item);
  });
  await expect(all).rejects.toThrow('the first');
  expect(done).toEqual([2]);
});

function fail(error: unknown): never {
  throw error;
}
