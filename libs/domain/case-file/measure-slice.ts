import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { Consent, MeasureEvent } from '../measures/events';
import type { Told } from './told';
import { changed, latest } from './slices';

export type MeasureSlice = {
  readonly measureId: string;
  readonly status: 'decided' | 'running' | 'ended' | 'entered-in-error';
  readonly categoryCode: string;
  readonly consent: Consent;
  readonly legalBasis: LegalBasis;
  readonly additionalBases: readonly LegalBasis[];
  readonly decisionId: string | null;
  readonly decidedOn: CalendarDate;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly plannedEndOn: CalendarDate | null;
  readonly firstEvaluatedOn: CalendarDate | null;
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
      const { categoryCode, consent, legalBasis, additionalBases, decisionId, decidedOn, plannedEndOn } = event.data;
      const rests = { legalBasis, additionalBases, decisionId, decidedOn };
      const later = { startedOn: null, endedOn: null, firstEvaluatedOn: null, lastEvaluatedOn: null };
      return [...measures, { measureId, status: 'decided', categoryCode, consent, ...rests, plannedEndOn, ...later }];
    }
    case 'measure.started':
      return of((one) => ({ ...one, status: 'running', startedOn: event.data.startedOn }));
    case 'measure.evaluated':
      return of((one) => ({ ...one, ...evaluatedOnce(one, event.data.evaluatedOn) }));
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

const evaluatedOnce = ({ firstEvaluatedOn, lastEvaluatedOn }: MeasureSlice, on: CalendarDate) => ({
  firstEvaluatedOn: firstEvaluatedOn !== null && firstEvaluatedOn < on ? firstEvaluatedOn : on,
  lastEvaluatedOn: latest(lastEvaluatedOn, on),
});
