import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { Consent, MeasureEvent } from '../measures/events';
import type { Told } from './told';
import { changed } from './slices';

export type MeasureSlice = {
  readonly measureId: string;
  readonly status: 'decided' | 'running' | 'ended' | 'entered-in-error';
  readonly categoryCode: string;
  readonly consent: Consent;
  readonly legalBasis: LegalBasis;
  readonly decisionId: string | null;
  readonly decidedOn: CalendarDate;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly plannedEndOn: CalendarDate | null;
  readonly lastEvaluatedOn: CalendarDate | null;
};

export const evolveMeasures = (
  measures: readonly MeasureSlice[],
  event: Told<MeasureEvent>,
): readonly MeasureSlice[] => {
  const { measureId } = event.data;
  const of = (change: (one: MeasureSlice) => MeasureSlice): readonly MeasureSlice[] =>
    changed(measures, (one) => one.measureId === measureId, change);
  switch (event.type) {
    case 'measure.decided': {
      const { categoryCode, consent, legalBasis, decisionId, decidedOn, plannedEndOn } = event.data;
      const decided = { measureId, categoryCode, consent, legalBasis, decisionId, decidedOn, plannedEndOn };
      return [...measures, { ...decided, status: 'decided', startedOn: null, endedOn: null, lastEvaluatedOn: null }];
    }
    case 'measure.started':
      return of((one) => ({ ...one, status: 'running', startedOn: event.data.startedOn }));
    case 'measure.evaluated':
      return of((one) => ({ ...one, lastEvaluatedOn: event.data.evaluatedOn }));
    case 'measure.extended':
      return of((one) => ({ ...one, plannedEndOn: event.data.plannedEndOn }));
    case 'measure.changed':
    case 'measure.purchased':
    case 'measure.granted':
      return measures;
    case 'measure.ended':
      return of((one) => ({ ...one, status: 'ended', endedOn: event.data.endedOn }));
    case 'measure.date-corrected': {
      const { field, to } = event.data;
      return of((one) => ({ ...one, [field]: to }));
    }
    case 'measure.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};
