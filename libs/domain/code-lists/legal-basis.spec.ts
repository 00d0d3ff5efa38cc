import { isCareOrder, isLawOn, isPossibleBasis, isSameSection, type LegalBasis } from './legal-basis';

const basis = (
  law: LegalBasis['law'],
  chapter: string,
  section: string,
  more: Partial<LegalBasis> = {},
): LegalBasis => ({ law, chapter, section, paragraph: null, letter: null, ...more });

describe('a legal basis', () => {
  it.each([
    basis('BVL2021', '3', '3-1'),
    basis('BVL2021', '5', '5-1', { paragraph: '1', letter: 'a', sentence: '2' }),
    basis('BVL', '4', '4-12'),
    basis('BVL', '9', '9-1a'),
    basis('BL1981', '6', '43'),
    basis('BL1981', '6', '43 a'),
  ])('can be $law § $section', (possible) => expect(isPossibleBasis(possible)).toBe(true));

  it.each([
    ['a section of another chapter', basis('BVL2021', '3', '5-1')],
    ['a chapter of an act without sections by chapter', basis('BL1981', '6', '6-43')],
    ['chapter 0', basis('BVL2021', '0', '0-1')],
    ['section 0', basis('BVL2021', '3', '3-0')],
    ['section 0 of barnelova', basis('BL1981', '6', '0')],
    ['paragraph 0', basis('BVL2021', '3', '3-1', { paragraph: '0' })],
    ['sentence 0', basis('BVL2021', '3', '3-1', { sentence: '0' })],
    ['a letter that is none', basis('BVL2021', '3', '3-1', { letter: 'ab' })],
    ['a paragraph in words', basis('BVL2021', '3', '3-1', { paragraph: 'first' })],
  ])('cannot be %s', (_, impossible) => expect(isPossibleBasis(impossible)).toBe(false));

  it('is of the act in force on the day', () => {
    expect(isLawOn(basis('BVL', '4', '4-4'), '2022-12-31')).toBe(true);
    expect(isLawOn(basis('BVL', '4', '4-4'), '2023-01-01')).toBe(false);
    expect(isLawOn(basis('BVL2021', '3', '3-1'), '2022-12-31')).toBe(false);
    expect(isLawOn(basis('BL1981', '6', '43'), '2022-12-31')).toBe(true);
  });

  it('is the same section whatever paragraph it names', () =>
    expect(
      isSameSection(basis('BVL2021', '3', '3-1', { paragraph: '1' }), basis('BVL2021', '3', '3-1', { paragraph: '2' })),
    ).toBe(true));
});

describe('a care order', () => {
  it.each([
    basis('BVL2021', '5', '5-1'),
    basis('BVL', '4', '4-12'),
    basis('BVL', '4', '4-8', { paragraph: '2' }),
    basis('BVL', '4', '4-8', { paragraph: '3' }),
  ])('is $law § $section', (order) => expect(isCareOrder(order)).toBe(true));

  it('is § 4-8 together with § 4-12', () => {
    expect(isCareOrder(basis('BVL', '4', '4-8'), [basis('BVL', '4', '4-12')])).toBe(true);
    expect(isCareOrder(basis('BVL', '4', '4-8', { paragraph: '1' }))).toBe(false);
  });

  it('is no help measure', () => expect(isCareOrder(basis('BVL2021', '3', '3-1'))).toBe(false));
});
