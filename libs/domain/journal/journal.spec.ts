import { specification } from '@libs/testing/specification';
import type { AttachDocument, CorrectEntry, EnterEntryInError, JournalCommand, RecordEntry } from './commands';
import { MAX_DOCUMENT_BYTES } from './documents';
import type { JournalEvent } from './events';
import { journal } from './journal';

const given = specification(journal);
const childId = '0197a000-0000-7000-8000-000000000002';
const entryId = '0197a000-0000-7000-8000-000000000005';
const documentId = '0197a000-0000-7000-8000-000000000006';
const now = '2026-06-01T12:00:00.000Z';
const at = { now, childId } as const;
const about = { kind: 'measure', id: '0197a000-0000-7000-8000-000000000007' } as const;
const sealed = (path: string, content: string) => ({ subject: childId, path, content });

const record: RecordEntry = {
  type: 'RecordEntry',
  ...at,
  entryId,
  kind: 'home-visit',
  happenedOn: '2026-05-30',
  about,
  aboutKnown: true,
  facts: 'SYNTETISK besøk',
  assessment: 'SYNTETISK vurdering',
};
const correct: CorrectEntry = {
  type: 'CorrectEntry',
  ...at,
  entryId,
  happenedOn: '2026-05-29',
  facts: 'SYNTETISK besøk dagen før',
  assessment: null,
  reason: 'SYNTETISK feil dag',
};
const withdraw: EnterEntryInError = {
  type: 'EnterEntryInError',
  ...at,
  entryId,
  kind: 'wrong-child',
  reason: 'SYNTETISK feil barn',
};
const digest = 'a'.repeat(64);
const attach: AttachDocument = {
  type: 'AttachDocument',
  ...at,
  documentId,
  digest,
  bytes: 5,
  mediaType: 'application/pdf',
  direction: 'in',
  datedOn: '2026-05-30',
  about: null,
  aboutKnown: false,
  title: 'SYNTETISK brev',
  fileName: 'brev.pdf',
};

const recorded: JournalEvent = {
  type: 'journal.entry-recorded',
  occurredOn: '2026-05-30',
  subjects: [childId],
  data: { childId, entryId, kind: 'home-visit', happenedOn: '2026-05-30', about },
  personal: [sealed('facts', 'SYNTETISK besøk'), sealed('assessment', 'SYNTETISK vurdering')],
};
const corrected: JournalEvent = {
  type: 'journal.entry-corrected',
  occurredOn: '2026-05-29',
  subjects: [childId],
  data: { childId, entryId, happenedOn: '2026-05-29' },
  personal: [sealed('facts', 'SYNTETISK besøk dagen før'), sealed('reason', 'SYNTETISK feil dag')],
};
const withdrawn: JournalEvent = {
  type: 'journal.entry-entered-in-error',
  occurredOn: now,
  subjects: [childId],
  data: { childId, entryId, kind: 'wrong-child' },
  personal: [sealed('reason', 'SYNTETISK feil barn')],
};
const attached: JournalEvent = {
  type: 'journal.document-attached',
  occurredOn: '2026-05-30',
  subjects: [childId],
  data: {
    childId,
    documentId,
    digest,
    bytes: 5,
    mediaType: 'application/pdf',
    direction: 'in',
    datedOn: '2026-05-30',
    about: null,
  },
  personal: [sealed('title', 'SYNTETISK brev'), sealed('fileName', 'brev.pdf')],
};

describe('the journal', () => {
  it('keeps facts and assessment apart', () => given([]).when(record).then([recorded]));
  it('takes one of the two alone', () =>
    given([])
      .when({ ...record, facts: null })
      .then([{ ...recorded, personal: [sealed('assessment', 'SYNTETISK vurdering')] }]));
  it('corrects an entry again and again, beside the original', () => {
    given([recorded]).when(correct).then([corrected]);
    given([recorded, corrected]).when(correct).then([corrected]);
  });
  it('marks an entry of another child', () => given([recorded, corrected]).when(withdraw).then([withdrawn]));
  it('has documents', () => given([recorded]).when(attach).then([attached]));

  const refused: readonly [string, readonly JournalEvent[], JournalCommand, string, string | null][] = [
    ['an entry twice', [recorded], record, 'journal.entry-already-recorded', null],
    ['an entry that says nothing', [], { ...record, facts: ' ', assessment: null }, 'journal.nothing-said', 'facts'],
    ['an entry of tomorrow', [], { ...record, happenedOn: '2026-06-02' }, 'journal.date-in-future', 'happenedOn'],
    ['an entry of no day', [], { ...record, happenedOn: '2026-02-30' }, 'journal.impossible-date', 'happenedOn'],
    ['an entry about another child’s measure', [], { ...record, aboutKnown: false }, 'journal.part-unknown', 'about'],
    ['a correction of nothing', [], correct, 'journal.entry-unknown', null],
    ['a correction that says nothing', [recorded], { ...correct, facts: null }, 'journal.nothing-said', 'facts'],
    ['a correction without a reason', [recorded], { ...correct, reason: '' }, 'journal.reason-missing', 'reason'],
    [
      'a correction of tomorrow',
      [recorded],
      { ...correct, happenedOn: '2026-06-02' },
      'journal.date-in-future',
      'happenedOn',
    ],
    ['a correction of an error', [recorded, withdrawn], correct, 'journal.entry-already-in-error', null],
    ['an error twice', [recorded, withdrawn], withdraw, 'journal.entry-already-in-error', null],
    ['an error of nothing', [], withdraw, 'journal.entry-unknown', null],
    ['an error without a reason', [recorded], { ...withdraw, reason: ' ' }, 'journal.reason-missing', 'reason'],
    ['a document twice', [attached], attach, 'journal.document-already-attached', null],
    ['a program', [], { ...attach, mediaType: 'text/html' }, 'journal.media-type-refused', 'mediaType'],
    ['an empty document', [], { ...attach, bytes: 0 }, 'journal.document-empty', 'content'],
    ['a film', [], { ...attach, bytes: MAX_DOCUMENT_BYTES + 1 }, 'journal.document-too-big', 'content'],
    ['a document without a title', [], { ...attach, title: '' }, 'journal.title-missing', 'title'],
    ['a document of tomorrow', [], { ...attach, datedOn: '2026-06-02' }, 'journal.date-in-future', 'datedOn'],
    ['a document about nothing here', [], { ...attach, about }, 'journal.part-unknown', 'about'],
  ];
  it.each(refused)('refuses %s', (_, events, command, code, field) =>
    given(events).when(command).thenRejected(code, field),
  );
});
