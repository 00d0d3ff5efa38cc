import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import type { Receipt } from '@libs/ledger/append';
import { Decisions } from '../decisions';
import type { Issued } from '../issued';
import { CaseFiles } from './case-files';
import type { At } from './planning';
import { idsMadeBy, stepsOf, type CaseRequest } from './requests';

/** The receipt of a command's first event, with the ids of what it made. */
export type CaseReceipt = Receipt & { readonly childId: string; readonly made: Readonly<Record<string, string>> };

/** Something is to be done in a child's case. */
export class CaseworkCommandIssued extends Command<CaseReceipt> {
  constructor(
    readonly childId: string,
    readonly request: CaseRequest,
    readonly issued: Issued,
  ) {
    super();
  }
}

/** What the installation allows. */
export class CaseworkSettings {
  constructor(readonly syntheticIds: boolean) {}
}

/**
 * The one way of every statutory command: read the case, plan, decide on its streams, append if nothing about the child
 * has happened since. So rules that span contexts hold, however many act at once.
 */
@CommandHandler(CaseworkCommandIssued)
export class CaseworkCommandHandler implements ICommandHandler<CaseworkCommandIssued> {
  constructor(
    private readonly decisions: Decisions,
    private readonly files: CaseFiles,
    private readonly settings: CaseworkSettings,
  ) {}

  async execute({ childId, request, issued }: CaseworkCommandIssued): Promise<CaseReceipt> {
    const at = placeOf(issued, this.settings);
    const [receipt] = await this.decisions.run(issued, { childId, request }, async () => {
      const { file, since } = await this.files.of(issued.ledger, childId);
      return { steps: stepsOf(request, file, at), unchanged: { since, streams: [], subjects: [childId] } };
    });
    return { childId, made: idsMadeBy(request, issued), ...receipt! };
  }
}

export const placeOf = (
  { ledger, now, by, commandId }: Pick<Issued, 'ledger' | 'now' | 'by' | 'commandId'>,
  { syntheticIds }: CaseworkSettings,
): At => ({ ledger, now, today: osloDateOf(now), by, commandId, syntheticIds });
