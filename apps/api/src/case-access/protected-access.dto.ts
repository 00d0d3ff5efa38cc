import type { CaseAccessAction } from '@libs/commands/case-access-plans';
import type { ExclusionGround } from '@libs/domain/case-access/events';
import { toInstant } from '@libs/domain/kernel/oslo-time';
import { Id, InstantField, OneOf, Text } from '../http/fields';

const grounds: readonly ExclusionGround[] = ['disqualified', 'requested-by-family', 'threat', 'other'];

export class ProposeNamedGrantDto {
  @Id({ description: 'Who is to see what is protected: somebody else than who says so.' })
  staffId!: string;

  @InstantField({ description: 'When it ends.' })
  until!: string;

  @Text(2_000, { description: 'Why this person needs it. Sealed.' })
  reason!: string;

  toAction(): CaseAccessAction {
    const { staffId, reason } = this;
    return { type: 'ProposeNamedGrant', staffId, until: toInstant(this.until)!, reason };
  }
}

class GrantDto {
  @Id({ description: 'The grant.' })
  grantId!: string;
}

export class ApproveNamedGrantDto extends GrantDto {
  toAction(): CaseAccessAction {
    return { type: 'ApproveNamedGrant', grantId: this.grantId };
  }
}

export class WithdrawNamedGrantDto extends GrantDto {
  toAction(): CaseAccessAction {
    return { type: 'WithdrawNamedGrant', grantId: this.grantId };
  }
}

export class ExcludeDto {
  @Id({ description: 'Who must not see the case.' })
  staffId!: string;

  @OneOf(grounds, { description: 'On what ground.' })
  ground!: ExclusionGround;

  @Text(2_000, { description: 'Why. Sealed.' })
  reason!: string;

  toAction(): CaseAccessAction {
    const { staffId, ground, reason } = this;
    return { type: 'RecordExclusion', staffId, ground, reason };
  }
}

export class LiftExclusionDto {
  @Id({ description: 'Who is kept out no longer; never by that person.' })
  staffId!: string;

  toAction(): CaseAccessAction {
    return { type: 'LiftExclusion', staffId: this.staffId };
  }
}
