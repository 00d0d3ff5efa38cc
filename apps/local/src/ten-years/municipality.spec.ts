import { Chance } from './chance';
import { municipalityOf } from './municipality';

const staff = { leader: 'leader', caseworkers: ['first', 'second'] };
const told = (children: number, seed: number) =>
  municipalityOf(children, seed, staff).map(({ acts }) =>
    acts.map(({ at, commandId, events }) => [at, commandId, events]),
  );

describe('the municipality', () => {
  it('is the same for the same seed', () => expect(told(30, 7)).toStrictEqual(told(30, 7)));
  it('is another for another seed', () => expect(told(5, 7)).not.toStrictEqual(told(5, 8)));

  it('lets siblings share a report', () => {
    const raised = municipalityOf(13, 1, staff)
      .slice(11)
      .map(({ acts }) => acts[0]!.events.find(({ event }) => event.type === 'concern.raised')?.event.data);
    expect(raised[0]).toMatchObject({ report: { children: 2 } });
    expect(raised[1]).toMatchObject({ report: (raised[0] as { report: object }).report });
  });
});

describe('chance', () => {
  it('draws the same numbers on every machine', () => {
    const chance = new Chance(1);
    expect([chance.between(1, 1000), chance.between(1, 1000), chance.percent(50)]).toStrictEqual([628, 3, false]);
  });

  it('keeps to its weights', () => {
    const chance = new Chance(3);
    const drawn = Array.from({ length: 1000 }, () =>
      chance.weighted([
        ['often', 9],
        ['seldom', 1],
      ] as const),
    );
    expect(drawn.filter((one) => one === 'seldom').length).toBeGreaterThan(70);
    expect(drawn.filter((one) => one === 'seldom').length).toBeLessThan(130);
  });
});
