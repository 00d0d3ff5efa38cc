import { Injectable, NotFoundException } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AccessDenied } from '@libs/access/access-denied';
import { SecurityLog } from '@libs/access/log/security-log';
import type { Denied } from '@libs/access/policy/policy';
import type { RuleCode } from '@libs/access/policy/rules';
import type { Session } from '@libs/access/session';
import { assertIsEmergency, EmergencyArose } from '@libs/commands/break-glass.handler';
import type { Issued } from '@libs/commands/issued';
import { commandRefusals } from '@libs/commands/refusals';
import { refusing } from '@libs/domain/kernel/refusing';
import { Keys } from '@libs/keys/keys';
import { searchChildren } from '@libs/read-models/child-search/query';
import { ViewStore } from '@libs/read-models/view-store';
import { badField } from '../http/http-problem';
import type { BreakGlassGrantDto, OpenBreakGlassDto } from './break-glass.dto';

const refuse = refusing(commandRefusals);

const PERMISSION = 'break-glass:open';
const ROUTE = 'POST /v1/break-glass';

/** More children than this with one national id there cannot be. */
const MOST = 20;

/**
 * Lets somebody in to a case in an emergency, if the policy would. The request itself is judged first and the case only
 * then, so that a request without a reason learns nothing of any case.
 */
@Injectable()
export class EmergencyDoor {
  constructor(
    private readonly commands: CommandBus,
    private readonly views: ViewStore,
    private readonly keys: Keys,
    private readonly securityLog: SecurityLog,
  ) {}

  /**
   * @throws Rejection if it is no emergency, or the caller sees the case anyway
   * @throws NotFoundException if there is no such child, or the case is closed to the caller whatever happens
   */
  async open(body: OpenBreakGlassDto, user: Session, issued: Issued): Promise<BreakGlassGrantDto> {
    const emergency = body.toEmergency();
    assertIsEmergency(emergency, issued);
    const asked = await this.candidates(body, user.ledger);
    const childId =
      asked.find((one) => isKeptOut(user, one)) ??
      asked.find((one) => opens(user, one)) ??
      asked.find((one) => isAllowed(user, one)) ??
      asked[0];
    await this.assertMayOpen(childId ?? null, user, issued.correlationId);
    return this.commands.execute(new EmergencyArose(childId!, emergency, issued));
  }

  private async candidates({ childId, nationalId }: OpenBreakGlassDto, ledger: string): Promise<readonly string[]> {
    if (!childId === !nationalId) throw badField('request.invalid', '/childId', 'is needed, or nationalId, not both');
    if (childId) return [childId];
    const index = await this.keys.blind(ledger);
    const sought = { nationalId: nationalId! };
    const page = { limit: MOST, cursor: null };
    return (await searchChildren(this.views, index, ledger, sought, { allBut: new Set() }, page)).items;
  }

  private async assertMayOpen(childId: string | null, user: Session, traceId: string): Promise<void> {
    const verdict = childId === null ? noSuchCase : user.decide(PERMISSION, childId);
    if (verdict.effect === 'allow') {
      if (childId !== null && !opens(user, childId)) throw refuse('break-glass.not-needed');
      return;
    }
    const object = childId === null ? null : { kind: 'child', id: childId };
    const denial = {
      ...user.asker,
      permission: PERMISSION,
      route: ROUTE,
      object,
      rule: verdict.rule,
    } as const;
    await this.securityLog.denied({ ...denial, traceId });
    if (verdict.mayKnow) throw new AccessDenied();
    throw new NotFoundException();
  }
}

const noSuchCase: Denied = { effect: 'deny', rule: 'access.case-unknown', mayKnow: false, breakGlass: false };

const ofThePerson: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'access.own-case',
  'access.own-family',
  'access.excluded',
]);

/** Whoever must not see a child must not see it under another entry with the same national id either. */
function isKeptOut(user: Session, childId: string): boolean {
  const verdict = user.decide(PERMISSION, childId);
  return verdict.effect === 'deny' && ofThePerson.has(verdict.rule);
}

const isAllowed = (user: Session, childId: string): boolean => user.decide(PERMISSION, childId).effect === 'allow';

/** Whether it would open what is closed, or is open by it already. */
function opens(user: Session, childId: string): boolean {
  if (!isAllowed(user, childId)) return false;
  const reading = user.decide('child:read', childId);
  if (reading.effect === 'deny') return reading.breakGlass;
  return reading.capacity === 'break-glass' || reading.fields.identity !== 'open';
}
