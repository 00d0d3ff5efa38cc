import { investigationConclusions } from '../code-lists/investigation-conclusions';
import { requireCode } from '../code-lists/valid-code';
import type { CalendarDate } from '../kernel/dates';
import { personal, says } from '../kernel/personal';
import { pastDay, refuse, type Known } from './checks';
import type { CorrectInvestigationDate, EnterInvestigationInError, InvestigationDays } from './commands';
import { mayReopenUntil, requireLast } from './conclude';
import type { InvestigationDateCorrected, InvestigationEnteredInError } from './events';

const isAfter = (day: CalendarDate, others: readonly (CalendarDate | null)[]): boolean =>
  others.some((other) => other !== null && other < day);

const requireOrder = (field: CorrectInvestigationDate['field'], to: CalendarDate, days: InvestigationDays): void => {
  const { caseOpenedOn, caseClosedOn, receivedOn, openedOn, dueOn, extendedOn, concludedOn, reopenedOn } = days;
  switch (field) {
    case 'openedOn': {
      const later = [extendedOn, concludedOn, ...days.reports.map(({ commissionedOn }) => commissionedOn)];
      if (isAfter(to, later) || (receivedOn ?? to) > to || (caseOpenedOn ?? to) > to || (extendedOn ?? dueOn) > dueOn)
        throw refuse('investigation.dates-out-of-order', 'to');
      return;
    }
    case 'extendedOn':
      if (to > dueOn) throw refuse('investigation.extension-too-late', 'to');
      if (to < openedOn || isAfter(to, [concludedOn])) throw refuse('investigation.dates-out-of-order', 'to');
      return;
    case 'concludedOn':
      if (to < openedOn || isAfter(to, [caseClosedOn, reopenedOn]))
        throw refuse('investigation.dates-out-of-order', 'to');
      requireLast(to, days, days.restsOn, 'to');
      requireCode(investigationConclusions, days.conclusionCode ?? '', to, 'to');
      mayReopenUntil(days.outcome, to);
  }
};

/** A day was written down wrongly: the order of all days is checked again. `days.dueOn` is counted from the right day. */
export const correctDate = (
  command: CorrectInvestigationDate,
  { investigationId, childId }: Known,
): InvestigationDateCorrected => {
  const { field, reason, days, now } = command;
  const from = days[field];
  const to = pastDay(command.to, now, 'to');
  if (from === null || from === to) throw refuse('investigation.nothing-to-correct', 'field');
  requireOrder(field, to, days);
  if (!says(reason)) throw refuse('investigation.correction-needs-reason', 'reason');
  return {
    type: 'investigation.date-corrected',
    occurredOn: now,
    subjects: [childId],
    data: { investigationId, childId, field, from, to },
    personal: personal(childId, { reason }),
  };
};

export const enterInError = (
  command: EnterInvestigationInError,
  { investigationId, childId }: Known,
): InvestigationEnteredInError => {
  const { kind, replacedBy, reason, restedOn, now } = command;
  if (restedOn) throw refuse('investigation.rested-on');
  if (!says(reason)) throw refuse('investigation.correction-needs-reason', 'reason');
  return {
    type: 'investigation.entered-in-error',
    occurredOn: now,
    subjects: [childId],
    data: { investigationId, childId, kind, replacedBy },
    personal: personal(childId, { reason }),
  };
};
