import type { CalendarDate } from '../kernel/dates';

type Known = {
  readonly planId: string;
  readonly childId: string;
  readonly planType: string;
  readonly madeOn: CalendarDate;
  /** First and last day the plan was revised or evaluated. */
  readonly firstDoneOn: CalendarDate | null;
  readonly lastDoneOn: CalendarDate | null;
};

export type OpenPlan = Known & { readonly status: 'open' };
export type ClosedPlan = Known & { readonly status: 'closed'; readonly closedOn: CalendarDate };
export type Plan =
  { readonly status: 'unknown' } | OpenPlan | ClosedPlan | (Known & { readonly status: 'entered-in-error' });
