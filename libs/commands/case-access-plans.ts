import { caseAccess } from '@libs/domain/case-access/case-access';
import type {
  ApproveNamedGrant,
  AssignCaseworker,
  CaseAccessCommand,
  GrantParticipation,
  LiftExclusion,
  PlaceCase,
  ProposeNamedGrant,
  RecordExclusion,
  ReleaseCaseworker,
  WithdrawNamedGrant,
  WithdrawParticipation,
} from '@libs/domain/case-access/commands';
import { refuse as refuseInCase } from '@libs/domain/case-access/checks';
import { caseAccessStream, staffStream, unitStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Issued, Untimed } from './issued';
import { namedId } from './named-id';
import type { OrganisationFacts } from './organisation-facts';
import { step, type Plan } from './plan';
import { registered } from './raising';
import { commandRefusals } from './refusals';

const refuse = refusing(commandRefusals);

type InCase = 'by' | 'childId';

/** What can be done with who sees a case. Facts about units and people are looked up. */
export type CaseAccessAction =
  | Untimed<ReleaseCaseworker | WithdrawParticipation | ApproveNamedGrant | WithdrawNamedGrant | LiftExclusion, InCase>
  | Untimed<PlaceCase, InCase | 'unitFits'>
  | Untimed<GrantParticipation, InCase | 'unitFits' | 'participationId'>
  | Untimed<AssignCaseworker | RecordExclusion, InCase | 'working'>
  | Untimed<ProposeNamedGrant, InCase | 'working' | 'grantId'>;

/** Ids that a command makes; the same for every repeat of it. */
export const accessIdsMade = (
  action: CaseAccessAction,
  { commandId }: Issued,
): { participationId?: string; grantId?: string } => {
  switch (action.type) {
    case 'GrantParticipation':
      return { participationId: namedId('participation', commandId) };
    case 'ProposeNamedGrant':
      return { grantId: namedId('grant', commandId) };
    default:
      return {};
  }
};

/** Looks up what the commands about who sees a case need to know of units and people, and holds it still meanwhile. */
export class CaseAccessPlans {
  constructor(private readonly facts: OrganisationFacts) {}

  async of(childId: string, action: CaseAccessAction, issued: Issued): Promise<Plan> {
    const { command, streams, since } = await this.lookedUp(action, issued, childId);
    const steps = [step(caseAccessStream(childId), caseAccess, command), registered(childId, null)];
    return streams.length === 0 ? { steps } : { steps, unchanged: { since, streams, subjects: [] } };
  }

  private async lookedUp(
    action: CaseAccessAction,
    { ledger, now, by, commandId }: Issued,
    childId: string,
  ): Promise<{ command: CaseAccessCommand; streams: readonly string[]; since: number }> {
    const inCase = { now, by, childId };
    switch (action.type) {
      case 'ReleaseCaseworker':
      case 'WithdrawParticipation':
      case 'ApproveNamedGrant':
      case 'WithdrawNamedGrant':
      case 'LiftExclusion':
        return { command: { ...action, ...inCase }, streams: [], since: 0 };
      case 'PlaceCase': {
        const since = await this.facts.since(ledger);
        const unitFits = (await this.facts.openUnit(ledger, action.unitId)) === 'child-welfare';
        return { command: { ...action, ...inCase, unitFits }, streams: [unitStream(action.unitId)], since };
      }
      case 'GrantParticipation': {
        const { unitId, staffId } = action;
        const since = await this.facts.since(ledger);
        const kind = await this.facts.openUnit(ledger, unitId);
        const unitFits =
          (kind === 'partner' || kind === 'private-provider') &&
          (staffId === null || (await this.facts.isOneOf(ledger, staffId, ['partner'], unitId)));
        const streams = [unitStream(unitId), ...(staffId === null ? [] : [staffStream(staffId)])];
        // With a whole unit one shares with oneself, too, if one works in it.
        if (staffId === null && by !== null && (await this.facts.isOneOf(ledger, by, ['partner'], unitId)))
          throw refuseInCase('case.not-to-oneself', 'unitId');
        const participationId = namedId('participation', commandId);
        return { command: { ...action, ...inCase, unitFits, participationId }, streams, since };
      }
      case 'AssignCaseworker': {
        const { since, ...person } = await this.person(ledger, action.staffId);
        const fits = await this.facts.isOneOf(ledger, action.staffId, ['caseworker', 'leader']);
        if (person.working && !fits) throw refuse('case.not-a-caseworker', 'staffId');
        return { command: { ...action, ...inCase, ...person }, streams: [staffStream(action.staffId)], since };
      }
      case 'RecordExclusion': {
        const { since, ...person } = await this.person(ledger, action.staffId);
        return { command: { ...action, ...inCase, ...person }, streams: [staffStream(action.staffId)], since };
      }
      case 'ProposeNamedGrant': {
        const { since, ...person } = await this.person(ledger, action.staffId);
        const command = { ...action, ...inCase, ...person, grantId: namedId('grant', commandId) };
        return { command, streams: [staffStream(action.staffId)], since };
      }
    }
  }

  private async person(ledger: string, staffId: string): Promise<{ since: number; working: boolean }> {
    const since = await this.facts.since(ledger);
    return { since, working: await this.facts.works(ledger, staffId) };
  }
}
