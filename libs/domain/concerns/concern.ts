import type { Decider } from '../kernel/decider';
import { personal, says } from '../kernel/personal';
import { confirm, omit, tellOfOutcome } from './answer';
import { refuse } from './checks';
import type { AssessConcernUrgency, ConcernCommand } from './commands';
import { correct } from './correct';
import { enterInError } from './enter-in-error';
import type { ConcernCorrected, ConcernEvent, ConcernReviewEvent } from './events';
import { raise } from './raise';
import { review } from './review';
import type { Concern, KnownConcern } from './state';

const assess = (command: AssessConcernUrgency, { concernId, childId }: KnownConcern): readonly ConcernEvent[] => {
  if (!says(command.reason)) throw refuse('concern.urgency-needs-reason', 'reason');
  return [
    {
      type: 'concern.urgency-assessed',
      occurredOn: command.now,
      subjects: [childId],
      data: { concernId, childId, urgent: command.urgent },
      personal: personal(childId, { reason: command.reason }),
    },
  ];
};

const markSeen = (now: string, { concernId, childId, seen, status }: KnownConcern): readonly ConcernEvent[] =>
  seen || status === 'reviewed'
    ? []
    : [{ type: 'concern.seen', occurredOn: now, subjects: [childId], data: { concernId, childId }, personal: [] }];

const decide = (command: ConcernCommand, state: Concern): readonly ConcernEvent[] => {
  if (command.type === 'RaiseConcern') {
    if (state.status !== 'unknown') throw refuse('concern.already-raised');
    return raise(command);
  }
  if (state.status === 'unknown') throw refuse('concern.unknown');
  if (state.status === 'entered-in-error') throw refuse('concern.entered-in-error');
  switch (command.type) {
    case 'MarkConcernSeen':
      return markSeen(command.now, state);
    case 'AssessConcernUrgency':
      return assess(command, state);
    case 'DismissConcern':
    case 'OpenInvestigation':
    case 'JoinInvestigation':
    case 'HandOverConcern':
    case 'ForwardConcern':
      return review(command, state);
    case 'CorrectConcern':
      return correct(command, state);
    case 'ConfirmToReporter':
      return confirm(command, state);
    case 'OmitConfirmation':
      return omit(command, state);
    case 'TellReporterOfOutcome':
      return tellOfOutcome(command, state);
    case 'EnterConcernInError':
      return enterInError(command, state);
  }
};

const reviewed = (state: KnownConcern, event: ConcernReviewEvent): Concern => {
  const investigationId = 'investigationId' in event.data ? event.data.investigationId : null;
  return {
    ...state,
    status: 'reviewed',
    contentCodes: event.data.contentCodes,
    reviewedOn: event.data.reviewedOn,
    reviewVersion: state.version,
    investigationId,
    startedInvestigation: event.type === 'concern.investigation-opened',
  };
};

const corrected = (state: KnownConcern, { changes }: ConcernCorrected['data']): Concern => ({
  ...state,
  receivedAt: changes.receivedAt ?? state.receivedAt,
  contentCodes: changes.contentCodes ?? state.contentCodes,
  reporter: changes.reporter ?? state.reporter,
});

const evolve = (before: Concern, event: ConcernEvent): Concern => {
  if (event.type === 'concern.raised') {
    const { concernId, childId, receivedAt, channel, reporter, contentCodes } = event.data;
    const facts = { concernId, childId, receivedAt, channel, reporter, contentCodes };
    return { ...facts, status: 'received', seen: false, version: 1, confirmation: 'none', answeredOn: null };
  }
  if (before.status === 'unknown' || before.status === 'entered-in-error') return before;
  const state: KnownConcern = { ...before, version: before.version + 1 };
  switch (event.type) {
    case 'concern.seen':
      return { ...state, seen: true };
    case 'concern.urgency-assessed':
      return state;
    case 'concern.dismissed':
    case 'concern.investigation-opened':
    case 'concern.joined-to-investigation':
    case 'concern.handed-over':
    case 'concern.forwarded':
      return reviewed(state, event);
    case 'concern.corrected':
      return corrected(state, event.data);
    case 'concern.reporter-confirmed':
      return { ...state, confirmation: 'given', answeredOn: event.data.confirmedOn };
    case 'concern.confirmation-omitted':
      return { ...state, confirmation: 'omitted', answeredOn: event.data.omittedOn };
    case 'concern.reporter-told-of-outcome':
      return state.status === 'reviewed' ? { ...state, toldOn: event.data.toldOn } : state;
    case 'concern.entered-in-error':
      return { status: 'entered-in-error', concernId: state.concernId };
  }
};

/** A concern report (bekymringsmelding) from receipt to review and answer, §§ 2-1 and 13-3. Stream: `concern-<id>`. */
export const concern: Decider<Concern, ConcernCommand, ConcernEvent> = {
  initial: { status: 'unknown' },
  decide,
  evolve,
};
