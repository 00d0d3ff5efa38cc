import { ApiProperty } from '@nestjs/swagger';
import { aftercareContents } from '@libs/domain/aftercare/events';
import type { Json } from '@libs/domain/kernel/json';
import { ChildShownDto, MaskedDto } from '../reading/shown.dto';

class AftercareOfferShownDto {
  @ApiProperty({ format: 'uuid' })
  offerId!: string;

  @ApiProperty({ format: 'date' })
  offeredOn!: string;

  @ApiProperty()
  by!: string;

  @ApiProperty({ enum: [...aftercareContents], isArray: true, description: 'Empty where nobody said it at the time.' })
  content!: readonly string[];

  @ApiProperty({ enum: ['open', 'accepted', 'declined'] })
  status!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  conclusionCode!: string | null;
}

class AftercareDecisionShownDto {
  @ApiProperty({ format: 'uuid' })
  decisionId!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty({ enum: ['continue', 'replace', 'cease'] })
  what!: string;
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

  @ApiProperty({
    enum: ['followed', 'ceased', 'ended'],
    description: '`ceased` by a decision that no contact follows; `ended` at 25, moved away, or died.',
  })
  status!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When the service gets in touch again.' })
  nextContactOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The responsible municipality, where it was recorded.' })
  municipality!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn!: string | null;

  @ApiProperty({ type: [AftercareDecisionShownDto] })
  decisions!: readonly AftercareDecisionShownDto[];

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

  @ApiProperty({ type: String, nullable: true, description: 'Why help ceased without any contact to follow.' })
  reason!: Json;
}

export class AftercarePageDto {
  @ApiProperty({ type: [AftercareShownDto] })
  items!: readonly AftercareShownDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
