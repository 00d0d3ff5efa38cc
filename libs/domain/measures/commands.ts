import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { Consent, MeasureResult } from './events';

type At = { readonly now: Instant };

export type DecideMeasure = At & {
  readonly type: 'DecideMeasure';
  readonly measureId: string;
  readonly childId: string;
  /** 9.8 Tiltak/Kategori, valid on `decidedOn`. */
  readonly categoryCode: string;
  /** Presisering, where the category asks for it. Sealed. */
  readonly specification: string | null;
  readonly consent: Consent;
  readonly legalBasis: LegalBasis;
  readonly decidedOn: CalendarDate;
  /** What the measure is to achieve (§ 8-1). Sealed. */
  readonly goal: string | null;
};

export type StartMeasure = At & { readonly type: 'StartMeasure'; readonly startedOn: CalendarDate };

export type EvaluateMeasure = At & {
  readonly type: 'EvaluateMeasure';
  readonly evaluatedOn: CalendarDate;
  /** What the child said about the measure, or why the child was not heard. Sealed; never empty. */
  readonly childView: string;
  readonly assessment: string;
  readonly continues: boolean;
};

export type EndMeasure = At & {
  readonly type: 'EndMeasure';
  readonly endedOn: CalendarDate;
  readonly result: MeasureResult;
  /** Sealed. */
  readonly note: string | null;
};

export type MeasureCommand = DecideMeasure | StartMeasure | EvaluateMeasure | EndMeasure;
