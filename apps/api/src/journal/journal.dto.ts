import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateNested } from 'class-validator';
import type { JournalRequest } from '@libs/commands/casework/journal';
import { mediaTypes, type MediaType } from '@libs/domain/journal/documents';
import { directions, entryKinds, type Direction, type EntryKind } from '@libs/domain/journal/events';
import { errorKinds, type ErrorKind } from '@libs/domain/kernel/error-in-record';
import type { Part } from '@libs/domain/kernel/part';
import { DateField, IfGiven, OneOf, Text } from '../http/fields';
import { CasePartDto } from '../http/part.dto';

class SaidDto {
  @DateField({ description: 'When it happened.' })
  happenedOn!: string;

  @Text(20_000, { description: 'What happened. Sealed.', optional: true, example: 'Syntetisk hjemmebesøk' })
  facts?: string | null;

  @Text(20_000, { description: 'What the service makes of it. Sealed. One of the two is needed.', optional: true })
  assessment?: string | null;
}

export class RecordEntryDto extends SaidDto {
  @OneOf(entryKinds, { description: 'What was written down.', example: 'home-visit' })
  kind!: EntryKind;

  @ApiPropertyOptional({ type: CasePartDto, nullable: true, description: 'The part of the case it is about.' })
  @IfGiven()
  @ValidateNested({ message: 'must be an object' })
  @Type(() => CasePartDto)
  about?: CasePartDto | null;

  toRequest(): JournalRequest {
    const { kind, happenedOn, about, facts = null, assessment = null } = this;
    return { type: 'RecordEntry', kind, happenedOn, about: partOf(about), facts, assessment };
  }
}

export class CorrectEntryDto extends SaidDto {
  @Text(20_000, { description: 'What was wrong. Sealed.' })
  reason!: string;

  toRequest(entryId: string): JournalRequest {
    const { happenedOn, facts = null, assessment = null, reason } = this;
    return { type: 'CorrectEntry', entryId, happenedOn, facts, assessment, reason };
  }
}

export class EnterEntryInErrorDto {
  @OneOf(errorKinds, { description: 'Why it should not be here.' })
  kind!: ErrorKind;

  @Text(20_000, { description: 'What happened. Sealed.' })
  reason!: string;

  toRequest(entryId: string): JournalRequest {
    return { type: 'EnterEntryInError', entryId, kind: this.kind, reason: this.reason };
  }
}

/** Buffer reads anything: only what it writes back the same was base64. */
const isBase64 = (value: unknown): boolean =>
  typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value;

/** A document with its bytes: no file name stands in an address or a header. */
export class AttachDocumentDto {
  @Text(500, { description: 'What it is. Sealed.', example: 'Syntetisk brev' })
  title!: string;

  @Text(255, { description: 'As it was called. Sealed.', optional: true })
  fileName?: string | null;

  @OneOf(mediaTypes, { description: 'What the bytes are.' })
  mediaType!: MediaType;

  @OneOf(directions, { description: 'Received, sent or written for the case itself.' })
  direction!: Direction;

  @DateField({ description: 'The day of the document.' })
  datedOn!: string;

  @ApiPropertyOptional({ type: CasePartDto, nullable: true, description: 'The part of the case it is about.' })
  @IfGiven()
  @ValidateNested({ message: 'must be an object' })
  @Type(() => CasePartDto)
  about?: CasePartDto | null;

  @ApiProperty({
    type: 'string',
    format: 'byte',
    description: 'Base64; at most 10 MB of bytes.',
    example: 'JVBERi0xLjQK',
  })
  @ValidateBy({ name: 'isBase64', validator: { validate: isBase64, defaultMessage: () => 'must be base64' } })
  content!: string;

  toDocument() {
    const { title, fileName = null, mediaType, direction, datedOn, about, content } = this;
    const said = { title, fileName, mediaType, direction, datedOn, about: partOf(about) };
    return { said, content: Buffer.from(content, 'base64') };
  }
}

const partOf = (about: CasePartDto | null | undefined): Part | null =>
  about ? { kind: about.kind, id: about.id } : null;
