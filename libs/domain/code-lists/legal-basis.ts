/** The register's codes for acts (Lov): barnevernsloven 1992, barnevernsloven 2021, barnelova 1981. */
export const laws = ['BVL', 'BVL2021', 'BL1981'] as const;

/** Where the law allows it: BVL2021, chapter '3', section '3-1', first paragraph '1', letter 'a'. */
export type LegalBasis = {
  readonly law: (typeof laws)[number];
  readonly chapter: string;
  readonly section: string;
  readonly paragraph: string | null;
  readonly letter: string | null;
};

// The acts of 1992 and 2021 number sections by chapter; barnelova of 1981 does not.
export const isPossibleBasis = ({ law, chapter, section }: LegalBasis): boolean =>
  law === 'BL1981'
    ? /^\d+( [a-z])?$/.test(section)
    : Number(chapter) > 0 && new RegExp(`^${Number(chapter)}-\\d+( ?[a-z])?$`).test(section);

/** The act of 2021 came into force with 2023; until then the act of 1992 was the law (the register's Vedtak kontroll 5). */
export const isLawOn = ({ law }: LegalBasis, on: string): boolean =>
  law === 'BL1981' || (on < '2023-01-01' ? law === 'BVL' : law === 'BVL2021');

/** Same act, chapter and section: what a measure must have in common with its decision (Tiltak kontroll 21). */
export const isSameSection = (one: LegalBasis, other: LegalBasis): boolean =>
  one.law === other.law && one.chapter === other.chapter && one.section === other.section;

/** Care taken over by order (omsorgsovertakelse, § 5-1; § 4-12 of the act of 1992), as the register tells it. */
export const isCareOrder = ({ law, chapter, section, paragraph }: LegalBasis): boolean =>
  (law === 'BVL2021' && chapter === '5' && section === '5-1') ||
  (law === 'BVL' && chapter === '4' && section === '4-12') ||
  (law === 'BVL' && chapter === '4' && section === '4-8' && (paragraph === '2' || paragraph === '3'));
