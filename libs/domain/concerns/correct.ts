import { osloDateOf } from '../kernel/oslo-time';
import { personal, says } from '../kernel/personal';
import { contentsOn, pastInstant, refuse, reporterOn } from './checks';
import type { CorrectConcern } from './commands';
import type { ConcernCorrected } from './events';
import type { KnownConcern } from './state';

const correctedReceipt = (value: string, command: CorrectConcern, state: KnownConcern): string => {
  const receivedAt = pastInstant(value, command.now, 'changes.receivedAt');
  const receivedOn = osloDateOf(receivedAt);
  const acted = [state.status === 'reviewed' ? state.reviewedOn : null, state.answeredOn];
  if (acted.some((day) => day !== null && day < receivedOn))
    throw refuse('concern.received-after-review', 'changes.receivedAt');
  return receivedAt;
};

/** Codes set with the review were valid on the review's day, all others on the day of receipt. */
const dayOfCodes = (version: number, state: KnownConcern, receivedOn: string): string =>
  state.status === 'reviewed' && state.reviewVersion === version ? state.reviewedOn : receivedOn;

/** Puts right what was recorded wrongly: a new event that points to the old one; nothing is overwritten. */
export const correct = (command: CorrectConcern, state: KnownConcern): readonly [ConcernCorrected] => {
  const { corrects, changes } = command;
  if (!says(command.reason)) throw refuse('concern.correction-needs-reason', 'reason');
  if (!Number.isInteger(corrects.version) || corrects.version < 1 || corrects.version > state.version)
    throw refuse('concern.nothing-to-correct', 'corrects');
  const specification = changes.specification ?? null;
  const receivedAt = changes.receivedAt === undefined ? null : correctedReceipt(changes.receivedAt, command, state);
  const receivedOn = osloDateOf(receivedAt ?? state.receivedAt);
  const contentCodes =
    changes.contentCodes &&
    contentsOn(changes.contentCodes, dayOfCodes(corrects.version, state, receivedOn), specification, 'changes.');
  const reporter =
    changes.reporter && reporterOn(changes.reporter, state.channel, receivedOn, specification, 'changes.');
  if (state.status === 'reviewed') {
    if (reporter?.code === null) throw refuse('concern.reporter-code-missing', 'changes.reporter.code');
    if (contentCodes?.length === 0) throw refuse('concern.content-missing', 'changes.contentCodes');
  }
  const text = says(changes.text);
  if (receivedAt === null && !contentCodes && !reporter && !text) throw refuse('concern.nothing-to-correct', 'changes');
  return [
    {
      type: 'concern.corrected',
      occurredOn: command.now,
      subjects: [state.childId],
      data: {
        concernId: state.concernId,
        childId: state.childId,
        corrects,
        changes: { receivedAt, contentCodes: contentCodes ?? null, reporter: reporter ?? null, text },
        openedInvestigationId: state.status === 'reviewed' && state.startedInvestigation ? state.investigationId : null,
      },
      personal: personal(state.childId, { reason: command.reason, report: changes.text ?? null, specification }),
    },
  ];
};
