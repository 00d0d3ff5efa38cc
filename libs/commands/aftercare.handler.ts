import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { aftercare } from '@libs/domain/aftercare/aftercare';
import type {
  AcceptAftercareOffer,
  AftercareCommand,
  DeclineAftercareOffer,
  MakeAftercareOffer,
  RecordAftercareContact,
} from '@libs/domain/aftercare/commands';
import { aftercareStream } from '@libs/domain/kernel/ids';
import type { Receipt } from '@libs/ledger/append';
import { AftercareFacts, type Eligibility } from './aftercare-facts';
import { Decisions } from './decisions';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import { step } from './plan';

/** What the caller says; who the youth is and had is looked up. */
export type AftercareAction =
  | Omit<Untimed<RecordAftercareContact>, 'childId'>
  | Omit<Untimed<MakeAftercareOffer>, 'childId' | 'offerId' | keyof Eligibility>
  | Omit<Untimed<AcceptAftercareOffer>, 'childId' | keyof Eligibility>
  | Omit<Untimed<DeclineAftercareOffer>, 'childId'>;

export class AftercareCommandIssued extends Command<Receipt & { readonly childId: string; readonly offerId?: string }> {
  constructor(
    readonly childId: string,
    readonly action: AftercareAction,
    readonly issued: Issued,
  ) {
    super();
  }
}

@CommandHandler(AftercareCommandIssued)
export class AftercareCommandHandler implements ICommandHandler<AftercareCommandIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly facts: AftercareFacts,
  ) {}

  async execute({ childId, action, issued }: AftercareCommandIssued) {
    const offerId = namedId('offer', issued.commandId);
    const [receipt] = await this.decisions.run(issued, { childId, ...action }, async () => {
      const { since, ...eligibility } = await this.facts.of(issued.ledger, childId);
      const command = commandOf(action, { childId, now: issued.now }, eligibility, offerId);
      const steps = [step(aftercareStream(childId), aftercare, command)];
      return { steps, unchanged: { since, streams: [], subjects: [childId] } };
    });
    return { childId, ...(action.type === 'MakeAftercareOffer' && { offerId }), ...receipt! };
  }
}

function commandOf(
  action: AftercareAction,
  at: { readonly childId: string; readonly now: string },
  { birthDate, firstMeasureStartedOn }: Eligibility,
  offerId: string,
): AftercareCommand {
  switch (action.type) {
    case 'RecordAftercareContact':
    case 'DeclineAftercareOffer':
      return { ...action, ...at };
    case 'AcceptAftercareOffer':
      return { ...action, ...at, birthDate };
    case 'MakeAftercareOffer':
      return { ...action, ...at, birthDate, firstMeasureStartedOn, offerId };
  }
}
