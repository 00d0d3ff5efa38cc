import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import type { PartKind } from '../kernel/part';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { PlanText } from './commands';
import { planRefusals } from './refusals';

export const refuse = refusing(planRefusals);

export const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'plan.impossible-date',
  inFuture: 'plan.date-in-future',
});

export const lastDay = (value: CalendarDate | null, from: CalendarDate): CalendarDate | null => {
  if (value === null) return null;
  if (realDay(value, 'validUntil') < from) throw refuse('plan.ends-before-it-begins', 'validUntil');
  return value;
};

/** What a plan of each type is for; a plan of help measures (§ 8-1) may be for the case as a whole. */
const planned: Readonly<Record<string, readonly (PartKind | null)[]>> = {
  '1': ['measure', 'decision', null],
  '2': ['decision', 'emergency'],
  '3': ['care', 'decision'],
  '4': ['care', 'decision'],
  '5': ['aftercare'],
  '6': ['contact'],
  '7': ['investigation'],
  '8': ['emergency'],
};

export const mayPlan = (planType: string, kind: PartKind | null): boolean => planned[planType]?.includes(kind) ?? false;

/** Goal, content and duration are what makes it a plan (§ 8-1 second paragraph). */
export const written = ({ goal, content, duration, childView }: PlanText): PlanText => {
  if (!says(goal)) throw refuse('plan.goal-missing', 'goal');
  if (!says(content)) throw refuse('plan.content-missing', 'content');
  if (!says(duration)) throw refuse('plan.duration-missing', 'duration');
  return { goal, content, duration, childView: childViewOf(childView) };
};

export const childViewOf = (childView: string): string => {
  if (!says(childView)) throw refuse('plan.child-view-missing', 'childView');
  return childView;
};

export const reasonOf = (reason: string): string => {
  if (!says(reason)) throw refuse('plan.reason-missing', 'reason');
  return reason;
};
