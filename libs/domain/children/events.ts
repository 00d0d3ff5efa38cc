import type { DomainEvent } from '../kernel/envelope';
import type { CalendarDate } from '../kernel/dates';
import type { Json } from '../kernel/json';

/** What is sealed under path 'identity' of {@link ChildRegistered} and {@link ChildIdentityCorrected}. */
export type ChildIdentity = {
  readonly name: string | null;
  /** Known or derived from the national id; null when neither says. */
  readonly birthDate: CalendarDate | null;
  /** Fødselsnummer or D-number, or the register's stand-in (DDMMYY + 00100, 00200, 99999). */
  readonly nationalId: string | null;
  readonly phone: string | null;
  /** The archive's number of the case. Events of schema 1 have none. */
  readonly caseNumber?: string | null;
  /** Twelve digits, of who asks for protection. */
  readonly dufNumber?: string | null;
  /** Kjonn: 0 unknown, 1 male, 2 female. */
  readonly sex?: '0' | '1' | '2' | null;
  /** Of an unborn child. */
  readonly dueDate?: CalendarDate | null;
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

export const identityChanges = [
  'identified',
  'born',
  'number-assigned',
  'name-changed',
  'moved-address',
  'error',
] as const;
export type IdentityChange = (typeof identityChanges)[number];

/** Who the child is was found out, changed or recorded wrongly. Sealed: the whole new 'identity'; 'address', 'reason'. */
export type ChildIdentityCorrected = DomainEvent<
  'child.identity-corrected',
  {
    readonly childId: string;
    readonly unborn: boolean;
    readonly identified: boolean;
    readonly change: IdentityChange;
    readonly correctedOn: CalendarDate;
  }
>;

export const relationKinds = ['parent', 'guardian', 'full-sibling', 'half-sibling', 'step-sibling', 'network'] as const;
export type RelationKind = (typeof relationKinds)[number];
export const networkRoles = [
  'grandparent',
  'relative',
  'teacher',
  'coach',
  'neighbour',
  'friend',
  'after-school-staff',
  'support-person',
  'other',
] as const;
export type NetworkRole = (typeof networkRoles)[number];

/**
 * Somebody in the child's life. `relatedChildId`: a sibling who is registered here, too. Sealed: 'person' (name, national
 * id, phone), 'childView' (what the child itself says of them).
 */
export type ChildRelated = DomainEvent<
  'child.related',
  {
    readonly childId: string;
    readonly relationId: string;
    readonly kind: RelationKind;
    readonly networkRole: NetworkRole | null;
    /** Of a parent; null for everybody else. */
    readonly parentalResponsibility: boolean | null;
    readonly livesWithChild: boolean | null;
    readonly relatedChildId: string | null;
    readonly relatedOn: CalendarDate;
  }
>;

/** Sealed: 'person', 'childView'. What is null stays as it was. */
export type ChildRelationChanged = DomainEvent<
  'child.relation-changed',
  {
    readonly childId: string;
    readonly relationId: string;
    readonly parentalResponsibility: boolean | null;
    readonly livesWithChild: boolean | null;
    readonly changedOn: CalendarDate;
  }
>;

/** Sealed: 'reason'. */
export type ChildRelationEnded = DomainEvent<
  'child.relation-ended',
  {
    readonly childId: string;
    readonly relationId: string;
    readonly endedOn: CalendarDate;
    readonly enteredInError: boolean;
  }
>;

/** `language`: ISO 639-3, null where no interpreter is needed. */
export type ChildInterpreterNeedRecorded = DomainEvent<
  'child.interpreter-need-recorded',
  {
    readonly childId: string;
    readonly needed: boolean;
    readonly language: string | null;
    readonly recordedOn: CalendarDate;
  }
>;

/** Two entries are one child. Stored on both, nothing is merged or lost. Sealed: 'reason'. */
export type ChildDuplicateLinked = DomainEvent<
  'child.duplicate-linked',
  { readonly childId: string; readonly sameAs: string }
>;

/** They were not. Sealed: 'reason'. */
export type ChildDuplicateUnlinked = DomainEvent<
  'child.duplicate-unlinked',
  { readonly childId: string; readonly notSameAs: string }
>;

export type ChildEvent =
  | ChildRegistered
  | ChildIdentityCorrected
  | ChildRelated
  | ChildRelationChanged
  | ChildRelationEnded
  | ChildInterpreterNeedRecorded
  | ChildDuplicateLinked
  | ChildDuplicateUnlinked;
