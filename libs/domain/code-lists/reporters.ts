import { codeList } from './code-list';

/** Who reports (9.1 Melding/Melder). */
export const reporters = codeList([
  ['1', 'Barnet selv', '2013-01-01', null, { nn: 'Barnet sjølv', en: 'The child' }],
  ['2', 'Mor/ far/ foresatte', '2013-01-01', null, { nn: 'Mor/far/føresette', en: 'Mother, father or guardian' }],
  ['3', 'Familie for øvrig', '2013-01-01', null, { nn: 'Familie elles', en: 'Other family' }],
  ['4', 'Andre privatpersoner', '2013-01-01', null, { nn: 'Andre privatpersonar', en: 'Other private persons' }],
  ['5', 'Barnvernstjenesten', '2013-01-01', null, { nn: 'Barnevernstenesta', en: 'Child welfare service' }],
  [
    '6',
    'NAV (kommune og stat)',
    '2013-01-01',
    null,
    { nn: 'NAV (kommune og stat)', en: 'Labour and welfare service (NAV)' },
  ],
  ['7', 'Barnevernsvakt', '2013-01-01', null, { nn: 'Barnevernsvakt', en: 'Child welfare emergency service' }],
  ['8', 'Politi', '2013-01-01', null, { nn: 'Politi', en: 'Police' }],
  ['9', 'Barnehage', '2013-01-01', null, { nn: 'Barnehage', en: 'Kindergarten' }],
  [
    '10',
    'Helsestasjon/skolehelsetjenesten',
    '2013-01-01',
    null,
    { nn: 'Helsestasjon/skulehelsetenesta', en: 'Child health centre or school health service' },
  ],
  ['11', 'Skole', '2013-01-01', null, { nn: 'Skule', en: 'School' }],
  [
    '12',
    'Pedagogisk-psykologisk tjeneste (PPT)',
    '2013-01-01',
    null,
    { nn: 'Pedagogisk-psykologisk teneste (PPT)', en: 'Educational psychology service (PPT)' },
  ],
  [
    '13',
    'Psykisk helsevern for barn og unge (kommune og stat)',
    '2013-01-01',
    null,
    {
      nn: 'Psykisk helsevern for barn og unge (kommune og stat)',
      en: 'Mental health care for children and young people',
    },
  ],
  [
    '14',
    'Psykisk helsevern for voksne (kommune og stat)',
    '2013-01-01',
    null,
    { nn: 'Psykisk helsevern for vaksne (kommune og stat)', en: 'Mental health care for adults' },
  ],
  [
    '15',
    'Lege / Sykehus / Tannlege',
    '2013-01-01',
    '2024-12-31',
    { nn: 'Lege / Sjukehus / Tannlege', en: 'Doctor, hospital or dentist' },
  ],
  ['24', 'Lege / Sykehus', '2025-01-01', null, { nn: 'Lege / Sjukehus', en: 'Doctor or hospital' }],
  ['25', 'Tannlege', '2025-01-01', null, { nn: 'Tannlege', en: 'Dentist' }],
  ['16', 'Familievernkontor', '2013-01-01', null, { nn: 'Familievernkontor', en: 'Family counselling office' }],
  [
    '17',
    'Tjenester og instanser med ansvar for oppfølging av personers rusproblemer (kommune og stat)',
    '2013-01-01',
    null,
    {
      nn: 'Tenester og instansar med ansvar for oppfølging av rusproblema til personar (kommune og stat)',
      en: 'Services for people with substance problems',
    },
  ],
  ['18', 'Krisesenter', '2013-01-01', null, { nn: 'Krisesenter', en: 'Crisis centre' }],
  [
    '19',
    'Asylmottak/ UDI/ innvandringsmyndighet',
    '2013-01-01',
    null,
    { nn: 'Asylmottak/UDI/innvandringsstyresmakt', en: 'Asylum reception centre or immigration authority' },
  ],
  [
    '20',
    'Utekontakt/ fritidsklubb',
    '2013-01-01',
    null,
    { nn: 'Utekontakt/fritidsklubb', en: 'Outreach workers or youth club' },
  ],
  [
    '21',
    'Frivillige organisasjoner/ idrettslag',
    '2013-01-01',
    null,
    { nn: 'Frivillige organisasjonar/idrettslag', en: 'Voluntary organisations or sports clubs' },
  ],
  [
    '22',
    'Andre offentlige instanser (krever presisering)',
    '2013-01-01',
    null,
    { nn: 'Andre offentlege instansar (krev presisering)', en: 'Other public bodies (needs a specification)' },
  ],
  ['23', 'Anonym', '2013-01-01', null, { nn: 'Anonym', en: 'Anonymous' }],
]);

const byPrivatePersons = new Set(['1', '2', '3', '4', '21']);
const byPublicServices = new Set(
  reporters.map(({ code }) => code).filter((code) => !['1', '2', '3', '4', '23'].includes(code)),
);

/** The only code an anonymous reporter can have. */
export const ANONYMOUS = '23';

/**
 * May this kind of reporter carry the code? The register does not say; §§ 13-2 and 13-3 tell public reporters from
 * others. Voluntary organisations ('21') may be either.
 */
export const mayReport = (kind: 'private' | 'public' | 'anonymous', code: string): boolean =>
  kind === 'anonymous' ? code === ANONYMOUS : (kind === 'private' ? byPrivatePersons : byPublicServices).has(code);
