import { hasTurned, birthdayOf, type CalendarDate } from '../kernel/dates';
import type { CaseFile } from './case-file';

/**
 * Who looks after a youth with a measure before 18 (§ 3-6): `guarded` by a next contact, `ceased` by a reasoned decision
 * that there is none, `unguarded` by nobody.
 */
export type Guard = 'guarded' | 'ceased' | 'unguarded';

/** Null: never had a measure, or aftercare is over. The age is not asked for: it is sealed. */
export const guardOf = ({ measures, aftercare }: CaseFile): Guard | null => {
  const { status, nextContactOn } = aftercare;
  if (status === 'ended') return null;
  if (!measures.some((one) => one.startedOn !== null && one.status !== 'entered-in-error')) return null;
  if (status === 'ceased') return 'ceased';
  return nextContactOn === null ? 'unguarded' : 'guarded';
};

/** From 16 to the day before 25. */
export const isOfGuardedAge = (birthDate: CalendarDate, today: CalendarDate): boolean =>
  hasTurned(birthDate, 16, today) && !hasTurned(birthDate, 25, today);

/** Had a measure begun before 18: what § 3-6 hangs on. */
export const hadMeasureAsChild = ({ measures }: CaseFile, birthDate: CalendarDate): boolean =>
  measures.some(
    ({ status, startedOn }) =>
      status !== 'entered-in-error' && startedOn !== null && startedOn < birthdayOf(birthDate, 18),
  );
