import type { Session } from '@libs/access/session';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';

/** Staff ids whose cases are the caller's to look after today: their own, and of whoever is absent and has them as stand-in. */
export function staffWorkedFor({ staffId, relations, now }: Session): readonly string[] {
  if (staffId === null) return [];
  const today = osloDateOf(now);
  const absent = [...relations.allStaff()].filter(
    ({ working, absences }) =>
      working && absences.some(({ standInId, from, to }) => standInId === staffId && from <= today && today <= to),
  );
  return [staffId, ...absent.map((one) => one.staffId)];
}

/** As the view keeps them: a case placed nowhere (null) belongs to the ledger's own unit. */
export const asPlaced = (units: readonly string[], { relations }: Session): readonly (string | null)[] =>
  relations.ownUnitId !== null && units.includes(relations.ownUnitId) ? [...units, null] : units;

/** The units the caller has a role in. */
export function unitsOf({ staffId, relations }: Session): readonly string[] {
  const roles = staffId === null ? [] : (relations.staff(staffId)?.roles ?? []);
  return [...new Set(roles.map(({ unitId }) => unitId))];
}
