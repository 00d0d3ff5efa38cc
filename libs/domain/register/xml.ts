import type { Barnevern } from './structure';

/** The child elements of each element, in the schema's order. What is not among them is an attribute. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  Barnevern: ['Fagsystem', 'Avgiver', 'Sak'],
  Sak: [
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
    'Slettet',
  ],
  Melding: ['Melder', 'Saksinnhold', 'Konklusjon'],
  Undersokelse: ['Vedtaksgrunnlag', 'BarnetsMedvirkning', 'UtvidetFrist', 'Konklusjon'],
  BarnetsMedvirkning: ['StartDato', 'MedvirkningType'],
  Plan: ['Evaluering', 'Konklusjon'],
  Tiltak: [
    'Lovhjemmel',
    'JmfrLovhjemmel',
    'Kategori',
    'Tiltaksgrunnlag',
    'Tilsyn',
    'Oppfolging',
    'Opphevelse',
    'Konklusjon',
  ],
  Lovhjemmel: ['Lov', 'Kapittel', 'Paragraf', 'Ledd', 'Bokstav', 'Punktum'],
  JmfrLovhjemmel: ['Lov', 'Kapittel', 'Paragraf', 'Ledd', 'Bokstav', 'Punktum'],
  Tilsyn: ['Ansvarlig', 'Hyppighet', 'Utfort'],
  Oppfolging: ['Hyppighet', 'Utfort'],
  Vedtak: ['Lovhjemmel', 'JmfrLovhjemmel', 'Krav', 'Status', 'Konklusjon'],
  Krav: ['Konklusjon'],
  Ettervern: ['Konklusjon'],
  OversendelseFylkesnemnd: ['Lovhjemmel', 'JmfrLovhjemmel'],
  Flytting: ['ArsakFra', 'FlyttingTil'],
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
// XML 1.0 has no word for the other control characters, nor for half a surrogate pair.
const escaped = (text: string): string =>
  text
    .replaceAll(/[&<>"\n\r\t]/g, (sign) => entities[sign] ?? '')
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '')
    .toWellFormed();

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const elementOf = (name: string, value: unknown): string => {
  if (!isNode(value)) return `<${name}>${escaped(String(value))}</${name}>`;
  const sequence = sequences[name] ?? [];
  const attributes = Object.entries(value)
    .filter(([key]) => !sequence.includes(key))
    .map(([key, said]) => ` ${key}="${escaped(String(said))}"`);
  const children = sequence.flatMap((key) => [value[key] ?? []].flat().map((child) => elementOf(key, child)));
  const start = `<${name}${attributes.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
};

/** The report as the register takes it: the same structure gives the same bytes. */
export const xmlOf = (report: Barnevern): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${elementOf('Barnevern', report)}`;
