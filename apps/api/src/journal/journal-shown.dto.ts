import { ApiProperty } from '@nestjs/swagger';
import type { FieldClass } from '@libs/access/policy/capacities';
import { directions, entryKinds, type Direction, type EntryKind } from '@libs/domain/journal/events';
import type { Json } from '@libs/domain/kernel/json';
import type { Part } from '@libs/domain/kernel/part';
import { HistoryEntryDto } from '../concerns/history.dto';
import { CasePartDto } from '../http/part.dto';

/** An entry or a document as it holds now, with everything that was recorded of it. */
export class JournalItemDto {
  @ApiProperty({ format: 'uuid', description: '`entryId` or `documentId`.' })
  id!: string;

  @ApiProperty({ enum: ['entry', 'document'] })
  what!: 'entry' | 'document';

  @ApiProperty({ enum: entryKinds, nullable: true })
  kind!: EntryKind | null;

  @ApiProperty({ format: 'date', description: 'As corrected last; the day of a document.' })
  happenedOn!: string;

  @ApiProperty({ type: CasePartDto, nullable: true })
  about!: Part | null;

  @ApiProperty({ type: String, nullable: true, description: 'As corrected last.' })
  facts!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'As corrected last.' })
  assessment!: Json;

  @ApiProperty({ type: String, nullable: true })
  title!: Json;

  @ApiProperty({ type: String, nullable: true })
  fileName!: Json;

  @ApiProperty({ type: String, nullable: true })
  mediaType!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  bytes!: number | null;

  @ApiProperty({ enum: directions, nullable: true })
  direction!: Direction | null;

  @ApiProperty()
  corrected!: boolean;

  @ApiProperty({ description: 'It should not have been written here, and is kept to be read.' })
  enteredInError!: boolean;

  @ApiProperty({ type: [HistoryEntryDto], description: 'The original and every correction, in their order.' })
  history!: readonly HistoryEntryDto[];
}

export class JournalPageDto {
  @ApiProperty({ type: [JournalItemDto], description: 'Last recorded first.' })
  items!: readonly JournalItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;

  @ApiProperty({ type: [String], description: 'Kinds of content that you may not see.' })
  withheld!: readonly FieldClass[];
}

export class DocumentDto extends JournalItemDto {
  @ApiProperty({ format: 'byte', type: String, nullable: true, description: 'Base64; null where it cannot be shown.' })
  content!: string | null;

  @ApiProperty({ description: 'SHA-256 (hex) of the sealed bytes: they were checked against it.' })
  digest!: string;

  @ApiProperty({ type: [String], description: 'Kinds of content that you may not see.' })
  withheld!: readonly FieldClass[];

  @ApiProperty({ type: [String], description: 'What can be opened by nobody any more.' })
  erased!: readonly string[];
}
