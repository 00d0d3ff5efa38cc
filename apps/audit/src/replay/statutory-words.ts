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
        | 'decision.approved'
        | 'decision.changed'
        | 'decision.complained'
        | 'decision.complaint-answered'
        | 'decision.date-corrected'
        | 'decision.demand-concluded'
        | 'decision.demand-received'
        | 'decision.ended'
        | 'decision.entered-in-error'
        | 'decision.notified'
        | 'decision.proposed'
        | 'decision.withdrawn'
        | 'emergency.complained'
        | 'emergency.complaint-answered'
        | 'emergency.controlled'
        | 'emergency.date-corrected'
        | 'emergency.decided'
        | 'emergency.ended'
        | 'emergency.entered-in-error'
        | 'emergency.implemented'
        | 'emergency.lapsed'
        | 'emergency.petitioned'
        | 'emergency.police-notified'
        | 'emergency.sent-for-control'
        | 'journal.document-attached'
        | 'journal.entry-corrected'
        | 'journal.entry-entered-in-error'
        | 'journal.entry-recorded'
        | 'participation.entered-in-error'
        | 'participation.recorded'
        | 'participation.waived'
        | 'tribunal.court-decided'
        | 'tribunal.date-corrected'
        | 'tribunal.decided'
        | 'tribunal.entered-in-error'
        | 'tribunal.heard'
        | 'tribunal.notified'
        | 'tribunal.petitioned'
        | 'tribunal.taken-to-court'
        | 'tribunal.withdrawn';
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
  'decision.approved': () => say('decision approved', 'decision approved', 'decision approved'),
  'decision.changed': () => say('decision changed', 'decision changed', 'decision changed'),
  'decision.complained': () => say('decision complained', 'decision complained', 'decision complained'),
  'decision.complaint-answered': () =>
    say('decision complaint answered', 'decision complaint answered', 'decision complaint answered'),
  'decision.date-corrected': () => say('decision date corrected', 'decision date corrected', 'decision date corrected'),
  'decision.demand-concluded': () =>
    say('decision demand concluded', 'decision demand concluded', 'decision demand concluded'),
  'decision.demand-received': () =>
    say('decision demand received', 'decision demand received', 'decision demand received'),
  'decision.ended': () => say('decision ended', 'decision ended', 'decision ended'),
  'decision.entered-in-error': () =>
    say('decision entered in error', 'decision entered in error', 'decision entered in error'),
  'decision.notified': () => say('decision notified', 'decision notified', 'decision notified'),
  'decision.proposed': () => say('decision proposed', 'decision proposed', 'decision proposed'),
  'decision.withdrawn': () => say('decision withdrawn', 'decision withdrawn', 'decision withdrawn'),
  'emergency.complained': () => say('emergency complained', 'emergency complained', 'emergency complained'),
  'emergency.complaint-answered': () =>
    say('emergency complaint answered', 'emergency complaint answered', 'emergency complaint answered'),
  'emergency.controlled': () => say('emergency controlled', 'emergency controlled', 'emergency controlled'),
  'emergency.date-corrected': () =>
    say('emergency date corrected', 'emergency date corrected', 'emergency date corrected'),
  'emergency.decided': () => say('emergency decided', 'emergency decided', 'emergency decided'),
  'emergency.ended': () => say('emergency ended', 'emergency ended', 'emergency ended'),
  'emergency.entered-in-error': () =>
    say('emergency entered in error', 'emergency entered in error', 'emergency entered in error'),
  'emergency.implemented': () => say('emergency implemented', 'emergency implemented', 'emergency implemented'),
  'emergency.lapsed': () => say('emergency lapsed', 'emergency lapsed', 'emergency lapsed'),
  'emergency.petitioned': () => say('emergency petitioned', 'emergency petitioned', 'emergency petitioned'),
  'emergency.police-notified': () =>
    say('emergency police notified', 'emergency police notified', 'emergency police notified'),
  'emergency.sent-for-control': () =>
    say('emergency sent for control', 'emergency sent for control', 'emergency sent for control'),
  'journal.document-attached': () =>
    say('journal document attached', 'journal document attached', 'journal document attached'),
  'journal.entry-corrected': () => say('journal entry corrected', 'journal entry corrected', 'journal entry corrected'),
  'journal.entry-entered-in-error': () =>
    say('journal entry entered in error', 'journal entry entered in error', 'journal entry entered in error'),
  'journal.entry-recorded': () => say('journal entry recorded', 'journal entry recorded', 'journal entry recorded'),
  'participation.entered-in-error': () =>
    say('participation entered in error', 'participation entered in error', 'participation entered in error'),
  'participation.recorded': () => say('participation recorded', 'participation recorded', 'participation recorded'),
  'participation.waived': () => say('participation waived', 'participation waived', 'participation waived'),
  'tribunal.court-decided': () => say('tribunal court decided', 'tribunal court decided', 'tribunal court decided'),
  'tribunal.date-corrected': () => say('tribunal date corrected', 'tribunal date corrected', 'tribunal date corrected'),
  'tribunal.decided': () => say('tribunal decided', 'tribunal decided', 'tribunal decided'),
  'tribunal.entered-in-error': () =>
    say('tribunal entered in error', 'tribunal entered in error', 'tribunal entered in error'),
  'tribunal.heard': () => say('tribunal heard', 'tribunal heard', 'tribunal heard'),
  'tribunal.notified': () => say('tribunal notified', 'tribunal notified', 'tribunal notified'),
  'tribunal.petitioned': () => say('tribunal petitioned', 'tribunal petitioned', 'tribunal petitioned'),
  'tribunal.taken-to-court': () => say('tribunal taken to court', 'tribunal taken to court', 'tribunal taken to court'),
  'tribunal.withdrawn': () => say('tribunal withdrawn', 'tribunal withdrawn', 'tribunal withdrawn'),
};
