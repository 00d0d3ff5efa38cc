import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { ConcernAction } from '@libs/commands/concern-requests';
import type { ReporterKind } from '@libs/domain/concerns/events';
import { Code, Codes, Id, IfGiven, InstantField, OneOf, Text, Whole } from '../http/fields';

class CorrectedEventDto {
  @Whole({ description: 'The wrong event, by its version in the stream (see the history).' })
  version!: number;

  @Id({ description: 'The wrong event, by its id.', optional: true })
  eventId?: string | null;
}

class CorrectedReporterDto {
  @OneOf(['private', 'public', 'anonymous'], { description: 'Who reported.' })
  kind!: ReporterKind;

  @Code({ description: 'Register code 9.1.', optional: true })
  code?: string | null;
}

class ConcernChangesDto {
  @InstantField({ description: 'When it was really received.', optional: true })
  receivedAt?: string | null;

  @Codes({ description: 'What it is really about.', optional: true })
  contentCodes?: string[] | null;

  @ApiPropertyOptional({ type: CorrectedReporterDto })
  @IfGiven()
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => CorrectedReporterDto)
  reporter?: CorrectedReporterDto | null;

  @Text(100_000, { description: 'The right text. Sealed.', optional: true })
  text?: string | null;

  @Text(2_000, { description: 'Specification where a code asks for one. Sealed.', optional: true })
  specification?: string | null;
}

export class CorrectionDto {
  @ApiProperty({ type: CorrectedEventDto })
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => CorrectedEventDto)
  corrects!: CorrectedEventDto;

  @ApiProperty({ type: ConcernChangesDto })
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => ConcernChangesDto)
  changes!: ConcernChangesDto;

  @Text(20_000, { description: 'What was wrong and why. Sealed.' })
  reason!: string;

  toAction(): ConcernAction {
    const { receivedAt, contentCodes, reporter, text, specification } = this.changes;
    const changes = {
      ...(receivedAt && { receivedAt }),
      ...(contentCodes && { contentCodes }),
      ...(reporter && { reporter: { kind: reporter.kind, code: reporter.code ?? null } }),
      ...(text && { text }),
      ...(specification && { specification }),
    };
    const { version, eventId = null } = this.corrects;
    return { type: 'CorrectConcern', corrects: { version, eventId }, changes, reason: this.reason };
  }
}
