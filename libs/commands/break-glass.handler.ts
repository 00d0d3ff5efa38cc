import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { breakGlass } from '@libs/domain/break-glass/break-glass';
import type { OpenBreakGlass, ReviewBreakGlass } from '@libs/domain/break-glass/commands';
import type { BreakGlassOpened } from '@libs/domain/break-glass/events';
import { seen } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { breakGlassStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { Receipt } from '@libs/ledger/append';
import { Ledger } from '@libs/ledger/ledger';
import { receiptOf } from '@libs/ledger/read';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { firstStep, step, type Plan } from './plan';
import { registered } from './raising';
import { commandRefusals } from './refusals';

const refuse = refusing(commandRefusals);

export type Emergency = Untimed<OpenBreakGlass, 'type' | 'breakGlassId' | 'childId' | 'by'>;
export type EmergencyReview = Untimed<ReviewBreakGlass, 'by'>;

/** What the caller holds afterwards: one case, until then. */
export type EmergencyAccess = { readonly breakGlassId: string; readonly childId: string; readonly until: Instant };

/** Somebody without a relation to a case must see it now. That the policy would let them is decided before. */
export class EmergencyArose extends Command<Receipt & EmergencyAccess> {
  constructor(
    readonly childId: string,
    readonly emergency: Emergency,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** Another person judges afterwards whether it was right. */
export class EmergencyReviewed extends Command<Receipt & { readonly breakGlassId: string }> {
  constructor(
    readonly breakGlassId: string,
    readonly review: EmergencyReview,
    readonly issued: Issued,
  ) {
    super();
  }
}

/**
 * What is wrong with the request whatever case it is about: asked before any case is looked up, so that the answer
 * tells nothing of it.
 * @throws Rejection
 */
export function assertIsEmergency(emergency: Emergency, { now, by }: Issued): void {
  if (by === null) throw refuse('break-glass.not-staff');
  const nobody = { breakGlassId: '', childId: '' };
  breakGlass.decide({ type: 'OpenBreakGlass', ...emergency, ...nobody, now, by }, breakGlass.initial);
}

@CommandHandler(EmergencyArose)
export class EmergencyAroseHandler implements ICommandHandler<EmergencyArose> {
  constructor(
    private readonly decisions: Decisions,
    private readonly ledger: Ledger,
  ) {}

  /** One grant at a time: while one is open the second request gets it, with its first receipt. */
  async execute({ childId, emergency, issued }: EmergencyArose): Promise<Receipt & EmergencyAccess> {
    const plan = () => this.plan(childId, emergency, issued);
    const [receipt] = await this.decisions.run(issued, { childId, ...emergency }, plan);
    const [opened] = await this.ledger.read.readStream(issued.ledger, receipt!.stream);
    const { breakGlassId, until } = (opened as unknown as BreakGlassOpened).data;
    return { breakGlassId, childId, until, ...receiptOf(opened!) };
  }

  private async plan(childId: string, emergency: Emergency, { ledger, now, by, commandId }: Issued): Promise<Plan> {
    if (by === null) throw refuse('break-glass.not-staff');
    const { seq: since } = await this.ledger.read.head(ledger);
    const events = await this.ledger.read.readSubject(ledger, childId);
    const open = events.find((event) => isOpen(event, by, now));
    if (open) return { steps: [{ stream: open.stream, decide: () => [] }] };
    const breakGlassId = namedId('break-glass', commandId);
    const command: OpenBreakGlass = { type: 'OpenBreakGlass', ...emergency, now, by, breakGlassId, childId };
    return {
      steps: [firstStep(breakGlassStream(breakGlassId), breakGlass, command), registered(childId, null)],
      unchanged: { since, streams: [], subjects: [childId] },
    };
  }
}

@CommandHandler(EmergencyReviewed)
export class EmergencyReviewedHandler implements ICommandHandler<EmergencyReviewed> {
  constructor(private readonly decisions: Decisions) {}

  async execute({ breakGlassId, review, issued }: EmergencyReviewed) {
    const command = { ...review, now: issued.now, by: issued.by };
    const steps = [step(breakGlassStream(breakGlassId), breakGlass, command)];
    const [receipt] = await this.decisions.run(issued, { breakGlassId, ...review }, async () => ({ steps }));
    return { breakGlassId, ...receipt! };
  }
}

function isOpen(event: StoredEvent, by: string, now: Instant): boolean {
  const fact = seen(event);
  return fact?.type === 'break-glass.opened' && fact.data.staffId === by && fact.data.until > now;
}
