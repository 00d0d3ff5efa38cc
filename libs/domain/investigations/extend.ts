import { personal, says } from '../kernel/personal';
import { dayWithin, refuse, type Known } from './checks';
import type { DecideExtension } from './commands';
import type { InvestigationExtensionDecided } from './events';

/** Six months in all, in special cases; decided once, and before the three months are over (§ 2-2 second paragraph). */
export const extend = (
  command: DecideExtension,
  { investigationId, childId }: Known,
): InvestigationExtensionDecided => {
  const { granted, reason, days, now } = command;
  if (days.extendedOn !== null) throw refuse('investigation.extension-already-decided');
  const decidedOn = dayWithin(command.decidedOn, days, now, 'decidedOn');
  if (decidedOn > days.dueOn) throw refuse('investigation.extension-too-late', 'decidedOn');
  if (!says(reason)) throw refuse('investigation.extension-needs-reason', 'reason');
  return {
    type: 'investigation.extension-decided',
    occurredOn: decidedOn,
    subjects: [childId],
    data: { investigationId, childId, decidedOn, granted },
    personal: personal(childId, { reason }),
  };
};
