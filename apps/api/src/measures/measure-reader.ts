import { Injectable, NotFoundException } from '@nestjs/common';
import { findMeasure, listMeasures } from '@libs/read-models/measures/query';
import { measuresView } from '@libs/read-models/measures/view';
import type { Asking } from '../http/issuing';
import { asked, pageOf } from '../http/paging';
import { Reading } from '../reading/reading';
import type { MeasureQueryDto } from './measure-query.dto';
import { measureShown, type MeasureOpenedDto, type MeasurePageDto } from './measure-shown.dto';

@Injectable()
export class MeasureReader {
  constructor(private readonly reading: Reading) {}

  async page(
    { status, childId, ...page }: MeasureQueryDto,
    { user: { ledger }, waitFor }: Asking,
  ): Promise<MeasurePageDto> {
    const store = await this.reading.fresh(measuresView, ledger, waitFor);
    const { items, next } = await listMeasures(
      store,
      ledger,
      asked({ status, childId }),
      { allBut: new Set() },
      pageOf(page),
    );
    const childOf = await this.reading.children(
      ledger,
      items.map((one) => one.childId),
    );
    return { items: items.map((one) => measureShown(one, childOf(one.childId))), nextCursor: next };
  }

  /** @throws NotFoundException if the municipality has no such measure */
  async one(measureId: string, { user: { ledger }, waitFor }: Asking): Promise<MeasureOpenedDto> {
    const store = await this.reading.fresh(measuresView, ledger, waitFor);
    const found = await findMeasure(store, ledger, measureId);
    if (!found) throw new NotFoundException();
    const { sealed, ...listed } = found;
    const childOf = await this.reading.children(ledger, [found.childId]);
    const [goal, specification, childView, assessment, note] = await Promise.all(
      ['goal', 'specification', 'childView', 'assessment', 'note'].map((path) =>
        this.reading.newest(ledger, sealed, path),
      ),
    );
    const opened = { goal: goal ?? null, specification: specification ?? null, childView: childView ?? null };
    return {
      ...measureShown(listed, childOf(found.childId)),
      ...opened,
      assessment: assessment ?? null,
      note: note ?? null,
    };
  }
}
