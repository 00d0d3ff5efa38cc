import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Proof that an event is durable (majority and journal). There is none without it. */
export class ReceiptDto {
  @ApiProperty({ example: '1201-02' })
  ledger!: string;

  @ApiProperty({
    description: "The event's number in the ledger, without gaps. Send it as `Wait-For` to read your own write.",
  })
  seq!: number;

  @ApiProperty({ example: 'concern-0197…' })
  stream!: string;

  @ApiProperty({ description: "The event's number in its stream; also the `ETag`, to be sent back as `If-Match`." })
  version!: number;

  @ApiProperty({ format: 'uuid' })
  eventId!: string;

  @ApiProperty({ description: 'SHA-256 of the chain up to and with this event, hex.' })
  hash!: string;

  @ApiProperty({ format: 'date-time', description: 'When we knew.' })
  recordedAt!: string;
}

export class ConcernReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  concernId!: string;

  @ApiProperty({ format: 'uuid' })
  childId!: string;
}

export class ConcernReceiptsDto {
  @ApiProperty({ type: [ConcernReceiptDto], description: 'One for each child of the report, in its order.' })
  receipts!: readonly ConcernReceiptDto[];
}

export class ConcernActionReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  concernId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The investigation that was opened or joined.' })
  investigationId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The concern of the right child, or the one that stays.' })
  replacedBy?: string;
}

export class ChildReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;
}

/** Of a command about a child's case. */
export class CaseReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({
    description: 'The ids of what the command made, by name.',
    type: 'object',
    additionalProperties: { type: 'string', format: 'uuid' },
    example: { decisionId: '0197a000-0000-8000-8000-000000000001' },
  })
  made!: Readonly<Record<string, string>>;
}

export class MeasureReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  measureId!: string;
}

export class AftercareReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The offer that was made.' })
  offerId?: string;
}

class FieldFaultDto {
  @ApiProperty({ description: 'JSON pointer into the body, or the name of a header or parameter.' })
  field!: string;

  @ApiProperty()
  message!: string;
}

/** RFC 9457. */
export class ProblemDto {
  @ApiProperty({ example: 'urn:rettid:problem:concern.dismissal-needs-reason' })
  type!: string;

  @ApiProperty({ description: 'In the language asked for: nb, nn or en.' })
  title!: string;

  @ApiProperty()
  status!: number;

  @ApiProperty()
  detail!: string;

  @ApiProperty({ description: 'Stable; what programs should look at.' })
  code!: string;

  @ApiProperty({ type: [FieldFaultDto] })
  errors!: readonly FieldFaultDto[];

  @ApiProperty()
  traceId!: string;
}
