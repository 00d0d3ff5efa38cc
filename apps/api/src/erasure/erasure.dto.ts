import { ApiProperty } from '@nestjs/swagger';
import type { ErasureAction } from '@libs/commands/erasure.handler';
import type { ErasureBasis } from '@libs/domain/erasure/events';
import { ReceiptDto } from '../http/answers';
import { Id, OneOf, Text } from '../http/fields';

const bases: readonly ErasureBasis[] = [
  'national-archivist-decision',
  'court-decision',
  'data-protection-authority-order',
];

export class OrderErasureDto {
  @Id({ description: 'Whose key is to be destroyed.' })
  childId!: string;

  @OneOf(bases, {
    description: 'The exception from the archive duty (arkivloven § 13). The wish of the family is none.',
  })
  basis!: ErasureBasis;

  @Text(100, { description: "The decision's own number. Nothing personal: it is not sealed." })
  reference!: string;

  @Text(2_000, { description: 'Why. Sealed.' })
  reason!: string;

  toAction(): ErasureAction {
    const { childId, basis, reference, reason } = this;
    return { type: 'OrderErasure', childId, basis, reference, reason };
  }
}

export class ErasureReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  erasureId!: string;
}

/** A sealed text under somebody else's key that may name the child. */
export class TraceDto {
  @ApiProperty()
  seq!: number;

  @ApiProperty({ example: 'concern-0197…' })
  stream!: string;

  @ApiProperty({ format: 'uuid' })
  eventId!: string;

  @ApiProperty({ example: 'report', description: 'Which part of the event.' })
  path!: string;

  @ApiProperty({ description: 'Under whose key it is.' })
  subject!: string;
}

export class TracesDto {
  @ApiProperty({ format: 'uuid' })
  erasureId!: string;

  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: [TraceDto], description: 'In the order of the ledger. Nothing of it is erased.' })
  items!: readonly TraceDto[];
}
