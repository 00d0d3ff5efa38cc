import type { CaseAccessAction } from '@libs/commands/case-access-plans';
import type { AssignmentKind, ExclusionGround, SharedPart, SharingBasis } from '@libs/domain/case-access/events';
import { toInstant } from '@libs/domain/kernel/oslo-time';
import { DateField, Id, InstantField, ListOf, OneOf, Text } from '../http/fields';

const assignments: readonly AssignmentKind[] = ['first', 'second'];
const parts: readonly SharedPart[] = ['identity', 'measures', 'deadlines', 'notes'];
const bases: readonly SharingBasis[] = ['consent-of-guardian', 'consent-of-child', 'statutory'];
const grounds: readonly ExclusionGround[] = ['disqualified', 'requested-by-family', 'threat', 'other'];

export class PlaceCaseDto {
  @Id({ description: 'The unit of the child-welfare service that owns the case from now on.' })
  unitId!: string;

  toAction(): CaseAccessAction {
    return { type: 'PlaceCase', unitId: this.unitId };
  }
}

export class AssignCaseworkerDto {
  @Id({ description: 'Who gets the case: somebody else than who says so.' })
  staffId!: string;

  @OneOf(assignments, { description: 'First or second caseworker. Default: first.', optional: true })
  kind?: AssignmentKind | null;

  toAction(): CaseAccessAction {
    return { type: 'AssignCaseworker', staffId: this.staffId, kind: this.kind ?? 'first' };
  }
}

export class ReleaseCaseworkerDto {
  @Id({ description: 'Who has the case no longer.' })
  staffId!: string;

  toAction(): CaseAccessAction {
    return { type: 'ReleaseCaseworker', staffId: this.staffId };
  }
}

export class GrantParticipationDto {
  @Id({ description: 'The partner unit.' })
  unitId!: string;

  @Id({ description: 'Only this person in it; else everybody who works there.', optional: true })
  staffId?: string | null;

  @ListOf(parts, { description: 'What is shared.' })
  scope!: readonly SharedPart[];

  @OneOf(bases, { description: 'What the sharing rests on.' })
  basis!: SharingBasis;

  @DateField({ description: 'The last day of it.', optional: true })
  until?: string | null;

  toAction(): CaseAccessAction {
    const { unitId, staffId = null, scope, basis, until = null } = this;
    return { type: 'GrantParticipation', unitId, staffId, scope, basis, until };
  }
}

export class WithdrawParticipationDto {
  @Id({ description: 'The participation.' })
  participationId!: string;

  toAction(): CaseAccessAction {
    return { type: 'WithdrawParticipation', participationId: this.participationId };
  }
}

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
