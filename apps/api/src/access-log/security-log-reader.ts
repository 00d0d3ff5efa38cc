import { entriesOf } from '@libs/access/relations/one-person';
import { Injectable } from '@nestjs/common';
import { SecurityLog, type DenialLine } from '@libs/access/log/security-log';
import { caseObjects, type CaseObject } from '@libs/access/relations/relations';
import type { Session } from '@libs/access/session';
import { toInstant } from '@libs/domain/kernel/oslo-time';
import type { Asking } from '../http/issuing';
import { LogPages } from './log-paging';
import type { SecurityLineDto, SecurityLogPageDto, SecurityLogQueryDto } from './security-log.dto';

const THIRTY_DAYS = 30 * 86_400_000;

/** What was refused, for those who look for a pattern in it. */
@Injectable()
export class SecurityLogReader {
  constructor(
    private readonly securityLog: SecurityLog,
    private readonly pages: LogPages,
  ) {}

  async between({ from, to, ...page }: SecurityLogQueryDto, { user, disclosed }: Asking): Promise<SecurityLogPageDto> {
    const last = toInstant(to) ?? user.now;
    const first = toInstant(from) ?? new Date(Date.parse(last) - THIRTY_DAYS).toISOString();
    const list = { list: 'security-log', conditions: { from, to } };
    const found = await this.pages.page(user, list, page, (one) =>
      this.securityLog.between(user.ledger, first, last, one),
    );
    disclosed.operation('list');
    const { lines } = found;
    if (lines.length > 0) disclosed.showing(`denials ${lines.at(-1)!.seq}-${lines[0]!.seq}`);
    return { items: lines.map((line) => shown(line, user)), nextCursor: found.nextCursor };
  }
}

function shown(
  { seq, at, staffId = null, actor, permission, route, object, rule }: DenialLine,
  user: Session,
): SecurityLineDto {
  const { subject, role, unit } = actor;
  const named = object && !isOwn(object, user) ? object : null;
  return { seq, at, staffId, subject, role, unit, permission, route, object: named, rule };
}

const kinds: ReadonlySet<string> = new Set(caseObjects);

/** Of the reader's own family, or of a case they are excluded from: that anybody asked for it is not theirs to know. */
function isOwn({ kind, id }: { kind: string; id: string }, { caller, relations }: Session): boolean {
  if (caller.kind !== 'staff' || !kinds.has(kind)) return false;
  const childId = relations.childOf(kind as CaseObject, id);
  if (childId === null) return false;
  const { staff } = caller;
  const found = relations.case(childId);
  if (!found) return staff.kin.has(childId);
  return entriesOf(found, relations).some((entry) => staff.kin.has(entry.childId) || entry.excluded.has(staff.staffId));
}
