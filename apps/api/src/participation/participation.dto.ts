import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { ParticipationRequest } from '@libs/commands/casework/participation';
import { trustedPersonAnswers, type TrustedPerson } from '@libs/domain/participation/events';
import { CasePartDto } from '../http/part.dto';
import { Code, DateField, Flag, OneOf, Text } from '../http/fields';

const TEXT = 20_000;

/** In which step of its case the child took part, or not. */
class StepDto {
  @ApiProperty({ type: CasePartDto, description: 'The step.' })
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => CasePartDto)
  about!: CasePartDto;

  @DateField({ description: 'The day.', example: '2026-03-01' })
  on!: string;
}

const stepOf = ({ about, on }: StepDto) => ({ about: { kind: about.kind, id: about.id }, on });

export class ParticipationDto extends StepDto {
  @Code({
    description: 'How it took part, or that it did not (code list `participation-ways`); also of days before 2026.',
    example: '1.1',
  })
  wayCode!: string;

  @Flag({ description: 'Was the child heard? Goes with the code: `1.…` yes, `2.…` no.' })
  heard!: boolean;

  @Flag({
    description: 'Did the child agree with how it was rendered? Left out where it was not asked.',
    optional: true,
  })
  agreedWithRendering?: boolean | null;

  @OneOf(trustedPersonAnswers, { description: 'Was a trusted person (tillitsperson) offered, and wanted?' })
  trustedPerson!: TrustedPerson;

  @Text(TEXT, { description: 'What the child was told. Sealed.', optional: true })
  told?: string | null;

  @Text(TEXT, { description: 'What it was heard about. Sealed.', optional: true })
  heardAbout?: string | null;

  @Text(TEXT, { description: 'What the child said or showed; needed when it was heard. Sealed.', optional: true })
  said?: string | null;

  @Text(TEXT, { description: 'What weight that was given, and why; needed when it was heard. Sealed.', optional: true })
  weight?: string | null;

  @Text(TEXT, { description: 'Why it was not heard; needed when it was not. Sealed.', optional: true })
  reasonNotHeard?: string | null;

  toRequest(): ParticipationRequest {
    const { wayCode, heard, trustedPerson } = this;
    return {
      type: 'RecordParticipation',
      ...stepOf(this),
      wayCode,
      heard,
      agreedWithRendering: this.agreedWithRendering ?? null,
      trustedPerson,
      told: this.told ?? null,
      heardAbout: this.heardAbout ?? null,
      said: this.said ?? null,
      weight: this.weight ?? null,
      reasonNotHeard: this.reasonNotHeard ?? null,
    };
  }
}

export class ParticipationWaiverDto extends StepDto {
  @Text(TEXT, { description: 'Why the child does not take part in this step. Sealed.' })
  reason!: string;

  toRequest(): ParticipationRequest {
    return { type: 'WaiveParticipation', ...stepOf(this), reason: this.reason };
  }
}

export class EnterParticipationInErrorDto {
  @Text(TEXT, { description: 'How the error came about. Sealed.' })
  reason!: string;

  toRequest(participationId: string): ParticipationRequest {
    return { type: 'EnterParticipationInError', participationId, reason: this.reason };
  }
}
