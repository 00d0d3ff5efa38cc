import { ApiProperty } from '@nestjs/swagger';
import type { CaseRequest } from '@libs/commands/casework/requests';
import type { Answer } from '@libs/commands/moves/acceptance';
import type { Offer } from '@libs/commands/moves/move-book';
import { ReceiptDto } from '../http/answers';
import { DateField, Text } from '../http/fields';

const statuses: readonly Offer['status'][] = ['notified', 'handed-over', 'refused', 'withdrawn', 'accepted'];

export class NotifyMoveDto {
  @Text(7, { description: 'The municipality (number and district) the child moves to.', example: '4601-00' })
  to!: string;

  @DateField({ description: 'When the child moves; may be still to come.', example: '2026-08-01' })
  movesOn!: string;

  @Text(20_000, { description: 'What the new municipality is told (§ 13-5).', optional: true })
  notice?: string | null;

  toRequest(): CaseRequest {
    const { to, movesOn, notice = null } = this;
    return { type: 'NotifyMove', to, movesOn, notice };
  }
}

export class AcceptMoveDto {
  @Text(7, { description: 'The municipality that handed the case over.', example: '1201-02' })
  from!: string;

  @Text(40, { description: "The archive's number of the case here; one is made if it is left out.", optional: true })
  caseNumber?: string | null;

  toAnswer(moveId: string): Answer {
    const { from, caseNumber = null } = this;
    return { moveId, from, caseNumber };
  }
}

export class RefuseMoveDto {
  @Text(7, { description: 'The municipality that handed the case over.', example: '1201-02' })
  from!: string;

  @Text(20_000, { description: 'Why the case is not taken over. The one that has it is told.' })
  reason!: string;
}

export class MoveReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  moveId!: string;
}

export class MovedCaseReceiptDto extends MoveReceiptDto {
  @ApiProperty({ format: 'uuid', description: 'The child, as the municipality that acted knows it.' })
  childId!: string;
}

export class OfferedMoveDto {
  @ApiProperty({ format: 'uuid' })
  moveId!: string;

  @ApiProperty({ example: '1201-02', description: 'The municipality the child moves from.' })
  from!: string;

  @ApiProperty({ enum: statuses, description: 'A case that was handed over waits for an answer.' })
  status!: Offer['status'];

  @ApiProperty({ format: 'date' })
  movesOn!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'How many events were handed over; null before.' })
  events!: number | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The child here, once it is accepted and if you may see it.',
  })
  childId!: string | null;
}

export class OfferedMovesDto {
  @ApiProperty({ type: [OfferedMoveDto] })
  items!: readonly OfferedMoveDto[];
}
