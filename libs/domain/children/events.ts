import type { DomainEvent } from '../kernel/envelope';
import type { CalendarDate } from '../kernel/dates';
import type { Json } from '../kernel/json';

/** What is sealed under path 'identity' of {@link ChildRegistered}. */
export type ChildIdentity = {
  readonly name: string | null;
  /** Known or derived from the national id; null when neither says. */
  readonly birthDate: CalendarDate | null;
  readonly nationalId: string | null;
  readonly phone: string | null;
  /** The archive's number of the case. Events of schema 1 have none. */
  readonly caseNumber?: string | null;
  /** Only in events of schema 1; since then a part of its own. Whoever shows an identity leaves it out. */
  readonly address?: Json;
};

/**
 * A child (or a person up to 25) became known to the service. Sealed: 'identity', and 'address' by itself, because it may
 * be kept from those who may know who the child is. `identified` is false where a report names no child: the concern is
 * real, who it is about is yet to be found out.
 */
export type ChildRegistered = DomainEvent<
  'child.registered',
  { readonly childId: string; readonly unborn: boolean; readonly identified: boolean }
>;

export type ChildEvent = ChildRegistered;
