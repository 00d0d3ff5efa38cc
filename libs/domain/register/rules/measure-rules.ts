import { ageOn, daysBetween, hasTurned } from '../../kernel/dates';
import type { CalendarDate } from '../../kernel/dates';
import type { Lovhjemmel, Sak, Tiltak } from '../structure';
import { endsAfterCase, startsAfterEnd, startsBeforeCase } from './days';
import { saysTheSame } from './duplicates';
import { lacksText } from './report-rules';
import { faultsOf, type Checked, type Fault, type Rule, type Severity } from './rule';

const placements: ReadonlySet<string> = new Set([
  '1.1',
  '1.2',
  '1.99',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
  '2.99',
  '8.2',
]);
const ASKING = ['1.99', '2.99', '3.7', '3.99', '4.99', '5.99', '6.99', '7.99', '8.99'] as const;
const OTHER_REASON = ['4'] as const;
const OVERLAP_DAYS = 90;

const days = {
  name: 'Tiltak',
  type: 'Tiltak',
  first: 'startdato',
  of: (sak: Sak) =>
    sak.Tiltak.map(({ StartDato, Konklusjon, ...one }) => ({
      ...one,
      from: StartDato,
      to: Konklusjon?.SluttDato ?? null,
    })),
};

const measure = (
  number: string,
  severity: Severity,
  isWrong: (measure: Tiltak, checked: Checked) => boolean,
  text: string,
): Rule => ({
  name: `Tiltak ${number}`,
  severity,
  check: (checked) =>
    faultsOf(
      'Tiltak',
      checked.sak.Tiltak,
      (one) => isWrong(one, checked),
      () => text,
    ),
});

const isPlacement = ({ Kategori }: Tiltak): boolean => placements.has(Kategori.Kode);

const isSection = (one: Lovhjemmel, law: string, chapter: string, section: string): boolean =>
  one.Lov === law && one.Kapittel === chapter && one.Paragraf === section;

/** Omsorgsovertakelse, as the requirements define it. */
const isCareMeasure = ({ Lovhjemmel: basis, JmfrLovhjemmel }: Tiltak): boolean =>
  isSection(basis, 'BVL2021', '5', '1') ||
  isSection(basis, 'BVL', '4', '12') ||
  (isSection(basis, 'BVL', '4', '8') &&
    (basis.Ledd.some((paragraph) => paragraph === '2' || paragraph === '3') ||
      JmfrLovhjemmel.some(({ Kapittel, Paragraf }) => Kapittel === '4' && Paragraf === '12')));

const birthDateIn = (sak: Sak): CalendarDate | undefined => sak.Personalia.at(-1)?.Fodseldato;

/** Older than that at the measure's last day, or today. */
const isOlder = ({ Konklusjon }: Tiltak, { sak, on }: Checked, years: number): boolean => {
  const birthDate = birthDateIn(sak);
  return birthDate !== undefined && ageOn(birthDate, Konklusjon?.SluttDato ?? on) > years;
};

const isOpenCareAfter18 = (one: Tiltak, { sak, on }: Checked): boolean => {
  const birthDate = birthDateIn(sak);
  return isCareMeasure(one) && !one.Konklusjon && birthDate !== undefined && hasTurned(birthDate, 18, on);
};

const hasZero = ({ Lovhjemmel: { Kapittel, Paragraf, Ledd, Punktum } }: Tiltak): boolean =>
  [Kapittel, Paragraf, ...Ledd, ...Punktum].includes('0');

const decisionsBehind = ({ Vedtak, Relasjon }: Sak, { Id }: Tiltak) =>
  Vedtak.filter((decision) =>
    Relasjon.some(
      (one) => one.FraType === 'Vedtak' && one.FraId === decision.Id && one.TilType === 'Tiltak' && one.TilId === Id,
    ),
  );

const isSameBasis = (one: Lovhjemmel, other: Lovhjemmel): boolean =>
  one.Lov === other.Lov && one.Kapittel === other.Kapittel && one.Paragraf === other.Paragraf;

const overlap = (one: Tiltak, other: Tiltak, on: CalendarDate): number => {
  const from = one.StartDato > other.StartDato ? one.StartDato : other.StartDato;
  const [end, otherEnd] = [one.Konklusjon?.SluttDato ?? on, other.Konklusjon?.SluttDato ?? on];
  return daysBetween(from, end < otherEnd ? end : otherEnd);
};

const overlapping = ({ sak, on }: Checked): readonly Fault[] => {
  const all = sak.Tiltak.filter(isPlacement);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => overlap(one, other, on) > OVERLAP_DAYS)
      .map((other) => ({
        path: `Sak/Tiltak[@Id='${one.Id}']`,
        text: `Flere plasseringstiltak i samme periode. Overlapper med tiltak-id ${other.Id}`,
      })),
  );
};

export const measureRules: readonly Rule[] = [
  startsAfterEnd(days),
  endsAfterCase(days),
  startsBeforeCase(days),
  measure(
    '5',
    'WARNING',
    (one, checked) => one.Kategori.Kode === '4.1' && isOlder(one, checked, 7),
    'Barnet er over 7 år og i barnehage',
  ),
  measure(
    '6',
    'WARNING',
    (one, checked) => one.Kategori.Kode === '4.2' && isOlder(one, checked, 11),
    'Barnet er over 11 år og i SFO',
  ),
  measure('7', 'ERROR', ({ Kategori }) => lacksText([Kategori], ASKING), 'Tiltakskategori mangler presisering'),
  measure(
    '8',
    'ERROR',
    ({ Opphevelse }) => !!Opphevelse && lacksText([Opphevelse], OTHER_REASON),
    'Opphevelse mangler presisering',
  ),
  { name: 'Tiltak 9', severity: 'WARNING', check: overlapping },
  measure(
    '12',
    'ERROR',
    (one) => isCareMeasure(one) && isPlacement(one) && !!one.Konklusjon && !one.Opphevelse,
    'Omsorgstiltak med sluttdato krever årsak til opphevelse',
  ),
  measure('13', 'ERROR', isOpenCareAfter18, 'Individet er over 18 år og skal dermed ikke ha omsorgstiltak'),
  measure('14', 'ERROR', hasZero, 'Ingen Lovhjemmel sin kapittel, paragraf, ledd eller punktum kan være utfylt med 0'),
  saysTheSame('Tiltak', 'Tiltak', 'WARNING', (sak) => sak.Tiltak),
  measure(
    '20',
    'ERROR',
    (one, { sak }) => decisionsBehind(sak, one).length === 0,
    'Tiltak skal ha relasjon fra Vedtak',
  ),
  measure(
    '21',
    'ERROR',
    (one, { sak }) => decisionsBehind(sak, one).some(({ Lovhjemmel: basis }) => !isSameBasis(basis, one.Lovhjemmel)),
    'Tiltak er registrert med annen lovhjemmel enn det som er registrert i vedtak',
  ),
  measure('22', 'WARNING', ({ Kategori }) => Kategori.Kode === '1.99', 'Kun plasseringstiltak skal ha kode 1.99'),
  measure('23', 'WARNING', ({ Kategori }) => Kategori.Kode === '2.99', 'Kun plasseringstiltak skal ha kode 2.99'),
];
