import { ApiProperty } from '@nestjs/swagger';
import { partKinds } from '@libs/domain/kernel/part';
import { PartDto } from '../case-overview/case-shown.dto';
import { HistoryEntryDto } from '../concerns/history.dto';
import { Id, OneOf } from '../http/fields';
import { PageQueryDto } from '../http/paging';

export class TimelineQueryDto extends PageQueryDto {
  @OneOf(['newest', 'oldest'], { description: 'By when it was recorded; `newest` first by default.', optional: true })
  order?: 'newest' | 'oldest';

  @OneOf([...partKinds], { description: 'Only of this kind of part, and what is about it.', optional: true })
  kind?: (typeof partKinds)[number];

  @Id({ description: 'Only of this part; together with `kind`.', optional: true })
  id?: string;
}

/** One thing that happened to the child, with when it was true (`occurredOn`), when we knew (`recordedAt`) and who it was. */
export class TimelineEntryDto extends HistoryEntryDto {
  @ApiProperty({ example: 'measure-0197…', description: 'What it is about; `version` is its number there.' })
  stream!: string;

  @ApiProperty({ type: PartDto, nullable: true, description: 'The part of the case it is one of.' })
  part!: PartDto | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The seq of what it puts right.' })
  corrects!: number | null;

  @ApiProperty({ type: [Number], description: 'The seqs of what put it right.' })
  correctedBy!: readonly number[];

  @ApiProperty({ type: Number, nullable: true, description: 'The seq of the event that says it was entered in error.' })
  enteredInErrorBy!: number | null;
}

export class TimelineDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: [TimelineEntryDto] })
  items!: readonly TimelineEntryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;

  @ApiProperty({ type: [String], description: 'Kinds of content you may not see.' })
  withheld!: readonly string[];
}
