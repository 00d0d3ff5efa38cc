import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { StaffRole } from '@libs/domain/organisation/events';
import type { Relations, RoleInUnit, Staff } from '../relations/relations';
import { installationCapacities, type Capacity } from './capacities';
import type { Caller } from './policy';

/** What somebody is in the ledger at a moment, before any case is looked at. */
export type Standing = {
  readonly now: Instant;
  readonly relations: Relations;
  /** Null: a machine. */
  readonly me: Staff | null;
  /** In every case of the ledger, and where it is about no case. */
  readonly everywhere: ReadonlySet<Capacity>;
  /** May hold cases at all: a caseworker or a leader. Nobody else can be assigned, on duty or break the glass. */
  readonly doesCasework: boolean;
  readonly leads: ReadonlySet<string>;
  readonly worksIn: ReadonlySet<string>;
  readonly onDutyFor: ReadonlySet<string>;
  readonly partnerIn: ReadonlySet<string>;
  /** In Europe/Oslo. */
  readonly today: () => CalendarDate;
};

export type Nobody = 'access.caller-unknown' | 'access.not-at-work';

const NONE: ReadonlySet<string> = new Set();

/**
 * Who the caller is by the events of this ledger and not by what the caller brings: a member of staff whom these
 * relations do not know is nobody here, whatever another ledger says.
 */
export function standingOf(caller: Caller, relations: Relations, now: Instant): Standing | Nobody {
  if (caller.kind === 'machine') return machine(caller.capacities, relations, now);
  const me = relations.staff(caller.staff.staffId);
  if (!me) return 'access.caller-unknown';
  const roles = me.roles.filter(({ unitId }) => relations.unit(unitId));
  if (!me.working || roles.length === 0) return 'access.not-at-work';
  const [leads, worksIn] = [unitsAs('leader', roles), unitsAs('caseworker', roles)];
  const onDuty = me.shifts.filter(({ from, until }) => from <= now && now < until).map(({ unitId }) => unitId);
  return {
    now,
    relations,
    me,
    everywhere: new Set(roles.flatMap(({ role }) => wholeLedger[role] ?? [])),
    doesCasework: leads.size + worksIn.size > 0,
    leads,
    worksIn,
    onDutyFor: onDuty.length > 0 ? new Set(onDuty) : NONE,
    partnerIn: unitsAs('partner', roles),
    today: day(now),
  };
}

function unitsAs(role: StaffRole, roles: readonly RoleInUnit[]): ReadonlySet<string> {
  const held = roles.filter((one) => one.role === role);
  return held.length > 0 ? new Set(held.map(({ unitId }) => unitId)) : NONE;
}

/** Roles whose work is the ledger as a whole. */
const wholeLedger: Partial<Record<StaffRole, Capacity>> = {
  auditor: 'auditor',
  'data-protection-officer': 'data-protection-officer',
  administrator: 'administrator',
};

/** The intake's auditor has nothing to look for in a municipality's ledger. */
const machine = (claimed: readonly Capacity[], relations: Relations, now: Instant): Standing => ({
  now,
  relations,
  me: null,
  everywhere: new Set(
    installationCapacities.filter(
      (capacity) => claimed.includes(capacity) && (capacity !== 'intake-auditor' || relations.ledger === INTAKE_LEDGER),
    ),
  ),
  doesCasework: false,
  leads: NONE,
  worksIn: NONE,
  onDutyFor: NONE,
  partnerIn: NONE,
  today: day(now),
});

/** Worked out once, and only if some rule asks for the date. */
function day(now: Instant): () => CalendarDate {
  let known: CalendarDate | null = null;
  return () => (known ??= osloDateOf(now));
}
