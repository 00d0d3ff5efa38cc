import { Injectable, NotFoundException } from '@nestjs/common';
import { AccessLog, type DisclosureLine } from '@libs/access/log/access-log';
import type { DisclosedCase } from '@libs/access/log/disclosure';
import { SecurityLog } from '@libs/access/log/security-log';
import type { Allowed } from '@libs/access/policy/policy';
import type { RuleCode } from '@libs/access/policy/rules';
import type { Asking } from '../http/issuing';
import type { PersonLineDto, PersonLogPageDto } from './access-log-shown.dto';
import { LogPages, type LogQuery } from './log-paging';
import { me, onlyOwn } from './own-entries';

const ROUTE = 'GET /v1/staff/:id/access-log';

/** What one member of staff was shown. Names only cases whose log the reader may see. */
@Injectable()
export class PersonLogReader {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly securityLog: SecurityLog,
    private readonly pages: LogPages,
  ) {}

  /** @throws NotFoundException if nobody of that id works here, or the reader may not see what they did */
  async of(staffId: string, query: LogQuery, asking: Asking): Promise<PersonLogPageDto> {
    const { user, disclosed } = asking;
    const verdict = user.decide('access-log:read', null);
    if (verdict.effect === 'deny') return this.turnAway(staffId, verdict.rule, asking);
    if (onlyOwn(verdict) && staffId !== me(user)) return this.turnAway(staffId, verdict.rule, asking);
    if (!user.relations.staff(staffId)) throw new NotFoundException();
    const list = { list: 'staff-access-log', conditions: { staffId } };
    const found = await this.pages.page(user, list, query, (page) =>
      this.accessLog.byPerson(user.ledger, staffId, page),
    );
    disclosed.operation('history');
    // Whose log it was: else the line would be the same for everybody's, and shared between them.
    disclosed.showing(`log of ${staffId}`);
    return { items: found.lines.map((line) => shown(line, staffId, asking)), nextCursor: found.nextCursor };
  }

  private async turnAway(staffId: string, rule: RuleCode, { user }: Asking): Promise<never> {
    const object = { kind: 'staff', id: staffId };
    await this.securityLog.denied({
      ...user.asker,
      permission: 'access-log:read',
      route: ROUTE,
      object,
      rule,
    });
    throw new NotFoundException();
  }
}

function shown(line: DisclosureLine, staffId: string, { user, disclosed }: Asking): PersonLineDto {
  const { seq, at, operation, purpose, actor, permission, route, what = null } = line;
  const cases = line.cases.filter(({ childId }) => {
    const verdict = user.decide('access-log:read', childId);
    if (verdict.effect === 'deny' || (onlyOwn(verdict) && staffId !== me(user))) return false;
    disclosed.add(childId, ['codes'], verdict satisfies Allowed);
    return true;
  });
  const shownCase = ({ childId, fields, capacity, rule }: DisclosedCase) => ({ childId, fields, capacity, rule });
  const withheld = line.cases.length - cases.length;
  const { role, unit } = actor;
  return { seq, at, operation, purpose, role, unit, permission, route, cases: cases.map(shownCase), withheld, what };
}
