import { Injectable } from '@nestjs/common';
import { addDays } from '@libs/domain/kernel/dates';
import { listDeadlines } from '@libs/read-models/deadlines/query';
import { deadlinesView, type DeadlineDocument } from '@libs/read-models/deadlines/view';
import type { Asking } from '../http/issuing';
import { asked, pageOf } from '../http/paging';
import { Reading } from '../reading/reading';
import { deadlineShown, type ChildShownDto } from '../reading/shown.dto';
import type { DeadlineListedDto, DeadlinePageDto, DeadlineQueryDto } from './deadlines.dto';

@Injectable()
export class DeadlineReader {
  constructor(private readonly reading: Reading) {}

  async page(query: DeadlineQueryDto, { user: { ledger }, waitFor, language }: Asking): Promise<DeadlinePageDto> {
    const { limit, cursor = null, dueBefore, dueBy, ...equal } = query;
    const last = [dueBy, dueBefore && addDays(dueBefore, -1)]
      .filter((date) => date !== undefined && date !== null)
      .sort()[0];
    const store = await this.reading.fresh(deadlinesView, ledger, waitFor);
    const { items, next } = await listDeadlines(
      store,
      ledger,
      asked({ ...equal, dueBy: last }),
      { allBut: new Set() },
      pageOf({ limit, cursor }),
    );
    const childOf = await this.reading.children(
      ledger,
      items.map(({ childId }) => childId),
    );
    return { items: items.map((one) => listed(one, childOf(one.childId), language)), nextCursor: next };
  }
}

function listed(found: DeadlineDocument, child: ChildShownDto, language: Asking['language']): DeadlineListedDto {
  const { ledger, seq, concernId, childId, triggeredOn, breachClass, nextAt, raised, deadline, explanation } = found;
  const shown = { ...deadlineShown(deadline), ledger, seq, concernId, childId, child, triggeredOn, breachClass };
  return { ...shown, dueReason: explanation[language], nextAt, raised };
}
