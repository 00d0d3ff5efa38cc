import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes } from '@libs/domain/event-types';
import publishedElements from './published-elements.json';

const rows = readFileSync(join(__dirname, '../../docs/register.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\| `(Barnevern[^`]*)`\s*\| (.+?)\s*\|$/.exec(line)?.slice(1, 3) ?? [])
  .reduce<(readonly [path: string, carriedBy: string])[]>(
    (found, cell, at, cells) => (at % 2 === 0 ? [...found, [cell, cells[at + 1]!]] : found),
    [],
  );

describe('the table of what the register is told', () => {
  it('has every element and attribute of the schema, in its order, and no other', () =>
    expect(rows.map(([path]) => path)).toStrictEqual(Object.keys(publishedElements)));

  it('names events that there are', () => {
    const known: ReadonlySet<string> = new Set(eventTypes);
    const contexts = new Set(eventTypes.map((type) => type.split('.')[0]!));
    const named = rows
      .flatMap(([, carriedBy]) => [...carriedBy.matchAll(/`([a-z]+\.[a-z-]+)`/g)].map((match) => match[1]!))
      .filter((name) => contexts.has(name.split('.')[0]!));
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((type) => !known.has(type))).toStrictEqual([]);
  });
});
