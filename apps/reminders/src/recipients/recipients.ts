import type { Staff } from '@libs/access/relations/relations';
import type { StaffFold } from '@libs/access/relations/staff-fold';
import type { ReminderAudience } from '@libs/domain/deadlines/events';
import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';
import type { StaffRole } from '@libs/domain/organisation/events';

/** Units and the people in them, as far as reminders need them. */
export type People = Pick<StaffFold, 'staff' | 'ownUnitId'>;

/** Whose case a reminder is about. */
export type Concerned = {
  readonly childId: string | null;
  /** The case's first caseworker. */
  readonly responsible: string | null;
  /** The unit that has the case; null: placed nowhere, or a duty of the municipality itself. */
  readonly unitId: string | null;
  /** Staff who must not see the case. */
  readonly excluded: readonly string[];
};

export type Recipients = {
  /** Staff ids, each once, in the order of the audience; empty: the municipality's mailboxes alone. */
  readonly recipients: readonly string[];
  /** It is for a caseworker, and there is none at work: the leader is told. */
  readonly nobodyResponsible: boolean;
};

/**
 * Who gets a reminder at `now`. Whoever is absent today is stood in for, as far as stand-ins go; nobody is told of the
 * case of their own family, or one that they are excluded from. Without a caseworker, or a duty officer on shift, the unit's leaders get it.
 */
export function recipientsOf(
  audience: readonly ReminderAudience[],
  about: Concerned,
  people: People,
  now: Instant,
): Recipients {
  const found = new Set<string>();
  let nobodyResponsible = false;
  for (const one of audience) {
    const those = ofAudience(one, about, people, now);
    if (one === 'caseworker') nobodyResponsible = those.length === 0;
    const told = those.length === 0 && fallsToLeader.has(one) ? leadersOf(about, people, now) : those;
    for (const staffId of told) found.add(staffId);
  }
  return { recipients: [...found], nobodyResponsible };
}

const fallsToLeader: ReadonlySet<ReminderAudience> = new Set(['caseworker', 'duty-officer']);

function ofAudience(audience: ReminderAudience, about: Concerned, people: People, now: Instant): readonly string[] {
  switch (audience) {
    case 'caseworker':
      return present(about.responsible === null ? [] : [about.responsible], about, people, now);
    case 'leader':
      return leadersOf(about, people, now);
    case 'duty-officer':
      return present(onDuty(about.unitId ?? people.ownUnitId, people, now), about, people, now);
    case 'data-protection-officer':
      return present(having('data-protection-officer', null, people), about, people, now);
  }
}

/** Those of the case's unit; where it has none at work, those of the service's own unit. */
function leadersOf(about: Concerned, people: People, now: Instant): readonly string[] {
  const units = [...new Set([about.unitId ?? people.ownUnitId, people.ownUnitId])].filter((unit) => unit !== null);
  for (const unitId of units) {
    const leaders = present(having('leader', unitId, people), about, people, now);
    if (leaders.length > 0) return leaders;
  }
  return [];
}

const having = (role: StaffRole, unitId: string | null, { staff }: People): readonly string[] =>
  [...staff.values()]
    .filter(({ roles }) => roles.some((one) => one.role === role && (unitId === null || one.unitId === unitId)))
    .map(({ staffId }) => staffId);

const onDuty = (unitId: string | null, { staff }: People, now: Instant): readonly string[] =>
  [...staff.values()]
    .filter(({ shifts }) => shifts.some((one) => one.unitId === unitId && one.from <= now && now < one.until))
    .map(({ staffId }) => staffId);

/** Each of them, or who stands in for them today. */
const present = (staffIds: readonly string[], about: Concerned, people: People, now: Instant): readonly string[] =>
  staffIds.flatMap((staffId) => presentFor(staffId, about, people, now) ?? []);

/** Follows stand-ins of stand-ins; null where the way ends or turns in a circle. */
function presentFor(staffId: string, { childId, excluded }: Concerned, { staff }: People, now: Instant): string | null {
  const today = osloDateOf(now);
  const asked = new Set<string>();
  for (let next: string | null = staffId; next !== null && !asked.has(next);) {
    asked.add(next);
    const person = staff.get(next);
    if (!person?.working) return null;
    const absence = absenceOn(today, person);
    if (!absence) return excluded.includes(next) || (childId !== null && person.kin.has(childId)) ? null : next;
    next = absence.standInId;
  }
  return null;
}

const absenceOn = (today: string, { absences }: Staff) => absences.find(({ from, to }) => from <= today && today <= to);
