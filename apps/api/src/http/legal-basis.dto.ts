import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { laws, type LegalBasis } from '@libs/domain/code-lists/legal-basis';
import { Code, OneOf } from './fields';

/** Where the law allows it, as a body says it. */
export class LegalBasisDto {
  @OneOf(laws, { description: 'The act, as it was in force on the day.', example: 'BVL2021' })
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

/** The section it rests on. */
export const Basis = (options: { readonly description: string }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: LegalBasisDto, ...options }),
    IsObject({ message: 'must be an object' }),
    ValidateNested(),
    Type(() => LegalBasisDto),
  );

/** The sections besides: the register takes three. */
export const AdditionalBases = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      type: [LegalBasisDto],
      description: 'Sections it rests on besides, at most three.',
      maxItems: 3,
      nullable: true,
    }),
    IsOptional(),
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(3, { message: 'must hold at most 3 legal bases' }),
    IsObject({ each: true, message: 'must hold objects' }),
    ValidateNested({ each: true }),
    Type(() => LegalBasisDto),
  );
