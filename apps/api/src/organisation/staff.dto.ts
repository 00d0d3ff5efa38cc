import type { NewStaff, StaffAction } from '@libs/commands/staff-plans';
import type { Competence, Kinship, StaffRole } from '@libs/domain/organisation/events';
import { DateField, Flag, Id, ListOf, OneOf, Text } from '../http/fields';

export const roles: readonly StaffRole[] = [
  'caseworker',
  'leader',
  'auditor',
  'data-protection-officer',
  'partner',
  'administrator',
];
const competences: readonly Competence[] = [
  'child-welfare-officer',
  'social-worker',
  'psychologist',
  'lawyer',
  'other',
];
export const kinships: readonly Kinship[] = [
  'self',
  'parent',
  'child',
  'sibling',
  'partner',
  'former-partner',
  'common-child',
];

export class RegisterStaffDto {
  @Text(300, { description: 'The issuer of the tokens that name this person.' })
  issuer!: string;

  @Text(200, { description: 'What those tokens call this person.' })
  subject!: string;

  @Text(200, { description: 'Sealed.' })
  name!: string;

  @Text(40, { description: 'Sealed.', optional: true })
  nationalId?: string | null;

  @Text(200, { description: 'Sealed.', optional: true })
  email?: string | null;

  @ListOf(competences, { description: 'What the person is trained for.', optional: true })
  competences?: readonly Competence[] | null;

  @Flag({ description: 'The name is not shown to families.', optional: true })
  protectedName?: boolean | null;

  toNewStaff(): NewStaff {
    const { issuer, subject, name, nationalId = null, email = null } = this;
    const { competences: trainedFor, protectedName } = this;
    const said = { issuer, subject, name, nationalId, email };
    return { type: 'RegisterStaff', ...said, competences: trainedFor ?? [], protectedName: protectedName ?? false };
  }
}

class RoleDto {
  @OneOf(roles, { description: 'What the person is in the unit.' })
  role!: StaffRole;

  @Id({ description: 'The unit.' })
  unitId!: string;
}

export class GiveRoleDto extends RoleDto {
  toAction(): StaffAction {
    return { type: 'GiveStaffRole', role: this.role, unitId: this.unitId };
  }
}

export class TakeRoleDto extends RoleDto {
  toAction(): StaffAction {
    return { type: 'TakeStaffRole', role: this.role, unitId: this.unitId };
  }
}

class KinshipDto {
  @Id({ description: 'The child.' })
  childId!: string;

  @OneOf(kinships, { description: 'What the member of staff is to the child, or has with somebody in the case.' })
  kinship!: Kinship;
}

export class RecordKinshipDto extends KinshipDto {
  toAction(): StaffAction {
    return { type: 'RecordStaffKinship', childId: this.childId, kinship: this.kinship };
  }
}

export class WithdrawKinshipDto extends KinshipDto {
  toAction(): StaffAction {
    return { type: 'WithdrawStaffKinship', childId: this.childId, kinship: this.kinship };
  }
}

export class DepartureDto {
  @DateField({ description: 'The last day of work.' })
  leftOn!: string;

  toAction(): StaffAction {
    return { type: 'RecordStaffLeft', leftOn: this.leftOn };
  }
}
