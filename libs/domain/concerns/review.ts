import { isDismissal, reportOutcomes } from '../code-lists/report-outcomes';
import { requireCode } from '../code-lists/valid-code';
import type { CalendarDate } from '../kernel/dates';
import { personal, says } from '../kernel/personal';
import { contentsOn, dayOfCase, refuse, requireConcludable } from './checks';
import type {
  ConcernReviewCommand,
  DismissConcern,
  ForwardConcern,
  HandOverConcern,
  JoinInvestigation,
  OpenInvestigation,
} from './commands';
import type { ConcernReviewEvent } from './events';
import type { KnownConcern, ReceivedConcern } from './state';

/** The register got codes of its own for these outcomes in 2026; before that all of them were '1'. */
const from2026 = (code: string, on: CalendarDate): string => (on < '2026-01-01' ? '1' : code);

const reviewOf = (command: ConcernReviewCommand, state: ReceivedConcern, outcomeCode: string) => {
  const reviewedOn = dayOfCase(command.reviewedOn, state.receivedAt, command.now, 'reviewedOn');
  requireCode(reportOutcomes, outcomeCode, reviewedOn, 'outcomeCode');
  const contentCodes = command.contentCodes
    ? contentsOn(command.contentCodes, reviewedOn, command.specification ?? null)
    : state.contentCodes;
  requireConcludable(state.reporter, contentCodes);
  return { concernId: state.concernId, childId: state.childId, reviewedOn, outcomeCode, contentCodes };
};

const dismiss = (command: DismissConcern, state: ReceivedConcern): ConcernReviewEvent => {
  const { manifestlyUnfounded, reason } = command;
  if (!manifestlyUnfounded && !says(reason)) throw refuse('concern.dismissal-needs-reason', 'reason');
  const review = reviewOf(command, state, command.outcomeCode);
  if (!isDismissal(command.outcomeCode)) throw refuse('concern.outcome-not-a-dismissal', 'outcomeCode');
  return {
    type: 'concern.dismissed',
    occurredOn: review.reviewedOn,
    subjects: [state.childId],
    data: { ...review, manifestlyUnfounded, reasonGiven: says(reason) },
    personal: personal(state.childId, { reason, specification: command.specification ?? null }),
  };
};

const open = (command: OpenInvestigation, state: ReceivedConcern): ConcernReviewEvent => {
  const review = reviewOf(command, state, '2');
  return {
    type: 'concern.investigation-opened',
    occurredOn: review.reviewedOn,
    subjects: [state.childId],
    data: { ...review, investigationId: command.investigationId },
    personal: personal(state.childId, { specification: command.specification ?? null }),
  };
};

const join = (command: JoinInvestigation, state: ReceivedConcern): ConcernReviewEvent => {
  const { investigation } = command;
  const review = reviewOf(command, state, '4');
  if (!investigation?.open || investigation.childId !== state.childId)
    throw refuse('concern.investigation-not-open', 'investigationId');
  return {
    type: 'concern.joined-to-investigation',
    occurredOn: review.reviewedOn,
    subjects: [state.childId],
    data: { ...review, investigationId: investigation.investigationId },
    personal: personal(state.childId, { specification: command.specification ?? null }),
  };
};

const passOn = (command: HandOverConcern | ForwardConcern, state: ReceivedConcern): ConcernReviewEvent => {
  if (!says(command.reason)) throw refuse('concern.handover-needs-reason', 'reason');
  const envelope = (on: CalendarDate) => ({
    occurredOn: on,
    subjects: [state.childId],
    personal: personal(state.childId, { reason: command.reason, specification: command.specification ?? null }),
  });
  if (command.type === 'HandOverConcern') {
    const review = reviewOf(command, state, from2026('8', command.reviewedOn));
    return {
      type: 'concern.handed-over',
      ...envelope(review.reviewedOn),
      data: { ...review, service: command.service },
    };
  }
  const { toMunicipality, toDistrict } = command;
  if (!/^\d{4}$/.test(toMunicipality)) throw refuse('concern.impossible-municipality', 'toMunicipality');
  if (!/^\d{2}$/.test(toDistrict)) throw refuse('concern.impossible-municipality', 'toDistrict');
  const review = reviewOf(command, state, from2026('7', command.reviewedOn));
  return { type: 'concern.forwarded', ...envelope(review.reviewedOn), data: { ...review, toMunicipality, toDistrict } };
};

/** Ends the review of a report in one of five ways, once (§ 2-1). */
export const review = (command: ConcernReviewCommand, state: KnownConcern): readonly [ConcernReviewEvent] => {
  if (state.status === 'reviewed') throw refuse('concern.already-reviewed');
  switch (command.type) {
    case 'DismissConcern':
      return [dismiss(command, state)];
    case 'OpenInvestigation':
      return [open(command, state)];
    case 'JoinInvestigation':
      return [join(command, state)];
    case 'HandOverConcern':
    case 'ForwardConcern':
      return [passOn(command, state)];
  }
};
