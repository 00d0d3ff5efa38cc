import { XMLParser } from 'fast-xml-parser';
import { schemaText } from './published-register';

type Node = Readonly<Record<string, unknown>>;

const all = (node: Node | undefined, name: string): readonly Node[] => {
  const found = node?.[`xs:${name}`] as Node | readonly Node[] | '' | undefined;
  return found ? [found].flat() : [];
};

/** Every element and attribute of the register's schema by its path: 'Barnevern/Sak/Tiltak/Kategori/@Kode'. */
export const schemaPaths = (): readonly string[] => {
  const schema = all(new XMLParser({ ignoreAttributes: false }).parse(schemaText()) as Node, 'schema')[0];
  const types = new Map(all(schema, 'complexType').map((type) => [type['@_name'], type]));

  const inside = (type: Node | undefined, path: string): readonly string[] => [
    ...all(type, 'attribute').map((one) => `${path}/@${String(one['@_name'] ?? one['@_ref'])}`),
    ...all(type, 'sequence').flatMap((sequence) => all(sequence, 'element').flatMap((one) => element(one, `${path}/`))),
  ];
  const element = (one: Node, before: string): readonly string[] => {
    const path = `${before}${String(one['@_name'])}`;
    return [path, ...inside(types.get(one['@_type']) ?? all(one, 'complexType')[0], path)];
  };
  return all(schema, 'element').flatMap((one) => element(one, ''));
};
