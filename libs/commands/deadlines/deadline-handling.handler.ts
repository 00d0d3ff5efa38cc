import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type {
  BeginWait,
  DeadlineHandlingCommand,
  EndWait,
  ExplainBreach,
  ExtendDeadline,
  SnoozeDeadline,
} from '@libs/domain/deadline-handling/commands';
import { deadlineHandling } from '@libs/domain/deadline-handling/deadline-handling';
import { deadlineHandlingRefusals } from '@libs/domain/deadline-handling/refusals';
import { inHand } from '@libs/domain/deadlines/in-hand';
import { deadlineHandlingStream, RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from '../decisions';
import type { Issued, Untimed } from '../issued';
import { namedId } from '../named-id';
import { step, type Plan } from '../plan';
import { LimitsReader } from './limits-at-seq';

const refuse = refusing(deadlineHandlingRefusals);

type LookedUp = 'deadlineId' | 'childId' | 'limit';

/** What the caller says; what is looked up or made is left out. */
export type DeadlineRequest =
  | Untimed<BeginWait, LookedUp | 'waitId'>
  | Untimed<EndWait, LookedUp>
  | Untimed<ExtendDeadline, LookedUp>
  | Untimed<SnoozeDeadline, LookedUp | 'by'>
  | Untimed<ExplainBreach, LookedUp>;

/** `waitId`: of a wait that began. */
export type DeadlineReceipt = Receipt & { readonly deadlineId: string; readonly waitId?: string };

/** Somebody handles a time limit in a child's case. */
export class DeadlineHandled extends Command<DeadlineReceipt> {
  constructor(
    readonly deadlineId: string,
    readonly childId: string,
    readonly request: DeadlineRequest,
    readonly issued: Issued,
  ) {
    super();
  }
}

/**
 * Derives the limit from the ledger, decides on it, and appends if neither the child's case nor the municipality's rules
 * have changed since: what is extended was still running, what is explained was really broken.
 */
@CommandHandler(DeadlineHandled)
export class DeadlineHandledHandler implements ICommandHandler<DeadlineHandled> {
  constructor(
    private readonly decisions: Decisions,
    private readonly limits: LimitsReader,
  ) {}

  async execute({ deadlineId, childId, request, issued }: DeadlineHandled): Promise<DeadlineReceipt> {
    const plan = () => this.plan(deadlineId, childId, request, issued);
    const [receipt] = await this.decisions.run(issued, { deadlineId, ...request }, plan);
    const made = request.type === 'BeginWait' ? { waitId: waitOf(issued) } : {};
    return { deadlineId, ...made, ...receipt! };
  }

  private async plan(deadlineId: string, childId: string, request: DeadlineRequest, issued: Issued): Promise<Plan> {
    const { since, deadlines, book } = await this.limits.of(issued.ledger, childId);
    const deadline = deadlines[deadlineId];
    if (!deadline) throw refuse('deadline.unknown');
    const limit = inHand(deadline, osloDateOf(issued.now), book);
    const command = { ...asCommand(request, issued), now: issued.now, deadlineId, childId, limit };
    return {
      steps: [step(deadlineHandlingStream(deadlineId), deadlineHandling, command as DeadlineHandlingCommand)],
      unchanged: { since, streams: [RULEBOOK_STREAM], subjects: [childId] },
    };
  }
}

const waitOf = ({ commandId }: Issued): string => namedId('wait', commandId);

function asCommand(request: DeadlineRequest, issued: Issued): Untimed<DeadlineHandlingCommand, LookedUp> {
  switch (request.type) {
    case 'BeginWait':
      return { ...request, waitId: waitOf(issued) };
    case 'SnoozeDeadline':
      return { ...request, by: issued.by };
    case 'EndWait':
    case 'ExtendDeadline':
    case 'ExplainBreach':
      return request;
  }
}
