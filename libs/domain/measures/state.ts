import type { CalendarDate } from '../kernel/dates';

type Known = { readonly measureId: string; readonly childId: string };

export type Decided = Known & { readonly status: 'decided'; readonly decidedOn: CalendarDate };
export type Running = Known & { readonly status: 'running'; readonly startedOn: CalendarDate };
export type Open = Decided | Running;
export type Ended = Known & { readonly status: 'ended' };
export type Measure = { readonly status: 'unknown' } | Open | Ended | (Known & { readonly status: 'entered-in-error' });
