import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingWordings } from '@libs/domain/case-file/findings';
import { catalogue } from '@libs/domain/deadlines/catalogue/catalogue';
import { refusals } from '@libs/domain/refusals';
import { cellsOf } from './rows';

const page = readFileSync(join(__dirname, '../../docs/deadlines.md'), 'utf8');

/** The rows of a table, by the cells between its bars; neither its head nor the line under it. */
const table = (heading: string): readonly (readonly string[])[] => {
  const [, text = ''] = page.split(`\n## ${heading}\n`);
  return text
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .filter(([first]) => !/^-+$/.test(first!))
    .slice(1);
};

const FACT_BASE = join(__dirname, '../../../shared/domain/law-and-domain.md');
/** The keys of § 2 of the fact base, where it lies beside the project. */
const factBases = (existsSync(FACT_BASE) ? [readFileSync(FACT_BASE, 'utf8')] : []).map((text) =>
  text
    .slice(text.indexOf('\n## 2.'), text.indexOf('\n## 3.'))
    .split('\n')
    .flatMap((line) => /^\| ([a-zA-Z]+\.[A-Za-z0-9./ -]+?) +\|/.exec(line)?.[1]?.split(' / ') ?? []),
);

describe('the page of time limits', () => {
  it('shows every rule with a clock as it is', () =>
    expect(table('With a clock')).toEqual(catalogue.filter(({ clock }) => clock !== 'none').map(cellsOf)));

  it('shows every rule without a clock as it is', () =>
    expect(table('Without a clock')).toEqual(catalogue.filter(({ clock }) => clock === 'none').map(cellsOf)));

  it('says for every row of the law which rules hold it', () => {
    const names = new Set(catalogue.map(({ name }) => name));
    const rows = table('Where the rows of the law are');
    const named = rows.flatMap(([, rules = '']) => [...rules.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    expect(rows.length).toBeGreaterThan(85);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
    expect(rows.filter(([, rules = '']) => !rules.includes('`'))).toEqual([]);
  });

  for (const keys of factBases)
    it('knows every row of the fact base', () =>
      expect(table('Where the rows of the law are').map(([key]) => key)).toEqual(keys.map((key) => `\`${key}\``)));

  it('names refusals and findings that there are', () => {
    const known = new Set([...Object.keys(refusals), ...Object.keys(findingWordings)]);
    const named = catalogue.flatMap((rule) => (rule.clock === 'none' ? rule.enforcedBy : []));
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });
});
