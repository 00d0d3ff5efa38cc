import { caseRules } from '../deadlines/catalogue/case-rules';
import { reviewLimit } from '../deadlines/catalogue/concern-rules';
import { dueDate, versionOn } from '../deadlines/count';
import { orGivenDay } from '../deadlines/given-time';
import type { CaseRule } from '../deadlines/rule';
import { addYears, type CalendarDate } from '../kernel/dates';
import type { CaseFile } from './case-file';
import { duties } from './duties';
import { lastOf, shownFrom, taskOf, type Task } from './task';
import { guardOf, hadMeasureAsChild, isOfGuardedAge } from './youth';

/** What the case owes by a rule of the catalogue, counted as the rule counts it; what lapses is shown at once. */
const owedBy =
  (file: CaseFile) =>
  (rule: CaseRule): readonly Task[] =>
    (duties[rule.duty]?.(file) ?? []).map(({ about, id = about.id, since, dueOn: named, givenUntil }) => {
      const dueOn = orGivenDay(named ?? dueDate(since, versionOn(rule, since)), givenUntil);
      return {
        id: `${rule.name}~${id}`,
        kind: taskOf(rule),
        about: { ...about, id },
        showOn: rule.breachClass === 'A' ? since : shownFrom(since, dueOn),
        dueOn,
      };
    });

const reviews = ({ concerns }: CaseFile): readonly Task[] =>
  concerns
    .filter(({ status }) => status === 'received')
    .map(({ concernId: id, receivedOn }) => ({
      id: `concern.review~${id}`,
      kind: 'concern.review',
      about: { kind: 'concern', id },
      showOn: receivedOn,
      dueOn: dueDate(receivedOn, reviewLimit),
    }));

const petitions = ({ emergencies }: CaseFile): readonly Task[] =>
  emergencies.flatMap(({ emergencyId: id, status, decidedOn, petitionDueOn }): Task[] =>
    status === 'standing' && petitionDueOn !== null
      ? [
          {
            id: `emergency.petition~${id}`,
            kind: 'emergency.petition',
            about: { kind: 'emergency', id },
            showOn: decidedOn,
            dueOn: petitionDueOn,
          },
        ]
      : [],
  );

/** Everything that waits or will wait, whatever day it is, except what hangs on the child's age. */
export const tasksAhead = (file: CaseFile): readonly Task[] => [
  ...reviews(file),
  ...petitions(file),
  ...caseRules.flatMap(owedBy(file)),
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
  const about = { kind: 'aftercare', id: childId } as const;
  return { id: `aftercare.unguarded~${childId}`, kind: 'aftercare.unguarded', about, showOn: dueOn, dueOn };
};

const soonest = (one: Task, other: Task): number => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1);

/** What a case asks of its caseworker on that day, soonest due first. */
export const tasksOf = (file: CaseFile, today: CalendarDate): readonly Task[] => {
  const guard = guardTask(file, today);
  const all = guard ? [...tasksAhead(file), guard] : tasksAhead(file);
  return all.filter(({ showOn }) => showOn <= today).sort(soonest);
};
