import type { LegalBasis } from '../code-lists/legal-basis';
import type { Lovhjemmel } from './structure';

const MOST = 3;
const some = (part: string | null | undefined): readonly string[] =>
  part === null || part === undefined ? [] : [part];

/** '3-6 a' of chapter 3 is Paragraf '6a'; barnelova's sections have no chapter in their number. */
const lovhjemmelOf = ({ law, chapter, section, paragraph, letter, sentence }: LegalBasis): Lovhjemmel => ({
  Lov: law,
  Kapittel: chapter,
  Paragraf: section.slice(section.indexOf('-') + 1).replaceAll(' ', ''),
  Ledd: some(paragraph),
  Bokstav: some(letter),
  Punktum: some(sentence),
});

type Bases = { readonly legalBasis: LegalBasis; readonly additionalBases: readonly LegalBasis[] };
type Lovhjemler = { readonly Lovhjemmel: Lovhjemmel; readonly JmfrLovhjemmel: readonly Lovhjemmel[] };

/** What it rests on, and at most three others beside it. */
export const lovhjemler = ({ legalBasis, additionalBases }: Bases): Lovhjemler => ({
  Lovhjemmel: lovhjemmelOf(legalBasis),
  JmfrLovhjemmel: additionalBases.slice(0, MOST).map(lovhjemmelOf),
});
