import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mergeMap, type Observable } from 'rxjs';
import { AccessLog } from '@libs/access/log/access-log';
import type { DisclosedCase, Disclosure, Operation } from '@libs/access/log/disclosure';
import { statedPurpose, statedPurposes, type StatedPurpose } from '@libs/access/log/purpose';
import { fieldClasses } from '@libs/access/policy/capacities';
import { routeOf, type AccessRequest } from '@libs/access/request';
import { REQUIRED, type Requirement } from '@libs/access/requires.decorator';
import { badField } from '../http/http-problem';
import { traceIdOf } from '../http/request-context';
import { disclosedOf, type Disclosed } from './disclosed';
import { purposeOfAll } from './purpose-of-all';

type Required = Exclude<Requirement, { readonly open: true }>;

/**
 * Keeps every answer back until the access log has what it shows, durably. A log that cannot be written means that
 * nothing is shown. Lists that show nobody leave a line, too: what was asked for is worth knowing.
 */
@Injectable()
export class DisclosureInterceptor implements NestInterceptor {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const requirement = this.reflector.get<Requirement | undefined>(REQUIRED, context.getHandler());
    if (!requirement || 'open' in requirement) return next.handle();
    const request = context.switchToHttp().getRequest<AccessRequest>();
    const stated = purposeIn(request);
    return next.handle().pipe(
      mergeMap(async (body) => {
        const disclosed = disclosedOf(request);
        const operation = operationOf(request, requirement, disclosed);
        if (operation) await this.accessLog.record(disclosure(request, requirement, operation, stated));
        return body;
      }),
    );
  }
}

/** Null for what shows nothing of anybody: commands, which answer with receipts, and public code lists. */
function operationOf(request: AccessRequest, { permission, target }: Required, disclosed: Disclosed): Operation | null {
  if (disclosed.namedOperation) return disclosed.namedOperation;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && disclosed.cases.length === 0) return null;
  if (permission === 'code-list:read') return null;
  return target ? 'read' : 'list';
}

function disclosure(
  request: AccessRequest,
  { permission }: Required,
  operation: Operation,
  stated: StatedPurpose | null,
): Disclosure {
  const session = request.user!;
  const { what } = disclosedOf(request);
  const cases = casesOf(request);
  return {
    ...session.asker,
    permission,
    operation,
    route: routeOf(request),
    purpose: purposeOfAll(cases, session, stated),
    cases,
    ...(what !== null && { what }),
    traceId: traceIdOf(request),
  };
}

/** A reader that forgot to say what it shows has shown, for the log, all that its caller may see of the case in the path. */
function casesOf(request: AccessRequest): readonly DisclosedCase[] {
  const { cases } = disclosedOf(request);
  if (cases.length > 0) return cases;
  return [...(request.verdicts ?? [])].map(([childId, { fields, capacity, rule }]) => ({
    childId,
    fields: fieldClasses.filter((one) => fields[one] === 'open'),
    capacity,
    rule,
  }));
}

function purposeIn({ headers }: AccessRequest): StatedPurpose | null {
  const stated = statedPurpose(headers['purpose']?.toString());
  if (stated !== undefined) return stated;
  throw badField('request.header-invalid', 'Purpose', `must be one of ${statedPurposes.join(', ')}`);
}
