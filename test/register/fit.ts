import { XMLParser } from 'fast-xml-parser';
import { isRealDate } from '@libs/domain/kernel/dates';
import type { PublishedElement } from './extract';
import publishedElements from './published-elements.json';

const elements: ReadonlyMap<string, PublishedElement> = new Map(Object.entries(publishedElements));

/** The paths right inside each path, in the published order. */
const inside = new Map<string, string[]>();
for (const path of elements.keys()) {
  const parent = path.slice(0, path.lastIndexOf('/'));
  inside.set(parent, [...(inside.get(parent) ?? []), path]);
}

const limits = (range: string): readonly [least: number, most: number] => {
  const [least, most] = range.split('..');
  return [Number(least), most === 'n' ? Infinity : Number(most)];
};
const within = (number: number, range: string): boolean => {
  const [least, most] = limits(range);
  return least <= number && number <= most;
};

const bases: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  boolean: (text) => text === 'true' || text === 'false',
  date: isRealDate,
  dateTime: (text) => isRealDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
};

const holds = (text: string, { base, length, pattern, codes }: PublishedElement): boolean =>
  base === undefined
    ? text === ''
    : bases[base]!(text) &&
      (length === undefined || within([...text].length, length)) &&
      (pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text)) &&
      (codes === undefined || codes.split(' ').includes(text));

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  attributeNamePrefix: '@',
});

type Parsed = Readonly<Record<string, readonly Parsed[]>> & {
  readonly ':@'?: Readonly<Record<string, string>>;
  readonly '#text'?: string;
};

const elementOf = (parsed: Parsed): Element => {
  const name = Object.keys(parsed).find((key) => key !== ':@')!;
  const content = parsed[name]!;
  return {
    name,
    attributes: parsed[':@'] ?? {},
    text: content.map((one) => one['#text'] ?? '').join(''),
    children: content.filter((one) => one['#text'] === undefined).map(elementOf),
  };
};

const misfitsOf = (element: Element, path: string): readonly string[] => {
  const published = elements.get(path);
  if (!published) return [`${path} is unknown`];

  const order = (inside.get(path) ?? []).map((one) => one.slice(path.length + 1));
  const given = [...Object.keys(element.attributes), ...element.children.map(({ name }) => name)];
  const places = element.children.map(({ name }) => order.indexOf(name));
  const twins = (name: string, unique: string): boolean => {
    const keys = element.children
      .filter((child) => child.name === name)
      .map(({ attributes }) =>
        unique
          .split(' ')
          .map((field) => attributes[field])
          .join(' '),
      );
    return new Set(keys).size < keys.length;
  };

  return [
    ...(holds(element.text, published) ? [] : [`${path} holds what it may not`]),
    ...Object.entries(element.attributes).flatMap(([name, text]) => {
      const attribute = elements.get(`${path}/${name}`);
      if (!attribute) return [`${path}/${name} is unknown`];
      return holds(text, attribute) ? [] : [`${path}/${name} holds what it may not`];
    }),
    ...(places.some((place, at) => place < (places[at - 1] ?? 0)) ? [`${path} is out of order`] : []),
    ...order.flatMap((name) => {
      const { occurs, unique } = elements.get(`${path}/${name}`)!;
      const times = given.filter((one) => one === name).length;
      return [
        ...(within(times, occurs) ? [] : [`${path}/${name} is there ${times} times`]),
        ...(unique !== undefined && twins(name, unique) ? [`${path}/${name} is there twice`] : []),
      ];
    }),
    ...element.children.flatMap((child) => misfitsOf(child, `${path}/${child.name}`)),
  ];
};

/** Where a file departs from the published structure: what is unknown, missing, too often, out of order or ill-formed. */
export const misfits = (xml: string): readonly string[] => {
  const roots = (parser.parse(xml) as readonly Parsed[]).map(elementOf);
  return roots.flatMap((root) => misfitsOf(root, root.name));
};
