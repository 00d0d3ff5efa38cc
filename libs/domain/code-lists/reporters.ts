import { codeList } from './code-list';

/** Who reports (9.1 Melding/Melder). */
export const reporters = codeList([
  ['1', 'Barnet selv', '2013-01-01', null],
  ['2', 'Mor/ far/ foresatte', '2013-01-01', null],
  ['3', 'Familie for øvrig', '2013-01-01', null],
  ['4', 'Andre privatpersoner', '2013-01-01', null],
  ['5', 'Barnvernstjenesten', '2013-01-01', null],
  ['6', 'NAV (kommune og stat)', '2013-01-01', null],
  ['7', 'Barnevernsvakt', '2013-01-01', null],
  ['8', 'Politi', '2013-01-01', null],
  ['9', 'Barnehage', '2013-01-01', null],
  ['10', 'Helsestasjon/skolehelsetjenesten', '2013-01-01', null],
  ['11', 'Skole', '2013-01-01', null],
  ['12', 'Pedagogisk-psykologisk tjeneste (PPT)', '2013-01-01', null],
  ['13', 'Psykisk helsevern for barn og unge (kommune og stat)', '2013-01-01', null],
  ['14', 'Psykisk helsevern for voksne (kommune og stat)', '2013-01-01', null],
  ['15', 'Lege / Sykehus / Tannlege', '2013-01-01', '2024-12-31'],
  ['24', 'Lege / Sykehus', '2025-01-01', null],
  ['25', 'Tannlege', '2025-01-01', null],
  ['16', 'Familievernkontor', '2013-01-01', null],
  [
    '17',
    'Tjenester og instanser med ansvar for oppfølging av personers rusproblemer (kommune og stat)',
    '2013-01-01',
    null,
  ],
  ['18', 'Krisesenter', '2013-01-01', null],
  ['19', 'Asylmottak/ UDI/ innvandringsmyndighet', '2013-01-01', null],
  ['20', 'Utekontakt/ fritidsklubb', '2013-01-01', null],
  ['21', 'Frivillige organisasjoner/ idrettslag', '2013-01-01', null],
  ['22', 'Andre offentlige instanser (krever presisering)', '2013-01-01', null],
  ['23', 'Anonym', '2013-01-01', null],
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
