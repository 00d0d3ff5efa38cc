import type { AnyEvent } from '@libs/domain/event-types';
import { say } from './wording';
import type { Sentences } from './wording';

// PLACEHOLDERS of the contract: each context gets a file of its own; this one goes.
export const statutoryWords: Sentences<
  Extract<
    AnyEvent,
    {
      type:
        | 'case.caseworker-change-decided'
        | 'case.caseworker-change-requested'
        | 'case.closed'
        | 'case.opened'
        | 'case.reopened'
        | 'journal.document-attached'
        | 'journal.entry-corrected'
        | 'journal.entry-entered-in-error'
        | 'journal.entry-recorded';
    }
  >
> = {
  'case.caseworker-change-decided': () =>
    say('case caseworker change decided', 'case caseworker change decided', 'case caseworker change decided'),
  'case.caseworker-change-requested': () =>
    say('case caseworker change requested', 'case caseworker change requested', 'case caseworker change requested'),
  'case.closed': () => say('case closed', 'case closed', 'case closed'),
  'case.opened': () => say('case opened', 'case opened', 'case opened'),
  'case.reopened': () => say('case reopened', 'case reopened', 'case reopened'),
  'journal.document-attached': () =>
    say('journal document attached', 'journal document attached', 'journal document attached'),
  'journal.entry-corrected': () => say('journal entry corrected', 'journal entry corrected', 'journal entry corrected'),
  'journal.entry-entered-in-error': () =>
    say('journal entry entered in error', 'journal entry entered in error', 'journal entry entered in error'),
  'journal.entry-recorded': () => say('journal entry recorded', 'journal entry recorded', 'journal entry recorded'),
};
