import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { ContactWith } from './events';

type At = { readonly now: Instant; readonly childId: string };
type OnArrangement = At & { readonly arrangementId: string };

/** How the two meet. All texts are sealed. */
type Terms = {
  /** Times a year. */
  readonly timesPerYear: number;
  readonly supervised: boolean;
  readonly reviewOn: CalendarDate | null;
  readonly arrangement: string;
  /** What the child said, or why the child was not heard. */
  readonly childView: string;
};

/** Somebody in the child's life, as the case file knows them; looked up. */
export type Relative = { readonly fits: boolean; readonly endedOn: CalendarDate | null };

export type ArrangeContact = OnArrangement &
  Terms & {
    readonly type: 'ArrangeContact';
    readonly with: ContactWith;
    readonly relationId: string;
    readonly from: CalendarDate;
    readonly tribunalCaseId: string | null;
    /** Samværsplan (§ 7-6). */
    readonly planId: string | null;
    /** Looked up; null: no case is open. */
    readonly caseOpenedOn: CalendarDate | null;
    /** Null: nobody the case file knows. */
    readonly relative: Relative | null;
    readonly tribunalCaseIsKnown: boolean;
    readonly planIsKnown: boolean;
  };

export type ChangeContact = OnArrangement &
  Terms & {
    readonly type: 'ChangeContact';
    readonly changedOn: CalendarDate;
    readonly reason: string;
  };

export type StopContact = OnArrangement & {
  readonly type: 'StopContact';
  readonly stoppedOn: CalendarDate;
  readonly emergencyId: string;
  /** Does the decision (§ 7-7) stand on that day? Looked up. */
  readonly stands: boolean;
};

export type ResumeContact = OnArrangement & {
  readonly type: 'ResumeContact';
  readonly resumedOn: CalendarDate;
  /** Does the decision that stopped it still stand on that day? Looked up. */
  readonly stands: boolean;
};

export type RecordContactHeld = OnArrangement & {
  readonly type: 'RecordContactHeld';
  readonly heldOn: CalendarDate;
  readonly tookPlace: boolean;
  /** Sealed. */
  readonly note: string | null;
};

export type EndContact = OnArrangement & {
  readonly type: 'EndContact';
  readonly endedOn: CalendarDate;
  /** It should never have been recorded. */
  readonly enteredInError: boolean;
  /** Sealed. */
  readonly reason: string;
};

export type ContactCommand =
  ArrangeContact | ChangeContact | StopContact | ResumeContact | RecordContactHeld | EndContact;
