import { aftercareConclusions } from './aftercare-conclusions';
import { codeLists } from './all-lists';
import { codeOn } from './code-list';
import { contents } from './contents';
import { measureCategories } from './measure-categories';
import { isDismissal, reportOutcomes } from './report-outcomes';
import { mayReport, reporters } from './reporters';
import { isRealDate } from '../kernel/dates';

const lists = { reporters, contents, reportOutcomes, measureCategories, aftercareConclusions };

describe.each([...codeLists])('the list %s', (_, list) => {
  it('has each code once, with a label and real days', () => {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    for (const { label, nn, en, validFrom, validTo } of list) {
      expect([label, nn, en]).not.toContain('');
      expect(isRealDate(validFrom)).toBe(true);
      expect(validTo === null || (isRealDate(validTo) && validTo > validFrom)).toBe(true);
    }
  });
});

describe('the register’s codes', () => {
  it('are all there', () => expect(Object.values(lists).map((list) => list.length)).toStrictEqual([25, 93, 10, 51, 3]));

  it('begin and end on their days', () => {
    expect(codeOn(contents, '20', '2025-12-31').standing).toBe('valid');
    expect(codeOn(contents, '20', '2026-01-01').standing).toBe('not-valid-on-date');
    expect(codeOn(contents, '1.1.01', '2025-12-31').standing).toBe('not-valid-on-date');
    expect(codeOn(contents, '1.1.01', '2026-01-01').standing).toBe('valid');
    expect(codeOn(contents, '1.1', '2026-01-01').standing).toBe('unknown');
  });

  it('tell what happened before there was a list in its first codes', () => {
    expect(codeOn(aftercareConclusions, '1', '2021-12-31').standing).toBe('valid');
    expect(codeOn(reporters, '24', '2012-12-31').standing).toBe('not-valid-on-date');
  });

  it('carry their labels', () =>
    expect(codeOn(measureCategories, '4.6', '2026-01-01')).toMatchObject({ code: { label: 'Støttekontakt' } }));

  it('ask for a text where the register does', () => {
    const asking = Object.values(lists).map((list) =>
      list.filter((code) => code.needsSpecification).map(({ code }) => code),
    );
    expect(asking).toStrictEqual([
      ['22'],
      ['18', '19'],
      [],
      ['1.99', '2.99', '3.7', '3.99', '4.99', '5.99', '6.99', '7.99', '8.99'],
      [],
    ]);
  });

  it('give every reporter a kind, and voluntary organisations two', () => {
    const kinds = ['private', 'public', 'anonymous'] as const;
    const count = reporters.map(({ code }) => [code, kinds.filter((kind) => mayReport(kind, code)).length]);
    expect(count.filter(([, kindsOfCode]) => kindsOfCode !== 1)).toStrictEqual([['21', 2]]);
  });

  it('tell dismissals from the other outcomes', () =>
    expect(reportOutcomes.map(({ code }) => code).filter(isDismissal)).toStrictEqual(['1', '3', '5', '6', '9', '10']));
});
