import type { CalendarDate } from '../kernel/dates';
import type { Json } from '../kernel/json';
import type { Instant } from '../kernel/oslo-time';

/** A child becomes known. What is not known is null; the birth date is derived from the national id where it can be. */
export type RegisterChild = {
  readonly type: 'RegisterChild';
  readonly now: Instant;
  readonly childId: string;
  readonly unborn: boolean;
  readonly name: string | null;
  readonly birthDate: CalendarDate | null;
  /** As it was given; kept also when its check digits are wrong. */
  readonly nationalId: string | null;
  readonly address: Json;
  readonly phone: string | null;
  /** The archive's number of the case. */
  readonly caseNumber: string | null;
};

export type ChildCommand = RegisterChild;
