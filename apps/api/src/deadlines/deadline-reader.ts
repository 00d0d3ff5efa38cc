import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { countDeadlines, findDeadline, listDeadlines, type DeadlineFilter } from '@libs/read-models/deadlines/query';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import type { Asking } from '../http/issuing';
import { asked } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { present, Reading } from '../reading/reading';
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
    const conditions = conditionsOf(query, osloDateOf(user.now));
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
    const conditions = conditionsOf(query, osloDateOf(user.now));
    return { count: await countDeadlines(store, user.ledger, conditions, user.visible(PERMISSION)) };
  }

  /** @throws NotFoundException if the view has no such limit of a case */
  async one(deadlineId: string, asking: Asking): Promise<DeadlineListedDto> {
    const store = await this.reading.fresh(deadlinesView, asking);
    const found = present(await findDeadline(store, asking.user.ledger, deadlineId));
    const childId = present(found.childId);
    const sight = this.reading.sight(asking, childId);
    const childOf = await this.reading.children(asking, [sight]);
    this.reading.disclose(asking, [sight]);
    return listed({ ...found, childId }, childOf(sight), sight, asking.language);
  }
}

/** The ways to name the last due date are one condition; what is overdue is open, and was due before today. */
function conditionsOf(query: DeadlineCountQueryDto, today: CalendarDate): DeadlineFilter {
  const { ruleSet, concernId, childId, key, breachClass, responsible, overdue, dueBy, dueBefore } = query;
  const before = [dueBefore, overdue && today].flatMap((day) => (day ? [addDays(day, -1)] : []));
  const [last] = [...(dueBy ? [dueBy] : []), ...before].sort();
  const status = overdue ? 'open' : query.status;
  const conditions = asked({ status, ruleSet, concernId, childId, key, breachClass, responsible, dueBy: last });
  return query.unassigned ? { ...conditions, responsible: null } : conditions;
}

function listed(
  found: DeadlineDocument & { readonly childId: string },
  child: ChildShownDto,
  { withheld, erased }: Sight,
  language: Asking['language'],
): DeadlineListedDto {
  const { ledger, seq, rule, about, concernId, childId, responsible, triggeredOn, breachClass } = found;
  const { past, wait, snoozedUntil, breach, nextAt, raised, deadline, explanation } = found;
  const shown = { ...deadlineShown(deadline), ledger, seq, rule, about, concernId, childId, child, responsible };
  const handled = { past, wait: wait ?? null, snoozedUntil, breach: breach ?? null };
  const reason = { triggeredOn, breachClass, dueReason: explanation[language] };
  return { ...shown, ...reason, ...handled, nextAt, raised, withheld, erased };
}
