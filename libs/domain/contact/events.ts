import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

type AboutContact = { readonly childId: string };

export const contactWith = ['parent', 'sibling', 'near-person'] as const;
export type ContactWith = (typeof contactWith)[number];

/**
 * Contact (samvær) was arranged with somebody in the child's life: by the tribunal's order, or as the service's duty
 * towards siblings and near ones (§ 7-5). Sealed: 'arrangement', 'childView'.
 */
export type ContactArranged = DomainEvent<
  'contact.arranged',
  AboutContact & {
    readonly arrangementId: string;
    readonly with: ContactWith;
    readonly relationId: string;
    readonly from: CalendarDate;
    /** Times a year. */
    readonly timesPerYear: number;
    readonly supervised: boolean;
    readonly tribunalCaseId: string | null;
    /** Samværsplan, type 6 (§ 7-6). */
    readonly planId: string | null;
    readonly reviewOn: CalendarDate | null;
  }
>;

/** Sealed: 'arrangement', 'childView', 'reason'. */
export type ContactChanged = DomainEvent<
  'contact.changed',
  AboutContact & {
    readonly arrangementId: string;
    readonly changedOn: CalendarDate;
    readonly timesPerYear: number;
    readonly supervised: boolean;
    readonly reviewOn: CalendarDate | null;
  }
>;

/** Stopped for the time being (§ 7-7): `emergencyId` is the decision. */
export type ContactStopped = DomainEvent<
  'contact.stopped',
  AboutContact & { readonly arrangementId: string; readonly stoppedOn: CalendarDate; readonly emergencyId: string }
>;

export type ContactResumed = DomainEvent<
  'contact.resumed',
  AboutContact & { readonly arrangementId: string; readonly resumedOn: CalendarDate }
>;

/** Sealed: 'note'. */
export type ContactHeld = DomainEvent<
  'contact.held',
  AboutContact & { readonly arrangementId: string; readonly heldOn: CalendarDate; readonly tookPlace: boolean }
>;

/** Sealed: 'reason'. */
export type ContactEnded = DomainEvent<
  'contact.ended',
  AboutContact & { readonly arrangementId: string; readonly endedOn: CalendarDate; readonly enteredInError: boolean }
>;

export type ContactEvent =
  ContactArranged | ContactChanged | ContactStopped | ContactResumed | ContactHeld | ContactEnded;
