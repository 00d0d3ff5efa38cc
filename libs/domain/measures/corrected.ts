import { measureCategories } from '../code-lists/measure-categories';
import { codeOn } from '../code-lists/code-list';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { assertAge, assertLasting, assertPlannedEnd, pastDay, refuse, requireText } from './checks';
import type { CorrectMeasureDate, EnterMeasureInError, MeasureFacts } from './commands';
import type { MeasureDateCorrected, MeasureEnteredInError } from './events';
import { boundsOf } from './running';
import type { Ended, Open } from './state';

export const dateCorrected = (command: CorrectMeasureDate, state: Open | Ended): MeasureDateCorrected => {
  const { measureId, childId } = state;
  const { field, facts } = command;
  const from = facts[field];
  if (from === null) throw refuse('measure.date-not-set', 'field');
  const to = pastDay(command.to, command.now, 'to');
  if (to === from) throw refuse('measure.date-unchanged', 'to');
  assertOrder({ ...facts, [field]: to });
  assertStillAllowed(command);
  const reason = requireText(command.reason, 'measure.reason-missing', 'reason');
  return {
    type: 'measure.date-corrected',
    occurredOn: osloDateOf(command.now),
    subjects: [childId],
    data: { measureId, childId, field, from, to },
    personal: personal(childId, { reason }),
  };
};

export const enteredInError = (command: EnterMeasureInError, state: Open | Ended): MeasureEnteredInError => {
  const { measureId, childId } = state;
  const { facts, kind, replacedBy } = command;
  if (facts.lived) throw refuse('measure.placement-rests');
  const reason = requireText(command.reason, 'measure.reason-missing', 'reason');
  return {
    type: 'measure.entered-in-error',
    occurredOn: osloDateOf(command.now),
    subjects: [childId],
    data: { measureId, childId, kind, replacedBy },
    personal: personal(childId, { reason }),
  };
};

/** Case, decision, start, what was done, end: in this order also after the correction. */
function assertOrder(facts: MeasureFacts): void {
  const { caseOpenedOn, decidedOn, startedOn, endedOn, firstEvaluatedOn, lastEvaluatedOn, lived } = facts;
  const inOrder = (earlier: string | null, later: string | null): boolean =>
    earlier === null || later === null || earlier <= later;
  if (!inOrder(caseOpenedOn, decidedOn)) throw refuse('measure.before-case', 'to');
  if (!inOrder(decidedOn, startedOn ?? endedOn)) throw refuse('measure.before-decision', 'to');
  if (!inOrder(startedOn, endedOn)) throw refuse('measure.before-start', 'to');
  if (!inOrder(startedOn, firstEvaluatedOn)) throw refuse('measure.after-evaluation', 'to');
  if (!inOrder(lastEvaluatedOn, endedOn)) throw refuse('measure.before-evaluation', 'to');
  if (!inOrder(startedOn, lived?.from ?? null)) throw refuse('measure.after-move-in', 'to');
  if (!inOrder(lived?.until ?? null, endedOn)) throw refuse('measure.before-move-out', 'to');
}

/** The new day must have been possible in the first place. */
function assertStillAllowed({ field, to, facts, allowed }: CorrectMeasureDate): void {
  const bounds = boundsOf({ ...facts, [field]: to });
  if (field === 'endedOn') {
    assertLasting(bounds, to, 'to');
    return;
  }
  if (!allowed) throw refuse('measure.decision-missing', 'to');
  assertAge(bounds, to, 'to');
  if (field === 'startedOn') return;
  if (codeOn(measureCategories, facts.categoryCode, to).standing !== 'valid')
    throw refuse('measure.category-not-valid', 'to');
  assertPlannedEnd(bounds, facts.plannedEndOn);
}
