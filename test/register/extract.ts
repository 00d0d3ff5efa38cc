import { XMLParser } from 'fast-xml-parser';

/** One code as Kodelister.md has it. */
export type PublishedCode = {
  readonly code: string;
  readonly label: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** One element or attribute of the schema, with what it asks of it. Without a base it holds no text. */
export type PublishedElement = {
  /** How often, at least and at most: '1..1', '0..n'. */
  readonly occurs: string;
  readonly base?: string;
  readonly length?: string;
  readonly pattern?: string;
  readonly codes?: string;
  /** No two of them in one parent agree in all of these attributes. */
  readonly unique?: string;
};

/** Slips of the pen in the published lists, put right here. */
const slips: ReadonlyMap<string, string> = new Map([
  ['2025-31-12', '2025-12-31'],
  ['Fattogdom', 'Fattigdom'],
  ['Minioritetsspråklige familier', 'Minoritetsspråklige familier'],
]);

const plain = (cell: string): string => {
  const text = cell
    .replaceAll(/<br ?\/?>/g, ' ')
    .replaceAll('*', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return slips.get(text) ?? text;
};

const rowsOf = (section: string): readonly PublishedCode[] =>
  section.split('\n').flatMap((line) => {
    const [, code, label, validFrom, validTo] = line.split('|').map(plain);
    // A heading inside a list has no days.
    if (!code || !label || !validFrom || !/^\d/.test(validFrom)) return [];
    return [{ code, label, validFrom, validTo: validTo ? validTo : null }];
  });

/** Kodelister.md: the codes of each list, by the path it is used on. */
export const codesIn = (text: string): Readonly<Record<string, readonly PublishedCode[]>> =>
  Object.fromEntries(
    text
      .split('Brukes på stien ')
      .slice(1)
      .map((section) => [section.split('\n', 1)[0]!.trim(), rowsOf(section)] as const),
  );

/** Kravspesifikasjon.md: the severity of every rule that has not gone out of use, by its name: 'Tiltak 20'. */
export const rulesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split('name="endringslogg"')[0]!
      .split(/^#{3,}\s+/m)
      .flatMap((section) => {
        const [, element, number] = /^(?:###\s+)?([^:]+?) kontroll (\w+):/i.exec(section) ?? [];
        const severity = /^Alvorlighetsgrad[^:\n]*: (\w+)/m.exec(section)?.[1];
        if (element === undefined || severity === undefined || element.startsWith('UTGÅR')) return [];
        return [[`${element} ${number}`, severity] as const];
      }),
  );

type Node = Readonly<Record<string, unknown>>;

const all = (node: Node | undefined, name: string): readonly Node[] => {
  const found = node?.[`xs:${name}`] as Node | readonly Node[] | '' | undefined;
  return found ? [found].flat() : [];
};
const said = (node: Node | undefined, name: string): string | undefined => node?.[`@_${name}`] as string | undefined;
const byName = (nodes: readonly Node[]): ReadonlyMap<string | undefined, Node> =>
  new Map(nodes.map((node) => [said(node, 'name'), node]));

/** The schema: every element and attribute by its path, in its order: 'Barnevern/Sak/Tiltak/Kategori/@Kode'. */
export const elementsIn = (xsd: string): Readonly<Record<string, PublishedElement>> => {
  const schema = all(new XMLParser({ ignoreAttributes: false }).parse(xsd) as Node, 'schema')[0];
  const complexTypes = byName(all(schema, 'complexType'));
  const simpleTypes = byName(all(schema, 'simpleType'));
  const globalAttributes = byName(all(schema, 'attribute'));

  const textOf = (node: Node): Omit<PublishedElement, 'occurs' | 'unique'> => {
    const type = said(node, 'type');
    if (type?.startsWith('xs:')) return { base: type.slice(3) };
    const restriction = all(simpleTypes.get(type) ?? all(node, 'simpleType')[0], 'restriction')[0];
    const first = (name: string): string | undefined => said(all(restriction, name)[0], 'value');
    const base = said(restriction, 'base')?.slice(3);
    const length = first('length') ?? first('minLength');
    const pattern = first('pattern');
    const codes = all(restriction, 'enumeration').map((one) => said(one, 'value'));
    return {
      ...(base && { base }),
      ...(length && { length: `${length}..${first('maxLength') ?? length}` }),
      ...(pattern && { pattern }),
      ...(codes.length > 0 && { codes: codes.join(' ') }),
    };
  };

  type Entry = readonly [path: string, element: PublishedElement];

  const attribute = (node: Node, parent: string): Entry => {
    const ref = said(node, 'ref');
    const occurs = said(node, 'use') === 'required' ? '1..1' : '0..1';
    return [`${parent}/@${ref ?? said(node, 'name')}`, { occurs, ...textOf(globalAttributes.get(ref) ?? node) }];
  };
  const element = (node: Node, before: string, uniques: ReadonlyMap<string, string>): readonly Entry[] => {
    const name = said(node, 'name')!;
    const path = `${before}${name}`;
    const type = complexTypes.get(said(node, 'type')) ?? all(node, 'complexType')[0];
    const occurs = `${said(node, 'minOccurs') ?? '1'}..${(said(node, 'maxOccurs') ?? '1').replace('unbounded', 'n')}`;
    const unique = uniques.get(name);
    const uniquesInside = new Map(
      all(node, 'unique').map((one) => [
        said(all(one, 'selector')[0], 'xpath')!,
        all(one, 'field')
          .map((field) => said(field, 'xpath'))
          .join(' '),
      ]),
    );
    return [
      [path, { occurs, ...(type ? {} : textOf(node)), ...(unique && { unique }) }],
      ...all(type, 'attribute').map((one) => attribute(one, path)),
      ...all(type, 'sequence')
        .flatMap((sequence) => all(sequence, 'element'))
        .flatMap((one) => element(one, `${path}/`, uniquesInside)),
    ];
  };
  return Object.fromEntries(all(schema, 'element').flatMap((one) => element(one, '', new Map())));
};
