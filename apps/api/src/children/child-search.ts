import { Injectable } from '@nestjs/common';
import { Keys } from '@libs/keys/keys';
import { searchChildren, type SoughtChild } from '@libs/read-models/child-search/query';
import { childSearchView } from '@libs/read-models/child-search/view';
import { findChildren } from '@libs/read-models/children/query';
import type { ChildDocument } from '@libs/read-models/children/view';
import { MAX_LIMIT } from '@libs/read-models/paging';
import { badField } from '../http/http-problem';
import type { Asking } from '../http/issuing';
import { Cursors } from '../reading/cursors';
import { Reading } from '../reading/reading';
import { ChildReader } from './child-reader';
import type { ChildrenFoundDto, ChildSearchDto } from './child-search.dto';

const PAGE = 50;

/** Finds a child by what is sealed, through keyed hashes; shows only children whose case the caller may see. */
@Injectable()
export class ChildSearch {
  constructor(
    private readonly reading: Reading,
    private readonly keys: Keys,
    private readonly cursors: Cursors,
    private readonly reader: ChildReader,
  ) {}

  /** @throws HttpProblem (400), BadCursor, ViewBehind */
  async find(body: ChildSearchDto, asking: Asking): Promise<ChildrenFoundDto> {
    const { user, disclosed } = asking;
    disclosed.operation('search');
    const sought = soughtIn(body);
    const store = await this.reading.fresh(childSearchView, asking);
    const index = await this.keys.blind(user.ledger);
    const visible = user.visible('child:search');
    const list = { list: 'child-search', conditions: sought };
    const { items, next } = await this.cursors.page(user, list, pageIn(body), (page) =>
      searchChildren(store, index, user.ledger, sought, visible, page),
    );
    const found = new Map((await findChildren(store, user.ledger, items)).map((child) => [child._id, child]));
    const children = items.map((id) => found.get(id)).filter((child): child is ChildDocument => child !== undefined);
    const shown = await this.reader.listed(children, asking);
    return { items: shown, count: shown.length, nextCursor: next };
  }
}

function soughtIn({ nationalId, caseNumber, name }: ChildSearchDto): SoughtChild {
  const given = [nationalId && { nationalId }, caseNumber && { caseNumber }, name && { name }].filter((one) => !!one);
  const [sought] = given;
  if (!sought || given.length > 1) {
    throw badField('request.invalid', '/nationalId', 'is needed, or caseNumber, or name: exactly one of them');
  }
  return sought;
}

function pageIn({ limit, cursor }: ChildSearchDto): { limit: number; cursor?: string } {
  if (limit && limit > MAX_LIMIT) throw badField('request.invalid', '/limit', `must be at most ${MAX_LIMIT}`);
  return { limit: limit ?? PAGE, ...(cursor && { cursor }) };
}
