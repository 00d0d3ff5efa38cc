import { ApiProperty } from '@nestjs/swagger';
import type { Json, JsonObject } from '@libs/domain/kernel/json';

export class ActorDto {
  @ApiProperty()
  subject!: string;

  @ApiProperty()
  role!: string;

  @ApiProperty({ type: String, nullable: true })
  unit!: string | null;

  @ApiProperty({ type: String, nullable: true })
  onBehalfOf!: string | null;
}

export class HistoryEntryDto {
  @ApiProperty()
  version!: number;

  @ApiProperty()
  seq!: number;

  @ApiProperty({ format: 'uuid' })
  eventId!: string;

  @ApiProperty({ example: 'concern.dismissed' })
  type!: string;

  @ApiProperty({ description: 'When it was true: date in Norway, or instant.' })
  occurredOn!: string;

  @ApiProperty({ format: 'date-time', description: 'When we knew.' })
  recordedAt!: string;

  @ApiProperty({ type: ActorDto })
  actor!: ActorDto;

  @ApiProperty({ type: String, nullable: true, description: 'The written reason, where there is one.' })
  reason!: Json;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: JsonObject;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The opened personal parts, by path.' })
  personal!: JsonObject;

  @ApiProperty({ type: [String], description: 'Parts that you may not see.' })
  withheld!: readonly string[];

  @ApiProperty({ type: [String], description: 'Parts whose key no longer exists.' })
  erased!: readonly string[];
}

export class HistoryDto {
  @ApiProperty({ format: 'uuid' })
  concernId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: [HistoryEntryDto] })
  items!: readonly HistoryEntryDto[];

  @ApiProperty({ type: [String], description: 'Kinds of content that you may not see.' })
  withheld!: readonly string[];
}
