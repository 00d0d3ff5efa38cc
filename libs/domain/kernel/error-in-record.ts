import type { CalendarDate } from './dates';
import type { DomainEvent } from './envelope';

/** Why something was recorded that should not have been. Nothing is deleted: the original stays readable. */
export const errorKinds = ['wrong-child', 'duplicate', 'mistake'] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** The thing should not be there. `replacedBy`: what holds instead. Sealed: 'reason'. */
export type EnteredInError<Type extends string, About extends object> = DomainEvent<
  Type,
  About & { readonly kind: ErrorKind; readonly replacedBy: string | null }
>;

/** Which day was written down wrongly, and what is right; limits that rest on it move. Sealed: 'reason'. */
export type DateCorrected<Type extends string, About extends object, Field extends string> = DomainEvent<
  Type,
  About & { readonly field: Field; readonly from: CalendarDate; readonly to: CalendarDate }
>;
