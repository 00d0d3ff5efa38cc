import { specification } from '@libs/testing/specification';
import { childCase } from './case';
import { isCaseNumber, madeCaseNumber } from './case-number';
import type {
  CaseCommand,
  CloseCase,
  DecideCaseworkerChange,
  OpenCase,
  ReopenCase,
  RequestCaseworkerChange,
} from './commands';
import type { CaseFileEvent } from './events';

const given = specification(childCase);
const childId = '0197a000-0000-7000-8000-000000000002';
const requestId = '0197a000-0000-7000-8000-000000000009';
const at = { now: '2026-06-01T12:00:00.000Z', childId } as const;
const of = { subjects: [childId], personal: [] as const };
const sealed = (path: string, content: string) => [{ subject: childId, path, content }];

const open: OpenCase = {
  type: 'OpenCase',
  ...at,
  caseNumber: '2026/1234',
  openedOn: '2026-01-05',
  from: 'application',
  firstPartOn: null,
  birthDate: '2015-05-17',
};
const close: CloseCase = {
  type: 'CloseCase',
  ...at,
  closedOn: '2026-05-01',
  reason: 'concluded',
  assessment: 'SYNTETISK vurdering',
  openParts: [],
  lastPartOn: '2026-04-30',
  birthDate: '2015-05-17',
};
const reopen: ReopenCase = { type: 'ReopenCase', ...at, reopenedOn: '2026-05-20', reason: 'SYNTETISK ny bekymring' };
const request: RequestCaseworkerChange = {
  type: 'RequestCaseworkerChange',
  ...at,
  requestId,
  requester: 'child',
  requestedOn: '2026-02-01',
  reason: 'SYNTETISK ønske',
};
const decide: DecideCaseworkerChange = {
  type: 'DecideCaseworkerChange',
  ...at,
  requestId,
  granted: false,
  decidedOn: '2026-02-02',
  reason: 'SYNTETISK begrunnelse',
};

const opened: CaseFileEvent = {
  type: 'case.opened',
  occurredOn: '2026-01-05',
  ...of,
  data: { childId, caseNumber: '2026/1234', openedOn: '2026-01-05', from: 'application' },
};
const closed: CaseFileEvent = {
  type: 'case.closed',
  occurredOn: '2026-05-01',
  subjects: [childId],
  data: { childId, closedOn: '2026-05-01', reason: 'concluded' },
  personal: sealed('assessment', 'SYNTETISK vurdering'),
};
const reopened: CaseFileEvent = {
  type: 'case.reopened',
  occurredOn: '2026-05-20',
  subjects: [childId],
  data: { childId, reopenedOn: '2026-05-20' },
  personal: sealed('reason', 'SYNTETISK ny bekymring'),
};
const requested: CaseFileEvent = {
  type: 'case.caseworker-change-requested',
  occurredOn: '2026-02-01',
  subjects: [childId],
  data: { childId, requestId, requester: 'child', requestedOn: '2026-02-01' },
  personal: sealed('reason', 'SYNTETISK ønske'),
};
const decided: CaseFileEvent = {
  type: 'case.caseworker-change-decided',
  occurredOn: '2026-02-02',
  subjects: [childId],
  data: { childId, requestId, granted: false, decidedOn: '2026-02-02' },
  personal: sealed('reason', 'SYNTETISK begrunnelse'),
};

describe('the case of a child', () => {
  it('is opened, closed and reopened', () => {
    given([]).when(open).then([opened]);
    given([opened]).when(close).then([closed]);
    given([opened, closed]).when(reopen).then([reopened]);
    given([opened, closed, reopened])
      .when({ ...close, closedOn: '2026-05-20' })
      .then([{ ...closed, occurredOn: '2026-05-20', data: { childId, closedOn: '2026-05-20', reason: 'concluded' } }]);
  });
  it('may have begun with the first of its parts', () =>
    given([])
      .when({ ...open, firstPartOn: '2026-01-05' })
      .then([opened]));
  it('takes a wish for another caseworker and its answer, again and again', () => {
    given([opened]).when(request).then([requested]);
    given([opened, requested]).when(decide).then([decided]);
    given([opened, requested, closed, reopened]).when(decide).then([decided]);
    given([opened, requested, decided]).when(request).then([requested]);
  });

  const part = { kind: 'concern', id: requestId } as const;
  const refused: readonly [string, readonly CaseFileEvent[], CaseCommand, string, string | null][] = [
    ['opened twice', [opened], open, 'case.already-open', null],
    ['opened after it was closed', [opened, closed], open, 'case.to-be-reopened', null],
    ['opened tomorrow', [], { ...open, openedOn: '2026-06-02' }, 'case.day-in-future', 'openedOn'],
    ['opened on no day', [], { ...open, openedOn: '2026-02-30' }, 'case.impossible-day', 'openedOn'],
    ['opened after its part', [], { ...open, firstPartOn: '2026-01-04' }, 'case.opened-after-part', 'openedOn'],
    ['opened before a pregnancy', [], { ...open, birthDate: '2026-10-06' }, 'case.before-conceived', 'openedOn'],
    ['named by a birth date', [], { ...open, caseNumber: 'B-170515' }, 'case.number-unfit', 'caseNumber'],
    ['closed before it was opened', [], close, 'case.not-open', null],
    ['closed twice', [opened, closed], close, 'case.not-open', null],
    ['closed with an open part', [opened], { ...close, openParts: [part] }, 'case.open-parts', null],
    [
      'closed before its last part',
      [opened],
      { ...close, closedOn: '2026-04-29' },
      'case.closed-before-part',
      'closedOn',
    ],
    [
      'closed before it began',
      [opened],
      { ...close, closedOn: '2026-01-04', lastPartOn: null },
      'case.before-opening',
      'closedOn',
    ],
    ['closed before it was reopened', [opened, closed, reopened], close, 'case.before-opening', 'closedOn'],
    ['closed at 25 of a child of 10', [opened], { ...close, reason: 'turned-25' }, 'case.not-25', 'reason'],
    ['closed without a word', [opened], { ...close, assessment: ' ' }, 'case.text-missing', 'assessment'],
    ['reopened while open', [opened], reopen, 'case.not-closed', null],
    [
      'reopened before it was closed',
      [opened, closed],
      { ...reopen, reopenedOn: '2026-04-30' },
      'case.before-closing',
      'reopenedOn',
    ],
    ['reopened without a word', [opened, closed], { ...reopen, reason: '' }, 'case.text-missing', 'reason'],
    ['asked of when there is none', [], request, 'case.not-open', null],
    [
      'asked of before it was',
      [opened],
      { ...request, requestedOn: '2026-01-04' },
      'case.before-opening',
      'requestedOn',
    ],
    ['answered when nobody asked', [opened], decide, 'case.request-unknown', null],
    ['answered twice', [opened, requested, decided], decide, 'case.request-unknown', null],
    [
      'answered before it was asked',
      [opened, requested],
      { ...decide, decidedOn: '2026-01-31' },
      'case.before-request',
      'decidedOn',
    ],
    ['answered without a reason', [opened, requested], { ...decide, reason: ' ' }, 'case.text-missing', 'reason'],
  ];
  it.each(refused)('is not %s', (_, events, command, code, field) =>
    given(events).when(command).thenRejected(code, field),
  );
});

describe('case numbers', () => {
  it('are made of the year and the end of the id', () => {
    expect(madeCaseNumber('0197a000-0000-7000-8000-000000000002', '2026-01-05')).toBe('2026/0000-0002');
    expect(madeCaseNumber('0197a000-0000-7000-8000-ffffffffffff', '2024-12-31')).toBe('2024/ZZZZ-ZZZZ');
    expect(isCaseNumber(madeCaseNumber(childId, '2026-01-05'), '2015-05-17')).toBe(true);
  });
  it.each(['2026/1234', 'BV-2026.17', '20261234', '2026/280713'])('may be %s', (number) => {
    expect(isCaseNumber(number, '2015-05-17')).toBe(true);
    expect(isCaseNumber(number, null)).toBe(true);
  });
  it.each(['Kari-Nordmann', 'kari.2', 'AAAA/AAAA-AAAA', 'GML', '280713-64498', '2807.1364498'])(
    'are not %j, whoever the child is',
    (number) => expect(isCaseNumber(number, null)).toBe(false),
  );
  it.each(['17.05.2015', '17-05-15', 'BV-150517', '2015/0517'])('are not its birth date, written %j', (number) =>
    expect(isCaseNumber(number, '2015-05-17')).toBe(false),
  );
  it.each(['', 'KARI NORDMANN', '28071364498', 'B170515', '2026/170515', '2015-05-17', '20150517', '#1'])(
    'are not %j',
    (number) => expect(isCaseNumber(number, '2015-05-17')).toBe(false),
  );
});
