import {
  Inject,
  Injectable,
  NotFoundException,
  Optional,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUuid } from '@libs/domain/kernel/ids';
import { Rejection } from '@libs/domain/kernel/rejection';
import { AccessDenied } from './access-denied';
import { bearerOf } from './bearer';
import { childrenIn } from './body-children';
import { DeadlineOwners } from './deadline-owners';
import { stranger, type Denial } from './log/disclosure';
import { SecurityLog } from './log/security-log';
import type { Permission } from './policy/permissions';
import type { CaseObject } from './relations/relations';
import type { Allowed, Denied } from './policy/policy';
import { routeOf, type AccessRequest, type Verdicts } from './request';
import { REQUIRED, type Requirement, type Target } from './requires.decorator';
import type { Judged, Session } from './session';
import { Sessions } from './sessions';
import { TokenRefused } from './tokens';

/**
 * Checks the bearer token, follows the ledger's relations to its head and asks the policy before anything else sees the
 * request. Closed by default. Every refusal but a bad token's is durable in the security log before it is answered.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
    private readonly securityLog: SecurityLog,
    @Optional() @Inject(DeadlineOwners) private readonly deadlines: DeadlineOwners | null = null,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const requirement = this.reflector.get<Requirement | undefined>(REQUIRED, context.getHandler());
    if (!requirement) throw new AccessDenied();
    if ('open' in requirement) return true;
    const request = context.switchToHttp().getRequest<AccessRequest>();
    const { permission, target } = requirement;
    const session = await this.atTheDoor(request, permission);
    request.user = session;
    request.verdicts = await this.named(request, session, permission, target);
    return true;
  }

  /** Who asks, if there can be anything for them behind this door. */
  private async atTheDoor(request: AccessRequest, permission: Permission): Promise<Session> {
    const { identity, session } = await this.opened(request);
    if (!session) {
      await this.log(request, { ...stranger(identity.subject), permission, object: null });
      throw new AccessDenied();
    }
    const refusal = session.refusalAtTheDoor(permission);
    if (!refusal) return session;
    await this.log(request, { ...session.asker, permission, object: null, rule: refusal });
    throw new AccessDenied();
  }

  private async opened(request: AccessRequest): ReturnType<Sessions['open']> {
    const token = bearerOf(request);
    if (token === null) throw new UnauthorizedException();
    try {
      return await this.sessions.open(token);
    } catch (error) {
      throw error instanceof TokenRefused ? new UnauthorizedException() : error;
    }
  }

  /** What the policy says about the cases that path or body name. */
  private async named(
    request: AccessRequest,
    session: Session,
    permission: Permission,
    target: Target | null,
  ): Promise<Verdicts> {
    if (!target) return new Map();
    const found: [string, Allowed][] = [];
    if ('path' in target) {
      const id = String(request.params[target.param ?? 'id']);
      const { childId, verdict, object } = await this.judged(session, permission, target.path, id);
      if (verdict.effect === 'deny' || childId === null) {
        await this.log(request, { ...session.asker, permission, object, rule: verdict.rule });
        throw refusedBy(verdict);
      }
      found.push([childId, verdict]);
    }
    if (target.body !== undefined) {
      // What is no id at all is left to the body's own check, which knows no other ids than these.
      for (const { field, childId } of childrenIn(request.body, target.body).filter((one) => isUuid(one.childId))) {
        const verdict = session.decide(permission, childId);
        if (verdict.effect === 'deny') {
          const object = { kind: 'child', id: childId };
          await this.log(request, { ...session.asker, permission, object, rule: verdict.rule });
          throw new Rejection('child.unknown', field);
        }
        found.push([childId, verdict]);
      }
    }
    return new Map(found);
  }

  /** With what the security log is told of: of a time limit the child, by which its readers are kept from their own. */
  private async judged(
    session: Session,
    permission: Permission,
    kind: CaseObject | 'deadline',
    id: string,
  ): Promise<Judged & { readonly object: Denial['object'] }> {
    if (kind !== 'deadline') return { ...session.judge(permission, kind, id), object: { kind, id } };
    const childId = (await this.deadlines?.childOf(session.ledger, id)) ?? null;
    const object = childId === null ? null : { kind: 'child', id: childId };
    return { ...session.judge(permission, 'child', childId ?? ''), object };
  }

  private log(request: AccessRequest, denial: Omit<Denial, 'route' | 'traceId'>): Promise<void> {
    const { traceId } = request;
    return this.securityLog.denied({ ...denial, route: routeOf(request), ...(traceId && { traceId }) });
  }
}

/** Absent and forbidden look the same, except to whoever may know that the case exists. */
function refusedBy(verdict: Allowed | Denied): Error {
  if (verdict.effect === 'allow' || !verdict.mayKnow) return new NotFoundException();
  return new AccessDenied(verdict.breakGlass ? 'access.break-glass-possible' : 'access.denied');
}
