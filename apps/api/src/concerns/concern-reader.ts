import { Injectable } from '@nestjs/common';
import { reporters } from '@libs/domain/code-lists/reporters';
import { countConcerns, findConcern, listConcerns } from '@libs/read-models/concerns/query';
import type { ConcernDocument } from '@libs/read-models/concerns/document';
import { concernsView } from '@libs/read-models/concerns/view';
import type { Asking } from '../http/issuing';
import { asked } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { present, Reading } from '../reading/reading';
import { reportSeen } from '../reading/report-mask';
import type { CountDto } from '../reading/shown.dto';
import type { Sight } from '../reading/sight';
import { concernShown, type ConcernOpenedDto, type ConcernPageDto } from './concern-shown.dto';
import type { ConcernCountQueryDto, ConcernQueryDto } from './concern-query.dto';

const PERMISSION = 'concern:read';

/** The worklist and one concern, of the cases that a reader may see. */
@Injectable()
export class ConcernReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
  ) {}

  async page({ status, childId, sort, ...page }: ConcernQueryDto, asking: Asking): Promise<ConcernPageDto> {
    const { user, language } = asking;
    const store = await this.reading.fresh(concernsView, asking);
    const conditions = asked({ status, childId, sort });
    const { items, next } = await this.cursors.page(user, { list: 'concerns', conditions }, page, (request) =>
      listConcerns(store, user.ledger, conditions, user.visible(PERMISSION), request),
    );
    const seen = await this.reading.listed(asking, PERMISSION, items);
    return {
      items: seen.map(({ item, sight, child }) => concernShown(item, child, sight, language)),
      nextCursor: next,
    };
  }

  async count({ status, childId }: ConcernCountQueryDto, asking: Asking): Promise<CountDto> {
    const { user, disclosed } = asking;
    const store = await this.reading.fresh(concernsView, asking);
    disclosed.operation('count');
    return { count: await countConcerns(store, user.ledger, asked({ status, childId }), user.visible(PERMISSION)) };
  }

  /** @throws NotFoundException if the view does not know the concern yet */
  async one(concernId: string, asking: Asking): Promise<ConcernOpenedDto> {
    const store = await this.reading.fresh(concernsView, asking);
    const found = present(await findConcern(store, asking.user.ledger, concernId));
    const sight = this.reading.sight(asking, found.childId);
    const childOf = await this.reading.children(asking, [sight]);
    const opened = await this.opened(found, sight);
    this.reading.disclose(asking, [sight]);
    const { sealed: _, ...listed } = found;
    return { ...concernShown(listed, childOf(sight), sight, asking.language), ...opened };
  }

  private async opened(
    { ledger, sealed, reporter }: ConcernDocument,
    sight: Sight,
  ): Promise<Pick<ConcernOpenedDto, 'text' | 'reporterDetails' | 'specification'>> {
    const open = (path: string) => () => this.reading.newest(ledger, sealed, path);
    const text = await sight.see('text', ['notes'], open('report'));
    const details = await sight.see('reporterDetails', ['reporter'], open('reporter'));
    // what is specified may be who reported
    const isAboutReporter = reporters.some(
      ({ code, needsSpecification }) => code === reporter.code && needsSpecification,
    );
    const kinds = isAboutReporter ? (['notes', 'reporter'] as const) : (['notes'] as const);
    const specification = await sight.see('specification', kinds, open('specification'));
    return { text: reportSeen(text, sight), reporterDetails: reportSeen(details, sight), specification };
  }
}
