import { addMonths } from '../../kernel/dates';
import { isDufNumber } from '../../kernel/duf-number';
import { birthDateOf, isDNumber, sexOf, sixDigitsOf, standInOf } from '../../kernel/national-id';
import type { Personalia } from '../structure';
import { faultsOf, type Rule, type Severity } from './rule';

type About = (person: Personalia) => boolean;

const person = (number: string, severity: Severity, isWrong: About, text: (person: Personalia) => string): Rule => ({
  name: `Personalia ${number}`,
  severity,
  check: ({ sak }) => faultsOf('Personalia', sak.Personalia, isWrong, text),
});

const isUnborn: About = ({ Fodselsnummer }) => standInOf(Fodselsnummer) === 'unborn';

/** D-numbers add 40 to the day, synthetic numbers 40 or 80 to the month. */
const dayInNumber = (number: string): string => {
  const [day, month] = [Number(number.slice(0, 2)) % 40, Number(number.slice(2, 4)) % 40];
  return String(day).padStart(2, '0') + String(month).padStart(2, '0') + number.slice(4, 6);
};

export const personRules: readonly Rule[] = [
  {
    name: 'Personalia 2f',
    severity: 'ERROR',
    check: ({ sak }) =>
      faultsOf(
        'Personalia',
        sak.Personalia,
        ({ StartDato }) => sak.SluttDato !== undefined && StartDato > sak.SluttDato,
        ({ StartDato }) => `Personalia sin startdato ${StartDato} er etter sakens sluttdato ${sak.SluttDato}`,
      ),
  },
  {
    name: 'Personalia 11',
    severity: 'ERROR',
    check: ({ sak }) =>
      sak.Personalia.length === 0 ? [{ path: 'Sak', text: 'Klienten mangler personaliainformasjon' }] : [],
  },
  person(
    '12',
    'ERROR',
    ({ Fodselsnummer }) => birthDateOf(Fodselsnummer) === null && standInOf(Fodselsnummer) === null,
    () => 'Ugyldig Fødselsnummer',
  ),
  person(
    '13',
    'WARNING',
    ({ Fodselsnummer, Fodseldato }) => dayInNumber(Fodselsnummer) !== sixDigitsOf(Fodseldato),
    () => 'Fødselsnummer og Fødselsdato viser til forskjellige datoer',
  ),
  person(
    '14',
    'ERROR',
    (one) => !isUnborn(one) && sexOf(one.Fodselsnummer) !== one.Kjonn,
    () => 'Fødselsnummer og Kjønn viser til forskjellige kjønn',
  ),
  person(
    '15',
    'ERROR',
    (one) => isUnborn(one) && one.StartDato > one.Fodseldato,
    () => 'Feil i Fødselsnummer for født barn',
  ),
  person(
    '16',
    'ERROR',
    ({ StartDato, Fodseldato }) => addMonths(StartDato, 9) < Fodseldato,
    ({ StartDato, Fodseldato }) =>
      `Personalia sin startdato ${StartDato} er mer enn 9 måneder før barnets fødselsdato ${Fodseldato}`,
  ),
  person(
    '17',
    'ERROR',
    ({ DUFnummer }) => DUFnummer !== undefined && !isDufNumber(DUFnummer),
    () => 'Ugyldig DUF-nummer',
  ),
  person(
    '18',
    'INFO',
    ({ Fodselsnummer }) => standInOf(Fodselsnummer) !== null || isDNumber(Fodselsnummer),
    () => 'Ufullstendig fødselsnummer og D-nummer skal erstattes når fødselsnummer foreligger',
  ),
];
