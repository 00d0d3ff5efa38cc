import { help, sampleCase, sampleReport } from '@libs/testing/register-sample';
import type { Avgiver, Barnevern, Sak } from '../structure';
import { check, rules } from './check';

const ON = '2025-06-01';

type Lists = { readonly [Type in keyof Sak as Sak[Type] extends readonly object[] ? Type : never]: Sak[Type] };

const first = <Type extends keyof Lists>(type: Type): Lists[Type][number] & object => sampleCase[type][0]!;
const only = <Type extends keyof Lists>(type: Type, change: Partial<Lists[Type][number]>): Partial<Sak> => ({
  [type]: [{ ...first(type), ...change }],
});

const withCase = (change: Partial<Sak>): Barnevern => ({ ...sampleReport, Sak: { ...sampleCase, ...change } });
const from = (change: Partial<Avgiver>): Barnevern => ({
  ...sampleReport,
  Avgiver: { ...sampleReport.Avgiver, ...change },
});

const CLOSED = '2025-05-01';
const AFTER = '2025-05-02';
const BEFORE = '2024-01-07';
const EARLIER = '2023-12-31';
const end = (SluttDato: string) => ({ SluttDato });
const twins = <Of extends { readonly Id: string }>(element: Of): readonly Of[] => [
  element,
  { ...element, Id: first('Flytting').Id },
];
const demand = (StartDato: string, SluttDato: string) => [
  { Id: first('Flytting').Id, StartDato, Konklusjon: { SluttDato, Kode: '2' } },
];
const care = { ...help, Kapittel: '5', Paragraf: '1' };
const old = { ...help, Lov: 'BVL' as const };

/** For every rule: a report that breaks it, and only what it must. */
const broken: Readonly<Record<string, Barnevern>> = {
  'Avgiver 1': from({ Organisasjonsnummer: '958935420' }),
  'Sak 1': withCase(only('Melding', { StartDato: '1998-12-31' })),
  'Sak 2a': withCase({ SluttDato: BEFORE }),
  'Sak 7': withCase(only('Personalia', { Fodselsnummer: '01060000100', Fodseldato: '2000-06-01' })),
  'Sak 8': withCase({ ...only('Personalia', { Fodselsnummer: '01060700100', Fodseldato: '2007-06-01' }), Tiltak: [] }),
  'Sak 21': withCase({
    Melding: [],
    Undersokelse: [],
    Vedtak: [],
    Tiltak: [],
    Plan: [],
    Ettervern: [],
    OversendelseFylkesnemnd: [],
  }),
  'Sak 22': withCase({ Slettet: [{ Id: sampleCase.Id, Type: 'Melding', SluttDato: CLOSED }] }),
  'Sak 23': withCase({ SluttDato: CLOSED }),
  'Personalia 2f': withCase({ SluttDato: CLOSED, ...only('Personalia', { StartDato: AFTER }) }),
  'Personalia 11': withCase({ Personalia: [] }),
  'Personalia 12': withCase(only('Personalia', { Fodselsnummer: '14010912345' })),
  'Personalia 13': withCase(only('Personalia', { Fodseldato: '2009-01-15' })),
  'Personalia 14': withCase(only('Personalia', { Kjonn: '2' })),
  'Personalia 15': withCase(
    only('Personalia', { Fodselsnummer: '07012499999', Fodseldato: '2024-01-07', Kjonn: '0', StartDato: '2024-01-08' }),
  ),
  'Personalia 16': withCase(
    only('Personalia', { Fodselsnummer: '09102499999', Fodseldato: '2024-10-09', Kjonn: '0', StartDato: '2024-01-08' }),
  ),
  'Personalia 17': withCase(only('Personalia', { DUFnummer: '202312345600' })),
  'Personalia 18': withCase({}),
  'Melding 2a': withCase(only('Melding', { StartDato: '2024-01-13' })),
  'Melding 2c': withCase({ SluttDato: CLOSED, ...only('Melding', { Konklusjon: { SluttDato: AFTER, Kode: '2' } }) }),
  'Melding 2e': withCase(only('Melding', { StartDato: BEFORE })),
  'Melding 3': withCase(only('Melding', { Konklusjon: { SluttDato: '2024-01-16', Kode: '2' } })),
  'Melding 4': withCase(only('Melding', { Melder: [] })),
  'Melding 5': withCase(only('Melding', { Saksinnhold: [] })),
  'Melding 19': withCase({ Melding: twins(first('Melding')) }),
  'Melder 2': withCase(only('Melding', { Melder: [{ Kode: '22' }] })),
  'Saksinnhold 2': withCase(only('Melding', { Saksinnhold: [{ Kode: '18' }] })),
  'Undersøkelse 2a': withCase(only('Undersokelse', { StartDato: '2024-03-02' })),
  'Undersøkelse 2c': withCase({
    SluttDato: CLOSED,
    ...only('Undersokelse', { Konklusjon: { SluttDato: AFTER, Kode: '1' } }),
  }),
  'Undersøkelse 2e': withCase(only('Undersokelse', { StartDato: BEFORE })),
  'Undersøkelse 3': withCase(only('Undersokelse', { Vedtaksgrunnlag: [{ Kode: '19' }] })),
  'Undersøkelse 7': withCase(only('Undersokelse', { Vedtaksgrunnlag: [] })),
  'Undersøkelse 11': withCase({
    Undersokelse: [{ Id: first('Undersokelse').Id, StartDato: '2024-01-12', Vedtaksgrunnlag: [] }],
  }),
  'Undersøkelse 19': withCase({ Undersokelse: twins(first('Undersokelse')) }),
  'Undersøkelse 20': withCase({ Relasjon: sampleCase.Relasjon.slice(1) }),
  'Undersøkelse 21': withCase({ Relasjon: sampleCase.Relasjon.toSpliced(1, 1) }),
  'Vedtak 2a': withCase(only('Vedtak', { Konklusjon: end('2024-02-29') })),
  'Vedtak 2c': withCase({ SluttDato: CLOSED, ...only('Vedtak', { Konklusjon: end(AFTER) }) }),
  'Vedtak 2e': withCase(only('Vedtak', { StartDato: BEFORE })),
  'Vedtak 2f': withCase(only('Vedtak', { Krav: demand('2024-05-02', '2024-05-01') })),
  'Vedtak 2g': withCase(only('Vedtak', { Krav: demand('2024-05-01', '2024-05-03'), Konklusjon: end('2024-05-02') })),
  'Vedtak 2h': withCase(only('Vedtak', { Krav: demand('2024-02-29', '2024-05-01') })),
  'Vedtak 2i': withCase(
    only('Vedtak', {
      Konklusjon: end('2024-05-01'),
      Status: [{ Id: first('Vedtak').Id, EndretDato: '2024-05-02', Kode: '1' }],
    }),
  ),
  'Vedtak 2j': withCase(only('Vedtak', { Status: [{ Id: first('Vedtak').Id, EndretDato: '2024-02-29', Kode: '1' }] })),
  'Vedtak 3': withCase(only('Vedtak', { Status: [{ Id: first('Vedtak').Id, EndretDato: '2024-05-01', Kode: '4' }] })),
  'Vedtak 4': withCase(only('Vedtak', { JmfrLovhjemmel: [{ ...help, Lov: 'FVL' as 'BVL' }] })),
  'Vedtak 5': withCase(only('Vedtak', { Lovhjemmel: old })),
  'Vedtak 19': withCase({ Vedtak: twins(first('Vedtak')) }),
  'Vedtak 20': withCase(only('Vedtak', { Status: [{ Id: first('Vedtak').Id, EndretDato: '2024-09-02', Kode: '2' }] })),
  'Tiltak 2a': withCase(only('Tiltak', { Konklusjon: end('2024-03-03') })),
  'Tiltak 2c': withCase({ SluttDato: CLOSED, ...only('Tiltak', { Konklusjon: end(AFTER) }) }),
  'Tiltak 2e': withCase(only('Tiltak', { StartDato: BEFORE })),
  'Tiltak 5': withCase(only('Tiltak', { Kategori: { Kode: '4.1' } })),
  'Tiltak 6': withCase(only('Tiltak', { Kategori: { Kode: '4.2' } })),
  'Tiltak 7': withCase(only('Tiltak', { Kategori: { Kode: '3.7' } })),
  'Tiltak 8': withCase(only('Tiltak', { Opphevelse: { Kode: '4' } })),
  'Tiltak 9': withCase({
    Tiltak: twins({ ...first('Tiltak'), Kategori: { Kode: '2.1' } }).map((one) => ({
      ...one,
      Konklusjon: end(CLOSED),
    })),
  }),
  'Tiltak 12': withCase(only('Tiltak', { Lovhjemmel: care, Kategori: { Kode: '2.1' }, Konklusjon: end(CLOSED) })),
  'Tiltak 13': withCase({
    ...only('Tiltak', { Lovhjemmel: care }),
    ...only('Personalia', { Fodselsnummer: '01060700100', Fodseldato: '2007-06-01' }),
  }),
  'Tiltak 14': withCase(only('Tiltak', { Lovhjemmel: { ...help, Ledd: ['0'] } })),
  'Tiltak 19': withCase({ Tiltak: twins(first('Tiltak')) }),
  'Tiltak 20': withCase({ Relasjon: sampleCase.Relasjon.slice(0, 2) }),
  'Tiltak 21': withCase(only('Tiltak', { Lovhjemmel: { ...help, Paragraf: '4' } })),
  'Tiltak 22': withCase(only('Tiltak', { Kategori: { Kode: '1.99', Presisering: 'TFCO' } })),
  'Tiltak 23': withCase(only('Tiltak', { Kategori: { Kode: '2.99', Presisering: 'Besøk' } })),
  'Plan 2a': withCase(only('Plan', { Konklusjon: end('2024-03-03') })),
  'Plan 2c': withCase({ SluttDato: CLOSED, ...only('Plan', { Konklusjon: end(AFTER) }) }),
  'Plan 2e': withCase(only('Plan', { StartDato: BEFORE })),
  'Plan 2f': withCase({
    SluttDato: CLOSED,
    ...only('Plan', { Evaluering: [{ UtfortDato: AFTER }], Konklusjon: end(CLOSED) }),
  }),
  'Plan 2g': withCase(only('Plan', { Evaluering: [{ UtfortDato: BEFORE }] })),
  'Plan 19': withCase({ Plan: twins(first('Plan')) }),
  'Ettervern 2a': withCase(only('Ettervern', { Konklusjon: { SluttDato: '2025-02-02', Kode: '1' } })),
  'Ettervern 2c': withCase({
    SluttDato: CLOSED,
    ...only('Ettervern', { Konklusjon: { SluttDato: AFTER, Kode: '1' } }),
  }),
  'Ettervern 2e': withCase(only('Ettervern', { TilbudSendtDato: BEFORE })),
  'Flytting 2c': withCase({ SluttDato: CLOSED, ...only('Flytting', { SluttDato: AFTER }) }),
  'Flytting 2f': withCase(only('Flytting', { SluttDato: EARLIER })),
  'Oversendelse til fylkesnemnd 2e': withCase(only('OversendelseFylkesnemnd', { StartDato: BEFORE })),
  'Oversendelse til fylkesnemnd 2f': withCase({
    SluttDato: CLOSED,
    ...only('OversendelseFylkesnemnd', { StartDato: AFTER }),
  }),
  'Oversendelse til fylkesnemnd 5': withCase(only('OversendelseFylkesnemnd', { Lovhjemmel: old })),
};

const found = (report: Barnevern): readonly string[] => check(report, ON).map(({ rule }) => rule);

describe('the register’s rules', () => {
  it('find nothing but the stand-in number in a case that keeps them', () =>
    expect(found(sampleReport)).toStrictEqual(['Personalia 18']));

  it.each(rules.map(({ name }) => name))('%s is found where it is broken', (name) =>
    expect(found(broken[name]!)).toContain(name),
  );

  it('take what was migrated less seriously', () => {
    const report = withCase(only('Melding', { StartDato: BEFORE, MigrertId: 'K-17' }));
    expect(check(report, ON)).toContainEqual(expect.objectContaining({ rule: 'Melding 2e', severity: 'WARNING' }));
  });

  it('ask less of an investigation that ends with a petition', () => {
    const report = withCase({
      ...only('Undersokelse', { Konklusjon: { SluttDato: '2024-03-01', Kode: '2' } }),
      Relasjon: sampleCase.Relasjon.toSpliced(1, 1),
    });
    expect(check(report, ON)).toContainEqual(expect.objectContaining({ rule: 'Undersøkelse 21', severity: 'WARNING' }));
  });

  it('hold nothing against a case that was entered in error and says so', () =>
    expect(found(withCase(only('Melding', { StartDato: BEFORE, ErSlettet: true })))).not.toContain('Melding 2e'));
});
