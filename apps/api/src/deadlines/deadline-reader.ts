import { Injectable } from '@nestjs/common';
import { addDays } from '@libs/domain/kernel/dates';
import { countDeadlines, listDeadlines, type DeadlineFilter } from '@libs/read-models/deadlines/query';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import type { Asking } from '../http/issuing';
import { asked } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { Reading } from '../reading/reading';
import { deadlineShown, type ChildShownDto, type CountDto } from '../reading/shown.dto';
import type { Sight } from '../reading/sight';
import type { DeadlineCountQueryDto, DeadlineListedDto, DeadlinePageDto, DeadlineQueryDto } from './deadlines.dto';

const PERMISSION = 'deadline:read';

/** Time limits, of the cases that a reader may see, and why they fall on their day. */
@Injectable()
export class DeadlineReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
  ) {}

  async page(query: DeadlineQueryDto, asking: Asking): Promise<DeadlinePageDto> {
    const { user, language } = asking;
    const conditions = conditionsOf(query);
    const store = await this.reading.fresh(deadlinesView, asking);
    const { items, next } = await this.cursors.page(user, { list: 'deadlines', conditions }, query, (request) =>
      listDeadlines(store, user.ledger, conditions, user.visible(PERMISSION), request),
    );
    const ofChildren = items.flatMap((item) => (item.childId === null ? [] : [{ ...item, childId: item.childId }]));
    const seen = await this.reading.listed(asking, PERMISSION, ofChildren);
    return { items: seen.map(({ item, sight, child }) => listed(item, child, sight, language)), nextCursor: next };
  }

  async count(query: DeadlineCountQueryDto, asking: Asking): Promise<CountDto> {
    const { user, disclosed } = asking;
    const store = await this.reading.fresh(deadlinesView, asking);
    disclosed.operation('count');
    return { count: await countDeadlines(store, user.ledger, conditionsOf(query), user.visible(PERMISSION)) };
  }
}

/** The two ways to name the last due date are one condition. */
function conditionsOf({
  status,
  ruleSet,
  concernId,
  childId,
  dueBy,
  dueBefore,
}: DeadlineCountQueryDto): DeadlineFilter {
  const [last] = [dueBy, dueBefore && addDays(dueBefore, -1)].filter((date) => date !== undefined).sort();
  return asked({ status, ruleSet, concernId, childId, dueBy: last });
}

function listed(
  found: DeadlineDocument & { readonly childId: string },
  child: ChildShownDto,
  { withheld, erased }: Sight,
  language: Asking['language'],
): DeadlineListedDto {
  const { ledger, seq, concernId, childId, triggeredOn, breachClass, nextAt, raised, deadline, explanation } = found;
  const shown = { ...deadlineShown(deadline), ledger, seq, concernId, childId, child, triggeredOn, breachClass };
  return { ...shown, dueReason: explanation[language], nextAt, raised, withheld, erased };
}
