import { xmlOf } from '@libs/domain/register/xml';
import { sampleReport } from '@libs/testing/register-sample';
import { validateXML } from 'xmllint-wasm';
import { misfits } from './fit';
import { originals } from './originals';

const sample = xmlOf(sampleReport);

const departures: readonly (readonly [what: string, from: RegExp, to: string, misfit: string])[] = [
  ['an unknown element', /<Plan /, '<Melder Kode="1"/><Plan ', 'Barnevern/Sak/Melder is unknown'],
  ['an unknown attribute', /<Melder /, '<Melder Navn="x" ', 'Barnevern/Sak/Melding/Melder/@Navn is unknown'],
  ['a missing attribute', / Kommunenavn="[^"]*"/, '', 'Barnevern/Avgiver/@Kommunenavn is there 0 times'],
  ['a missing element', /<Kategori [^>]*>/, '', 'Barnevern/Sak/Tiltak/Kategori is there 0 times'],
  ['an element too many', /<Kategori [^>]*>/, '$&$&', 'Barnevern/Sak/Tiltak/Kategori is there 2 times'],
  ['another order', /(<Melder [^>]*>)(<Saksinnhold [^>]*>)/, '$2$1', 'Barnevern/Sak/Melding is out of order'],
  [
    'an unknown code',
    /<Melder Kode="11"/,
    '<Melder Kode="0"',
    'Barnevern/Sak/Melding/Melder/@Kode holds what it may not',
  ],
  ['a wrong shape', /<Kapittel>3/, '<Kapittel>x', 'Barnevern/Sak/Tiltak/Lovhjemmel/Kapittel holds what it may not'],
  [
    'a day that is none',
    /(<Plan [^>]*StartDato=")[^"]*/,
    '$12024-02-30',
    'Barnevern/Sak/Plan/@StartDato holds what it may not',
  ],
  ['a text too long', /Journalnummer="/, `$&${'7'.repeat(36)}`, 'Barnevern/Sak/@Journalnummer holds what it may not'],
  [
    'a text where none is',
    /<Fagsystem ([^>]*)\/>/,
    '<Fagsystem $1>x</Fagsystem>',
    'Barnevern/Fagsystem holds what it may not',
  ],
  ['the same id twice', /<Personalia [^>]*>/, '$&$&', 'Barnevern/Sak/Personalia is there twice'],
];

describe('the published structure', () => {
  it('is that of the sample', () => expect(misfits(sample)).toStrictEqual([]));

  it.each(departures)('is not kept with %s', (_what, from, to, misfit) =>
    expect(misfits(sample.replace(from, to))).toContain(misfit),
  );

  for (const { schema } of originals) {
    it.each(departures)('is not kept with %s: the schema itself says so', async (_what, from, to) =>
      expect((await validateXML({ xml: sample.replace(from, to), schema: [schema] })).valid).toBe(false),
    );
  }
});
