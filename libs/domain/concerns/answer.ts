import { personal, says } from '../kernel/personal';
import { dayOfCase, refuse } from './checks';
import type { ConfirmToReporter, OmitConfirmation, TellReporterOfOutcome } from './commands';
import type { ConcernConfirmationOmitted, ConcernReporterConfirmed, ConcernReporterToldOfOutcome } from './events';
import type { KnownConcern } from './state';

/**
 * Tells the reporter that the report arrived (§ 13-3). Only public reporters learn whether an investigation was opened,
 * so their answer waits for the review. An answer may still be given after it was first left out.
 */
export const confirm = (command: ConfirmToReporter, state: KnownConcern): readonly [ConcernReporterConfirmed] => {
  const { concernId, childId, receivedAt } = state;
  if (state.confirmation === 'given') throw refuse('concern.already-confirmed');
  if (state.reporter.kind === 'anonymous') throw refuse('concern.reporter-anonymous');
  const isPublic = state.reporter.kind === 'public';
  if (isPublic && state.status !== 'reviewed') throw refuse('concern.confirmation-needs-review');
  const confirmedOn = dayOfCase(command.confirmedOn, receivedAt, command.now, 'confirmedOn');
  const investigationOpened = isPublic && state.status === 'reviewed' ? state.investigationId !== null : null;
  return [
    {
      type: 'concern.reporter-confirmed',
      occurredOn: confirmedOn,
      subjects: [childId],
      data: { concernId, childId, confirmedOn, investigationOpened },
      personal: [],
    },
  ];
};

/** No answer to the reporter: manifestly unfounded, or special considerations; why must be written down (§ 13-3). */
export const omit = (command: OmitConfirmation, state: KnownConcern): readonly [ConcernConfirmationOmitted] => {
  const { concernId, childId, receivedAt } = state;
  if (state.confirmation === 'given') throw refuse('concern.already-confirmed');
  if (state.confirmation === 'omitted') throw refuse('concern.confirmation-already-omitted');
  if (!says(command.reason)) throw refuse('concern.omission-needs-reason', 'reason');
  const omittedOn = dayOfCase(command.omittedOn, receivedAt, command.now, 'omittedOn');
  return [
    {
      type: 'concern.confirmation-omitted',
      occurredOn: omittedOn,
      subjects: [childId],
      data: { concernId, childId, omittedOn, ground: command.ground },
      personal: personal(childId, { reason: command.reason }),
    },
  ];
};

/**
 * When the investigation is over, public reporters and others who report on duty are told once more: is the child followed
 * up (§ 13-3 second paragraph)?
 */
export const tellOfOutcome = (
  command: TellReporterOfOutcome,
  state: KnownConcern,
): readonly [ConcernReporterToldOfOutcome] => {
  const { concernId, childId, receivedAt } = state;
  const { concludedOn, followedUp, how, now } = command;
  if (state.reporter.kind !== 'public') throw refuse('concern.reporter-not-told');
  if (state.status !== 'reviewed' || state.investigationId === null || concludedOn === null)
    throw refuse('concern.outcome-not-known');
  if (state.toldOn !== undefined) throw refuse('concern.already-told');
  const toldOn = dayOfCase(command.toldOn, receivedAt, now, 'toldOn');
  if (toldOn < concludedOn) throw refuse('concern.before-conclusion', 'toldOn');
  return [
    {
      type: 'concern.reporter-told-of-outcome',
      occurredOn: toldOn,
      subjects: [childId],
      data: { concernId, childId, investigationId: state.investigationId, toldOn, followedUp },
      personal: personal(childId, { how }),
    },
  ];
};
