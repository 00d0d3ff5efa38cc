import type { ConcernEvent, ReporterKind } from '../concerns/events';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import type { Told } from './told';
import { changed } from './slices';

export type ConcernSlice = {
  readonly concernId: string;
  readonly status: 'received' | 'reviewed' | 'entered-in-error';
  readonly receivedOn: CalendarDate;
  readonly reporterKind: ReporterKind;
  readonly reviewedOn: CalendarDate | null;
  readonly outcomeCode: string | null;
  /** The investigation it started or joined. */
  readonly investigationId: string | null;
};

export const evolveConcerns = (
  concerns: readonly ConcernSlice[],
  event: Told<ConcernEvent>,
): readonly ConcernSlice[] => {
  const { concernId } = event.data;
  const of = (change: (concern: ConcernSlice) => ConcernSlice): readonly ConcernSlice[] =>
    changed(concerns, (concern) => concern.concernId === concernId, change);
  switch (event.type) {
    case 'concern.raised': {
      const receivedOn = osloDateOf(event.data.receivedAt);
      const reporterKind = event.data.reporter.kind;
      const open = { reviewedOn: null, outcomeCode: null, investigationId: null };
      return [...concerns, { concernId, status: 'received', receivedOn, reporterKind, ...open }];
    }
    case 'concern.dismissed':
    case 'concern.handed-over':
    case 'concern.forwarded':
    case 'concern.investigation-opened':
    case 'concern.joined-to-investigation': {
      const { reviewedOn, outcomeCode } = event.data;
      const investigationId = 'investigationId' in event.data ? event.data.investigationId : null;
      return of((concern) => ({ ...concern, status: 'reviewed', reviewedOn, outcomeCode, investigationId }));
    }
    case 'concern.corrected': {
      const { receivedAt, reporter } = event.data.changes;
      return of((concern) => ({
        ...concern,
        receivedOn: receivedAt === null ? concern.receivedOn : osloDateOf(receivedAt),
        reporterKind: reporter?.kind ?? concern.reporterKind,
      }));
    }
    case 'concern.entered-in-error':
      return of((concern) => ({ ...concern, status: 'entered-in-error' }));
    case 'concern.seen':
    case 'concern.urgency-assessed':
    case 'concern.reporter-confirmed':
    case 'concern.confirmation-omitted':
    case 'concern.reporter-told-of-outcome':
      return concerns;
  }
};
