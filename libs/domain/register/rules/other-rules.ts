import type { Plan, Sak } from '../structure';
import { endsAfterCase, startsAfterEnd, startsBeforeCase } from './days';
import { isWrongAct, wrongAct } from './decision-rules';
import { saysTheSame } from './duplicates';
import { faultsOf, type Rule } from './rule';

const plans = {
  name: 'Plan',
  type: 'Plan',
  first: 'startdato',
  of: (sak: Sak) =>
    sak.Plan.map(({ StartDato, Konklusjon, ...one }) => ({
      ...one,
      from: StartDato,
      to: Konklusjon?.SluttDato ?? null,
    })),
};

const evaluatedWhen = ({ Evaluering }: Plan, isWrong: (day: string) => boolean): boolean =>
  Evaluering.some(({ UtfortDato }) => isWrong(UtfortDato));

export const planRules: readonly Rule[] = [
  startsAfterEnd(plans),
  endsAfterCase(plans),
  startsBeforeCase(plans),
  {
    name: 'Plan 2f',
    severity: 'ERROR',
    check: ({ sak }) =>
      faultsOf(
        'Plan',
        sak.Plan,
        (plan) => evaluatedWhen(plan, (day) => !!plan.Konklusjon && sak.SluttDato !== undefined && day > sak.SluttDato),
        () => `Utført evaluering er etter sakens sluttdato ${sak.SluttDato}`,
      ),
  },
  {
    name: 'Plan 2g',
    severity: 'ERROR',
    check: ({ sak }) =>
      faultsOf(
        'Plan',
        sak.Plan,
        (plan) => evaluatedWhen(plan, (day) => day < sak.StartDato),
        () => `Utført evaluering er før sakens startdato ${sak.StartDato}`,
      ),
  },
  saysTheSame('Plan', 'Plan', 'INFO', (sak) => sak.Plan),
];

const offers = {
  name: 'Ettervern',
  type: 'Ettervern',
  first: 'tilbud-sendt-dato',
  of: (sak: Sak) =>
    sak.Ettervern.map(({ TilbudSendtDato, Konklusjon, ...one }) => ({
      ...one,
      from: TilbudSendtDato,
      to: Konklusjon?.SluttDato ?? null,
    })),
};

export const aftercareRules: readonly Rule[] = [
  startsAfterEnd(offers),
  endsAfterCase(offers),
  startsBeforeCase(offers),
];

const moves = {
  name: 'Flytting',
  type: 'Flytting',
  first: 'sluttdato',
  of: (sak: Sak) => sak.Flytting.map(({ SluttDato, ...one }) => ({ ...one, from: null, to: SluttDato })),
};

export const moveRules: readonly Rule[] = [
  endsAfterCase(moves),
  {
    name: 'Flytting 2f',
    severity: 'ERROR',
    check: ({ sak }) =>
      faultsOf(
        'Flytting',
        sak.Flytting,
        ({ SluttDato }) => SluttDato < sak.StartDato,
        ({ SluttDato }) => `Flyttingens sluttdato ${SluttDato} er før sakens startdato ${sak.StartDato}`,
      ),
  },
];

const petitions = {
  name: 'Oversendelse til fylkesnemnd',
  type: 'OversendelseFylkesnemnd',
  first: 'startdato',
  of: (sak: Sak) => sak.OversendelseFylkesnemnd.map(({ StartDato, ...one }) => ({ ...one, from: StartDato, to: null })),
};

export const petitionRules: readonly Rule[] = [
  startsBeforeCase(petitions),
  {
    name: 'Oversendelse til fylkesnemnd 2f',
    severity: 'ERROR',
    check: ({ sak }) =>
      faultsOf(
        'OversendelseFylkesnemnd',
        sak.OversendelseFylkesnemnd,
        ({ StartDato }) => sak.SluttDato !== undefined && StartDato > sak.SluttDato,
        ({ StartDato }) => `Oversendelsens startdato ${StartDato} er etter sakens sluttdato ${sak.SluttDato}`,
      ),
  },
  {
    name: 'Oversendelse til fylkesnemnd 5',
    severity: 'ERROR',
    check: ({ sak }) => faultsOf('OversendelseFylkesnemnd', sak.OversendelseFylkesnemnd, isWrongAct, wrongAct),
  },
];
