import type { CaseFile } from '@libs/domain/case-file/case-file';
import { caseFileOf } from '@libs/domain/case-file/fold';
import { concern } from '@libs/domain/concerns/concern';
import { concernRefusals } from '@libs/domain/concerns/refusals';
import { seen } from '@libs/domain/event-types';
import { investigation } from '@libs/domain/investigations/investigation';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { concernStream, investigationStream } from '@libs/domain/kernel/ids';
import { osloDateOf, toInstant } from '@libs/domain/kernel/oslo-time';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Ledger } from '@libs/ledger/ledger';
import { isOfChild } from './casework/case-files';
import { concernInError, openedInvestigationSteps, toldOfOutcome } from './casework/concerns';
import { assertMayBegin } from './casework/investigations';
import type { ConcernAction } from './concern-requests';
import type { Issued } from './issued';
import { namedId } from './named-id';
import { folded, step, type Plan } from './plan';
import type { ReportsAgain } from './reports-again';

const refuse = refusing(concernRefusals);

type Opening = Extract<ConcernAction, { type: 'OpenInvestigation' }>;
type Correcting = Extract<ConcernAction, { type: 'CorrectConcern' }>;
type Telling = Extract<ConcernAction, { type: 'TellReporterOfOutcome' }>;
type Entering = Extract<ConcernAction, { type: 'EnterConcernInError' }>;
type Joining = Extract<ConcernAction, { type: 'JoinInvestigation' }>;

/** Looks up what a concern's commands need to know of other streams, and says what must stay as it was read. */
export class ConcernPlans {
  constructor(
    private readonly ledger: Ledger,
    private readonly again: ReportsAgain,
  ) {}

  /** `ids`: what the command makes beside the concern's own events; the same for every repeat of the command. */
  of(
    concernId: string,
    action: ConcernAction,
    issued: Issued,
  ): { plan: () => Promise<Plan>; ids: { investigationId?: string; replacedBy?: string } } {
    const { now } = issued;
    switch (action.type) {
      case 'OpenInvestigation': {
        const investigationId = namedId('investigation', issued.commandId);
        return { plan: () => this.opening(concernId, investigationId, action, issued), ids: { investigationId } };
      }
      case 'JoinInvestigation':
        return {
          plan: () => this.joining(concernId, action, issued),
          ids: { investigationId: action.investigationId },
        };
      case 'CorrectConcern':
        return { plan: () => this.correcting(concernId, action, issued), ids: {} };
      case 'TellReporterOfOutcome':
        return { plan: () => this.telling(concernId, action, issued), ids: {} };
      case 'EnterConcernInError': {
        const replacedBy = action.rightChildId === null ? action.replacedBy : namedId('concern', issued.commandId);
        const plan = () => this.entering(concernId, { ...action, replacedBy }, issued);
        return { plan, ids: replacedBy === null ? {} : { replacedBy } };
      }
      case 'MarkConcernSeen':
      case 'AssessConcernUrgency':
      case 'DismissConcern':
      case 'HandOverConcern':
      case 'ForwardConcern':
      case 'ConfirmToReporter':
      case 'OmitConfirmation': {
        const steps = [step(concernStream(concernId), concern, { ...action, now })];
        return { plan: async () => ({ steps }), ids: {} };
      }
    }
  }

  /**
   * In one append; the case is opened with it where it is not open. Nothing about the child may have happened since: so two
   * openings cannot both go in.
   */
  private async opening(
    concernId: string,
    investigationId: string,
    action: Opening,
    { ledger, now }: Issued,
  ): Promise<Plan> {
    const { seq: since } = await this.ledger.read.head(ledger);
    const state = folded(concern, await this.ledger.read.readStream(ledger, concernStream(concernId)));
    if (state.status === 'unknown' || state.status === 'entered-in-error')
      return { steps: [step(concernStream(concernId), concern, { ...action, now, investigationId })] };
    const { childId } = state;
    const file = await this.fileOf(ledger, childId);
    if (state.status === 'received') assertMayBegin(file, action.reviewedOn, 'reviewedOn');
    const steps = openedInvestigationSteps({ ...action, concernId, investigationId }, file, { now });
    return { steps, unchanged: { since, streams: [], subjects: [childId] } };
  }

  private async joining(concernId: string, action: Joining, { ledger, now }: Issued): Promise<Plan> {
    const { investigationId, ...rest } = action;
    const stream = investigationStream(investigationId);
    const { seq: since } = await this.ledger.read.head(ledger);
    const found = folded(investigation, await this.ledger.read.readStream(ledger, stream));
    const known = found.status === 'open' ? { investigationId, childId: found.childId, open: true } : null;
    const steps = [step(concernStream(concernId), concern, { ...rest, now, investigation: known })];
    return { steps, unchanged: { since, streams: [stream], subjects: [] } };
  }

  /** The investigation may have got another first day than the review that opened it. */
  private async correcting(concernId: string, action: Correcting, { ledger, now }: Issued): Promise<Plan> {
    const { seq: since } = await this.ledger.read.head(ledger);
    const { childId } = await this.received(ledger, concernId);
    const { investigations } = await this.fileOf(ledger, childId);
    const receivedAt = toInstant(action.changes.receivedAt);
    const isTooLate = investigations.some(
      (one) =>
        one.concernId === concernId &&
        one.status !== 'entered-in-error' &&
        receivedAt !== null &&
        one.openedOn < osloDateOf(receivedAt),
    );
    if (isTooLate) throw refuse('concern.received-after-review', 'changes.receivedAt');
    const steps = [step(concernStream(concernId), concern, { ...action, now })];
    return { steps, unchanged: { since, streams: [], subjects: [childId] } };
  }

  private async telling(concernId: string, action: Telling, { ledger, now }: Issued): Promise<Plan> {
    const { seq: since } = await this.ledger.read.head(ledger);
    const { childId } = await this.received(ledger, concernId);
    const steps = toldOfOutcome({ ...action, concernId }, await this.fileOf(ledger, childId), { now });
    return { steps, unchanged: { since, streams: [], subjects: [childId] } };
  }

  /** Of the wrong child: raised for the right one in the same append, so that no report is ever without a child. */
  private async entering(concernId: string, action: Entering, { ledger, now }: Issued): Promise<Plan> {
    const { rightChildId, replacedBy } = action;
    const { seq: since } = await this.ledger.read.head(ledger);
    const { childId, events } = await this.received(ledger, concernId);
    const steps = concernInError({ ...action, concernId }, await this.fileOf(ledger, childId), { now });
    if (rightChildId === null || replacedBy === null)
      return { steps, unchanged: { since, streams: [], subjects: [childId] } };
    const place = { childId: rightChildId, concernId: replacedBy, now };
    const raised = await this.again.steps(events, place);
    return { steps: [...steps, ...raised], unchanged: { since, streams: [], subjects: [childId, rightChildId] } };
  }

  /** @throws Rejection `concern.unknown` */
  private async received(
    ledger: string,
    concernId: string,
  ): Promise<{ readonly childId: string; readonly events: readonly StoredEvent[] }> {
    const events = await this.ledger.read.readStream(ledger, concernStream(concernId));
    const raised = events.map(seen).find((event) => event?.type === 'concern.raised');
    if (raised?.type !== 'concern.raised') throw refuse('concern.unknown');
    return { childId: raised.data.childId, events };
  }

  /** The child's case, without its birth date, which nothing here asks for. */
  private async fileOf(ledger: string, childId: string): Promise<CaseFile> {
    const events = await this.ledger.read.readSubject(ledger, childId);
    return caseFileOf(events.filter((event) => isOfChild(event, childId)));
  }
}
