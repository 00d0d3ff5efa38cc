import { Inject, Injectable } from '@nestjs/common';
import type { Capacity } from '@libs/access/policy/capacities';
import type { Session } from '@libs/access/session';
import type { MessageLine } from '@libs/commands/intake/message-lines';
import { Reconciliations } from '@libs/commands/intake/reconciliation';
import { addDays, isRealDate } from '@libs/domain/kernel/dates';
import { osloTimeToInstant, toInstant } from '@libs/domain/kernel/oslo-time';
import { instant, type Clock } from '@libs/platform/clock';
import { BadCursor } from '@libs/read-models/paging';
import { CLOCK } from '../connections/tokens';
import { badField } from '../http/http-problem';
import { Cursors } from '../reading/cursors';
import type { ReconciliationDto, ReconciliationQueryDto } from './intake.dto';

/** Who answers for all of the intake, and not for one municipality's part of it. */
const SEES_ALL: readonly Capacity[] = ['reporter-system', 'intake-auditor'];

/** The reconciliation as pages. A sender sees every message, everybody else only those for their own municipality. */
@Injectable()
export class ReconciliationReader {
  constructor(
    private readonly reconciliations: Reconciliations,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page({ from, to, ...page }: ReconciliationQueryDto, user: Session): Promise<ReconciliationDto> {
    const stretch = {
      from: from === undefined ? '1900-01-01T00:00:00.000Z' : beginningOf(from, 'from'),
      to: to === undefined ? instant(this.clock.now()) : endOf(to, 'to'),
    };
    if (to !== undefined && stretch.to < stretch.from)
      throw badField('request.query-invalid', 'to', 'must not be before from');
    const verdict = user.decide('intake:reconcile', null);
    const seesAll = verdict.effect === 'allow' && SEES_ALL.includes(verdict.capacity);
    const sees = (ledger: string | null) => seesAll || ledger === user.ledger;
    const names = (concernId: string) =>
      seesAll || user.judge('concern:read', 'concern', concernId).verdict.effect === 'allow';
    const { lines, totals } = await this.reconciliations.of(stretch.from, stretch.to, sees);
    const list = { list: 'reconciliation', conditions: { from, to } };
    const { items, next } = await this.cursors.page(user, list, page, async ({ cursor, limit }) => {
      const after = positionOf(cursor);
      const end = after + limit;
      return {
        items: lines.slice(after, end).map((line) => shown(line, names)),
        next: end < lines.length ? String(end) : null,
      };
    });
    return { ...stretch, totals, items, nextCursor: next };
  }
}

/** Lines are in the ledger's order and only ever added at the end, so a count is a stable position. */
function positionOf(cursor: string | null): number {
  if (cursor === null) return 0;
  if (!/^[1-9]\d{0,14}$/.test(cursor)) throw new BadCursor();
  return Number(cursor);
}

/** `names`: whether a concern may be named: that a message was accepted is for whoever reconciles, whose it is is not. */
function shown(
  { messageId, firstReceivedAt, ledger, outcome }: MessageLine,
  names: (concernId: string) => boolean,
): ReconciliationDto['items'][number] {
  const line = { messageId, firstReceivedAt, outcome: outcome.status, ledger };
  switch (outcome.status) {
    case 'claimed':
      return line;
    case 'refused':
      return { ...line, code: outcome.code, fields: outcome.fields };
    case 'accepted':
      return {
        ...line,
        receipts: outcome.receipts
          .filter(({ concernId }) => names(concernId))
          .map(({ concernId, seq }) => ({ concernId, ledger: ledger ?? '', seq })),
      };
  }
}

function beginningOf(value: string, field: string): string {
  if (isRealDate(value)) return osloTimeToInstant(value, '00:00:00');
  return instantOf(value, field);
}

function endOf(value: string, field: string): string {
  if (isRealDate(value)) return instant(Date.parse(osloTimeToInstant(addDays(value, 1), '00:00:00')) - 1);
  return instantOf(value, field);
}

function instantOf(value: string, field: string): string {
  const read = toInstant(value);
  if (read === null) throw badField('request.query-invalid', field, 'must be a real date or an instant with zone');
  return read;
}
