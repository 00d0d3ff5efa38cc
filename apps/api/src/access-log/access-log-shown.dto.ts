import { ApiProperty } from '@nestjs/swagger';
import type { Capacity, FieldClass } from '@libs/access/policy/capacities';
import { capacities, fieldClasses } from '@libs/access/policy/capacities';
import type { Operation } from '@libs/access/log/disclosure';

const operations: readonly Operation[] = ['read', 'list', 'search', 'count', 'history', 'export'];

/** What every line says, to whomever it is shown. */
class LineDto {
  @ApiProperty({ description: "The line's number in the municipality's log, without gaps." })
  seq!: number;

  @ApiProperty({ format: 'date-time', description: 'When it was shown.' })
  at!: string;

  @ApiProperty({ enum: operations })
  operation!: Operation;

  @ApiProperty({ description: 'What for: a code.', example: 'follow-up' })
  purpose!: string;

  @ApiProperty({ example: 'caseworker' })
  role!: string;
}

/** Who saw what of one case, for those who check on it. */
export class AccessLineDto extends LineDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: a machine, or nobody registered.' })
  staffId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ description: 'Whom the token named.' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true })
  unit!: string | null;

  @ApiProperty({ example: 'concern:read' })
  permission!: string;

  @ApiProperty({ example: 'GET /v1/concerns/:id' })
  route!: string;

  @ApiProperty({ enum: fieldClasses, isArray: true })
  fields!: readonly FieldClass[];

  @ApiProperty({ enum: capacities, description: 'What the person was to the case.' })
  capacity!: Capacity;

  @ApiProperty({ description: 'The rule that decided.', example: 'access.assigned' })
  rule!: string;
}

export class AccessLogPageDto {
  @ApiProperty({ type: [AccessLineDto] })
  items!: readonly AccessLineDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** The same line for the family. */
export class ExtractLineDto extends LineDto {
  @ApiProperty({ description: 'The name; an employee, where the name is protected.' })
  by!: string;

  @ApiProperty({ type: String, nullable: true, description: "The unit's name." })
  unit!: string | null;

  @ApiProperty({ enum: fieldClasses, isArray: true })
  fields!: readonly FieldClass[];
}

export class ExtractPageDto {
  @ApiProperty({ type: [ExtractLineDto] })
  items!: readonly ExtractLineDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

class ShownCaseDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ enum: fieldClasses, isArray: true })
  fields!: readonly FieldClass[];

  @ApiProperty({ enum: capacities })
  capacity!: Capacity;

  @ApiProperty()
  rule!: string;
}

export class PersonLineDto extends LineDto {
  @ApiProperty({ type: String, nullable: true })
  unit!: string | null;

  @ApiProperty()
  permission!: string;

  @ApiProperty()
  route!: string;

  @ApiProperty({ type: [ShownCaseDto], description: 'Those of the cases that the reader may see the log of.' })
  cases!: readonly ShownCaseDto[];

  @ApiProperty({ description: 'How many cases are kept back from this reader.' })
  withheld!: number;

  @ApiProperty({ type: String, nullable: true, description: 'What was shown where it was no case.' })
  what!: string | null;
}

export class PersonLogPageDto {
  @ApiProperty({ type: [PersonLineDto] })
  items!: readonly PersonLineDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
