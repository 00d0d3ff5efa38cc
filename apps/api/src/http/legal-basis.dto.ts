import { laws, type LegalBasis } from '@libs/domain/code-lists/legal-basis';
import { Code, OneOf } from './fields';

/** Where the law allows it, as a body says it. */
export class LegalBasisDto {
  @OneOf(laws, { description: 'The act.' })
  law!: LegalBasis['law'];

  @Code({ description: 'Chapter.', example: '3' })
  chapter!: string;

  @Code({ description: 'Section.', example: '3-1' })
  section!: string;

  @Code({ description: 'Paragraph.', optional: true })
  paragraph?: string | null;

  @Code({ description: 'Letter.', optional: true })
  letter?: string | null;

  @Code({ description: 'Sentence (punktum).', optional: true })
  sentence?: string | null;
}

/** A sentence is left out where there is none: bases of earlier versions have no place for it. */
export const basisOf = ({
  law,
  chapter,
  section,
  paragraph = null,
  letter = null,
  sentence = null,
}: LegalBasisDto): LegalBasis => ({ law, chapter, section, paragraph, letter, ...(sentence !== null && { sentence }) });
