import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { Part } from '../kernel/part';
import type { TrustedPerson } from './events';

type At = { readonly now: Instant };

/** What is looked up about a step: is there such a part, and when did the case open (null: it never did). */
type AboutStep = At & {
  readonly participationId: string;
  readonly childId: string;
  readonly about: Part;
  readonly partExists: boolean;
  readonly caseOpenedOn: CalendarDate | null;
  readonly on: CalendarDate;
};

export type RecordParticipation = AboutStep & {
  readonly type: 'RecordParticipation';
  /** 9.4 BarnetsMedvirkning. */
  readonly wayCode: string;
  readonly heard: boolean;
  readonly agreedWithRendering: boolean | null;
  readonly trustedPerson: TrustedPerson;
  /** What the child was told, as § 1-4 asks for. Sealed, as all that follows. */
  readonly told: string | null;
  readonly heardAbout: string | null;
  /** What the child said or showed; required when it was heard. */
  readonly said: string | null;
  /** How much weight the child's view was given, and why; required when it was heard. */
  readonly weight: string | null;
  /** Required when it was not heard. */
  readonly reasonNotHeard: string | null;
};

/** The step is taken without the child having taken part. */
export type WaiveParticipation = AboutStep & { readonly type: 'WaiveParticipation'; readonly reason: string };

export type EnterParticipationInError = At & {
  readonly type: 'EnterParticipationInError';
  readonly participationId: string;
  readonly reason: string;
};

export type ParticipationCommand = RecordParticipation | WaiveParticipation | EnterParticipationInError;
