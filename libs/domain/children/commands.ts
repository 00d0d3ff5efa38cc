import type { CalendarDate } from '../kernel/dates';
import type { Json } from '../kernel/json';
import type { Instant } from '../kernel/oslo-time';
import type { ChildIdentity, IdentityChange, NetworkRole, RelationKind } from './events';

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
  readonly dufNumber?: string | null;
  readonly sex?: ChildIdentity['sex'];
  readonly dueDate?: CalendarDate | null;
  /** False: a synthetic national id is refused. */
  readonly syntheticIds?: boolean;
};

type InCase = { readonly now: Instant; readonly childId: string };

/** Who the child is, as it is known now: the whole of it, not what changed only. */
export type CorrectIdentity = InCase & {
  readonly type: 'CorrectIdentity';
  readonly change: IdentityChange;
  readonly correctedOn: CalendarDate;
  readonly unborn: boolean;
  readonly identity: Required<Omit<ChildIdentity, 'address'>>;
  /** Null: stays as it was. */
  readonly address: Json;
  readonly reason: string | null;
  readonly syntheticIds: boolean;
  /** The first day the service has anything of the child: no birth can be more than nine months later. */
  readonly knownSince: CalendarDate;
};

export type Person = {
  readonly name: string | null;
  readonly nationalId: string | null;
  readonly phone: string | null;
};

export type AddRelation = InCase & {
  readonly type: 'AddRelation';
  readonly relationId: string;
  readonly kind: RelationKind;
  readonly networkRole: NetworkRole | null;
  readonly parentalResponsibility: boolean | null;
  readonly livesWithChild: boolean | null;
  /** Of a sibling who is registered here, too. */
  readonly relatedChildId: string | null;
  readonly relatedOn: CalendarDate;
  readonly person: Person | null;
  readonly childView: string | null;
  readonly syntheticIds: boolean;
};

/** What is null stays as it was. */
export type ChangeRelation = InCase & {
  readonly type: 'ChangeRelation';
  readonly relationId: string;
  readonly parentalResponsibility: boolean | null;
  readonly livesWithChild: boolean | null;
  readonly changedOn: CalendarDate;
  readonly person: Person | null;
  readonly childView: string | null;
  readonly syntheticIds: boolean;
};

export type EndRelation = InCase & {
  readonly type: 'EndRelation';
  readonly relationId: string;
  readonly endedOn: CalendarDate;
  readonly enteredInError: boolean;
  readonly reason: string | null;
};

export type RecordInterpreterNeed = InCase & {
  readonly type: 'RecordInterpreterNeed';
  readonly needed: boolean;
  /** ISO 639-3. */
  readonly language: string | null;
  readonly recordedOn: CalendarDate;
};

/** Given on both children's streams. */
export type LinkDuplicate = InCase & {
  readonly type: 'LinkDuplicate';
  readonly sameAs: string;
  readonly reason: string;
};

export type UnlinkDuplicate = InCase & {
  readonly type: 'UnlinkDuplicate';
  readonly notSameAs: string;
  readonly reason: string;
};

export type ChildCommand =
  | RegisterChild
  | CorrectIdentity
  | AddRelation
  | ChangeRelation
  | EndRelation
  | RecordInterpreterNeed
  | LinkDuplicate
  | UnlinkDuplicate;
