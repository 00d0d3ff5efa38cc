import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { ErrorKind } from '../kernel/error-in-record';
import type { Part } from '../kernel/part';

type InJournal = { readonly childId: string };

export const entryKinds = [
  'conversation-with-child',
  'conversation-with-parents',
  'home-visit',
  'meeting',
  'phone-call',
  'letter',
  'observation',
  'assessment',
  'other',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * The one journal of a child (§ 12-4): what happened and what the service makes of it, apart. Sealed: 'facts',
 * 'assessment', one of them at least.
 */
export type JournalEntryRecorded = DomainEvent<
  'journal.entry-recorded',
  InJournal & {
    readonly entryId: string;
    readonly kind: EntryKind;
    readonly happenedOn: CalendarDate;
    readonly about: Part | null;
  }
>;

/** What is right instead; the first words stay readable. Sealed: 'facts', 'assessment', 'reason'. */
export type JournalEntryCorrected = DomainEvent<
  'journal.entry-corrected',
  InJournal & { readonly entryId: string; readonly happenedOn: CalendarDate }
>;

/** It should not have been written here. Sealed: 'reason'. */
export type JournalEntryEnteredInError = DomainEvent<
  'journal.entry-entered-in-error',
  InJournal & { readonly entryId: string; readonly kind: ErrorKind }
>;

export const directions = ['in', 'out', 'internal'] as const;
export type Direction = (typeof directions)[number];

/**
 * A document belongs to the case. Its bytes lie sealed beside the ledger; `digest` is the SHA-256 of what is stored (hex).
 * Sealed: 'title', 'fileName'.
 */
export type JournalDocumentAttached = DomainEvent<
  'journal.document-attached',
  InJournal & {
    readonly documentId: string;
    readonly digest: string;
    readonly bytes: number;
    readonly mediaType: string;
    readonly direction: Direction;
    readonly datedOn: CalendarDate;
    readonly about: Part | null;
  }
>;

export type JournalEvent =
  JournalEntryRecorded | JournalEntryCorrected | JournalEntryEnteredInError | JournalDocumentAttached;
