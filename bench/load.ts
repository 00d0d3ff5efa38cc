/** What one case measured. Times in milliseconds. */
export type Figures = { readonly perSecond: number; readonly p50: number; readonly p99: number };

/** `callers` callers, each doing `once` again and again for the given time: a closed loop. */
export async function closedLoop(
  callers: number,
  milliseconds: number,
  once: (caller: number) => Promise<unknown>,
): Promise<Figures> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + milliseconds;
  const loop = async (caller: number): Promise<void> => {
    while (performance.now() < end) {
      const before = performance.now();
      await once(caller);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller)));
  return figures(times, performance.now() - start);
}

export function figures(times: number[], milliseconds: number): Figures {
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / (milliseconds / 1000), p50: at(0.5), p99: at(0.99) };
}

/** So many things in so many milliseconds, one after the other: no latencies. */
export const rate = (count: number, milliseconds: number): Figures => ({
  perSecond: count / (milliseconds / 1000),
  p50: Number.NaN,
  p99: Number.NaN,
});

/** Both sides are disturbed by whatever else the machine does; the least disturbed run of each is compared. */
export const best = (runs: readonly Figures[]): Figures =>
  runs.reduce((one, other) => (other.perSecond > one.perSecond ? other : one));
