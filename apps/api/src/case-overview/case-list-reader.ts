import { Injectable } from '@nestjs/common';
import type { Session } from '@libs/access/session';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { caseloads } from '@libs/read-models/case-overview/caseload';
import { countCases, listCases, type CaseFilter } from '@libs/read-models/case-overview/query';
import { caseOverviewView } from '@libs/read-models/case-overview/view';
import { StaffNames } from '../access-log/staff-names';
import type { Asking } from '../http/issuing';
import { asked } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { OpenedFiles } from '../reading/opened-files';
import { Reading } from '../reading/reading';
import type { CountDto } from '../reading/shown.dto';
import type { CaseCountQueryDto, CaseQueryDto } from './case-query.dto';
import { caseShown, type CaseloadsDto, type CasePageDto } from './case-shown.dto';
import { asPlaced, staffWorkedFor } from './own-work';

const PERMISSION = 'case:read';

/** Lists of cases that a reader may see. */
@Injectable()
export class CaseListReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
    private readonly files: OpenedFiles,
    private readonly names: StaffNames,
  ) {}

  async page({ cursor, limit, ...query }: CaseQueryDto, asking: Asking): Promise<CasePageDto> {
    const { user } = asking;
    const store = await this.reading.fresh(caseOverviewView, asking);
    const conditions = asked(query);
    const page = { limit, ...(cursor !== undefined && { cursor }) };
    const { items, next } = await this.cursors.page(user, { list: 'cases', conditions }, page, (request) =>
      listCases(store, user.ledger, filterOf(query, user), user.visible(PERMISSION), request),
    );
    const seen = this.reading.sights(asking, PERMISSION, items, ({ _id }) => _id);
    const opened = await this.files.of(user.ledger, seen);
    this.reading.disclose(
      asking,
      opened.map(({ sight }) => sight),
    );
    const today = osloDateOf(user.now);
    const { ownUnitId } = user.relations;
    return {
      items: opened.map(({ item, child, sight }) => caseShown(item, child, sight, today, ownUnitId)),
      nextCursor: next,
    };
  }

  async count(query: CaseCountQueryDto, asking: Asking): Promise<CountDto> {
    const { user, disclosed } = asking;
    const store = await this.reading.fresh(caseOverviewView, asking);
    disclosed.operation('count');
    return { count: await countCases(store, user.ledger, filterOf(query, user), user.visible(PERMISSION)) };
  }

  /** Of the cases whose work the caller gives out. */
  async caseloads(asking: Asking): Promise<CaseloadsDto> {
    const { user, disclosed } = asking;
    const store = await this.reading.fresh(caseOverviewView, asking);
    const found = await caseloads(store, user.ledger, user.visible('case:assign'), osloDateOf(user.now));
    const names = await this.names.names(
      user.ledger,
      found.flatMap(({ staffId }) => staffId ?? []),
    );
    disclosed.operation('count');
    return {
      items: found.map(({ caseworkersInAll, staffId, ...load }) => ({
        staffId,
        name: staffId === null ? null : (names.get(staffId)?.name ?? null),
        ...load,
        averageCaseworkers: Math.round((caseworkersInAll / load.children) * 10) / 10,
      })),
    };
  }
}

function filterOf(query: CaseCountQueryDto, user: Session): CaseFilter {
  const { mine, unit, unassigned, withoutValidPlan, openEmergency, status } = query;
  return {
    ...(status && { status }),
    ...(mine && { workers: staffWorkedFor(user) }),
    ...(unit && { units: asPlaced([unit], user) }),
    ...(unassigned && { unassigned: true }),
    ...(openEmergency && { openEmergency: true }),
    ...(withoutValidPlan && { withoutPlanOn: osloDateOf(user.now) }),
  };
}
