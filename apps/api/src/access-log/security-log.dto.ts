import { ApiProperty } from '@nestjs/swagger';
import { InstantField } from '../http/fields';
import { PageQueryDto } from '../http/paging';

export class SecurityLogQueryDto extends PageQueryDto {
  @InstantField({ description: 'First instant, with zone. Thirty days before `to` if left out.', optional: true })
  from?: string;

  @InstantField({ description: 'Last instant, with zone. Now if left out.', optional: true })
  to?: string;
}

class RefusedObjectDto {
  @ApiProperty({ example: 'child' })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class SecurityLineDto {
  @ApiProperty({ description: "The line's number in the municipality's log, without gaps." })
  seq!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: a machine, or nobody registered.' })
  staffId!: string | null;

  @ApiProperty({ description: 'Whom the token named.' })
  subject!: string;

  @ApiProperty()
  role!: string;

  @ApiProperty({ type: String, nullable: true })
  unit!: string | null;

  @ApiProperty({ example: 'concern:read' })
  permission!: string;

  @ApiProperty({ example: 'GET /v1/concerns/:id' })
  route!: string;

  @ApiProperty({
    type: RefusedObjectDto,
    nullable: true,
    description: "Null too where it is of the reader's own family.",
  })
  object!: RefusedObjectDto | null;

  @ApiProperty({ description: 'The rule that refused.' })
  rule!: string;
}

export class SecurityLogPageDto {
  @ApiProperty({ type: [SecurityLineDto] })
  items!: readonly SecurityLineDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
