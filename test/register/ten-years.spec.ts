import { validateXML } from 'xmllint-wasm';
import type { Life } from '../../apps/local/src/ten-years/life';
import { FIRST_DAY, LAST_DAY } from '../../apps/local/src/ten-years/calendar';
import { answersFrom } from '../../apps/local/src/ten-years/answers';
import { municipalityOf } from '../../apps/local/src/ten-years/municipality';
import { barnevernOf } from '@libs/domain/register/barnevern';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { openedCase } from '@libs/domain/register/opened';
import { derivedId } from '@libs/domain/register/register-id';
import { brokenByTime, check } from '@libs/domain/register/rules/check';
import { sakOf } from '@libs/domain/register/sak';
import type { Barnevern } from '@libs/domain/register/structure';
import { xmlOf } from '@libs/domain/register/xml';
import { misfits } from './fit';
import { originals } from './originals';

const staff = { leader: derivedId('leader'), caseworkers: [derivedId('one'), derivedId('two'), derivedId('three')] };
const sender = { Organisasjonsnummer: '999999999', Kommunenummer: '9901', Kommunenavn: 'Tiårsbyen' };
const system = { Leverandor: 'Rettid', Navn: 'Rettid', Versjon: '0.3.0' };

const reportOf = ({ childId, acts }: Life): Barnevern | null => {
  const events = acts.flatMap((act) => act.events.map(({ event }) => event));
  const sak = sakOf(childId, openedCase(events), sender.Kommunenummer);
  const extract = { id: derivedId('file', childId), at: `${LAST_DAY}T18:00:00.000Z`, previousId: null, system, sender };
  return sak && barnevernOf(extract, sak);
};

const lives = municipalityOf(2000, 1, staff);

describe('ten years of a municipality', () => {
  const answers = answersFrom(lives);
  const files = lives.map(({ file }) => file);

  it('have known totals', () => {
    const { byType, ...totals } = answers;
    expect(totals).toStrictEqual({
      children: 2000,
      events: 32_536,
      reports: 2206,
      investigations: 1102,
      openCases: 223,
      closedCases: 875,
      runningMeasures: 172,
      inCare: 70,
      inHomes: 70,
    });
    expect(Object.keys(byType).length).toBeGreaterThan(50);
  });

  it('hold exactly the events their stories meant', () => {
    const byType: Record<string, number> = {};
    for (const { event } of lives.flatMap(({ acts }) => acts.flatMap(({ events }) => events)))
      byType[event.type] = (byType[event.type] ?? 0) + 1;
    expect(byType).toStrictEqual(answers.byType);
  });

  it('leave every case as its story meant', () => {
    expect(files.filter((file) => file.case.status === 'open')).toHaveLength(answers.openCases);
    expect(files.filter((file) => file.case.status === 'closed')).toHaveLength(answers.closedCases);
    const running = files.flatMap(({ measures }) => measures.filter(({ status }) => status === 'running'));
    expect(running).toHaveLength(answers.runningMeasures);
    const inCare = files.flatMap(({ care }) => care.filter(({ status }) => status === 'taken-over'));
    expect(inCare).toHaveLength(answers.inCare);
    const inHomes = files.flatMap(({ placements }) => placements.filter(({ status }) => status === 'lives-there'));
    expect(inHomes).toHaveLength(answers.inHomes);
  });

  it('go by forwards, from the first day to the last', () => {
    for (const { acts } of lives) expect(acts.map(({ at }) => at)).toStrictEqual(acts.map(({ at }) => at).toSorted());
    const days = lives.flatMap(({ acts }) => acts.map(({ at }) => osloDateOf(at))).toSorted();
    expect([days[0], days.at(-1)]).toStrictEqual([FIRST_DAY, LAST_DAY]);
  });
});

describe('ten years of a municipality, as the register is told them', () => {
  const reports = lives.map(reportOf).filter((report) => report !== null);

  it('are every child’s but those nobody knows', () => {
    const unknown = lives.filter(({ file }) => !file.child.identified);
    expect(reports).toHaveLength(lives.length - unknown.length);
  });

  it('break no published rule but those that time breaks', () => {
    const errors = reports
      .flatMap((report) => check(report, LAST_DAY).map((finding) => ({ ...finding, of: report.Sak.Journalnummer })))
      .filter(({ severity, rule }) => severity === 'ERROR' && !brokenByTime.has(rule));
    expect(errors.slice(0, 5)).toStrictEqual([]);
  });

  const files = reports.map(xmlOf);

  it('fit the published structure', () => expect(files.flatMap(misfits).slice(0, 5)).toStrictEqual([]));

  for (const { schema } of originals) {
    it('fit the published schema itself', async () => {
      const xml = files.map((contents, at) => ({ fileName: `${at}.xml`, contents }));
      const { errors } = await validateXML({ xml, schema: [schema] });
      expect(errors.slice(0, 5)).toStrictEqual([]);
    });
  }
});
