import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { capacities, type Capacity } from '@libs/access/policy/capacities';
import type { Json } from '@libs/domain/kernel/json';
import { ChildReceiptDto } from '../http/answers';

export class CaseAccessReceiptDto extends ChildReceiptDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The participation that was granted.' })
  participationId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The grant that was proposed.' })
  grantId?: string;
}

class MaySeeDto {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiProperty({ enum: capacities, description: 'What the person is to the case.' })
  capacity!: Capacity;

  @ApiProperty({ example: 'access.assigned', description: 'The rule that lets the person in.' })
  rule!: string;
}

class ParticipationShownDto {
  @ApiProperty({ format: 'uuid' })
  participationId!: string;

  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: everybody in the unit.' })
  staffId!: string | null;

  @ApiProperty({ type: [String] })
  scope!: readonly string[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day.' })
  until!: string | null;
}

class GrantShownDto {
  @ApiProperty({ format: 'uuid' })
  grantId!: string;

  @ApiProperty({ enum: ['proposed', 'approved'] })
  status!: string;

  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiProperty({ format: 'uuid' })
  proposedBy!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why, for those who may approve it; else null.' })
  reason!: Json;
}

class BreakGlassShownDto {
  @ApiProperty({ format: 'uuid' })
  breakGlassId!: string;

  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;
}

/** Who sees a case and why, and what keeps others out. Ids and codes; nothing of what is in it. */
export class CaseAccessShownDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ description: "The stream's version, to be sent back as `If-Match`." })
  version!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The unit that owns the case.' })
  unitId!: string | null;

  @ApiProperty({ type: [String] })
  assigned!: readonly string[];

  @ApiProperty({ type: [ParticipationShownDto] })
  participations!: readonly ParticipationShownDto[];

  @ApiProperty({ type: [GrantShownDto] })
  grants!: readonly GrantShownDto[];

  @ApiProperty({ type: [String] })
  excluded!: readonly string[];

  @ApiProperty({ type: [BreakGlassShownDto], description: 'Open at this moment.' })
  breakGlass!: readonly BreakGlassShownDto[];

  @ApiProperty({ enum: ['ugradert', 'klientadresse', 'fortrolig', 'strengtFortrolig'] })
  grade!: string;

  @ApiProperty()
  hiddenAddress!: boolean;

  @ApiProperty()
  restricted!: boolean;

  @ApiProperty()
  erased!: boolean;

  @ApiProperty({ type: [MaySeeDto], description: 'Everybody whom the rules let see that this child is known here.' })
  maySee!: readonly MaySeeDto[];
}
