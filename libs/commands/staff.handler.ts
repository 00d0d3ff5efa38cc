import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { staffStream } from '@libs/domain/kernel/ids';
import { staffMember } from '@libs/domain/organisation/staff-member';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from './decisions';
import type { Issued } from './issued';
import { step } from './plan';
import { staffIdOf, staffIdsMade, StaffPlans, type NewStaff, type StaffAction } from './staff-plans';

/** Somebody begins to work here. */
export class StaffMemberBegins extends Command<Receipt & { readonly staffId: string }> {
  constructor(
    readonly newStaff: NewStaff,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** Something is to be done about a member of staff. */
export class StaffCommandIssued extends Command<
  Receipt & { readonly staffId: string; readonly absenceId?: string; readonly shiftId?: string }
> {
  constructor(
    readonly staffId: string,
    readonly action: StaffAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(StaffMemberBegins)
export class StaffMemberBeginsHandler implements ICommandHandler<StaffMemberBegins> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ newStaff, issued }: StaffMemberBegins): Promise<Receipt & { staffId: string }> {
    const staffId = staffIdOf(issued.ledger, newStaff.issuer, newStaff.subject);
    const steps = [step(staffStream(staffId), staffMember, { ...newStaff, now: issued.now, staffId })];
    const [receipt] = await this.decisions.run(issued, newStaff, async () => ({ steps }));
    return { staffId, ...receipt! };
  }
}

@CommandHandler(StaffCommandIssued)
export class StaffCommandHandler implements ICommandHandler<StaffCommandIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly plans: StaffPlans,
  ) {}

  async execute({ staffId, action, issued }: StaffCommandIssued) {
    const plan = () => this.plans.of(staffId, action, issued);
    const [receipt] = await this.decisions.run(issued, { staffId, ...action }, plan);
    return { staffId, ...staffIdsMade(action, issued), ...receipt! };
  }
}
