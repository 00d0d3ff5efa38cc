import { laws } from '../../code-lists/legal-basis';
import type { Krav, Lovhjemmel, Sak, Vedtak } from '../structure';
import { endsAfterCase, startsAfterEnd, startsBeforeCase } from './days';
import { saysTheSame } from './duplicates';
import { isRelated } from './investigation-rules';
import { faultsOf, type Rule, type Severity } from './rule';

const NEW_LAW_FROM = '2023-01-01';

const days = {
  name: 'Vedtak',
  type: 'Vedtak',
  first: 'startdato',
  of: (sak: Sak) =>
    sak.Vedtak.map(({ StartDato, Konklusjon, ...one }) => ({
      ...one,
      from: StartDato,
      to: Konklusjon?.SluttDato ?? null,
    })),
};

const decision = (
  number: string,
  severity: Severity,
  isWrong: (decision: Vedtak) => boolean,
  text: (decision: Vedtak) => string,
): Rule => ({
  name: `Vedtak ${number}`,
  severity,
  check: ({ sak }) => faultsOf('Vedtak', sak.Vedtak, isWrong, text),
});

const someDemand =
  (isWrong: (demand: Krav, decision: Vedtak) => boolean) =>
  (one: Vedtak): boolean =>
    one.Krav.some((demand) => isWrong(demand, one));

type Based = { readonly StartDato: string; readonly Lovhjemmel: Lovhjemmel };

/** The act of 1992 until 2022, the act of 2021 from 2023 on (kontroll 5 of decisions and of petitions). */
export const isWrongAct = ({ StartDato, Lovhjemmel: { Lov } }: Based): boolean =>
  Lov === (StartDato < NEW_LAW_FROM ? 'BVL2021' : 'BVL');

export const wrongAct = ({ StartDato }: Based): string =>
  StartDato < NEW_LAW_FROM
    ? "Lovhjemmel opprettet før 01. januar 2023 krever lov = 'BVL'"
    : "Lovhjemmel opprettet på 01. januar 2023 eller senere krever lov = 'BVL2021'";

const isUnknownAct = (one: Vedtak): boolean =>
  [one.Lovhjemmel, ...one.JmfrLovhjemmel].some(({ Lov }) => !(laws as readonly string[]).includes(Lov));

/** Where it stands now: the newest of its changes. */
const standing = ({ Status }: Vedtak): string | undefined => Status.at(-1)?.Kode;

export const decisionRules: readonly Rule[] = [
  startsAfterEnd(days),
  endsAfterCase(days),
  startsBeforeCase(days),
  decision(
    '2f',
    'ERROR',
    someDemand(({ StartDato, Konklusjon }) => !!Konklusjon && StartDato > Konklusjon.SluttDato),
    () => 'Kravets startdato er etter sluttdato',
  ),
  decision(
    '2g',
    'ERROR',
    someDemand(
      (demand, { Konklusjon }) =>
        !!demand.Konklusjon && !!Konklusjon && demand.Konklusjon.SluttDato > Konklusjon.SluttDato,
    ),
    () => 'Kravets sluttdato er etter Vedtakets sluttdato',
  ),
  decision(
    '2h',
    'ERROR',
    someDemand((demand, { StartDato }) => demand.StartDato < StartDato),
    () => 'Kravets startdato er før vedtakets startdato',
  ),
  decision(
    '2i',
    'INFO',
    ({ Status, Konklusjon }) => !!Konklusjon && Status.some(({ EndretDato }) => EndretDato > Konklusjon.SluttDato),
    () => 'Status sin endretdato er etter Vedtakets sluttdato',
  ),
  decision(
    '2j',
    'INFO',
    ({ Status, StartDato }) => Status.some(({ EndretDato }) => EndretDato < StartDato),
    () => 'Status sin endretdato er før vedtakets startdato',
  ),
  decision(
    '3',
    'ERROR',
    (one) => ['3', '4'].includes(standing(one) ?? '') && !one.Konklusjon,
    (one) => `Vedtak med status ${standing(one)} mangler sluttdato`,
  ),
  decision(
    '4',
    'ERROR',
    isUnknownAct,
    () => 'Lovhjemlene inneholder annen verdi for lov enn BVL, BVL2021 eller BL1981',
  ),
  decision('5', 'ERROR', isWrongAct, wrongAct),
  saysTheSame('Vedtak', 'Vedtak', 'INFO', (sak) => sak.Vedtak),
  {
    name: 'Vedtak 20',
    severity: 'WARNING',
    check: ({ sak }) =>
      faultsOf(
        'Vedtak',
        sak.Vedtak,
        (one) =>
          one.Status.some(({ Kode }) => Kode === '2') &&
          !sak.OversendelseFylkesnemnd.some(({ Id }) =>
            isRelated(sak, 'Vedtak', one.Id, 'OversendelseFylkesnemnd', Id),
          ),
        () => 'Vedtak med status 2 skal ha relasjon til OversendelseFylkesnemnd',
      ),
  },
];
