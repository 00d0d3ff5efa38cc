import type { CalendarDate } from '../kernel/dates';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Instant } from '../kernel/oslo-time';
import type { Part } from '../kernel/part';
import type { Direction, EntryKind } from './events';

type InJournal = { readonly now: Instant; readonly childId: string };

/** What happened, and what the service makes of it: one of them at least. */
export type RecordEntry = InJournal & {
  readonly type: 'RecordEntry';
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly happenedOn: CalendarDate;
  readonly about: Part | null;
  /** False where `about` names nothing of this child's case. */
  readonly aboutKnown: boolean;
  readonly facts: string | null;
  readonly assessment: string | null;
};

/** The whole entry as it should have been. */
export type CorrectEntry = InJournal & {
  readonly type: 'CorrectEntry';
  readonly entryId: string;
  readonly happenedOn: CalendarDate;
  readonly facts: string | null;
  readonly assessment: string | null;
  readonly reason: string;
};

export type EnterEntryInError = InJournal & {
  readonly type: 'EnterEntryInError';
  readonly entryId: string;
  readonly kind: ErrorKind;
  readonly reason: string;
};

/** The bytes are stored already, sealed, under `digest`. */
export type AttachDocument = InJournal & {
  readonly type: 'AttachDocument';
  readonly documentId: string;
  readonly digest: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly direction: Direction;
  readonly datedOn: CalendarDate;
  readonly about: Part | null;
  readonly aboutKnown: boolean;
  readonly title: string;
  readonly fileName: string | null;
};

export type JournalCommand = RecordEntry | CorrectEntry | EnterEntryInError | AttachDocument;
