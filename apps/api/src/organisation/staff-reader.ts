import { Injectable } from '@nestjs/common';
import type { Staff } from '@libs/access/relations/relations';
import type { Session } from '@libs/access/session';
import type { Page, PageRequest } from '@libs/read-models/paging';
import { StaffNames } from '../access-log/staff-names';
import type { PageQueryDto } from '../http/paging';
import { Cursors } from '../reading/cursors';
import type { MeDto, StaffPageDto } from './staff-shown.dto';

/** Who works here, from the relations that access is decided on: what is shown is what counts. */
@Injectable()
export class StaffReader {
  constructor(
    private readonly names: StaffNames,
    private readonly cursors: Cursors,
  ) {}

  /** @throws BadCursor */
  async page(page: PageQueryDto, user: Session): Promise<StaffPageDto> {
    const { items, next } = await this.cursors.page(user, { list: 'staff', conditions: {} }, page, async (asked) =>
      pageOfStaff([...user.relations.allStaff()], asked),
    );
    const names = await this.namesFor(user, items);
    return {
      items: items.map((staff) => ({ name: names.get(staff.staffId) ?? null, ...shownOf(staff, user.now) })),
      nextCursor: next,
    };
  }

  me({ ledger, actor, staffId, relations, now }: Session): MeDto {
    const me = staffId === null ? null : relations.staff(staffId);
    const ends = (me?.shifts ?? []).filter(({ from, until }) => from <= now && now < until).map(({ until }) => until);
    return {
      ledger,
      subject: actor.subject,
      staffId,
      role: actor.role,
      unitId: actor.unit,
      roles: me?.roles ?? [],
      onDutyUntil: ends.sort().at(-1) ?? null,
      // not what others recorded, or what was found by the national id: that there is such a case is not theirs to know
      kinships: me?.declaredKin ?? [],
    };
  }

  private async namesFor(user: Session, staff: readonly Staff[]): Promise<ReadonlyMap<string, string | null>> {
    if (!seesNames(user)) return new Map();
    const ids = staff.map(({ staffId }) => staffId);
    const found = await this.names.names(user.ledger, ids);
    return new Map([...found].map(([staffId, { name }]) => [staffId, name]));
  }
}

/** Who gives out work or rights has to know to whom; a machine may be the first administrator. */
const seesNames = (user: Session): boolean =>
  user.decide('organisation:manage', null).effect === 'allow' ||
  (user.staffId !== null && (user.relations.staff(user.staffId)?.roles ?? []).some(({ role }) => role === 'leader'));

const shownOf = ({ staffId, working, protectedName, roles, shifts, absences }: Staff, now: string) => ({
  staffId,
  working,
  protectedName,
  roles,
  shifts: shifts.filter(({ until }) => now < until),
  absences,
});

/** In the order of their ids. */
function pageOfStaff(all: readonly Staff[], { limit, cursor }: PageRequest): Page<Staff> {
  const rest = all.filter(({ staffId }) => cursor === null || staffId > cursor);
  const items = rest.sort((one, other) => (one.staffId < other.staffId ? -1 : 1)).slice(0, limit);
  return { items, next: rest.length > items.length ? (items.at(-1)?.staffId ?? null) : null };
}
