import type { CalendarDate } from '../kernel/dates';
import type { Part } from '../kernel/part';
import type { PlanEvent } from '../plans/events';
import type { Told } from './told';
import { changed } from './slices';

export type PlanSlice = {
  readonly planId: string;
  readonly status: 'open' | 'closed' | 'entered-in-error';
  readonly planType: string;
  readonly about: Part | null;
  readonly madeOn: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly lastEvaluatedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
};

export const evolvePlans = (plans: readonly PlanSlice[], event: Told<PlanEvent>): readonly PlanSlice[] => {
  const { planId } = event.data;
  const of = (change: (one: PlanSlice) => PlanSlice): readonly PlanSlice[] =>
    changed(plans, (one) => one.planId === planId, change);
  switch (event.type) {
    case 'plan.made': {
      const { planType, about, madeOn, validUntil } = event.data;
      const made = { planId, planType, about, madeOn, validUntil };
      return [...plans, { ...made, status: 'open', lastEvaluatedOn: null, closedOn: null }];
    }
    case 'plan.revised':
      return of((one) => ({ ...one, validUntil: event.data.validUntil }));
    case 'plan.evaluated':
      return of((one) => ({ ...one, lastEvaluatedOn: event.data.evaluatedOn }));
    case 'plan.closed':
      return of((one) => ({ ...one, status: 'closed', closedOn: event.data.closedOn }));
    case 'plan.date-corrected': {
      const { field, to } = event.data;
      return of((one) => ({ ...one, [field]: to }));
    }
    case 'plan.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};
