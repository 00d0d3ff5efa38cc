import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@libs/domain/kernel/json';
import { ChildShownDto, MaskedDto } from '../reading/shown.dto';

class AftercareOfferShownDto {
  @ApiProperty({ format: 'uuid' })
  offerId!: string;

  @ApiProperty({ format: 'date' })
  offeredOn!: string;

  @ApiProperty()
  by!: string;

  @ApiProperty({ enum: ['open', 'accepted', 'declined'] })
  status!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  conclusionCode!: string | null;
}

/** One youth's aftercare (ettervern, § 3-6) until 25. */
export class AftercareShownDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty()
  ledger!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty()
  seq!: number;

  @ApiProperty({ format: 'date' })
  lastOn!: string;

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: '`{contactedOn, by}`' })
  contacts!: readonly object[];

  @ApiProperty({ type: [AftercareOfferShownDto] })
  offers!: readonly AftercareOfferShownDto[];
}

export class AftercareOpenedDto extends AftercareShownDto {
  @ApiProperty({ type: String, nullable: true, description: 'What was offered last.' })
  offer!: Json;

  @ApiProperty({ type: String, nullable: true, description: 'The newest note.' })
  note!: Json;
}

export class AftercarePageDto {
  @ApiProperty({ type: [AftercareShownDto] })
  items!: readonly AftercareShownDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
