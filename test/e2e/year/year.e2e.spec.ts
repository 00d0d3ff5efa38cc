import { MunicipalityYear } from './municipality-year';
import { scale } from './scale';

jest.setTimeout(3_600_000);

describe('a year of a municipality', () => {
  let year: MunicipalityYear;

  beforeAll(async () => {
    year = await MunicipalityYear.prepared(scale);
    await year.begin();
  });
  afterAll(() => year.end());

  it('has every reminder once and in time, whatever breaks down', async () => {
    const found = await year.judged(await year.stormy());
    const { broken, ...figures } = found;
    console.info('the year', { ...figures, outages: year.storm.struck.length });
    expect(broken).toStrictEqual([]);
    expect(found.deadlines).toBeGreaterThanOrEqual(scale.deadlines);
    expect(found.raised).toBeGreaterThan(0);
  });

  it('has every reminder without a sweep as long as Redis rings', async () => {
    const found = await year.judged(await year.unswept());
    expect(found.broken).toStrictEqual([]);
    expect(found.raised).toBeGreaterThan(0);
  });

  it('is seen to miss reminders where neither a sweep nor Redis is left', async () => {
    const found = await year.judged(await year.forgotten());
    expect(found.broken.map(({ how }) => how)).toContain('missing');
  });
});
