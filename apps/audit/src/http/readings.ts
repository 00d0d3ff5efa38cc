import { Injectable } from '@nestjs/common';
import { AccessLog } from '@libs/access/log/access-log';
import { SecurityLog } from '@libs/access/log/security-log';
import type { DisclosedCase } from '@libs/access/log/disclosure';
import { INTAKE_LEDGER, isMunicipalLedger } from '@libs/domain/kernel/ids';
import type { Asking } from './asked-by';
import { notFound, Problem } from './problem';

const PERMISSION = 'ledger:read';

/** What auditors read, too, is in the access log before they get it, and what they may not in the security log. */
@Injectable()
export class Readings {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly securityLog: SecurityLog,
  ) {}

  /**
   * The ledger in the path, if this auditor may look into it: the own one, or intake, which belongs to nobody.
   * @throws Problem 404 for no ledger's name, 403 for somebody else's
   */
  async enter(ledger: string, { session, route, traceId }: Asking): Promise<string> {
    if (ledger !== INTAKE_LEDGER && !isMunicipalLedger(ledger)) throw notFound();
    if (ledger === INTAKE_LEDGER || ledger === session.ledger) return ledger;
    await this.securityLog.denied({
      ...session.asker,
      permission: PERMISSION,
      route,
      object: null,
      rule: 'access.denied',
      traceId,
    });
    throw new Problem(403, 'access.denied', 'You are not permitted to see this.');
  }

  /**
   * Nobody's mandate opens the case of their own family, nor one that is restricted or strictly confidential.
   * @throws Problem 404, as if there was no such concern
   */
  async enterConcern(concernId: string, { session, route, traceId }: Asking): Promise<void> {
    const { verdict } = session.judge('case:history', 'concern', concernId);
    if (verdict.effect === 'allow') return;
    const object = { kind: 'concern', id: concernId };
    const { rule } = verdict;
    await this.securityLog.denied({ ...session.asker, permission: PERMISSION, route, object, rule, traceId });
    throw notFound();
  }

  /**
   * Resolves when the reading is durable in the log; until then nothing may be shown.
   * @param what numbers and ids only, such as `1201-02 events 1-500`
   * @param children whose cases are shown, where it is about particular ones: masked, as auditors see everything
   */
  async leave(what: string, children: readonly string[], { session, route, traceId }: Asking): Promise<void> {
    const verdict = session.decide(PERMISSION, null);
    if (verdict.effect === 'deny') throw new Problem(403, 'access.denied', 'You are not permitted to see this.');
    const { capacity, rule } = verdict;
    const cases = children.map((childId): DisclosedCase => ({ childId, fields: ['codes'], capacity, rule }));
    const asked = { permission: PERMISSION, operation: 'export', route, purpose: 'supervision' } as const;
    await this.accessLog.record({ ...session.asker, ...asked, cases, what, traceId });
  }
}
