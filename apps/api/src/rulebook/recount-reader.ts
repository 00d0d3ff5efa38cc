import { Injectable } from '@nestjs/common';
import type { Rulebook } from '@libs/domain/deadlines/rulebook';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { recountedBy, recountsOf, type Recount } from '@libs/domain/rulebook/recount';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { listRecounted } from '@libs/read-models/deadlines/recounted';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import type { Asking } from '../http/issuing';
import type { PageQueryDto } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { Reading } from '../reading/reading';
import type { RecountPageDto } from './rulebook-shown.dto';

const PERMISSION = 'deadline:read';

type Moved = { readonly childId: string; readonly first: Recount; readonly last: Recount };

/** Which running limits a new version of a rule counts anew: what the reminders' sweep does on its day, told before. */
@Injectable()
export class RecountReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
  ) {}

  /** By these rules, of the cases the reader may see, when `day` comes. */
  async page(book: Rulebook, day: CalendarDate, query: PageQueryDto, asking: Asking): Promise<RecountPageDto> {
    const { user } = asking;
    const store = await this.reading.fresh(deadlinesView, asking);
    const places = recountedBy(book, day);
    const asked = { list: 'recounts', conditions: { places, day } };
    const { items, next } = await this.cursors.page(user, asked, query, (request) =>
      listRecounted(store, user.ledger, places, user.visible(PERMISSION), request),
    );
    const moved = items.flatMap((item) => movedBy(item, book, day));
    const listed = await this.reading.listed(asking, PERMISSION, moved);
    return {
      items: listed.map(({ item: { first, last }, child }) => ({
        deadlineId: first.deadlineId,
        child,
        from: first.from,
        to: last.to,
        ruleVersion: last.ruleVersion,
        validFrom: last.validFrom,
      })),
      nextCursor: next,
    };
  }
}

/** Several new versions, one after the other, are one move to who looks. */
function movedBy({ deadline }: DeadlineDocument, book: Rulebook, day: CalendarDate): readonly Moved[] {
  const recounts = recountsOf(deadline, book, day);
  const [first, last] = [recounts[0], recounts.at(-1)];
  return first && last ? [{ childId: first.childId, first, last }] : [];
}
