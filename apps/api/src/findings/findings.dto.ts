import { ApiProperty } from '@nestjs/swagger';
import { emergencyKinds } from '@libs/domain/emergencies/events';
import { FindingShownDto } from '../case-overview/finding-shown.dto';
import { OneOf } from '../http/fields';
import { PageQueryDto } from '../http/paging';
import { ChildShownDto, MaskedDto } from '../reading/shown.dto';

class OfCaseDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'First caseworker; null: nobody is.' })
  responsible!: string | null;
}

export class CaseFindingsDto extends OfCaseDto {
  @ApiProperty({ type: [FindingShownDto] })
  findings!: readonly FindingShownDto[];
}

export class FindingPageDto {
  @ApiProperty({ type: [CaseFindingsDto] })
  items!: readonly CaseFindingsDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A page can hold fewer than asked for and still have one after it.',
  })
  nextCursor!: string | null;
}

export class YouthListedDto extends OfCaseDto {
  @ApiProperty({
    enum: ['unguarded', 'guarded', 'ceased'],
    description:
      '`unguarded`: no next contact, or its day has passed. `ceased`: a reasoned decision that no contact follows.',
  })
  guard!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextContactOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastContactOn!: string | null;

  @ApiProperty({ description: 'In whole years, today.' })
  age!: number;

  @ApiProperty({ type: String, nullable: true, description: 'The municipality responsible for aftercare.' })
  municipality!: string | null;
}

export class YouthPageDto {
  @ApiProperty({ type: [YouthListedDto] })
  items!: readonly YouthListedDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A page can hold fewer than asked for and still have one after it.',
  })
  nextCursor!: string | null;
}

export class EmergencyQueryDto extends PageQueryDto {
  @OneOf(['open'], { description: 'Those that stand: the only ones there are on this list.', optional: true })
  status?: 'open';
}

class EmergencyListedDto {
  @ApiProperty({ format: 'uuid' })
  emergencyId!: string;

  @ApiProperty({ enum: [...emergencyKinds] })
  kind!: string;

  @ApiProperty({ enum: ['standing', 'petitioned'] })
  status!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of the petition, or it lapses; null: it needs none, or has it.',
  })
  petitionDueOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  implementedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  sentForControlOn!: string | null;
}

export class CaseEmergenciesDto extends OfCaseDto {
  @ApiProperty({ type: [EmergencyListedDto], description: 'Soonest last day first.' })
  emergencies!: readonly EmergencyListedDto[];
}

export class EmergencyPageDto {
  @ApiProperty({ type: [CaseEmergenciesDto], description: 'One entry per child.' })
  items!: readonly CaseEmergenciesDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
