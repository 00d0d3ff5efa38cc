import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Absence, RoleInUnit, Shift } from '@libs/access/relations/relations';
import type { Kinship } from '@libs/domain/organisation/events';
import { ReceiptDto } from '../http/answers';
import { kinships, roles } from './staff.dto';

export class StaffReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The absence that was recorded.' })
  absenceId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The shift that was planned.' })
  shiftId?: string;
}

class RoleShownDto {
  @ApiProperty({ enum: roles })
  role!: RoleInUnit['role'];

  @ApiProperty({ format: 'uuid' })
  unitId!: string;
}

class ShiftShownDto {
  @ApiProperty({ format: 'uuid' })
  shiftId!: string;

  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;
}

class AbsenceShownDto {
  @ApiProperty({ format: 'uuid' })
  absenceId!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  standInId!: string | null;
}

/** Somebody who works here, or did. */
export class StaffShownDto {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'For leaders and administrators; else null.' })
  name!: string | null;

  @ApiProperty()
  working!: boolean;

  @ApiProperty({ description: 'The name is not shown to families.' })
  protectedName!: boolean;

  @ApiProperty({ type: [RoleShownDto] })
  roles!: readonly RoleShownDto[];

  @ApiProperty({ type: [ShiftShownDto], description: 'Shifts that are not over yet.' })
  shifts!: readonly Shift[];

  @ApiProperty({ type: [AbsenceShownDto] })
  absences!: readonly Absence[];
}

export class StaffPageDto {
  @ApiProperty({ type: [StaffShownDto] })
  items!: readonly StaffShownDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

class OwnKinshipDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ enum: kinships })
  kinship!: Kinship;
}

/** What the ledger knows of the caller. */
export class MeDto {
  @ApiProperty()
  ledger!: string;

  @ApiProperty({ description: 'Whom the token names.' })
  subject!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: no member of staff.' })
  staffId!: string | null;

  @ApiProperty({ description: 'The role that stands in what you do.' })
  role!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The unit that stands in what you do.' })
  unitId!: string | null;

  @ApiProperty({ type: [RoleShownDto] })
  roles!: readonly RoleShownDto[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: not on duty.' })
  onDutyUntil!: string | null;

  @ApiProperty({ type: [OwnKinshipDto], description: 'Children whose cases are closed to you, as you declared.' })
  kinships!: readonly OwnKinshipDto[];
}
