import { refusals } from './refusals';

describe('refusals', () => {
  it.each(Object.entries(refusals))('%s has words in three languages', (code, { nb, nn, en }) => {
    expect(code).toMatch(/^[a-z-]+\.[a-z0-9-]+$/);
    for (const words of [nb, nn, en]) expect(words).toMatch(/^\p{Lu}.+\.$/u);
  });
});
