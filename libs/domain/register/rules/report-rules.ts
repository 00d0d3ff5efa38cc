import { daysBetween } from '../../kernel/dates';
import type { Coded, Melding } from '../structure';
import { endsAfterCase, startsAfterEnd, startsBeforeCase } from './days';
import { saysTheSame } from './duplicates';
import { faultsOf, type Rule, type Severity } from './rule';

const REVIEW_DAYS = 7;

const report = (
  name: string,
  severity: Severity,
  isWrong: (report: Melding) => boolean,
  text: (report: Melding) => string,
): Rule => ({ name, severity, check: ({ sak }) => faultsOf('Melding', sak.Melding, isWrong, text) });

const days = {
  name: 'Melding',
  type: 'Melding',
  first: 'startdato',
  of: (sak: { readonly Melding: readonly Melding[] }) =>
    sak.Melding.map(({ StartDato, Konklusjon, ...one }) => ({
      ...one,
      from: StartDato,
      to: Konklusjon?.SluttDato ?? null,
    })),
};

/** Codes that ask for a text and have none. */
export const lacksText = (codes: readonly Coded[], asking: readonly string[]): boolean =>
  codes.some(({ Kode, Presisering }) => asking.includes(Kode) && !Presisering);

/** 18 and 19 of the list that ended with 2025. */
export const OTHER_MATTERS = ['18', '19'] as const;

export const reportRules: readonly Rule[] = [
  startsAfterEnd(days),
  endsAfterCase(days),
  startsBeforeCase(days),
  report(
    'Melding 3',
    'WARNING',
    ({ StartDato, Konklusjon }) => !!Konklusjon && daysBetween(StartDato, Konklusjon.SluttDato) > REVIEW_DAYS,
    ({ StartDato, Konklusjon }) =>
      `Fristoverskridelse på behandlingstid for melding, (${StartDato} -> ${Konklusjon?.SluttDato})`,
  ),
  report(
    'Melding 4',
    'ERROR',
    ({ Konklusjon, Melder }) => !!Konklusjon && Melder.length === 0,
    () => 'Konkludert melding mangler melder(e)',
  ),
  report(
    'Melding 5',
    'ERROR',
    ({ Konklusjon, Saksinnhold }) => !!Konklusjon && Saksinnhold.length === 0,
    () => 'Konkludert melding mangler saksinnhold',
  ),
  saysTheSame('Melding', 'Melding', 'INFO', (sak) => sak.Melding.filter(({ Konklusjon }) => Konklusjon)),
  report(
    'Melder 2',
    'ERROR',
    ({ Melder }) => lacksText(Melder, ['22']),
    () => 'Melder med kode (22) mangler presisering',
  ),
  report(
    'Saksinnhold 2',
    'ERROR',
    ({ Saksinnhold }) => lacksText(Saksinnhold, OTHER_MATTERS),
    () => 'Saksinnhold med kode (18 eller 19) mangler presisering',
  ),
];
