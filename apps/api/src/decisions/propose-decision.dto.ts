import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import type { DecisionRequest } from '@libs/commands/casework/decisions';
import { decisionKinds, type Consent, type DecisionKind } from '@libs/domain/decisions/events';
import { DateField, Id, OneOf, Text } from '../http/fields';
import { basisOf, LegalBasisDto } from '../http/legal-basis.dto';

export class ProposeDecisionDto {
  @OneOf(decisionKinds, { description: 'What is decided.', example: 'help-measure' })
  kind!: DecisionKind;

  @OneOf(['voluntary', 'ordered'], {
    description: 'Agreed with the family, or to be ordered by the tribunal: always said plainly.',
  })
  consent!: Consent;

  @ApiProperty({ type: LegalBasisDto, description: 'The section it rests on: of the act in force that day.' })
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => LegalBasisDto)
  legalBasis!: LegalBasisDto;

  @ApiPropertyOptional({
    type: [LegalBasisDto],
    description: 'Sections it rests on besides, at most three.',
    maxItems: 3,
    nullable: true,
  })
  @IsOptional()
  @IsArray({ message: 'must be a list' })
  @ArrayMaxSize(3, { message: 'must hold at most 3 legal bases' })
  @IsObject({ each: true, message: 'must hold objects' })
  @ValidateNested({ each: true })
  @Type(() => LegalBasisDto)
  additionalBases?: readonly LegalBasisDto[] | null;

  @Id({ description: 'The investigation it follows.', optional: true })
  investigationId?: string | null;

  @DateField({ description: 'The day of the proposal: not before the case was opened.' })
  proposedOn!: string;

  @Text(20_000, { description: 'What is decided, in words. Sealed.' })
  content!: string;

  @Text(20_000, { description: 'The facts it rests on (§ 12-5). Sealed.' })
  facts!: string;

  @Text(20_000, { description: 'What the child said. Sealed.' })
  childView!: string;

  @Text(20_000, { description: 'What weight that was given. Sealed.' })
  weight!: string;

  @Text(20_000, { description: 'Why it is best for the child. Sealed.' })
  bestInterests!: string;

  @Text(20_000, { description: 'How family and network were thought of. Sealed.', optional: true })
  familyTies?: string | null;

  toRequest(): DecisionRequest {
    const { kind, consent, investigationId = null, proposedOn, familyTies = null } = this;
    const { content, facts, childView, weight, bestInterests } = this;
    return {
      type: 'ProposeDecision',
      kind,
      consent,
      legalBasis: basisOf(this.legalBasis),
      additionalBases: (this.additionalBases ?? []).map(basisOf),
      investigationId,
      proposedOn,
      content,
      facts,
      childView,
      weight,
      bestInterests,
      familyTies,
    };
  }
}
