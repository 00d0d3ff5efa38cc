import { isRealDate } from './dates';
import type { CalendarDate } from './dates';
import { osloDateOf } from './oslo-time';
import type { Instant } from './oslo-time';
import type { Refuse } from './refusing';

type DayCodes<Code> = { readonly impossible: Code; readonly inFuture: Code };

/** How every context looks at a day that is written down; each says no with its own codes. */
export const dayChecks = <Code extends string>(refuse: Refuse<Code>, { impossible, inFuture }: DayCodes<Code>) => {
  const realDay = (value: CalendarDate, field: string): CalendarDate => {
    if (!isRealDate(value)) throw refuse(impossible, field);
    return value;
  };
  /** Real, and not after today in Oslo. */
  const pastDay = (value: CalendarDate, now: Instant, field: string): CalendarDate => {
    if (realDay(value, field) > osloDateOf(now)) throw refuse(inFuture, field);
    return value;
  };
  return { realDay, pastDay };
};

type CaseCodes<Code> = { readonly notOpen: Code; readonly before: Code };

/** A day inside an open case. */
export const openCaseCheck =
  <Code extends string>(refuse: Refuse<Code>, { notOpen, before }: CaseCodes<Code>) =>
  (caseOpenedOn: CalendarDate | null, on: CalendarDate, field: string): void => {
    if (caseOpenedOn === null) throw refuse(notOpen);
    if (on < caseOpenedOn) throw refuse(before, field);
  };
