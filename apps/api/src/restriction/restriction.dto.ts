import { ApiProperty } from '@nestjs/swagger';
import type { RestrictionAction } from '@libs/commands/restriction.handler';
import type { RestrictionGround } from '@libs/domain/restriction/events';
import { ChildReceiptDto } from '../http/answers';
import { OneOf, Text } from '../http/fields';

const grounds: readonly RestrictionGround[] = ['erasure-requested', 'accuracy-contested', 'objection', 'other'];

export class ProposeRestrictionDto {
  @OneOf(grounds, { description: 'On what ground.' })
  ground!: RestrictionGround;

  @Text(2_000, { description: 'Why. Sealed.' })
  reason!: string;

  toAction(): RestrictionAction {
    return { type: 'ProposeRestriction', ground: this.ground, reason: this.reason };
  }
}

export class LiftRestrictionDto {
  @Text(2_000, { description: 'Why. Sealed.' })
  reason!: string;

  toAction(): RestrictionAction {
    return { type: 'LiftRestriction', reason: this.reason };
  }
}

export class RestrictionReceiptDto extends ChildReceiptDto {
  @ApiProperty({ format: 'uuid' })
  restrictionId!: string;
}
