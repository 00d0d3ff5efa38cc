import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RuleVersion, Transition } from '@libs/domain/deadlines/rule';
import type { KnownChange } from '@libs/domain/rulebook/changes';
import type { RuleChange } from '@libs/domain/rulebook/events';
import { ReceiptDto } from '../http/answers';
import { ChildShownDto, WordingDto } from '../reading/shown.dto';
import { LengthDto } from './lengths.dto';

export class ChangeReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  changeId!: string;
}

export class RuleVersionDto {
  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day it counts from; null: none yet.',
  })
  validTo!: string | null;

  @ApiProperty({
    enum: ['new-only', 'running-too'],
    description: 'What it counts: new limits only, or running ones, too.',
  })
  transition!: Transition;

  @ApiProperty({ type: [LengthDto], description: 'Added one after the other; none: the case itself names the day.' })
  lengths!: readonly LengthDto[];

  @ApiProperty({ type: [LengthDto], nullable: true, description: 'In all, where more time was granted.' })
  extended!: readonly LengthDto[] | null;

  @ApiProperty({ description: 'A limit that ends on a Saturday or holiday ends on the next working day.' })
  rollsOver!: boolean;

  @ApiProperty({ enum: ['V', 'R', 'I'], description: 'V read in the source, R from memory, I our own reading.' })
  mark!: RuleVersion['lengthMark'];

  @ApiProperty({ example: 'LOV-2021-06-18-97 § 2-1 (1)' })
  source!: string;

  @ApiProperty({ format: 'date', description: 'The day the source was read as it stood.' })
  sourceDate!: string;
}

export class RuleDto {
  @ApiProperty({ example: 'concern.review' })
  name!: string;

  @ApiProperty({ enum: ['law', 'register'] })
  ruleSet!: string;

  @ApiProperty({
    enum: ['act', 'regulation', 'guidance', 'setting', 'internal', 'register', 'local'],
    description:
      'Where it comes from. `setting`: the municipality may change it. `local`: it is the municipality’s own.',
  })
  nature!: string;

  @ApiProperty({ type: WordingDto })
  title!: WordingDto;

  @ApiProperty({ example: '§ 2-1' })
  paragraph!: string;

  @ApiProperty({ enum: ['service', 'municipality', 'tribunal', 'party', 'bufetat', 'institution', 'county-governor'] })
  bearer!: string;

  @ApiProperty({
    enum: ['events', 'case', 'municipality', 'none'],
    description: 'What it is counted from: an event, the case as it stands, a duty of the municipality; or nothing.',
  })
  clock!: string;

  @ApiProperty({ type: String, enum: ['A', 'B', 'C', 'D'], nullable: true })
  breachClass!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The event that sets it off, where it is one.' })
  trigger!: string | null;

  @ApiProperty({ type: [String] })
  satisfiedBy!: readonly string[];

  @ApiProperty({ type: [String], description: 'The rungs of its ladder, as reminders name them.' })
  ladder!: readonly string[];

  @ApiProperty({ type: [RuleVersionDto], description: 'Oldest first.' })
  versions!: readonly RuleVersionDto[];
}

export class RulebookDto {
  @ApiProperty({ type: [RuleDto] })
  rules!: readonly RuleDto[];
}

export class ChangeDto {
  @ApiProperty({ format: 'uuid' })
  changeId!: string;

  @ApiProperty({ enum: ['proposed', 'approved', 'withdrawn'] })
  status!: KnownChange['status'];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As it was proposed: `kind`, `rule`, `lengths` …',
  })
  change!: RuleChange;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ description: "The rule's version from then on." })
  version!: number;

  @ApiProperty()
  source!: string;

  @ApiProperty({ format: 'uuid', description: 'Who proposed it.' })
  proposedBy!: string;

  @ApiProperty({ format: 'date' })
  proposedOn!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who approved it: another person.' })
  approvedBy?: string;

  @ApiPropertyOptional({ format: 'date' })
  approvedOn?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  withdrawnBy?: string;

  @ApiPropertyOptional({ format: 'date' })
  withdrawnOn?: string;
}

export class ChangesDto {
  @ApiProperty({ type: [ChangeDto], description: 'In the order they were proposed.' })
  items!: readonly ChangeDto[];
}

export class RecountDto {
  @ApiProperty({ example: 'measure.evaluation~0197…' })
  deadlineId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty({ format: 'date', description: 'Due now.' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Due when the new version holds.' })
  to!: string;

  @ApiProperty()
  ruleVersion!: number;

  @ApiProperty({ format: 'date', description: 'The day that version comes into force.' })
  validFrom!: string;
}

export class RecountPageDto {
  @ApiProperty({ type: [RecountDto], description: 'Running limits that are counted anew, due first first.' })
  items!: readonly RecountDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
