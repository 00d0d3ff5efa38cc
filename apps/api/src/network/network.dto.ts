import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@libs/domain/kernel/json';
import { networkRoles, relationKinds } from '@libs/domain/children/events';
import { placementKinds } from '@libs/domain/placements/events';
import { ChildShownDto, MaskedDto } from '../reading/shown.dto';

class LivesAtDto {
  @ApiProperty({ format: 'uuid' })
  placementId!: string;

  @ApiProperty({ enum: [...placementKinds] })
  kind!: string;

  @ApiProperty({ format: 'date' })
  movedInOn!: string;
}

class RelationShownDto {
  @ApiProperty({ format: 'uuid' })
  relationId!: string;

  @ApiProperty({ enum: [...relationKinds] })
  kind!: string;

  @ApiProperty({ type: String, enum: [...networkRoles], nullable: true })
  networkRole!: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  parentalResponsibility!: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true })
  livesWithChild!: boolean | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'A sibling whose case you may see; else null.',
  })
  relatedChildId!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: '`{name, nationalId, phone}`, as last recorded.',
  })
  person!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'What the child itself says of them.' })
  childView!: Json;
}

class SiblingShownDto {
  @ApiProperty({
    format: 'uuid',
    type: String,
    nullable: true,
    description: 'The relation; null: known by a placement alone.',
  })
  relationId!: string | null;

  @ApiProperty({ type: ChildShownDto, nullable: true, description: 'Null: not registered here, or not yours to see.' })
  child!: ChildShownDto | null;

  @ApiProperty({ type: LivesAtDto, nullable: true, description: 'Where the sibling is placed now, if you may see it.' })
  livesAt!: LivesAtDto | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description:
      'Whether they live together in the child’s placement; null: the child is in none, or it was not considered.',
  })
  together!: boolean | null;

  @ApiProperty({ description: 'Contact between them is arranged.' })
  contactArranged!: boolean;
}

/** Who there is in a child's life. */
export class NetworkDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty({ type: [RelationShownDto], description: 'Also those that ended.' })
  relations!: readonly RelationShownDto[];

  @ApiProperty({ type: [SiblingShownDto] })
  siblings!: readonly SiblingShownDto[];

  @ApiProperty({ type: LivesAtDto, nullable: true, description: 'Where the child is placed now.' })
  livesAt!: LivesAtDto | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: '`{arrangementId, status, with, relationId, from, reviewOn, endedOn}`',
  })
  arrangements!: readonly object[];

  @ApiProperty({ type: [ChildShownDto], description: 'Entries linked as the same child, of those you may see.' })
  duplicates!: readonly ChildShownDto[];
}
