import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { addressProtection } from '@libs/domain/address-protection/address-protection';
import type { AddressProtectionCommand } from '@libs/domain/address-protection/commands';
import { addressProtectionStream } from '@libs/domain/kernel/ids';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { step } from './plan';
import { registered } from './raising';

export type AddressProtectionAction = Untimed<AddressProtectionCommand, 'childId'>;

/** How a child's address is protected is to change (§ 13-5, FREG § 10-4, §§ 7-2 and 6-6). */
export class AddressProtectionCommandIssued extends Command<Receipt & { readonly childId: string }> {
  constructor(
    readonly childId: string,
    readonly action: AddressProtectionAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(AddressProtectionCommandIssued)
export class AddressProtectionCommandHandler implements ICommandHandler<AddressProtectionCommandIssued> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ childId, action, issued }: AddressProtectionCommandIssued): Promise<Receipt & { childId: string }> {
    const command: AddressProtectionCommand = { ...action, now: issued.now, childId };
    const steps = [step(addressProtectionStream(childId), addressProtection, command), registered(childId, null)];
    const [receipt] = await this.decisions.run(issued, { childId, ...action }, async () => ({ steps }));
    return { childId, ...receipt! };
  }
}
