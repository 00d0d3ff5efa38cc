import type { CaseFile } from '@libs/domain/case-file/case-file';
import { shownFrom, type Task } from '@libs/domain/case-file/task';
import { tasksAhead } from '@libs/domain/case-file/tasks';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import type { Rule } from '@libs/domain/deadlines/rule';
import { nationalRulebook, type Rulebook } from '@libs/domain/deadlines/rulebook';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { osloDay } from '@libs/domain/kernel/oslo-time';
import { aboutOf } from '../deadlines/shown';

/** One line of a worklist: a task, a time limit, or both where they are about the same. */
export type WorkItem = {
  /** Unique in the ledger, and what equal due days are sorted by. */
  readonly id: string;
  /** A task's kind or a time limit's key. */
  readonly kind: string;
  readonly about: Task['about'];
  readonly showOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** The time limit behind it; null for a task that the catalogue has none for. */
  readonly deadline: Pick<Deadline, 'id' | 'paragraph' | 'explanation'> | null;
};

const worked = new WeakMap<Rulebook, Rulebook>();

/** The rules a caseworker works by: those of the law about the child, not the service's control of itself. */
export const workedBy = (book: Rulebook = nationalRulebook): Rulebook => {
  const isWorkedBy = ({ ruleSet, nature }: Rule): boolean => ruleSet === 'law' && nature !== 'internal';
  const known = worked.get(book) ?? { ...book, rules: book.rules.filter(isWorkedBy) };
  worked.set(book, known);
  return known;
};

export const workItemOf = (task: Task): WorkItem => ({ ...task, deadline: null });

const ofDeadline = ({ id, key, stream, trigger, dueOn, paragraph, explanation }: Deadline): WorkItem => ({
  id,
  kind: key,
  about: aboutOf(stream) as Task['about'],
  showOn: osloDay(trigger.on),
  dueOn,
  deadline: { id, paragraph, explanation },
});

/**
 * What waits in a case; a time limit of the catalogue stands for the task about the same, from the day the task is shown,
 * and with the days that hold in this municipality.
 */
export function workOf(file: CaseFile, deadlines: readonly Deadline[]): readonly WorkItem[] {
  const tasks = tasksAhead(file);
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const limits = deadlines
    .filter(({ status }) => status === 'open')
    .map((deadline): WorkItem => {
      const [item, task] = [ofDeadline(deadline), taskOf.get(deadline.id)];
      return task ? { ...item, about: task.about, showOn: shownFrom(item.showOn, item.dueOn) } : item;
    });
  const taken = new Set(limits.flatMap(({ id, kind, about }) => [id, `${kind}~${about.id}`]));
  return [...limits, ...tasks.map(workItemOf).filter(({ id }) => !taken.has(id))];
}
