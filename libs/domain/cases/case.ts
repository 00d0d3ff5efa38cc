import { addMonths, hasTurned } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import type { Decider } from '../kernel/decider';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import { isCaseNumber } from './case-number';
import type {
  CaseCommand,
  CloseCase,
  DecideCaseworkerChange,
  OpenCase,
  ReopenCase,
  RequestCaseworkerChange,
} from './commands';
import type { CaseClosed, CaseFileEvent, CaseOpened, CaseReopened } from './events';
import type { CaseworkerChangeDecided, CaseworkerChangeRequested } from './events';
import { caseRefusals } from './refusals';

type Request = { readonly requestId: string; readonly requestedOn: CalendarDate };
type Open = {
  readonly status: 'open';
  readonly openedOn: CalendarDate;
  /** The day of the newest reopening, or of the opening. */
  readonly since: CalendarDate;
  readonly requests: readonly Request[];
};
type Closed = Omit<Open, 'status'> & { readonly status: 'closed'; readonly closedOn: CalendarDate };
export type Case = { readonly status: 'none' } | Open | Closed;

/** The longest before its birth that anybody can know of a child (register, Personalia 16). */
const MONTHS_BEFORE_BIRTH = 9;

const refuse = refusing(caseRefusals);

const { pastDay } = dayChecks(refuse, {
  impossible: 'case.impossible-day',
  inFuture: 'case.day-in-future',
});

const requireText = (text: string, field: string): string => {
  if (!says(text)) throw refuse('case.text-missing', field);
  return text;
};

const opened = ({ childId, caseNumber, from, firstPartOn, birthDate, ...command }: OpenCase): CaseOpened => {
  const openedOn = pastDay(command.openedOn, command.now, 'openedOn');
  if (!isCaseNumber(caseNumber, birthDate)) throw refuse('case.number-unfit', 'caseNumber');
  if (firstPartOn !== null && openedOn > firstPartOn) throw refuse('case.opened-after-part', 'openedOn');
  if (birthDate !== null && birthDate > addMonths(openedOn, MONTHS_BEFORE_BIRTH))
    throw refuse('case.before-conceived', 'openedOn');
  const data = { childId, caseNumber, openedOn, from };
  return { type: 'case.opened', occurredOn: openedOn, subjects: [childId], data, personal: [] };
};

const closed = (command: CloseCase, { since }: Open): CaseClosed => {
  const { childId, reason, assessment, lastPartOn, birthDate, now } = command;
  const closedOn = pastDay(command.closedOn, now, 'closedOn');
  if (command.openParts.length > 0) throw refuse('case.open-parts');
  if (closedOn < since) throw refuse('case.before-opening', 'closedOn');
  if (lastPartOn !== null && closedOn < lastPartOn) throw refuse('case.closed-before-part', 'closedOn');
  if (reason === 'turned-25' && birthDate !== null && !hasTurned(birthDate, 25, closedOn))
    throw refuse('case.not-25', 'reason');
  return {
    type: 'case.closed',
    occurredOn: closedOn,
    subjects: [childId],
    data: { childId, closedOn, reason },
    personal: personal(childId, { assessment: requireText(assessment, 'assessment') }),
  };
};

const reopened = ({ childId, reason, ...command }: ReopenCase, { closedOn }: Closed): CaseReopened => {
  const reopenedOn = pastDay(command.reopenedOn, command.now, 'reopenedOn');
  if (reopenedOn < closedOn) throw refuse('case.before-closing', 'reopenedOn');
  return {
    type: 'case.reopened',
    occurredOn: reopenedOn,
    subjects: [childId],
    data: { childId, reopenedOn },
    personal: personal(childId, { reason: requireText(reason, 'reason') }),
  };
};

const requested = (command: RequestCaseworkerChange, { openedOn }: Open): CaseworkerChangeRequested => {
  const { childId, requestId, requester, reason, now } = command;
  const requestedOn = pastDay(command.requestedOn, now, 'requestedOn');
  if (requestedOn < openedOn) throw refuse('case.before-opening', 'requestedOn');
  return {
    type: 'case.caseworker-change-requested',
    occurredOn: requestedOn,
    subjects: [childId],
    data: { childId, requestId, requester, requestedOn },
    personal: personal(childId, { reason }),
  };
};

const decided = (command: DecideCaseworkerChange, { requests }: Open): CaseworkerChangeDecided => {
  const { childId, requestId, granted, reason, now } = command;
  const request = requests.find((one) => one.requestId === requestId);
  if (!request) throw refuse('case.request-unknown');
  const decidedOn = pastDay(command.decidedOn, now, 'decidedOn');
  if (decidedOn < request.requestedOn) throw refuse('case.before-request', 'decidedOn');
  return {
    type: 'case.caseworker-change-decided',
    occurredOn: decidedOn,
    subjects: [childId],
    data: { childId, requestId, granted, decidedOn },
    personal: personal(childId, { reason: requireText(reason, 'reason') }),
  };
};

const open = (state: Case): Open => {
  if (state.status !== 'open') throw refuse('case.not-open');
  return state;
};

/** The case the service has of a child (Sak), from opening to closing. Stream: `case-<child id>`. */
export const childCase: Decider<Case, CaseCommand, CaseFileEvent> = {
  initial: { status: 'none' },
  decide: (command, state) => {
    switch (command.type) {
      case 'OpenCase':
        if (state.status === 'open') throw refuse('case.already-open');
        if (state.status === 'closed') throw refuse('case.to-be-reopened');
        return [opened(command)];
      case 'CloseCase':
        return [closed(command, open(state))];
      case 'ReopenCase':
        if (state.status !== 'closed') throw refuse('case.not-closed');
        return [reopened(command, state)];
      case 'RequestCaseworkerChange':
        return [requested(command, open(state))];
      case 'DecideCaseworkerChange':
        return [decided(command, open(state))];
    }
  },
  evolve: (state, event) => {
    if (event.type === 'case.opened') {
      const { openedOn } = event.data;
      return { status: 'open', openedOn, since: openedOn, requests: [] };
    }
    if (state.status === 'none') return state;
    switch (event.type) {
      case 'case.closed':
        return { ...state, status: 'closed', closedOn: event.data.closedOn };
      case 'case.reopened': {
        const { openedOn, requests } = state;
        return { status: 'open', openedOn, since: event.data.reopenedOn, requests };
      }
      case 'case.caseworker-change-requested': {
        const { requestId, requestedOn } = event.data;
        return { ...state, requests: [...state.requests, { requestId, requestedOn }] };
      }
      case 'case.caseworker-change-decided':
        return { ...state, requests: state.requests.filter(({ requestId }) => requestId !== event.data.requestId) };
    }
  },
};
