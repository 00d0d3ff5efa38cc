import { ruleWordings } from './rules';

describe('the wording of the rules', () => {
  it.each(Object.entries(ruleWordings))('%s is a sentence in three languages', (_, wording) => {
    for (const text of [wording.nb, wording.nn, wording.en]) expect(text).toMatch(/^\p{Lu}.+\.$/u);
  });
});
