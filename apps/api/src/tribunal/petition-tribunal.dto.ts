import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import type { TribunalRequest } from '@libs/commands/casework/tribunal';
import { petitionSubjects, type PetitionSubject } from '@libs/domain/tribunal/events';
import { DateField, Id, OneOf, Text } from '../http/fields';
import { basisOf, LegalBasisDto } from '../http/legal-basis.dto';

export class PetitionTribunalDto {
  @OneOf(petitionSubjects, { description: 'What the tribunal is asked for.', example: 'care-order' })
  seeks!: PetitionSubject;

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

  @Id({ description: 'The approved decision it rests on. One of the three must be named.', optional: true })
  decisionId?: string | null;

  @Id({ description: 'The emergency decision it follows, while that stands.', optional: true })
  emergencyId?: string | null;

  @Id({
    description: 'The private party’s demand that is sent with it; its decision need not be named.',
    optional: true,
  })
  demandId?: string | null;

  @DateField({ description: 'The day it was sent.' })
  petitionedOn!: string;

  @Text(20_000, { description: 'What it says. Sealed.' })
  petition!: string;

  toRequest(): TribunalRequest {
    const { seeks, decisionId = null, emergencyId = null, demandId = null, petitionedOn, petition } = this;
    return {
      type: 'PetitionTribunal',
      seeks,
      legalBasis: basisOf(this.legalBasis),
      additionalBases: (this.additionalBases ?? []).map(basisOf),
      decisionId,
      emergencyId,
      demandId,
      petitionedOn,
      petition,
    };
  }
}
