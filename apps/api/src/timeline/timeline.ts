import { Injectable, NotFoundException } from '@nestjs/common';
import { isAbout, linksOf, partOf } from '@libs/domain/case-file/history';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { childStream } from '@libs/domain/kernel/ids';
import { Ledger } from '@libs/ledger/ledger';
import { BadCursor, type Page, type PageRequest } from '@libs/read-models/paging';
import type { Asking } from '../http/issuing';
import { asked } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { OpenedEvents } from '../reading/opened-events';
import { withoutHiddenCases } from '../reading/other-cases';
import { Reading } from '../reading/reading';
import type { TimelineDto, TimelineEntryDto, TimelineQueryDto } from './timeline.dto';

/** A child's history across all contexts straight from the ledger: complete at once. */
@Injectable()
export class Timeline {
  constructor(
    private readonly ledger: Ledger,
    private readonly reading: Reading,
    private readonly cursors: Cursors,
    private readonly opened: OpenedEvents,
  ) {}

  /** @throws NotFoundException if the ledger has nothing about the child */
  async of(childId: string, { cursor, limit, ...query }: TimelineQueryDto, asking: Asking): Promise<TimelineDto> {
    const { user } = asking;
    const about = await this.ledger.read.readSubject(user.ledger, childId);
    const events = about.filter((event) => isOfChild(event, childId));
    if (events.length === 0) throw new NotFoundException();
    const conditions = { childId, ...asked(query) };
    const page = { limit, ...(cursor !== undefined && { cursor }) };
    const chosen = inOrder(events, query);
    const { items, next } = await this.cursors.page(user, { list: 'timeline', conditions }, page, async (request) =>
      pageOf(chosen, request),
    );
    const sight = this.reading.sight(asking, childId);
    const opened = await this.opened.of(items, sight);
    const links = linksOf(events);
    const entries = opened.map((entry, at): TimelineEntryDto => {
      const event = items[at]!;
      return { stream: event.stream, ...entry, part: partOf(event), ...links.get(event.seq)! };
    });
    asking.disclosed.operation('history');
    this.reading.disclose(asking, [sight]);
    return {
      childId,
      items: withoutHiddenCases(entries, childId, user),
      nextCursor: next,
      withheld: sight.withheld,
    };
  }
}

/** What is about staff (who is whose family) belongs to them; what is only also about the child, to another child. */
const isOfChild = ({ stream, type, data }: StoredEvent, childId: string): boolean =>
  !/^(staff|unit)\./.test(type) && (stream === childStream(childId) || data['childId'] === childId);

function inOrder(
  events: readonly StoredEvent[],
  { order = 'newest', kind, id }: Pick<TimelineQueryDto, 'order' | 'kind' | 'id'>,
): readonly StoredEvent[] {
  const chosen = kind
    ? events.filter((event) => (id ? isAbout(event, { kind, id }) : event.type.startsWith(`${kind}.`)))
    : events;
  return order === 'newest' ? chosen.toReversed() : chosen;
}

/** The place of a page is the seq before it. */
function pageOf(events: readonly StoredEvent[], { limit, cursor }: PageRequest): Page<StoredEvent> {
  const from = cursor === null ? 0 : events.findIndex(({ seq }) => String(seq) === cursor) + 1;
  if (cursor !== null && from === 0) throw new BadCursor();
  const items = events.slice(from, from + limit);
  const last = items.at(-1);
  return { items, next: last && events.length > from + limit ? String(last.seq) : null };
}
