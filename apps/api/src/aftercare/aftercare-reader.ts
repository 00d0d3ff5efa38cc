import { Injectable, NotFoundException } from '@nestjs/common';
import { findAftercare, listAftercare, type AftercareListed } from '@libs/read-models/aftercare/query';
import { aftercareView } from '@libs/read-models/aftercare/view';
import type { Asking } from '../http/issuing';
import { pageOf, type PageQueryDto } from '../http/paging';
import { Reading } from '../reading/reading';
import type { ChildShownDto } from '../reading/shown.dto';
import type { AftercareOpenedDto, AftercarePageDto, AftercareShownDto } from './aftercare-shown.dto';

@Injectable()
export class AftercareReader {
  constructor(private readonly reading: Reading) {}

  async page(page: PageQueryDto, { user: { ledger }, waitFor }: Asking): Promise<AftercarePageDto> {
    const store = await this.reading.fresh(aftercareView, ledger, waitFor);
    const { items, next } = await listAftercare(store, ledger, { allBut: new Set() }, pageOf(page));
    const childOf = await this.reading.children(
      ledger,
      items.map(({ childId }) => childId),
    );
    return { items: items.map((one) => shown(one, childOf(one.childId))), nextCursor: next };
  }

  /** @throws NotFoundException if there was neither contact nor offer */
  async one(childId: string, { user: { ledger }, waitFor }: Asking): Promise<AftercareOpenedDto> {
    const store = await this.reading.fresh(aftercareView, ledger, waitFor);
    const found = await findAftercare(store, ledger, childId);
    if (!found) throw new NotFoundException();
    const { sealed, ...listed } = found;
    const childOf = await this.reading.children(ledger, [childId]);
    const [offer, note] = await Promise.all(['offer', 'note'].map((path) => this.reading.newest(ledger, sealed, path)));
    return { ...shown(listed, childOf(childId)), offer: offer ?? null, note: note ?? null };
  }
}

function shown(found: AftercareListed, child: ChildShownDto): AftercareShownDto {
  const { _id: childId, ...listed } = found;
  return { ...listed, childId, child };
}
