import { dayChecks } from '../kernel/day-checks';
import type { Decider } from '../kernel/decider';
import type { Part } from '../kernel/part';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { AttachDocument, CorrectEntry, EnterEntryInError, JournalCommand, RecordEntry } from './commands';
import type {
  JournalDocumentAttached,
  JournalEntryCorrected,
  JournalEntryEnteredInError,
  JournalEntryRecorded,
  JournalEvent,
} from './events';
import { requireTakable } from './documents';
import { journalRefusals } from './refusals';

type Standing = 'recorded' | 'entered-in-error';
export type Journal = {
  readonly entries: Readonly<Record<string, Standing>>;
  readonly documents: readonly string[];
};

const refuse = refusing(journalRefusals);

const { pastDay } = dayChecks(refuse, {
  impossible: 'journal.impossible-date',
  inFuture: 'journal.date-in-future',
});

const requireWords = (facts: string | null, assessment: string | null): void => {
  if (!says(facts) && !says(assessment)) throw refuse('journal.nothing-said', 'facts');
};

const requireReason = (reason: string): string => {
  if (!says(reason)) throw refuse('journal.reason-missing', 'reason');
  return reason;
};

const requireKnown = (about: Part | null, known: boolean): void => {
  if (about !== null && !known) throw refuse('journal.part-unknown', 'about');
};

const recorded = (command: RecordEntry): JournalEntryRecorded => {
  const { childId, entryId, kind, about, facts, assessment } = command;
  const happenedOn = pastDay(command.happenedOn, command.now, 'happenedOn');
  requireKnown(about, command.aboutKnown);
  requireWords(facts, assessment);
  return {
    type: 'journal.entry-recorded',
    occurredOn: happenedOn,
    subjects: [childId],
    data: { childId, entryId, kind, happenedOn, about },
    personal: personal(childId, { facts, assessment }),
  };
};

const corrected = (command: CorrectEntry): JournalEntryCorrected => {
  const { childId, entryId, facts, assessment, reason } = command;
  const happenedOn = pastDay(command.happenedOn, command.now, 'happenedOn');
  requireWords(facts, assessment);
  return {
    type: 'journal.entry-corrected',
    occurredOn: happenedOn,
    subjects: [childId],
    data: { childId, entryId, happenedOn },
    personal: personal(childId, { facts, assessment, reason: requireReason(reason) }),
  };
};

const withdrawn = ({ childId, entryId, kind, reason, now }: EnterEntryInError): JournalEntryEnteredInError => ({
  type: 'journal.entry-entered-in-error',
  occurredOn: now,
  subjects: [childId],
  data: { childId, entryId, kind },
  personal: personal(childId, { reason: requireReason(reason) }),
});

const attached = (command: AttachDocument): JournalDocumentAttached => {
  const { childId, documentId, digest, bytes, mediaType, direction, about, title, fileName } = command;
  const datedOn = pastDay(command.datedOn, command.now, 'datedOn');
  requireKnown(about, command.aboutKnown);
  requireTakable(mediaType, bytes);
  if (!says(title)) throw refuse('journal.title-missing', 'title');
  return {
    type: 'journal.document-attached',
    occurredOn: datedOn,
    subjects: [childId],
    data: { childId, documentId, digest, bytes, mediaType, direction, datedOn, about },
    personal: personal(childId, { title, fileName }),
  };
};

const requireEntry = ({ entries }: Journal, entryId: string): void => {
  const standing = entries[entryId];
  if (!standing) throw refuse('journal.entry-unknown');
  if (standing === 'entered-in-error') throw refuse('journal.entry-already-in-error');
};

/** The one journal of a child (§ 12-4). Stream: `journal-<child id>`. */
export const journal: Decider<Journal, JournalCommand, JournalEvent> = {
  initial: { entries: {}, documents: [] },
  decide: (command, state) => {
    switch (command.type) {
      case 'RecordEntry':
        if (state.entries[command.entryId]) throw refuse('journal.entry-already-recorded');
        return [recorded(command)];
      case 'CorrectEntry':
        requireEntry(state, command.entryId);
        return [corrected(command)];
      case 'EnterEntryInError':
        requireEntry(state, command.entryId);
        return [withdrawn(command)];
      case 'AttachDocument':
        if (state.documents.includes(command.documentId)) throw refuse('journal.document-already-attached');
        return [attached(command)];
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'journal.entry-recorded':
        return { ...state, entries: { ...state.entries, [event.data.entryId]: 'recorded' } };
      case 'journal.entry-corrected':
        return state;
      case 'journal.entry-entered-in-error':
        return { ...state, entries: { ...state.entries, [event.data.entryId]: 'entered-in-error' } };
      case 'journal.document-attached':
        return { ...state, documents: [...state.documents, event.data.documentId] };
    }
  },
};
