import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { MeasureAction, NewMeasure } from '@libs/commands/measures.handler';
import { laws, type LegalBasis } from '@libs/domain/code-lists/legal-basis';
import { results, type Consent, type MeasureResult } from '@libs/domain/measures/events';
import { Code, DateField, Flag, Id, OneOf, Text } from '../http/fields';

class LegalBasisDto {
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
}

export class DecideMeasureDto {
  @Id({ description: 'The child, registered here.' })
  childId!: string;

  @Code({ description: 'Category (code list `measure-categories`).', example: '4.5' })
  categoryCode!: string;

  @Text(2_000, { description: 'Specification where the category asks for one. Sealed.', optional: true })
  specification?: string | null;

  @OneOf(['voluntary', 'ordered'], { description: 'Agreed with the family, or ordered by the tribunal.' })
  consent!: Consent;

  @ApiProperty({ type: LegalBasisDto })
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => LegalBasisDto)
  legalBasis!: LegalBasisDto;

  @DateField({ description: 'The day of the decision.' })
  decidedOn!: string;

  @Text(20_000, { description: 'What the measure is to achieve (§ 8-1). Sealed.', optional: true })
  goal?: string | null;

  toMeasure(): NewMeasure {
    const { childId, categoryCode, consent, decidedOn, specification = null, goal = null } = this;
    const { law, chapter, section, paragraph = null, letter = null } = this.legalBasis;
    const legalBasis = { law, chapter, section, paragraph, letter };
    return { type: 'DecideMeasure', childId, categoryCode, consent, decidedOn, specification, goal, legalBasis };
  }
}

export class StartMeasureDto {
  @DateField({ description: 'The day it started.' })
  startedOn!: string;

  toAction(): MeasureAction {
    return { type: 'StartMeasure', startedOn: this.startedOn };
  }
}

export class EvaluateMeasureDto {
  @DateField({ description: 'The day of the evaluation.' })
  evaluatedOn!: string;

  @Text(20_000, { description: 'What the child said, or why the child was not heard. Sealed.' })
  childView!: string;

  @Text(20_000, { description: 'Does the help work (§ 8-1)? Sealed.' })
  assessment!: string;

  @Flag({ description: 'Does the measure go on?' })
  continues!: boolean;

  toAction(): MeasureAction {
    const { evaluatedOn, childView, assessment, continues } = this;
    return { type: 'EvaluateMeasure', evaluatedOn, childView, assessment, continues };
  }
}

export class EndMeasureDto {
  @DateField({ description: 'The day it ended.' })
  endedOn!: string;

  @OneOf(results, { description: 'How it ended.' })
  result!: MeasureResult;

  @Text(20_000, { description: 'Sealed.', optional: true })
  note?: string | null;

  toAction(): MeasureAction {
    return { type: 'EndMeasure', endedOn: this.endedOn, result: this.result, note: this.note ?? null };
  }
}
