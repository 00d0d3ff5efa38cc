import { Injectable } from '@nestjs/common';
import { countMeasures, findMeasure, listMeasures } from '@libs/read-models/measures/query';
import { measuresView } from '@libs/read-models/measures/view';
import type { Asking } from '../http/issuing';
import { asked } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { present, Reading } from '../reading/reading';
import type { CountDto } from '../reading/shown.dto';
import type { MeasureCountQueryDto, MeasureQueryDto } from './measure-query.dto';
import { measureShown, type MeasureOpenedDto, type MeasurePageDto } from './measure-shown.dto';

const PERMISSION = 'measure:read';

/** Measures, of the cases that a reader may see. */
@Injectable()
export class MeasureReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
  ) {}

  async page({ status, childId, ...page }: MeasureQueryDto, asking: Asking): Promise<MeasurePageDto> {
    const { user } = asking;
    const store = await this.reading.fresh(measuresView, asking);
    const conditions = asked({ status, childId });
    const { items, next } = await this.cursors.page(user, { list: 'measures', conditions }, page, (request) =>
      listMeasures(store, user.ledger, conditions, user.visible(PERMISSION), request),
    );
    const seen = await this.reading.listed(asking, PERMISSION, items);
    return { items: seen.map(({ item, sight, child }) => measureShown(item, child, sight)), nextCursor: next };
  }

  async count({ status, childId }: MeasureCountQueryDto, asking: Asking): Promise<CountDto> {
    const { user, disclosed } = asking;
    const store = await this.reading.fresh(measuresView, asking);
    disclosed.operation('count');
    return { count: await countMeasures(store, user.ledger, asked({ status, childId }), user.visible(PERMISSION)) };
  }

  /** @throws NotFoundException if the view does not know the measure yet */
  async one(measureId: string, asking: Asking): Promise<MeasureOpenedDto> {
    const store = await this.reading.fresh(measuresView, asking);
    const { sealed, ...listed } = present(await findMeasure(store, asking.user.ledger, measureId));
    const sight = this.reading.sight(asking, listed.childId);
    const childOf = await this.reading.children(asking, [sight]);
    const note = (path: string) => sight.see(path, ['notes'], () => this.reading.newest(listed.ledger, sealed, path));
    const opened = {
      goal: await note('goal'),
      specification: await note('specification'),
      groundSpecification: await note('groundSpecification'),
      childView: await note('childView'),
      assessment: await note('assessment'),
      change: await note('change'),
      supplier: await note('supplier'),
      what: await note('what'),
      liftingSpecification: await note('liftingSpecification'),
      reason: await note('reason'),
      note: await note('note'),
    };
    this.reading.disclose(asking, [sight]);
    return { ...measureShown(listed, childOf(sight), sight), ...opened };
  }
}
