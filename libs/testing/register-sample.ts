import { derivedId } from '@libs/domain/register/register-id';
import type { Barnevern, Lovhjemmel, Sak } from '@libs/domain/register/structure';

const id = (name: string): string => derivedId('sample', name);

export const help: Lovhjemmel = {
  Lov: 'BVL2021',
  Kapittel: '3',
  Paragraf: '1',
  Ledd: ['1'],
  Bokstav: [],
  Punktum: [],
};

/** A report, an investigation, a decision, a measure and a plan; an offer, a petition and a move. Breaks no rule. */
export const sampleCase: Sak = {
  Id: id('Sak'),
  StartDato: '2024-01-08',
  Journalnummer: '2024-000017',
  Personalia: [
    {
      Id: id('Personalia'),
      StartDato: '2024-01-08',
      Fodselsnummer: '14010900100',
      Fodseldato: '2009-01-14',
      Kjonn: '1',
    },
  ],
  Melding: [
    {
      Id: id('Melding'),
      StartDato: '2024-01-08',
      Melder: [{ Kode: '11' }],
      Saksinnhold: [{ Kode: '20' }],
      Konklusjon: { SluttDato: '2024-01-12', Kode: '2' },
    },
  ],
  Undersokelse: [
    {
      Id: id('Undersokelse'),
      StartDato: '2024-01-12',
      Vedtaksgrunnlag: [{ Kode: '20' }],
      Konklusjon: { SluttDato: '2024-03-01', Kode: '1' },
    },
  ],
  Plan: [{ Id: id('Plan'), StartDato: '2024-03-04', Plantype: '1', Evaluering: [{ UtfortDato: '2024-06-03' }] }],
  Tiltak: [
    {
      Id: id('Tiltak'),
      StartDato: '2024-03-04',
      Lovhjemmel: help,
      JmfrLovhjemmel: [],
      Kategori: { Kode: '4.6' },
      Tiltaksgrunnlag: [{ Kode: '20' }],
    },
  ],
  Vedtak: [
    {
      Id: id('Vedtak'),
      StartDato: '2024-03-01',
      Lovhjemmel: help,
      JmfrLovhjemmel: [],
      Krav: [],
      Status: [{ Id: id('Status'), EndretDato: '2024-03-01', Kode: '1' }],
    },
  ],
  Ettervern: [{ Id: id('Ettervern'), TilbudSendtDato: '2025-02-03' }],
  OversendelseFylkesnemnd: [{ Id: id('Oversendelse'), StartDato: '2024-09-02', Lovhjemmel: help, JmfrLovhjemmel: [] }],
  Flytting: [{ Id: id('Flytting'), SluttDato: '2024-10-01', ArsakFra: { Kode: '2.1' }, FlyttingTil: { Kode: '6' } }],
  Relasjon: [
    {
      Id: id('Relasjon 1'),
      FraId: id('Melding'),
      FraType: 'Melding',
      TilId: id('Undersokelse'),
      TilType: 'Undersokelse',
    },
    {
      Id: id('Relasjon 2'),
      FraId: id('Undersokelse'),
      FraType: 'Undersokelse',
      TilId: id('Vedtak'),
      TilType: 'Vedtak',
    },
    { Id: id('Relasjon 3'), FraId: id('Vedtak'), FraType: 'Vedtak', TilId: id('Tiltak'), TilType: 'Tiltak' },
  ],
  Slettet: [],
};

/** The case as the municipality of Lillevik in Havdal reports it. */
export const sampleReport: Barnevern = {
  Id: id('Barnevern'),
  DatoUttrekk: '2025-06-01T06:00:00.000Z',
  Fagsystem: { Leverandor: 'Rettid', Navn: 'Rettid', Versjon: '0.3.0' },
  Avgiver: { Organisasjonsnummer: '999999999', Kommunenummer: '9902', Kommunenavn: 'Lillevik' },
  Sak: sampleCase,
};
