/** The register's codes for acts (Lov): barnevernsloven 1992, barnevernsloven 2021, barnelova 1981. */
export const laws = ['BVL', 'BVL2021', 'BL1981'] as const;

/** Where the law allows it: BVL2021, chapter '3', section '3-1', first paragraph '1', letter 'a', second sentence '2'. */
export type LegalBasis = {
  readonly law: (typeof laws)[number];
  readonly chapter: string;
  readonly section: string;
  readonly paragraph: string | null;
  readonly letter: string | null;
  /** Punktum. Bases recorded before 0.3.0 have none. */
  readonly sentence?: string | null;
};

const isNumber = (text: string | null = null): boolean => text === null || /^[1-9]\d{0,2}$/.test(text);

/**
 * The acts of 1992 and 2021 number sections by chapter; barnelova of 1981 does not. No part is ever 0 (the register's
 * Tiltak kontroll 14), and none is longer than the register's fields.
 */
export const isPossibleBasis = ({ law, chapter, section, paragraph, letter, sentence }: LegalBasis): boolean => {
  const possible =
    law === 'BL1981' ? /^[1-9]\d{0,2}( ?[a-z])?$/ : new RegExp(`^${Number.parseInt(chapter, 10)}-[1-9]\\d?( ?[a-z])?$`);
  return (
    /^[1-9]\d?[a-z]?$/.test(chapter) &&
    possible.test(section) &&
    isNumber(paragraph) &&
    isNumber(sentence) &&
    (letter === null || /^[a-z]$/.test(letter))
  );
};

/** The act of 2021 came into force with 2023; until then the act of 1992 was the law (the register's Vedtak kontroll 5). */
export const isLawOn = ({ law }: LegalBasis, on: string): boolean =>
  law === 'BL1981' || (on < '2023-01-01' ? law === 'BVL' : law === 'BVL2021');

/** Same act, chapter and section: what a measure must have in common with its decision (Tiltak kontroll 21). */
export const isSameSection = (one: LegalBasis, other: LegalBasis): boolean =>
  one.law === other.law && one.chapter === other.chapter && one.section === other.section;

const isSection = (basis: LegalBasis, law: LegalBasis['law'], chapter: string, section: string): boolean =>
  basis.law === law && basis.chapter === chapter && basis.section === section;

/** Care taken over by order (omsorgsovertakelse, § 5-1; § 4-12 of the act of 1992), as the register tells it. */
export const isCareOrder = (basis: LegalBasis, additional: readonly LegalBasis[] = []): boolean =>
  isSection(basis, 'BVL2021', '5', '5-1') ||
  isSection(basis, 'BVL', '4', '4-12') ||
  (isSection(basis, 'BVL', '4', '4-8') &&
    (basis.paragraph === '2' ||
      basis.paragraph === '3' ||
      additional.some((one) => isSection(one, 'BVL', '4', '4-12'))));
