import { Injectable } from '@nestjs/common';
import type { Staff } from '@libs/access/relations/relations';
import type { Session } from '@libs/access/session';
import { StaffNames } from '../access-log/staff-names';
import { cursorOf, positionOf, type PageQueryDto } from '../http/paging';
import type { MeDto, StaffPageDto } from './staff-shown.dto';

/** Who works here, from the relations that access is decided on: what is shown is what counts. */
@Injectable()
export class StaffReader {
  constructor(private readonly names: StaffNames) {}

  /** @throws HttpProblem (400) if the cursor is none of this list */
  async page({ limit, cursor }: PageQueryDto, user: Session): Promise<StaffPageDto> {
    const after = positionOf(cursor, isPosition)?.[0] ?? '';
    const all = [...user.relations.allStaff()].filter(({ staffId }) => staffId > after);
    const shown = all.sort((one, other) => (one.staffId < other.staffId ? -1 : 1)).slice(0, limit);
    const names = await this.namesFor(user, shown);
    const last = shown.at(-1);
    return {
      items: shown.map((staff) => ({ name: names.get(staff.staffId) ?? null, ...shownOf(staff, user.now) })),
      nextCursor: last && all.length > limit ? cursorOf([last.staffId]) : null,
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
      kinships: [...(me?.kin ?? [])].map(([childId, kinship]) => ({ childId, kinship })),
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

const isPosition = (value: unknown): value is [string] =>
  Array.isArray(value) && value.length === 1 && typeof value[0] === 'string';
