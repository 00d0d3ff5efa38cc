import type { CaseFileEvent } from '../cases/events';
import type { CalendarDate } from '../kernel/dates';
import type { Told } from './told';

type Opened = { readonly caseNumber: string; readonly openedOn: CalendarDate };
export type ChangeRequest = { readonly requestId: string; readonly requestedOn: CalendarDate };

/** `openedOn` is the first opening's day also after a reopening. */
export type CaseSlice = { readonly requests: readonly ChangeRequest[] } & (
  | { readonly status: 'none' }
  | ({ readonly status: 'open' } & Opened)
  | ({ readonly status: 'closed'; readonly closedOn: CalendarDate } & Opened)
);

export const noCase: CaseSlice = { status: 'none', requests: [] };

export const evolveCase = (slice: CaseSlice, event: Told<CaseFileEvent>): CaseSlice => {
  switch (event.type) {
    case 'case.opened': {
      const { caseNumber, openedOn } = event.data;
      return { status: 'open', requests: slice.requests, caseNumber, openedOn };
    }
    case 'case.closed':
      return slice.status === 'open' ? { ...slice, status: 'closed', closedOn: event.data.closedOn } : slice;
    case 'case.reopened': {
      if (slice.status !== 'closed') return slice;
      const { requests, caseNumber, openedOn } = slice;
      return { status: 'open', requests, caseNumber, openedOn };
    }
    case 'case.caseworker-change-requested': {
      const { requestId, requestedOn } = event.data;
      return { ...slice, requests: [...slice.requests, { requestId, requestedOn }] };
    }
    case 'case.caseworker-change-decided': {
      const { requestId } = event.data;
      return { ...slice, requests: slice.requests.filter((request) => request.requestId !== requestId) };
    }
  }
};
