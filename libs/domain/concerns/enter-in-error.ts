import { personal, says } from '../kernel/personal';
import { refuse } from './checks';
import type { EnterConcernInError } from './commands';
import type { ConcernEnteredInError } from './events';
import type { KnownConcern } from './state';

/** It should not have been recorded, or not about this child. The original stays readable; nothing more happens to it. */
export const enterInError = (command: EnterConcernInError, state: KnownConcern): readonly [ConcernEnteredInError] => {
  const { concernId, childId } = state;
  const { kind, rightChildId, replacedBy, reason, now } = command;
  if (command.investigationStands) throw refuse('concern.investigation-open');
  if (rightChildId !== null && kind !== 'wrong-child') throw refuse('concern.right-child-needs-wrong', 'rightChildId');
  // A report may not lose its limits: it goes on with the right child, or with the report that says the same.
  if (kind === 'wrong-child' && rightChildId === null) throw refuse('concern.right-child-missing', 'rightChildId');
  if (kind === 'duplicate' && replacedBy === null) throw refuse('concern.duplicate-of-missing', 'replacedBy');
  if (rightChildId === childId) throw refuse('concern.same-child', 'rightChildId');
  if (!says(reason)) throw refuse('concern.error-needs-reason', 'reason');
  const investigationId = state.status === 'reviewed' ? state.investigationId : null;
  return [
    {
      type: 'concern.entered-in-error',
      occurredOn: now,
      subjects: [childId],
      data: { concernId, childId, kind, replacedBy, investigationId },
      personal: personal(childId, { reason }),
    },
  ];
};
