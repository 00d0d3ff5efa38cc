import { ageOn } from '../../kernel/dates';
import type { CalendarDate } from '../../kernel/dates';
import type { Sak } from '../structure';
import type { Checked, Fault, Rule } from './rule';

const YEARS_AROUND = 26;

const datesIn = (value: unknown, path: string): readonly (readonly [path: string, date: CalendarDate])[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => datesIn(one, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, said]) =>
    /Dato$|^Fodseldato$/.test(key) && typeof said === 'string'
      ? [[`${path}/@${key}`, said] as const]
      : datesIn(said, `${path}/${key}`),
  );
};

const tooFarAway = ({ sak, on }: Checked): readonly Fault[] => {
  const year = Number(on.slice(0, 4));
  const [first, last] = [`${year - YEARS_AROUND}-01-01`, `${year + YEARS_AROUND}-12-31`];
  return datesIn(sak, 'Sak')
    .filter(([, date]) => date < first || date > last)
    .map(([path, date]) => ({ path, text: `Dato (${date}) må være mellom ${first} og ${last}` }));
};

/** Everything but decisions that has not ended. */
export const hasOpenParts = (sak: Sak): boolean =>
  [...sak.Melding, ...sak.Undersokelse, ...sak.Plan, ...sak.Tiltak, ...sak.Ettervern].some(
    ({ Konklusjon }) => !Konklusjon,
  );

const ageAt = ({ sak, on }: Checked): number | null => {
  const birthDate = sak.Personalia.at(-1)?.Fodseldato;
  return birthDate === undefined ? null : ageOn(birthDate, on);
};

const isOpen = (sak: Sak): boolean => sak.SluttDato === undefined || hasOpenParts(sak);

const partsOf = (sak: Sak): readonly unknown[] => [
  ...sak.Melding,
  ...sak.Undersokelse,
  ...sak.Vedtak,
  ...sak.Tiltak,
  ...sak.Plan,
  ...sak.Ettervern,
  ...sak.OversendelseFylkesnemnd,
];

const lacksEnd = (sak: Sak): boolean => hasOpenParts(sak) || sak.Vedtak.some(({ Konklusjon }) => !Konklusjon);

const aboutCase = (isWrong: boolean, text: string): readonly Fault[] => (isWrong ? [{ path: 'Sak', text }] : []);

const types = [
  'Personalia',
  'Melding',
  'Undersokelse',
  'Plan',
  'Tiltak',
  'Vedtak',
  'Ettervern',
  'OversendelseFylkesnemnd',
  'Flytting',
  'Relasjon',
] as const;

export const caseRules: readonly Rule[] = [
  { name: 'Sak 1', severity: 'ERROR', check: tooFarAway },
  {
    name: 'Sak 2a',
    severity: 'ERROR',
    check: ({ sak: { StartDato, SluttDato } }) =>
      aboutCase(
        SluttDato !== undefined && StartDato > SluttDato,
        `Sakens startdato ${StartDato} er etter sluttdato ${SluttDato}`,
      ),
  },
  {
    name: 'Sak 7',
    severity: 'WARNING',
    check: (checked) => {
      const age = ageAt(checked);
      return aboutCase(
        age !== null && age >= 25 && isOpen(checked.sak),
        `Klienten er over 25 år og skal avsluttes som klient. Alder: ${age} år.`,
      );
    },
  },
  {
    // Read as: 18 or more, without a measure, and the case is open or has something open in it (mark I).
    name: 'Sak 8',
    severity: 'ERROR',
    check: (checked) => {
      const age = ageAt(checked);
      return aboutCase(
        age !== null && age >= 18 && checked.sak.Tiltak.length === 0 && isOpen(checked.sak),
        `Klienten er over 18 år og skal dermed ha tiltak. Alder: ${age} år.`,
      );
    },
  },
  {
    name: 'Sak 21',
    severity: 'ERROR',
    check: ({ sak }) =>
      aboutCase(
        sak.SluttDato === undefined && partsOf(sak).length === 0,
        'Klienten har ingen meldinger, undersøkelser, vedtak, tiltak, planer, ettervern eller oversendelse fylkesnemnd.',
      ),
  },
  {
    name: 'Sak 22',
    severity: 'WARNING',
    check: ({ sak }) =>
      sak.Slettet.filter(({ Id, Type }) => types.includes(Type) && !sak[Type].some((one) => one.Id === Id)).map(
        ({ Id }) => ({
          path: `Sak/Slettet[@Id='${Id}']`,
          text: 'SlettetType peker til et ikke-eksisterende element',
        }),
      ),
  },
  {
    name: 'Sak 23',
    severity: 'INFO',
    check: ({ sak }) =>
      aboutCase(sak.SluttDato !== undefined && lacksEnd(sak), 'Underelement i lukket sak mangler sluttdato'),
  },
];
