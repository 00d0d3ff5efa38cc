import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@libs/domain/kernel/json';
import { MaskedDto } from '../reading/shown.dto';

/** Where a child lives: in no list and no other answer about the child. */
export class ChildAddressDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'object' }],
    description: 'As it was given; null: nobody said.',
  })
  address!: Json;

  @ApiProperty({ enum: ['ugradert', 'klientadresse', 'fortrolig', 'strengtFortrolig'] })
  grade!: string;

  @ApiProperty({ description: 'The tribunal decided that a parent shall not know where the child is.' })
  hiddenAddress!: boolean;
}
