import type { Worry } from './figures';
import { Watch } from './watch';

describe('the watch', () => {
  it('tells of a worry when it begins, every ten minutes while it lasts, and when it is over', () => {
    let worries: readonly Worry[] = [];
    let now = 0;
    const lines: string[] = [];
    const line =
      (level: string) =>
      ({ worry }: { worry: string }) =>
        void lines.push(`${level} ${worry} ${now}`);
    const log = { error: line('error'), info: line('info') } as never;
    const watch = new Watch(
      () => worries,
      () => ({}),
      log,
      () => now,
    );
    const lookAt = (moment: number, ...those: Worry[]): void => {
      [now, worries] = [moment, those];
      watch.look();
    };
    lookAt(0);
    lookAt(10_000, 'sweep-age');
    lookAt(20_000, 'sweep-age', 'not-raised');
    lookAt(609_000, 'sweep-age');
    lookAt(610_000, 'sweep-age');
    lookAt(620_000);
    lookAt(630_000, 'sweep-age');
    expect(lines).toEqual([
      'error sweep-age 10000',
      'error not-raised 20000',
      'info not-raised 609000',
      'error sweep-age 610000',
      'info sweep-age 620000',
      'error sweep-age 630000',
    ]);
  });
});
