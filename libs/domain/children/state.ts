import type { CalendarDate } from '../kernel/dates';
import type { RelationKind } from './events';

export type Relation = {
  readonly relationId: string;
  readonly kind: RelationKind;
  readonly relatedOn: CalendarDate;
  readonly ended: boolean;
};

export type RegisteredChild = {
  readonly status: 'registered';
  readonly childId: string;
  readonly unborn: boolean;
  readonly identified: boolean;
  /** Not there until there is one. */
  readonly relations?: readonly Relation[];
  readonly duplicates?: readonly string[];
};

export type Child = { readonly status: 'unknown' } | RegisteredChild;
