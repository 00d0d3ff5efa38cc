import type { CalendarDate } from '../kernel/dates';
import type { CaseFile } from './case-file';
import { guardOf, hadMeasureAsChild, isOfGuardedAge, type Guard } from './youth';

export type AftercareGuard = Guard | 'not-concerned';

/**
 * From 16 to 25, a youth with a measure before 18 has a next contact that is still ahead, or a reasoned decision that there
 * is none (§ 3-6). A day that passed without contact guards nobody.
 */
export const aftercareGuard = (file: CaseFile, today: CalendarDate): AftercareGuard => {
  const { birthDate } = file.child;
  const { nextContactOn } = file.aftercare;
  if (birthDate === null || !isOfGuardedAge(birthDate, today) || !hadMeasureAsChild(file, birthDate))
    return 'not-concerned';
  const guard = guardOf(file) ?? 'not-concerned';
  return guard === 'guarded' && nextContactOn !== null && nextContactOn < today ? 'unguarded' : guard;
};
