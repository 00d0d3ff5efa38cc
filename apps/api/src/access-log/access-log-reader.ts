import { Injectable } from '@nestjs/common';
import { AccessLog, type DisclosureLine } from '@libs/access/log/access-log';
import type { Wording } from '@libs/domain/kernel/rejection';
import type { Asking } from '../http/issuing';
import type { Language } from '../http/request-context';
import type { AccessLineDto, AccessLogPageDto, ExtractLineDto, ExtractPageDto } from './access-log-shown.dto';
import { me, onlyOwn } from './own-entries';
import { LogPages, type LogPageShown, type LogQuery } from './log-paging';
import { StaffNames, type StaffName } from './staff-names';

const employee: Wording = { nb: 'en ansatt', nn: 'ein tilsett', en: 'an employee' };
const system: Wording = { nb: 'et datasystem', nn: 'eit datasystem', en: 'a computer system' };

/** The access log of one case: for those who check on it, and for the family. Reading it leaves a line, too. */
@Injectable()
export class AccessLogReader {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly staff: StaffNames,
    private readonly pages: LogPages,
  ) {}

  /** @throws NotFoundException if the guard let nobody in to this case */
  async ofCase(childId: string, query: LogQuery, asking: Asking): Promise<AccessLogPageDto> {
    const found = await this.lines(childId, query, asking);
    const names = await this.names(found, asking);
    asking.disclosed.operation('history');
    return { items: found.lines.map((line) => shown(line, names)), nextCursor: found.nextCursor };
  }

  /** The same lines in the same order, without rule codes, and with protected names masked. */
  async extract(childId: string, query: LogQuery, asking: Asking): Promise<ExtractPageDto> {
    const found = await this.lines(childId, query, asking);
    const units = found.lines.flatMap(({ actor }) => (actor.unit === null ? [] : [actor.unit]));
    const [names, unitNames] = await Promise.all([
      this.names(found, asking),
      this.staff.units(asking.user.ledger, units),
    ]);
    asking.disclosed.operation('export');
    const items = found.lines.map((line) => extracted(line, names, unitNames, asking.language));
    return { items, nextCursor: found.nextCursor };
  }

  /** Who works with a case sees of its log what they did themself. */
  private lines(childId: string, query: LogQuery, asking: Asking): Promise<LogPageShown<DisclosureLine>> {
    const { user, disclosed } = asking;
    const verdict = asking.verdictOn(childId);
    disclosed.add(childId, ['codes'], verdict);
    const list = { list: 'access-log', conditions: { childId } };
    return this.pages.page(user, list, query, (page) =>
      this.accessLog.byCase(user.ledger, childId, page, onlyOwn(verdict) ? me(user) : null),
    );
  }

  private names({ lines }: LogPageShown<DisclosureLine>, { user }: Asking): Promise<ReadonlyMap<string, StaffName>> {
    const ids = lines.flatMap(({ staffId }) => (staffId === null ? [] : [staffId]));
    return this.staff.names(user.ledger, ids);
  }
}

function shown(line: DisclosureLine, names: ReadonlyMap<string, StaffName>): AccessLineDto {
  const { seq, at, operation, purpose, actor, staffId, permission, route, cases } = line;
  const { fields, capacity, rule } = cases[0]!;
  const { subject, role, unit } = actor;
  const name = staffId === null ? null : (names.get(staffId)?.name ?? null);
  return { seq, at, operation, purpose, role, staffId, name, subject, unit, permission, route, fields, capacity, rule };
}

function extracted(
  { seq, at, operation, purpose, actor, staffId, cases }: DisclosureLine,
  names: ReadonlyMap<string, StaffName>,
  units: ReadonlyMap<string, string>,
  language: Language,
): ExtractLineDto {
  const known = staffId === null ? null : names.get(staffId);
  const name = known && !known.protectedName ? known.name : null;
  const by = name ?? (staffId === null ? system : employee)[language];
  const unit = actor.unit === null ? null : (units.get(actor.unit) ?? null);
  return { seq, at, operation, purpose, role: actor.role, by, unit, fields: cases[0]!.fields };
}
