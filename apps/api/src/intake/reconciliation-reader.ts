import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '@libs/access/session';
import type { MessageLine } from '@libs/commands/intake/message-lines';
import { Reconciliations } from '@libs/commands/intake/reconciliation';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { addDays, isRealDate } from '@libs/domain/kernel/dates';
import { osloTimeToInstant, toInstant } from '@libs/domain/kernel/oslo-time';
import { instant, type Clock } from '@libs/platform/clock';
import { CLOCK } from '../connections/tokens';
import { badField } from '../http/http-problem';
import { cursorOf, positionOf } from '../http/paging';
import type { ReconciliationDto, ReconciliationQueryDto } from './intake.dto';

/** The reconciliation as pages. A sender sees every message, everybody else only those for their own municipality. */
@Injectable()
export class ReconciliationReader {
  constructor(
    private readonly reconciliations: Reconciliations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(
    { from, to, cursor, limit }: ReconciliationQueryDto,
    { actor, ledger: own }: Session,
  ): Promise<ReconciliationDto> {
    const stretch = {
      from: from === undefined ? '1900-01-01T00:00:00.000Z' : beginningOf(from, 'from'),
      to: to === undefined ? instant(this.clock.now()) : endOf(to, 'to'),
    };
    const seesAll = actor.role === 'reporter-system' || own === INTAKE_LEDGER;
    const sees = (ledger: string | null) => seesAll || ledger === own;
    const { lines, totals } = await this.reconciliations.of(stretch.from, stretch.to, sees);
    const after = positionOf(cursor, isPosition)?.[0] ?? 0;
    const items = lines.slice(after, after + limit).map(shown);
    return { ...stretch, totals, items, nextCursor: after + limit < lines.length ? cursorOf([after + limit]) : null };
  }
}

/** Lines are in the ledger's order and only ever added at the end, so a count is a stable position. */
const isPosition = (value: unknown): value is [number] =>
  Array.isArray(value) && value.length === 1 && Number.isSafeInteger(value[0]) && Number(value[0]) > 0;

function shown({ messageId, firstReceivedAt, ledger, outcome }: MessageLine): ReconciliationDto['items'][number] {
  const line = { messageId, firstReceivedAt, outcome: outcome.status, ledger };
  switch (outcome.status) {
    case 'claimed':
      return line;
    case 'refused':
      return { ...line, code: outcome.code, fields: outcome.fields };
    case 'accepted':
      return {
        ...line,
        receipts: outcome.receipts.map(({ concernId, seq }) => ({ concernId, ledger: ledger ?? '', seq })),
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
