import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { DateCorrected, EnteredInError } from '../kernel/error-in-record';
import type { Part } from '../kernel/part';

type AboutPlan = { readonly planId: string; readonly childId: string };

/** `planType`: 9.7. `about`: what it plans; null = the case as a whole. Sealed: 'goal', 'content', 'duration', 'childView'. */
export type PlanMade = DomainEvent<
  'plan.made',
  AboutPlan & {
    readonly planType: string;
    readonly madeOn: CalendarDate;
    readonly about: Part | null;
    readonly validUntil: CalendarDate | null;
  }
>;

/** Sealed: 'goal', 'content', 'duration', 'childView'. */
export type PlanRevised = DomainEvent<
  'plan.revised',
  AboutPlan & { readonly revisedOn: CalendarDate; readonly validUntil: CalendarDate | null }
>;

/** Sealed: 'assessment', 'childView'. */
export type PlanEvaluated = DomainEvent<
  'plan.evaluated',
  AboutPlan & { readonly evaluatedOn: CalendarDate; readonly continues: boolean }
>;

/** Sealed: 'note'. */
export type PlanClosed = DomainEvent<
  'plan.closed',
  AboutPlan & { readonly closedOn: CalendarDate; readonly result: 'fulfilled' | 'replaced' | 'not-needed' | 'moved' }
>;

export type PlanDateCorrected = DateCorrected<'plan.date-corrected', AboutPlan, 'madeOn' | 'closedOn'>;

export type PlanEnteredInError = EnteredInError<'plan.entered-in-error', AboutPlan>;

export type PlanEvent = PlanMade | PlanRevised | PlanEvaluated | PlanClosed | PlanDateCorrected | PlanEnteredInError;
