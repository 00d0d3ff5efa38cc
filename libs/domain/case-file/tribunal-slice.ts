import type { DeadlineExtended } from '../deadline-handling/events';
import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { CourtOutcome, PetitionSubject, TribunalEvent, TribunalOutcome } from '../tribunal/events';
import type { Told } from './told';
import { changed, latest } from './slices';

export type TribunalSlice = {
  readonly tribunalCaseId: string;
  readonly status: 'pending' | 'decided' | 'withdrawn' | 'entered-in-error';
  readonly seeks: PetitionSubject;
  readonly legalBasis: LegalBasis;
  readonly decisionId: string | null;
  readonly emergencyId: string | null;
  readonly demandId: string | null;
  readonly petitionedOn: CalendarDate;
  readonly hearingClosedOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  readonly outcome: TribunalOutcome | null;
  readonly implementBy: CalendarDate | null;
  /** Only where a leader gave more time: until when. */
  readonly givenUntil?: CalendarDate;
  /** The last day to take it to court, of the party that was told last. */
  readonly courtActionDueOn: CalendarDate | null;
  readonly openActions: readonly string[];
  /** The newest judgment that changed or kept the decision. */
  readonly court: { readonly decidedOn: CalendarDate; readonly outcome: CourtOutcome } | null;
  readonly withdrawnOn: CalendarDate | null;
};

const nothingYet = {
  hearingClosedOn: null,
  decidedOn: null,
  outcome: null,
  implementBy: null,
  courtActionDueOn: null,
  openActions: [],
  court: null,
  withdrawnOn: null,
} as const;

export const evolveTribunalCases = (
  cases: readonly TribunalSlice[],
  event: Told<TribunalEvent>,
): readonly TribunalSlice[] => {
  const { tribunalCaseId } = event.data;
  const of = (change: (one: TribunalSlice) => TribunalSlice): readonly TribunalSlice[] =>
    changed(cases, (one) => one.tribunalCaseId === tribunalCaseId, change);
  switch (event.type) {
    case 'tribunal.petitioned': {
      const { seeks, legalBasis, decisionId, emergencyId, demandId, petitionedOn } = event.data;
      const petition = { tribunalCaseId, seeks, legalBasis, decisionId, emergencyId, demandId, petitionedOn };
      return [...cases, { ...petition, status: 'pending', ...nothingYet }];
    }
    case 'tribunal.decided': {
      const { decidedOn, outcome, implementBy } = event.data;
      return of((one) => ({ ...one, status: 'decided', decidedOn, outcome, implementBy }));
    }
    case 'tribunal.withdrawn':
      return of((one) => ({ ...one, status: 'withdrawn', withdrawnOn: event.data.withdrawnOn }));
    case 'tribunal.taken-to-court':
      return of((one) => ({ ...one, openActions: [...one.openActions, event.data.actionId] }));
    case 'tribunal.court-decided': {
      const { actionId, decidedOn, outcome } = event.data;
      return of((one) => ({
        ...one,
        openActions: one.openActions.filter((open) => open !== actionId),
        court: outcome === 'dismissed' ? one.court : { decidedOn, outcome },
      }));
    }
    case 'tribunal.heard':
      return of((one) => ({ ...one, hearingClosedOn: event.data.hearingClosedOn }));
    case 'tribunal.notified': {
      const { courtActionDueOn } = event.data;
      return of((one) => ({ ...one, courtActionDueOn: latest(one.courtActionDueOn, courtActionDueOn) }));
    }
    case 'tribunal.date-corrected': {
      const { field, to, implementBy } = event.data;
      return of((one) => ({ ...one, [field]: to, implementBy: orGiven(implementBy, one) }));
    }
    case 'tribunal.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};

/** Time that a leader gave stays given when a day is corrected. */
const orGiven = (counted: CalendarDate | null, { givenUntil }: TribunalSlice): CalendarDate | null =>
  counted === null || givenUntil === undefined ? counted : latest(counted, givenUntil);

/** More time to carry an order out, decided by a leader (§ 5-2). */
export const withMoreTime = (
  cases: readonly TribunalSlice[],
  { data: { deadlineId, to } }: Told<DeadlineExtended>,
): readonly TribunalSlice[] =>
  changed(
    cases,
    ({ tribunalCaseId }) =>
      deadlineId.startsWith('tribunal.implementation') && deadlineId.endsWith(`~${tribunalCaseId}`),
    (one) => ({ ...one, implementBy: to, givenUntil: to }),
  );
