import type { StaffAction } from '@libs/commands/staff-plans';
import { toInstant } from '@libs/domain/kernel/oslo-time';
import { DateField, Id, InstantField } from '../http/fields';

export class RecordAbsenceDto {
  @DateField({ description: 'The first day away.' })
  from!: string;

  @DateField({ description: 'The last day away.' })
  to!: string;

  @Id({ description: 'Who has the cases meanwhile.', optional: true })
  standInId?: string | null;

  toAction(): StaffAction {
    return { type: 'RecordStaffAbsence', from: this.from, to: this.to, standInId: this.standInId ?? null };
  }
}

export class EndAbsenceDto {
  @Id({ description: 'The absence.' })
  absenceId!: string;

  toAction(): StaffAction {
    return { type: 'EndStaffAbsence', absenceId: this.absenceId };
  }
}

export class PlanDutyDto {
  @Id({ description: 'The unit whose incoming reports the shift is for.' })
  unitId!: string;

  @InstantField({ description: 'When it begins.' })
  from!: string;

  @InstantField({ description: 'When it is over.' })
  until!: string;

  toAction(): StaffAction {
    const [from, until] = [toInstant(this.from)!, toInstant(this.until)!];
    return { type: 'PlanStaffDuty', unitId: this.unitId, from, until };
  }
}

export class CancelDutyDto {
  @Id({ description: 'The shift.' })
  shiftId!: string;

  toAction(): StaffAction {
    return { type: 'CancelStaffDuty', shiftId: this.shiftId };
  }
}
