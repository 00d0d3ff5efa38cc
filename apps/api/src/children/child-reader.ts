import { Injectable } from '@nestjs/common';
import type { Permission } from '@libs/access/policy/permissions';
import type { Session } from '@libs/access/session';
import type { ChildIdentity } from '@libs/domain/children/events';
import { countChildren, findChild, listChildren } from '@libs/read-models/children/query';
import { childrenView, type ChildDocument } from '@libs/read-models/children/view';
import type { Asking } from '../http/issuing';
import type { PageQueryDto } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { childShown, present, Reading } from '../reading/reading';
import type { CountDto } from '../reading/shown.dto';
import { NO_PART, type Part, type Sight } from '../reading/sight';
import type { ChildListedDto, ChildOpenedDto, ChildPageDto } from './child-shown.dto';

const PERMISSION = 'child:read';

/** Children whose case a reader may see. */
@Injectable()
export class ChildReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
  ) {}

  async page(page: PageQueryDto, asking: Asking): Promise<ChildPageDto> {
    const { user } = asking;
    const store = await this.reading.fresh(childrenView, asking);
    const { items, next } = await this.cursors.page(user, { list: 'children', conditions: {} }, page, (request) =>
      listChildren(store, user.ledger, user.visible(PERMISSION), request),
    );
    return { items: await this.listed(items, asking), nextCursor: next };
  }

  /** Children from the view as the reader may see them, and so told to the access log: a list's or a search's. */
  async listed(children: readonly ChildDocument[], asking: Asking): Promise<readonly ChildListedDto[]> {
    const seen = this.reading.sights(asking, PERMISSION, children, ({ _id }) => _id);
    const open = seen.filter(({ sight }) => sight.opens('identity')).map(({ item }) => item);
    const identities = await this.reading.identities(asking.user.ledger, open);
    this.reading.disclose(
      asking,
      seen.map(({ sight }) => sight),
    );
    return seen.map(({ item, sight }) => listed(item, identities.get(item._id) ?? NO_PART, sight, asking.user));
  }

  async count(asking: Asking): Promise<CountDto> {
    const { user, disclosed } = asking;
    const store = await this.reading.fresh(childrenView, asking);
    disclosed.operation('count');
    return { count: await countChildren(store, user.ledger, user.visible(PERMISSION)) };
  }

  /** @throws NotFoundException if the view does not know the child yet */
  async one(childId: string, asking: Asking): Promise<ChildOpenedDto> {
    const store = await this.reading.fresh(childrenView, asking);
    const found = present(await findChild(store, asking.user.ledger, childId));
    const sight = this.reading.sight(asking, childId);
    const part = sight.opens('identity') ? await this.reading.newest(found.ledger, found.sealed, 'identity') : NO_PART;
    this.reading.disclose(asking, [sight]);
    const identity = part.status === 'open' ? (part.content as unknown as ChildIdentity) : null;
    const { nationalId = null, phone = null, caseNumber = null } = identity ?? {};
    const { dufNumber = null, sex = null, dueDate = null } = identity ?? {};
    const opened = { nationalId, phone, caseNumber, dufNumber, sex, dueDate };
    return { ...listed(found, part, sight, asking.user), ...opened };
  }
}

/** Who may see the child need not see that there were reports about it, or measures: a partner sees what is shared. */
function listed(found: ChildDocument, part: Part, { isErased, withheld }: Sight, user: Session): ChildListedDto {
  const { _id: childId, ledger, version, seq, unborn, identified, registeredAt } = found;
  const may = (permission: Permission) => user.decide(permission, childId).effect === 'allow';
  const known = { ledger, version, seq, unborn, identified, registeredAt };
  const reported = may('concern:read') ? found : { concerns: null, investigations: null };
  const { concerns, investigations } = reported;
  const measures = may('measure:read') ? found.measures : null;
  return { ...childShown(childId, part, isErased), ...known, concerns, investigations, measures, withheld };
}
