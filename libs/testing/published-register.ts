import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const published = (file: string): string =>
  readFileSync(join(__dirname, '../../test/register/published', file), 'utf8');

/** The register's schema, as published. */
export const schemaText = (): string => published('Barnevern_v4.0.1.xsd');

export type PublishedCode = {
  readonly code: string;
  readonly label: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

const plain = (cell: string): string =>
  cell
    .replaceAll(/<br ?\/?>/g, ' ')
    .replaceAll('*', '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const rowsOf = (section: string): readonly PublishedCode[] =>
  section.split('\n').flatMap((line) => {
    const [, code, label, validFrom, validTo] = line.split('|').map(plain);
    // A heading inside a list has no days.
    if (!code || !label || !validFrom || !/^\d/.test(validFrom)) return [];
    return [{ code, label, validFrom, validTo: validTo ? validTo : null }];
  });

/** Kodelister.md: the codes of each list, by the path it is used on. */
export const publishedLists = (): ReadonlyMap<string, readonly PublishedCode[]> =>
  new Map(
    published('Kodelister.md')
      .split('Brukes på stien ')
      .slice(1)
      .map((section) => [section.split('\n', 1)[0]!.trim(), rowsOf(section)] as const),
  );

/** A rule of Kravspesifikasjon.md: 'Tiltak 20', with the severities it is given. */
export type PublishedRule = { readonly name: string; readonly severities: ReadonlySet<string>; readonly text: string };

/** Kravspesifikasjon.md: every rule that has not gone out of use. */
export const publishedRules = (): readonly PublishedRule[] =>
  published('Kravspesifikasjon.md')
    .split('name="endringslogg"')[0]!
    .split(/^#{3,}\s+/m)
    .flatMap((section) => {
      const [, element, number] = /^(?:###\s+)?([^:]+?) kontroll (\w+):/i.exec(section) ?? [];
      if (element === undefined || element.startsWith('UTGÅR')) return [];
      const severities = new Set([...section.matchAll(/^Alvorlighetsgrad[^:\n]*: (\w+)/gm)].map((match) => match[1]!));
      return [{ name: `${element} ${number}`, severities, text: section }];
    });
