import { BlindIndex } from './blind-index';

const index = new BlindIndex(Buffer.alloc(32, 1));

describe('a blind index', () => {
  it('finds a number again however it is spaced, and says nothing of it', () => {
    expect(index.nationalId('280713 64498')).toBe(index.nationalId('28071364498'));
    expect(index.nationalId('28071364498')).toMatch(/^[0-9a-f]{64}$/);
    expect(index.caseNumber('2026/12-ab')).toBe(index.caseNumber(' 2026/12-AB '));
    expect(index.nationalId('12')).not.toBe(index.caseNumber('12'));
  });

  it.each([
    ['KARI  Synt', 'kari synt'],
    ['Synt, Kari', 'kari synt'],
    ['Anne-Marie', 'anne marie'],
    ['André', 'andre'],
    ['A\u030Ase', 'åse'],
    ['Kari K. Synt', 'kari synt'],
    ['Kari Kari', 'kari'],
  ])('takes %s as %s', (name, same) => expect(index.name(name)).toEqual(index.name(same)));

  it.each([
    ['Åse', 'Ase'],
    ['Bjørn', 'Bjorn'],
    ['Kari', 'Kar'],
  ])('keeps %s apart from %s', (name, other) => expect(index.name(name)).not.toEqual(index.name(other)));

  it('makes eight bytes of each word, and nothing of what is no word', () => {
    expect(index.name('Kari Synt')).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}$/),
      expect.stringMatching(/^[0-9a-f]{16}$/),
    ]);
    expect(index.name('K 12 –')).toEqual([]);
  });
});
