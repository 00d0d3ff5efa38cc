import { ApiProperty } from '@nestjs/swagger';
import { Text, Whole } from '../http/fields';
import { ChildPageDto } from './child-shown.dto';

/** One of the three. In the body, so that it stands in no address and no log of addresses. */
export class ChildSearchDto {
  @Text(40, { description: 'The national id, whole.', optional: true })
  nationalId?: string | null;

  @Text(100, { description: "The archive's number of the case, whole.", optional: true })
  caseNumber?: string | null;

  @Text(200, { description: 'Whole words of the name, in any order; all of them must fit.', optional: true })
  name?: string | null;

  @Whole({ description: 'At most 100; 50 if left out.', optional: true })
  limit?: number | null;

  @Text(500, { description: '`nextCursor` of the page before.', optional: true })
  cursor?: string | null;
}

export class ChildrenFoundDto extends ChildPageDto {
  @ApiProperty({ description: 'How many this page shows: children whose case you may see, and no others.' })
  count!: number;
}
