import { staffStream, unitStream } from '@libs/domain/kernel/ids';
import type {
  CancelStaffDuty,
  EndStaffAbsence,
  GiveStaffRole,
  PlanStaffDuty,
  RecordStaffAbsence,
  RecordStaffKinship,
  RecordStaffLeft,
  RegisterStaff,
  StaffCommand,
  TakeStaffRole,
  WithdrawStaffKinship,
} from '@libs/domain/organisation/commands';
import { staffMember } from '@libs/domain/organisation/staff-member';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { step, type Plan } from './plan';
import type { OrganisationFacts } from './organisation-facts';
import { registered } from './raising';

export type NewStaff = Untimed<RegisterStaff, 'staffId'>;

/** What can be done about a member of staff. Facts about units and other people are looked up. */
export type StaffAction =
  | Untimed<RecordStaffLeft | EndStaffAbsence | CancelStaffDuty | RecordStaffKinship>
  | Untimed<TakeStaffRole | WithdrawStaffKinship, 'by'>
  | Untimed<GiveStaffRole, 'by' | 'unitKind' | 'worksForProvider'>
  | Untimed<RecordStaffAbsence, 'by' | 'absenceId' | 'standInKnown'>
  | Untimed<PlanStaffDuty, 'by' | 'shiftId' | 'unitKind'>;

/** Somebody is one member of staff of a ledger for good: who issuer and subject name has one stream only. */
export const staffIdOf = (ledger: string, issuer: string, subject: string): string =>
  namedId('staff', ledger, issuer, subject);

/** Ids that a command makes; the same for every repeat of it. */
export const staffIdsMade = (action: StaffAction, { commandId }: Issued): { absenceId?: string; shiftId?: string } => {
  switch (action.type) {
    case 'RecordStaffAbsence':
      return { absenceId: namedId('absence', commandId) };
    case 'PlanStaffDuty':
      return { shiftId: namedId('shift', commandId) };
    default:
      return {};
  }
};

/** Looks up what the commands about a member of staff need to know of units and other people. */
export class StaffPlans {
  constructor(private readonly facts: OrganisationFacts) {}

  async of(staffId: string, action: StaffAction, issued: Issued): Promise<Plan> {
    const { now, ledger } = issued;
    const by = issued.by ?? issued.self ?? null;
    const about = (command: StaffCommand) => step(staffStream(staffId), staffMember, command);
    switch (action.type) {
      case 'RecordStaffLeft':
      case 'EndStaffAbsence':
      case 'CancelStaffDuty':
        return { steps: [about({ ...action, now })] };
      case 'RecordStaffKinship':
        return { steps: [about({ ...action, now }), registered(action.childId, 'childId')] };
      case 'TakeStaffRole':
      case 'WithdrawStaffKinship':
        return { steps: [about({ ...action, now, by })] };
      case 'GiveStaffRole':
      case 'PlanStaffDuty': {
        const since = await this.facts.since(ledger);
        const found = { now, by, unitKind: await this.facts.openUnit(ledger, action.unitId) };
        const command: StaffCommand =
          action.type === 'GiveStaffRole'
            ? { ...action, ...found, worksForProvider: await this.facts.worksForProvider(ledger, staffId) }
            : { ...action, ...found, shiftId: namedId('shift', issued.commandId) };
        return { steps: [about(command)], unchanged: unchanged(since, unitStream(action.unitId)) };
      }
      case 'RecordStaffAbsence': {
        const since = await this.facts.since(ledger);
        const { standInId } = action;
        const standInKnown = standInId === null || (await this.facts.works(ledger, standInId));
        const absenceId = namedId('absence', issued.commandId);
        const steps = [about({ ...action, now, by, absenceId, standInKnown })];
        return standInId === null ? { steps } : { steps, unchanged: unchanged(since, staffStream(standInId)) };
      }
    }
  }
}

const unchanged = (since: number, stream: string): NonNullable<Plan['unchanged']> => ({
  since,
  streams: [stream],
  subjects: [],
});
