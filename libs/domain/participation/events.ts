import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { Part } from '../kernel/part';

type OfChild = { readonly childId: string };

export type TrustedPerson = 'not-offered' | 'offered' | 'wanted' | 'declined';
export const trustedPersonAnswers: readonly TrustedPerson[] = ['not-offered', 'offered', 'wanted', 'declined'];

/**
 * The child took part (§ 1-4; FOR-medvirkning §§ 6–7). `about`: at which step; `wayCode`: 9.4 BarnetsMedvirkning. Sealed:
 * 'told', 'heardAbout', 'said', 'weight', 'reasonNotHeard'.
 */
export type ParticipationRecorded = DomainEvent<
  'participation.recorded',
  OfChild & {
    readonly participationId: string;
    readonly about: Part;
    readonly on: CalendarDate;
    readonly wayCode: string;
    readonly heard: boolean;
    /** Did the child agree with how it was rendered? Null where it said nothing. */
    readonly agreedWithRendering: boolean | null;
    readonly trustedPerson: TrustedPerson;
  }
>;

/** The step is closed without the child having taken part. Sealed: 'reason'. */
export type ParticipationWaived = DomainEvent<
  'participation.waived',
  OfChild & { readonly participationId: string; readonly about: Part; readonly on: CalendarDate }
>;

/** Sealed: 'reason'. */
export type ParticipationEnteredInError = DomainEvent<
  'participation.entered-in-error',
  OfChild & { readonly participationId: string }
>;

export type ParticipationEvent = ParticipationRecorded | ParticipationWaived | ParticipationEnteredInError;
