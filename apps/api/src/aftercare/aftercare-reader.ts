import { Injectable } from '@nestjs/common';
import { findAftercare, listAftercare, type AftercareListed } from '@libs/read-models/aftercare/query';
import { aftercareView } from '@libs/read-models/aftercare/view';
import type { Asking } from '../http/issuing';
import type { PageQueryDto } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { present, Reading } from '../reading/reading';
import type { ChildShownDto } from '../reading/shown.dto';
import type { Sight } from '../reading/sight';
import type { AftercareOpenedDto, AftercarePageDto, AftercareShownDto } from './aftercare-shown.dto';

const PERMISSION = 'aftercare:read';

/** Aftercare, of the cases that a reader may see. */
@Injectable()
export class AftercareReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
  ) {}

  async page(page: PageQueryDto, asking: Asking): Promise<AftercarePageDto> {
    const { user } = asking;
    const store = await this.reading.fresh(aftercareView, asking);
    const { items, next } = await this.cursors.page(user, { list: 'aftercare', conditions: {} }, page, (request) =>
      listAftercare(store, user.ledger, user.visible(PERMISSION), request),
    );
    const seen = await this.reading.listed(asking, PERMISSION, items);
    return { items: seen.map(({ item, sight, child }) => shown(item, child, sight)), nextCursor: next };
  }

  /** @throws NotFoundException if there was neither contact nor offer */
  async one(childId: string, asking: Asking): Promise<AftercareOpenedDto> {
    const store = await this.reading.fresh(aftercareView, asking);
    const { sealed, ...listed } = present(await findAftercare(store, asking.user.ledger, childId));
    const sight = this.reading.sight(asking, childId);
    const childOf = await this.reading.children(asking, [sight]);
    const note = (path: string) => sight.see(path, ['notes'], () => this.reading.newest(listed.ledger, sealed, path));
    const opened = { offer: await note('offer'), note: await note('note'), reason: await note('reason') };
    this.reading.disclose(asking, [sight]);
    return { ...shown(listed, childOf(sight), sight), ...opened };
  }
}

function shown(found: AftercareListed, child: ChildShownDto, { withheld, erased }: Sight): AftercareShownDto {
  const { _id: childId, ...listed } = found;
  return { ...listed, childId, child, withheld, erased };
}
