import { worriesAbout, type Figures } from './figures';

const MINUTE = 60_000;
const well: Figures = {
  sweepAge: 30_000,
  oldestDue: 2 * MINUTE,
  oldestUnarmed: 9 * MINUTE,
  undelivered: 400,
  givenUp: 3,
  oldestUndelivered: 24 * 60 * MINUTE,
  stoppedViews: 0,
};

describe('worries', () => {
  it('are none while everything goes its way, however much there is to deliver', () => {
    expect(worriesAbout(well, MINUTE)).toEqual([]);
  });

  it.each([
    ['sweep-age', { sweepAge: 3 * MINUTE + 1 }],
    ['not-raised', { oldestDue: 3 * MINUTE + 1 }],
    ['oldest-unarmed', { oldestUnarmed: 11 * MINUTE }],
    ['not-delivered', { oldestUndelivered: 27 * 60 * MINUTE }],
    ['views-stopped', { stoppedViews: 1 }],
  ] as const)('are about %s alone when that is over its limit', (worry, figures) => {
    expect(worriesAbout({ ...well, ...figures }, MINUTE)).toEqual([worry]);
  });
});
