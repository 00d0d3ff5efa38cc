import { addMonths, addWeeks, addYears, type CalendarDate } from '../kernel/dates';
import { daysCarriedOut } from './authority';
import type { CaseFile } from './case-file';
import { helpTasks } from './help-tasks';
import { uncoveredPlans, type PlanNeed } from './plan-needs';
import { lastOf, recurring, type Task, type TaskKind } from './task';
import { guardOf, hadMeasureAsChild, isOfGuardedAge } from './youth';

const planTasks: Readonly<Record<PlanNeed['why'], TaskKind>> = {
  investigation: 'investigation.plan',
  measure: 'measure.plan',
  care: 'care.plan',
  emergency: 'emergency.plan',
};

// A week for what the act wants "as soon as possible" (§§ 2-2, 8-1, 8-2, 8-3): municipal default, mark I.
const plans = (file: CaseFile): readonly Task[] => [
  ...uncoveredPlans(file).map(({ why, part, since }) => ({
    kind: planTasks[why],
    about: part,
    showOn: since,
    dueOn: addWeeks(since, 1),
  })),
  ...file.plans.flatMap(({ planId: id, status, validUntil }) =>
    status === 'open' && validUntil !== null ? [recurring('plan.evaluation', { kind: 'plan', id }, validUntil)] : [],
  ),
];

const reviews = ({ concerns }: CaseFile): readonly Task[] =>
  concerns
    .filter(({ status }) => status === 'received')
    .map(({ concernId: id, receivedOn }) => ({
      kind: 'concern.review',
      about: { kind: 'concern', id },
      showOn: receivedOn,
      dueOn: addWeeks(receivedOn, 1),
    }));

// Forvaltningsloven § 11 a: an answer, or word of when it comes, within a month (mark R).
const requests = ({ case: { requests: open } }: CaseFile): readonly Task[] =>
  open.map(({ requestId: id, requestedOn }) => ({
    kind: 'case.caseworker-change',
    about: { kind: 'case', id },
    showOn: requestedOn,
    dueOn: addMonths(requestedOn, 1),
  }));

const approvals = ({ decisions }: CaseFile): readonly Task[] =>
  decisions
    .filter(({ status }) => status === 'proposed')
    .map(({ decisionId: id, proposedOn }) => ({
      kind: 'decision.approval',
      about: { kind: 'decision', id },
      showOn: proposedOn,
      dueOn: addWeeks(proposedOn, 1),
    }));

const emergencies = ({ emergencies: all }: CaseFile): readonly Task[] =>
  all.flatMap(
    ({ emergencyId: id, status, kind, decidedOn, implementedOn, sentForControlOn, petitionDueOn }): Task[] => {
      const stands = status === 'standing' || status === 'petitioned';
      const about = { kind: 'emergency', id } as const;
      const from = { about, showOn: decidedOn };
      const isUnpetitioned = status === 'standing' && petitionDueOn !== null;
      // Straks (§ 14-22): the day it was carried out; help without care (§ 4-1) is not controlled.
      const isUncontrolled = stands && kind !== 'no-care' && sentForControlOn === null;
      return [
        ...(isUnpetitioned ? [{ ...from, kind: 'emergency.petition', dueOn: petitionDueOn } as const] : []),
        ...(isUncontrolled ? [{ ...from, kind: 'emergency.control', dueOn: implementedOn ?? decidedOn } as const] : []),
      ];
    },
  );

const orders = (file: CaseFile): readonly Task[] =>
  file.tribunalCases.flatMap((one): Task[] => {
    const { tribunalCaseId: id, status, outcome, decidedOn, implementBy } = one;
    const isGranted = status === 'decided' && (outcome === 'granted' || outcome === 'partly-granted');
    const isDone = daysCarriedOut(file, one).length > 0;
    if (!isGranted || implementBy === null || decidedOn === null || isDone) return [];
    return [
      { kind: 'tribunal.implementation', about: { kind: 'tribunal', id }, showOn: decidedOn, dueOn: implementBy },
    ];
  });

/** Everything that waits or will wait, whatever day it is, except what hangs on the child's age. */
export const tasksAhead = (file: CaseFile): readonly Task[] => [
  ...reviews(file),
  ...requests(file),
  ...plans(file),
  ...approvals(file),
  ...emergencies(file),
  ...orders(file),
  ...helpTasks(file),
];

/** The task of a youth whom nobody follows though somebody must; needs the birth date. Due since the age was reached. */
export const guardTask = (file: CaseFile, today: CalendarDate): Task | null => {
  const { childId, birthDate } = file.child;
  if (childId === null || birthDate === null || guardOf(file) !== 'unguarded') return null;
  if (!isOfGuardedAge(birthDate, today) || !hadMeasureAsChild(file, birthDate)) return null;
  const dueOn = lastOf(
    file.measures
      .flatMap(({ startedOn }) => startedOn ?? [])
      .sort()
      .slice(0, 1),
    addYears(birthDate, 16),
  );
  return { kind: 'aftercare.unguarded', about: { kind: 'aftercare', id: childId }, showOn: dueOn, dueOn };
};

const soonest = (one: Task, other: Task): number => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1);

/** What a case asks of its caseworker on that day, soonest due first. */
export const tasksOf = (file: CaseFile, today: CalendarDate): readonly Task[] => {
  const guard = guardTask(file, today);
  const all = guard ? [...tasksAhead(file), guard] : tasksAhead(file);
  return all.filter(({ showOn }) => showOn <= today).sort(soonest);
};
