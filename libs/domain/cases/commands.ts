import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { Part } from '../kernel/part';
import type { CaseOpening, ClosingReason, Requester } from './events';

type InCase = { readonly now: Instant; readonly childId: string };

export type OpenCase = InCase & {
  readonly type: 'OpenCase';
  readonly caseNumber: string;
  readonly openedOn: CalendarDate;
  readonly from: CaseOpening;
  /** Of the parts there are already; the case holds them, so it begins no later. */
  readonly firstPartOn: CalendarDate | null;
  /** Null while the child is unborn or nobody knows. */
  readonly birthDate: CalendarDate | null;
};

export type CloseCase = InCase & {
  readonly type: 'CloseCase';
  readonly closedOn: CalendarDate;
  readonly reason: ClosingReason;
  readonly assessment: string;
  readonly openParts: readonly Part[];
  readonly lastPartOn: CalendarDate | null;
  readonly birthDate: CalendarDate | null;
};

export type ReopenCase = InCase & {
  readonly type: 'ReopenCase';
  readonly reopenedOn: CalendarDate;
  readonly reason: string;
};

export type RequestCaseworkerChange = InCase & {
  readonly type: 'RequestCaseworkerChange';
  readonly requestId: string;
  readonly requester: Requester;
  readonly requestedOn: CalendarDate;
  readonly reason: string;
};

export type DecideCaseworkerChange = InCase & {
  readonly type: 'DecideCaseworkerChange';
  readonly requestId: string;
  readonly granted: boolean;
  readonly decidedOn: CalendarDate;
  readonly reason: string;
};

export type CaseCommand = OpenCase | CloseCase | ReopenCase | RequestCaseworkerChange | DecideCaseworkerChange;
