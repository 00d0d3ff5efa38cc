import { hasPart } from '@libs/domain/case-file/parts';
import type { AttachDocument, CorrectEntry, EnterEntryInError, RecordEntry } from '@libs/domain/journal/commands';
import { journal } from '@libs/domain/journal/journal';
import { journalStream } from '@libs/domain/kernel/ids';
import { step } from '../plan';
import { childOf, idOf, type CasePlans } from './planning';

/** What the caller does not say. */
type Known = 'now' | 'childId' | 'aboutKnown';

export type JournalRequest =
  | Omit<RecordEntry, Known | 'entryId'>
  | Omit<CorrectEntry, Known>
  | Omit<EnterEntryInError, Known>
  | Omit<AttachDocument, Known | 'documentId'>;

/** What a document's id is made from: its bytes are sealed under it before the command is given. */
export const DOCUMENT = 'document';

export const journalPlans: CasePlans<JournalRequest> = {
  RecordEntry: {
    makes: { entryId: 'journal-entry' },
    steps: (request, file, at) => {
      const { about } = request;
      const facts = { childId: childOf(file), now: at.now, aboutKnown: about !== null && hasPart(file, about) };
      const entryId = idOf('journal-entry', at);
      return [step(journalStream(childOf(file)), journal, { ...request, ...facts, entryId })];
    },
  },
  CorrectEntry: {
    makes: {},
    steps: (request, file, { now }) => [
      step(journalStream(childOf(file)), journal, { ...request, childId: childOf(file), now }),
    ],
  },
  EnterEntryInError: {
    makes: {},
    steps: (request, file, { now }) => [
      step(journalStream(childOf(file)), journal, { ...request, childId: childOf(file), now }),
    ],
  },
  AttachDocument: {
    makes: { documentId: DOCUMENT },
    steps: (request, file, at) => {
      const { about } = request;
      const facts = { childId: childOf(file), now: at.now, aboutKnown: about !== null && hasPart(file, about) };
      const documentId = idOf(DOCUMENT, at);
      return [step(journalStream(childOf(file)), journal, { ...request, ...facts, documentId })];
    },
  },
};
