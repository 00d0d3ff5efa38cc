import { Injectable, NotFoundException } from '@nestjs/common';
import { findConcern, listConcerns } from '@libs/read-models/concerns/query';
import { concernsView } from '@libs/read-models/concerns/view';
import { asked, pageOf } from '../http/paging';
import type { Asking } from '../http/issuing';
import { Reading } from '../reading/reading';
import { concernShown, type ConcernOpenedDto, type ConcernPageDto } from './concern-shown.dto';
import type { ConcernQueryDto } from './concern-query.dto';

/** The worklist and one concern, for readers of the concern's municipality. */
@Injectable()
export class ConcernReader {
  constructor(private readonly reading: Reading) {}

  async page(
    { status, childId, sort, ...page }: ConcernQueryDto,
    { user: { ledger }, waitFor, language }: Asking,
  ): Promise<ConcernPageDto> {
    const store = await this.reading.fresh(concernsView, ledger, waitFor);
    const { items, next } = await listConcerns(
      store,
      ledger,
      asked({ status, childId, sort }),
      { allBut: new Set() },
      pageOf(page),
    );
    const childOf = await this.reading.children(
      ledger,
      items.map(({ childId }) => childId),
    );
    return { items: items.map((one) => concernShown(one, childOf(one.childId), language)), nextCursor: next };
  }

  /** @throws NotFoundException if the municipality has no such concern */
  async one(concernId: string, { user: { ledger }, waitFor, language }: Asking): Promise<ConcernOpenedDto> {
    const store = await this.reading.fresh(concernsView, ledger, waitFor);
    const found = await findConcern(store, ledger, concernId);
    if (!found) throw new NotFoundException();
    const { sealed, ...listed } = found;
    const childOf = await this.reading.children(ledger, [found.childId]);
    const [text, reporterDetails, specification] = await Promise.all(
      ['report', 'reporter', 'specification'].map((path) => this.reading.newest(ledger, sealed, path)),
    );
    const shown = concernShown(listed, childOf(found.childId), language);
    return {
      ...shown,
      text: text ?? null,
      reporterDetails: reporterDetails ?? null,
      specification: specification ?? null,
    };
  }
}
