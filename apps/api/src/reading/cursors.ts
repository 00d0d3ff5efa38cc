import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '@libs/access/session';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import { Keys } from '@libs/keys/keys';
import { BadCursor, type Page, type PageRequest } from '@libs/read-models/paging';

/** What a list is asked for besides the page: its name and its conditions. */
export type ListAsked = { readonly list: string; readonly conditions: Readonly<Record<string, unknown>> };

/** As a query names a page. */
type PageAsked = { readonly limit: number; readonly cursor?: string };

/** Length of the code at a cursor's end, hex digits: 128 bits. */
const CODE = 32;

/**
 * Cursors that only their list, under the same conditions, takes back from the same caller: each ends in a code made
 * with the ledger's key, which every process of this installation has.
 */
@Injectable()
export class Cursors {
  constructor(@Inject(Keys) private readonly keys: Pick<Keys, 'digest'>) {}

  /**
   * One page of a list, with the cursor of the one before read and that of the next one signed.
   * @throws BadCursor if the cursor was changed, or made for another list, other conditions or somebody else
   */
  async page<T>(
    user: Session,
    asked: ListAsked,
    { limit, cursor }: PageAsked,
    load: (request: PageRequest) => Promise<Page<T>>,
  ): Promise<Page<T>> {
    const before = cursor === undefined ? null : await this.read(user, asked, cursor);
    const { items, next } = await load({ limit, cursor: before });
    return { items, next: next === null ? null : `${next}.${await this.code(user, asked, next)}` };
  }

  private async read(user: Session, asked: ListAsked, cursor: string): Promise<string> {
    const dot = cursor.lastIndexOf('.');
    const place = cursor.slice(0, Math.max(dot, 0));
    const expected = Buffer.from(await this.code(user, asked, place));
    const sent = Buffer.from(cursor.slice(dot + 1));
    if (dot < 1 || sent.length !== expected.length || !timingSafeEqual(sent, expected)) throw new BadCursor();
    return place;
  }

  private async code({ ledger, actor }: Session, { list, conditions }: ListAsked, place: string): Promise<string> {
    const content = canonicalJson(['cursor', list, conditions, actor.subject, place]);
    return (await this.keys.digest(ledger, content)).slice(0, CODE);
  }
}
