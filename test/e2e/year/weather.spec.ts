import { faults, forecast, latestAmid, type Outage } from './weather';

const take = (many: number, outages: Generator<Outage>): Outage[] =>
  Array.from({ length: many }, () => outages.next().value as Outage);

describe('the weather of a year', () => {
  it('brings every fault once before any comes again, in another order each time', () => {
    const [one, two] = [faults.length, 2 * faults.length].map((end, round) =>
      take(end, forecast(7, 100, 100)).slice(round * faults.length),
    );
    const names = (outages: readonly Outage[]) => outages.map(({ fault }) => fault);
    expect(names(one!).toSorted()).toStrictEqual(faults.toSorted());
    expect(names(two!).toSorted()).toStrictEqual(faults.toSorted());
    expect(names(two!)).not.toStrictEqual(names(one!));
  });

  it('is the same for the same seed, and no calm or outage is longer than said', () => {
    const outages = take(50, forecast(1, 2_000, 300));
    expect(take(50, forecast(1, 2_000, 300))).toStrictEqual(outages);
    expect(take(50, forecast(2, 2_000, 300))).not.toStrictEqual(outages);
    expect(Math.max(...outages.map(({ after }) => after))).toBeLessThanOrEqual(2_000);
    expect(Math.max(...outages.map(({ lasts }) => lasts))).toBeLessThanOrEqual(300);
  });
});

describe('the latest moment for a reminder', () => {
  const hour = (at: number): string => `2026-01-05T${String(at).padStart(2, '0')}:00:00.000Z`;
  const silence = (from: number, until: number) => ({ from: hour(from), until: hour(until) });
  const latest = latestAmid([silence(14, 15), silence(8, 10), silence(10, 12)], 3_600_000);

  it.each([
    ['an hour after it is owed in quiet times', 5, 6],
    ['an hour after the end of the silence it falls into', 9, 13],
    ['an hour after the last of several silences without an hour between them', 8, 13],
    ['not put off by a silence that is over', 15, 16],
    ['not put off by one that begins when the hour is over', 13, 14],
  ])('is %s', (_, owed, expected) => {
    expect(latest(hour(owed))).toBe(hour(expected));
  });

  it('is put off by a silence that begins before the hour is over', () => {
    expect(latest('2026-01-05T07:30:00.000Z')).toBe(hour(13));
    expect(latest('2026-01-05T13:00:00.001Z')).toBe(hour(16));
  });
});
