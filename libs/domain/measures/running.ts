import { liftingReasons } from '../code-lists/lifting-reasons';
import { requireCode } from '../code-lists/valid-code';
import type { CalendarDate } from '../kernel/dates';
import { isOrganisationNumber } from '../kernel/organisation-number';
import { personal } from '../kernel/personal';
import {
  assertAge,
  assertLasting,
  assertPlannedEnd,
  needsLifting,
  pastDay,
  realDay,
  refuse,
  requireText,
} from './checks';
import type { Bounds } from './checks';
import type {
  ChangeMeasure,
  EndMeasure,
  EvaluateMeasure,
  ExtendMeasure,
  GrantSupport,
  MeasureFacts,
  PurchaseMeasure,
  StartMeasure,
} from './commands';
import type {
  MeasureChanged,
  MeasureEnded,
  MeasureEvaluated,
  MeasureExtended,
  MeasureGranted,
  MeasurePurchased,
  MeasureStarted,
} from './events';
import type { Decided, Open, Running } from './state';

export const boundsOf = ({ bases, categoryCode, consent, birthDate, orderedOn, decidedOn }: MeasureFacts): Bounds => ({
  bases,
  categoryCode,
  consent,
  birthDate,
  from: orderedOn ?? decidedOn,
});

const aboutOf = ({ measureId, childId }: Open): { readonly measureId: string; readonly childId: string } => ({
  measureId,
  childId,
});

/** The day from which anything can happen in it: its start, or its decision while it has not begun. */
const firstDay = (state: Open): CalendarDate => (state.status === 'running' ? state.startedOn : state.decidedOn);

const notBefore = (state: Open, day: CalendarDate, field: string): CalendarDate => {
  if (day < firstDay(state))
    throw refuse(state.status === 'running' ? 'measure.before-start' : 'measure.before-decision', field);
  return day;
};

export const started = (command: StartMeasure, state: Decided): MeasureStarted => {
  const startedOn = notBefore(state, pastDay(command.startedOn, command.now, 'startedOn'), 'startedOn');
  if (!command.allowed) throw refuse('measure.decision-missing', 'startedOn');
  assertAge(boundsOf(command.facts), startedOn, 'startedOn');
  const { plannedEndOn } = command.facts;
  if (plannedEndOn !== null && startedOn > plannedEndOn) throw refuse('measure.after-planned-end', 'startedOn');
  const data = { ...aboutOf(state), startedOn };
  return { type: 'measure.started', occurredOn: startedOn, subjects: [state.childId], data, personal: [] };
};

export const evaluated = (command: EvaluateMeasure, state: Running): MeasureEvaluated => {
  const { continues } = command;
  const evaluatedOn = notBefore(state, pastDay(command.evaluatedOn, command.now, 'evaluatedOn'), 'evaluatedOn');
  const childView = requireText(command.childView, 'measure.child-view-missing', 'childView');
  const assessment = requireText(command.assessment, 'measure.assessment-missing', 'assessment');
  return {
    type: 'measure.evaluated',
    occurredOn: evaluatedOn,
    subjects: [state.childId],
    data: { ...aboutOf(state), evaluatedOn, continues },
    personal: personal(state.childId, { childView, assessment }),
  };
};

export const changed = (command: ChangeMeasure, state: Running): MeasureChanged => {
  const changedOn = notBefore(state, pastDay(command.changedOn, command.now, 'changedOn'), 'changedOn');
  const change = requireText(command.change, 'measure.change-missing', 'change');
  return {
    type: 'measure.changed',
    occurredOn: changedOn,
    subjects: [state.childId],
    data: { ...aboutOf(state), changedOn },
    personal: personal(state.childId, { change }),
  };
};

export const extended = (command: ExtendMeasure, state: Running): MeasureExtended => {
  const { facts, allowed } = command;
  const extendedOn = notBefore(state, pastDay(command.extendedOn, command.now, 'extendedOn'), 'extendedOn');
  const plannedEndOn = realDay(command.plannedEndOn, 'plannedEndOn');
  if (plannedEndOn <= (facts.plannedEndOn ?? extendedOn)) throw refuse('measure.not-longer', 'plannedEndOn');
  if (!allowed) throw refuse('measure.decision-missing', 'extendedOn');
  assertPlannedEnd(boundsOf(facts), plannedEndOn);
  const reason = requireText(command.reason, 'measure.reason-missing', 'reason');
  return {
    type: 'measure.extended',
    occurredOn: extendedOn,
    subjects: [state.childId],
    data: { ...aboutOf(state), extendedOn, plannedEndOn },
    personal: personal(state.childId, { reason }),
  };
};

const inOre = (amount: number): number => {
  if (!Number.isSafeInteger(amount) || amount < 1) throw refuse('measure.amount-impossible', 'amount');
  return amount;
};

export const purchased = (command: PurchaseMeasure, state: Open): MeasurePurchased => {
  const { organisationNumber, per } = command;
  const purchasedOn = notBefore(state, pastDay(command.purchasedOn, command.now, 'purchasedOn'), 'purchasedOn');
  const until = command.until === null ? null : realDay(command.until, 'until');
  if (until !== null && until < purchasedOn) throw refuse('measure.until-before-purchase', 'until');
  if (organisationNumber !== null && !isOrganisationNumber(organisationNumber))
    throw refuse('measure.organisation-number-impossible', 'organisationNumber');
  const amount = inOre(command.amount);
  const supplier = requireText(command.supplier, 'measure.supplier-missing', 'supplier');
  return {
    type: 'measure.purchased',
    occurredOn: purchasedOn,
    subjects: [state.childId],
    data: { ...aboutOf(state), purchasedOn, organisationNumber, amount, per, until },
    personal: personal(state.childId, { supplier }),
  };
};

export const granted = (command: GrantSupport, state: Open): MeasureGranted => {
  const { kind } = command;
  const grantedOn = notBefore(state, pastDay(command.grantedOn, command.now, 'grantedOn'), 'grantedOn');
  const amount = inOre(command.amount);
  const what = requireText(command.what, 'measure.what-missing', 'what');
  return {
    type: 'measure.granted',
    occurredOn: grantedOn,
    subjects: [state.childId],
    data: { ...aboutOf(state), grantedOn, kind, amount },
    personal: personal(state.childId, { what }),
  };
};

export const ended = (command: EndMeasure, state: Open): MeasureEnded => {
  const { facts, result, note, liftingSpecification } = command;
  const endedOn = notBefore(state, pastDay(command.endedOn, command.now, 'endedOn'), 'endedOn');
  const { lived, lastEvaluatedOn } = facts;
  if (lastEvaluatedOn !== null && endedOn < lastEvaluatedOn) throw refuse('measure.before-evaluation', 'endedOn');
  if (lived?.until === null) throw refuse('measure.placement-open', 'endedOn');
  if (lived && endedOn < lived.until) throw refuse('measure.before-move-out', 'endedOn');
  assertLasting(boundsOf(facts), endedOn, 'endedOn');
  const liftingCode = liftingOn(command, state, endedOn);
  return {
    type: 'measure.ended',
    occurredOn: endedOn,
    subjects: [state.childId],
    data: { ...aboutOf(state), endedOn, result, liftingCode },
    personal: personal(state.childId, { note, liftingSpecification }),
  };
};

/** What never began has nothing to be lifted. */
function liftingOn({ facts, liftingCode, liftingSpecification }: EndMeasure, state: Open, endedOn: CalendarDate) {
  const needed = state.status === 'running' && needsLifting(facts);
  if (!needed && liftingCode !== null) throw refuse('measure.lifting-unfitting', 'liftingCode');
  if (liftingCode === null) {
    if (needed) throw refuse('measure.lifting-missing', 'liftingCode');
    return null;
  }
  const specification = { text: liftingSpecification, field: 'liftingSpecification' };
  requireCode(liftingReasons, liftingCode, endedOn, 'liftingCode', specification);
  return liftingCode;
}
