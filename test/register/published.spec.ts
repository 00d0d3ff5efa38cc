import { rules } from '@libs/domain/register/rules/check';
import { originals } from './originals';
import publishedCodes from './published-codes.json';
import publishedElements from './published-elements.json';
import publishedRules from './published-rules.json';

describe('the register’s rules', () => {
  it('are all there, as severe as they are published', () =>
    expect(Object.fromEntries(rules.map(({ name, severity }) => [name, severity]))).toStrictEqual(publishedRules));
});

describe('the facts of what the register has published', () => {
  it('are of every rule, list and path', () => {
    expect(Object.keys(publishedRules)).toHaveLength(78);
    expect(Object.keys(publishedCodes)).toHaveLength(16);
    expect(Object.keys(publishedElements)).toHaveLength(204);
  });

  for (const { rules: theirRules, codes, elements } of originals) {
    it('are the rules of Kravspesifikasjon.md', () =>
      expect(Object.entries(publishedRules)).toStrictEqual(Object.entries(theirRules)));

    it('are the codes and days of Kodelister.md', () =>
      expect(Object.entries(publishedCodes)).toStrictEqual(
        Object.entries(codes).map(([path, list]) => [
          path,
          list.map(({ code, validFrom, validTo }) => [code, validFrom, validTo]),
        ]),
      ));

    it('are the elements and attributes of the schema', () =>
      expect(Object.entries(publishedElements)).toStrictEqual(Object.entries(elements)));
  }
});
