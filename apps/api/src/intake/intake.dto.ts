import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import { ConcernReceiptDto } from '../http/answers';
import { PageQueryDto } from '../http/paging';

class MessageConcernReceiptDto extends ConcernReceiptDto {
  @ApiProperty({ format: 'date-time', description: 'When the message counts as received: its first arrival.' })
  receivedAt!: string;
}

export class IntakeReceiptDto {
  @ApiProperty()
  messageId!: string;

  @ApiProperty({ type: [MessageConcernReceiptDto] })
  receipts!: readonly MessageConcernReceiptDto[];
}

const PLACE = 'Instant with zone, or a date in Norway';
const SHAPE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/;

export class ReconciliationQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ description: `${PLACE}; a date means its beginning. Left out: from the first message.` })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @Matches(SHAPE, { message: 'must be a date or an instant with zone' })
  from?: string;

  @ApiPropertyOptional({ description: `${PLACE}; a date means its end. Left out: until now.` })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @Matches(SHAPE, { message: 'must be a date or an instant with zone' })
  to?: string;
}

class ReconciledReceiptDto {
  @ApiProperty({ format: 'uuid' })
  concernId!: string;

  @ApiProperty()
  ledger!: string;

  @ApiProperty()
  seq!: number;
}

class ReconciliationLineDto {
  @ApiProperty()
  messageId!: string;

  @ApiProperty({ format: 'date-time' })
  firstReceivedAt!: string;

  @ApiProperty({ enum: ['accepted', 'refused', 'claimed'], description: '`claimed`: no outcome yet; send it again.' })
  outcome!: 'accepted' | 'refused' | 'claimed';

  @ApiProperty({ nullable: true, type: String, description: 'The ledger the message named.' })
  ledger!: string | null;

  @ApiPropertyOptional({ description: 'Why it was refused.' })
  code?: string;

  @ApiPropertyOptional({ type: [String], description: 'The fields it was refused for.' })
  fields?: readonly string[];

  @ApiPropertyOptional({ type: [ReconciledReceiptDto] })
  receipts?: readonly ReconciledReceiptDto[];
}

class ReconciliationTotalsDto {
  @ApiProperty()
  received!: number;

  @ApiProperty()
  accepted!: number;

  @ApiProperty()
  refused!: number;

  @ApiProperty()
  claimed!: number;
}

export class ReconciliationDto {
  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ format: 'date-time' })
  to!: string;

  @ApiProperty({
    type: ReconciliationTotalsDto,
    description: 'Of the whole stretch: received = accepted + refused + claimed.',
  })
  totals!: ReconciliationTotalsDto;

  @ApiProperty({ type: [ReconciliationLineDto] })
  items!: readonly ReconciliationLineDto[];

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Send it as `cursor` for the next page; null = the last one.',
  })
  nextCursor!: string | null;
}
