import type { CaseAccessAction } from '@libs/commands/case-access-plans';
import type { AssignmentKind, SharedPart, SharingBasis } from '@libs/domain/case-access/events';
import { DateField, Id, ListOf, OneOf } from '../http/fields';

const assignments: readonly AssignmentKind[] = ['first', 'second'];
const parts: readonly SharedPart[] = ['identity', 'measures', 'deadlines', 'notes'];
const bases: readonly SharingBasis[] = ['consent-of-guardian', 'consent-of-child', 'statutory'];

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
