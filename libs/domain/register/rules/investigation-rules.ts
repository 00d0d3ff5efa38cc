import { addDays } from '../../kernel/dates';
import type { ElementType, Sak, Undersokelse } from '../structure';
import { endsAfterCase, startsAfterEnd, startsBeforeCase } from './days';
import { saysTheSame } from './duplicates';
import { lacksText, OTHER_MATTERS } from './report-rules';
import { faultsOf, type Fault, type Rule } from './rule';

const days = {
  name: 'Undersøkelse',
  type: 'Undersokelse',
  first: 'startdato',
  of: (sak: Sak) =>
    sak.Undersokelse.map(({ StartDato, Konklusjon, ...one }) => ({
      ...one,
      from: StartDato,
      to: Konklusjon?.SluttDato ?? null,
    })),
};

/** A relation between an element of one type and this one. */
export const isRelated = (sak: Sak, from: ElementType, fromId: string | null, to: ElementType, toId: string | null) =>
  sak.Relasjon.some(
    (one) =>
      one.FraType === from &&
      one.TilType === to &&
      (fromId === null ? one.TilId === toId : one.FraId === fromId) &&
      (toId === null || one.TilId === toId),
  );

const reportsBehind = (sak: Sak, { Id }: Undersokelse) =>
  sak.Melding.filter((report) => isRelated(sak, 'Melding', report.Id, 'Undersokelse', Id));

/** 7 + 90 days, or 7 + 180 where more time was granted. */
const isLate = (sak: Sak, one: Undersokelse, on: string): boolean => {
  const limit = one.UtvidetFrist?.Innvilget === '1' ? 7 + 180 : 7 + 90;
  return !one.Konklusjon && reportsBehind(sak, one).some(({ StartDato }) => addDays(StartDato, limit) < on);
};

const needsDecision = ({ Konklusjon }: Undersokelse): boolean => Konklusjon?.Kode === '1' || Konklusjon?.Kode === '2';

const withoutDecision = (sak: Sak): readonly Fault[] =>
  sak.Undersokelse.filter((one) => needsDecision(one) && !isRelated(sak, 'Undersokelse', one.Id, 'Vedtak', null)).map(
    ({ Id, Konklusjon, MigrertId }) => ({
      path: `Sak/Undersokelse[@Id='${Id}']`,
      text: 'Konkludert Undersøkelse mangler en relasjon til vedtak',
      severity: Konklusjon?.Kode === '2' || MigrertId !== undefined ? 'WARNING' : 'ERROR',
    }),
  );

export const investigationRules: readonly Rule[] = [
  startsAfterEnd(days),
  endsAfterCase(days),
  startsBeforeCase(days),
  {
    name: 'Undersøkelse 3',
    severity: 'ERROR',
    check: ({ sak }) =>
      faultsOf(
        'Undersokelse',
        sak.Undersokelse,
        ({ Vedtaksgrunnlag }) => lacksText(Vedtaksgrunnlag, OTHER_MATTERS),
        () => 'Vedtaksgrunnlag med kode (18 eller 19) mangler presisering',
      ),
  },
  {
    name: 'Undersøkelse 7',
    severity: 'ERROR',
    check: ({ sak }) =>
      faultsOf(
        'Undersokelse',
        sak.Undersokelse,
        (one) => needsDecision(one) && one.Vedtaksgrunnlag.length === 0,
        ({ Konklusjon }) => `Undersøkelse konkludert med kode ${Konklusjon?.Kode} mangler vedtaksgrunnlag`,
      ),
  },
  {
    name: 'Undersøkelse 11',
    severity: 'WARNING',
    check: ({ sak, on }) =>
      faultsOf(
        'Undersokelse',
        sak.Undersokelse,
        (one) => isLate(sak, one, on),
        () => 'Undersøkelse skal konkluderes innen 7 + 90 (7 + 180) dager etter melding sin startdato',
      ),
  },
  saysTheSame('Undersøkelse', 'Undersokelse', 'ERROR', (sak) => sak.Undersokelse),
  {
    name: 'Undersøkelse 20',
    severity: 'ERROR',
    check: ({ sak }) =>
      faultsOf(
        'Undersokelse',
        sak.Undersokelse,
        (one) => reportsBehind(sak, one).length === 0,
        () => 'Undersøkelse mangler en relasjon fra melding',
      ),
  },
  { name: 'Undersøkelse 21', severity: 'ERROR', check: ({ sak }) => withoutDecision(sak) },
];
