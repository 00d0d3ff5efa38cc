import { Injectable } from '@nestjs/common';
import type { LogLines, LogPage } from '@libs/access/log/log-store';
import type { Session } from '@libs/access/session';
import { BadCursor } from '@libs/read-models/paging';
import { Cursors, type ListAsked } from '../reading/cursors';

export type LogQuery = { readonly cursor?: string; readonly limit: number };

/** A page of a log, with the cursor of the next one; null on the last. */
export type LogPageShown<Line> = { readonly lines: readonly Line[]; readonly nextCursor: string | null };

/** Pages of the logs: a cursor holds the number of the last line. */
@Injectable()
export class LogPages {
  constructor(private readonly cursors: Cursors) {}

  /** @throws BadCursor if the cursor is none of this log's, this caller's and these conditions' */
  async page<Line>(
    user: Session,
    asked: ListAsked,
    query: LogQuery,
    load: (page: LogPage) => Promise<LogLines<Line>>,
  ): Promise<LogPageShown<Line>> {
    const { items, next } = await this.cursors.page(user, asked, query, async ({ limit, cursor }) => {
      const found = await load({ before: cursor === null ? null : seqIn(cursor), limit });
      return { items: found.lines, next: found.next === null ? null : String(found.next) };
    });
    return { lines: items, nextCursor: next };
  }
}

function seqIn(cursor: string): number {
  if (!/^[1-9]\d{0,14}$/.test(cursor)) throw new BadCursor();
  return Number(cursor);
}
