import { specification } from '@libs/testing/specification';
import type { LegalBasis } from '../code-lists/legal-basis';
import type {
  AnswerComplaint,
  ApproveDecision,
  ChangeDecision,
  ConcludeDemand,
  CorrectDecisionDate,
  DecisionCommand,
  DecisionUse,
  EndDecision,
  EnterDecisionInError,
  NotifyParty,
  ProposeDecision,
  ReceiveDemand,
  RecordComplaint,
  WithdrawProposal,
} from './commands';
import { decision } from './decision';
import type { DecisionEvent, DecisionKind } from './events';

const given = specification(decision);
const [decisionId, childId] = ['0197a000-0000-7000-8000-00000000000d', '0197a000-0000-7000-8000-000000000002'] as const;
const now = '2026-06-01T12:00:00.000Z';
const about = { decisionId, childId };
const legalBasis: LegalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null };
const sealed = (path: string, content: string) => ({ subject: childId, path, content });
const unused: DecisionUse = { running: false, pending: false, any: false, firstDay: null, lastDay: null };

const propose: ProposeDecision = {
  type: 'ProposeDecision',
  now,
  by: 'staff-1',
  ...about,
  kind: 'help-measure',
  consent: 'voluntary',
  legalBasis,
  additionalBases: [],
  investigationId: null,
  proposedOn: '2026-02-01',
  content: 'SYNTETISK støttekontakt',
  facts: 'SYNTETISK fakta',
  childView: 'SYNTETISK: vil gjerne',
  weight: 'SYNTETISK: mye',
  bestInterests: 'SYNTETISK: best slik',
  familyTies: null,
  caseOpenedOn: '2026-01-05',
  investigationKnown: true,
};
const withdraw: WithdrawProposal = { type: 'WithdrawProposal', now, withdrawnOn: '2026-02-02', reason: 'SYNTETISK' };
const approve: ApproveDecision = {
  type: 'ApproveDecision',
  now,
  by: 'staff-2',
  decidedOn: '2026-02-03',
  participationShown: true,
  reportsAssessed: true,
};
const notify: NotifyParty = {
  type: 'NotifyParty',
  now,
  noticeId: 'notice-1',
  party: 'parent',
  channel: 'letter',
  reachedOn: '2026-02-05',
  complaintDueOn: '2026-02-26',
};
const complain: RecordComplaint = {
  type: 'RecordComplaint',
  now,
  complaintId: 'complaint-1',
  party: 'parent',
  receivedOn: '2026-02-26',
  complaint: 'SYNTETISK klage',
  lastDay: '2027-02-03',
};
const answer: AnswerComplaint = {
  type: 'AnswerComplaint',
  now,
  complaintId: 'complaint-1',
  answeredOn: '2026-03-10',
  answeredBy: 'county-governor',
  outcome: 'upheld',
  reason: 'SYNTETISK grunn',
};
const change: ChangeDecision = {
  type: 'ChangeDecision',
  now,
  by: 'staff-2',
  changedOn: '2026-04-01',
  content: 'SYNTETISK to ganger i uken',
  reason: 'SYNTETISK',
};
const receive: ReceiveDemand = {
  type: 'ReceiveDemand',
  now,
  demandId: 'demand-1',
  party: 'parent',
  receivedOn: '2026-04-02',
  demand: 'SYNTETISK krav',
};
const conclude: ConcludeDemand = {
  type: 'ConcludeDemand',
  now,
  demandId: 'demand-1',
  concludedOn: '2026-04-20',
  conclusionCode: '2',
  specification: null,
  sentToTribunal: false,
};
const end: EndDecision = {
  type: 'EndDecision',
  now,
  endedOn: '2026-05-20',
  statusCode: '4',
  reason: 'SYNTETISK slutt',
  use: unused,
};
const correct: CorrectDecisionDate = {
  type: 'CorrectDecisionDate',
  now,
  field: 'decidedOn',
  to: '2026-02-02',
  reason: 'SYNTETISK skrivefeil',
  caseOpenedOn: '2026-01-05',
  use: unused,
};
const enterInError: EnterDecisionInError = {
  type: 'EnterDecisionInError',
  now,
  kind: 'mistake',
  replacedBy: null,
  reason: 'SYNTETISK feil',
  replacementKnown: true,
  use: unused,
};

const event = <Type extends DecisionEvent['type']>(
  type: Type,
  occurredOn: string,
  data: Omit<Extract<DecisionEvent, { type: Type }>['data'], keyof typeof about>,
  personal: DecisionEvent['personal'] = [],
): DecisionEvent =>
  ({ type, occurredOn, subjects: [childId], data: { ...about, ...data }, personal }) as unknown as DecisionEvent;

const said = {
  kind: 'help-measure',
  consent: 'voluntary',
  legalBasis,
  additionalBases: [],
  investigationId: null,
  proposedOn: '2026-02-01',
  proposedBy: 'staff-1',
} as const;
const proposed = event('decision.proposed', '2026-02-01', said, [
  sealed('content', propose.content),
  sealed('facts', propose.facts),
  sealed('childView', propose.childView),
  sealed('weight', propose.weight),
  sealed('bestInterests', propose.bestInterests),
]);
const withdrawn = event('decision.withdrawn', '2026-02-02', { withdrawnOn: '2026-02-02' }, [
  sealed('reason', 'SYNTETISK'),
]);
const approved = event('decision.approved', '2026-02-03', { decidedOn: '2026-02-03', approvedBy: 'staff-2' });
const { type: _notify, now: _now, ...notice } = notify;
const notified = event('decision.notified', '2026-02-05', notice);
const complained = event(
  'decision.complained',
  '2026-02-26',
  { complaintId: 'complaint-1', party: 'parent', receivedOn: '2026-02-26', late: false },
  [sealed('complaint', 'SYNTETISK klage')],
);
const answered = event(
  'decision.complaint-answered',
  '2026-03-10',
  { complaintId: 'complaint-1', answeredOn: '2026-03-10', answeredBy: 'county-governor', outcome: 'upheld' },
  [sealed('reason', 'SYNTETISK grunn')],
);
const changed = event('decision.changed', '2026-04-01', { changedOn: '2026-04-01' }, [
  sealed('content', change.content),
  sealed('reason', 'SYNTETISK'),
]);
const demanded = event(
  'decision.demand-received',
  '2026-04-02',
  { demandId: 'demand-1', party: 'parent', receivedOn: '2026-04-02' },
  [sealed('demand', 'SYNTETISK krav')],
);
const concluded = event('decision.demand-concluded', '2026-04-20', {
  demandId: 'demand-1',
  concludedOn: '2026-04-20',
  conclusionCode: '2',
});
const ended = event('decision.ended', '2026-05-20', { endedOn: '2026-05-20', statusCode: '4' }, [
  sealed('reason', 'SYNTETISK slutt'),
]);
const corrected = (field: 'proposedOn' | 'decidedOn' | 'endedOn', from: string, to: string) =>
  event('decision.date-corrected', to, { field, from, to }, [sealed('reason', 'SYNTETISK skrivefeil')]);
const inError = event('decision.entered-in-error', '2026-06-01', { kind: 'mistake', replacedBy: null }, [
  sealed('reason', 'SYNTETISK feil'),
]);

describe('a decision', () => {
  it('is proposed', () => given([]).when(propose).then([proposed]));
  it('is taken back before it is one', () => given([proposed]).when(withdraw).then([withdrawn]));
  it('is approved by somebody else', () => given([proposed]).when(approve).then([approved]));
  it('reaches a party', () => given([proposed, approved]).when(notify).then([notified]));
  it('is complained about', () => given([proposed, approved, notified]).when(complain).then([complained]));
  it('has its complaint answered', () =>
    given([proposed, approved, notified, complained]).when(answer).then([answered]));
  it('is changed', () => given([proposed, approved]).when(change).then([changed]));
  it('is demanded to be changed', () => given([proposed, approved]).when(receive).then([demanded]));
  it('has the demand concluded', () => given([proposed, approved, demanded]).when(conclude).then([concluded]));
  it('ends', () => given([proposed, approved]).when(end).then([ended]));
  it('can be complained about after it ended', () =>
    given([proposed, approved, notified, ended])
      .when({ ...complain, receivedOn: '2026-05-25' })
      .then([
        event(
          'decision.complained',
          '2026-05-25',
          { complaintId: 'complaint-1', party: 'parent', receivedOn: '2026-05-25', late: true },
          [sealed('complaint', 'SYNTETISK klage')],
        ),
      ]));
  it('is entered in error, and takes nothing more', () => {
    given([proposed, approved]).when(enterInError).then([inError]);
    given([proposed, approved, inError]).when(enterInError).thenRejected('decision.entered-in-error');
    given([proposed, approved, inError]).when(notify).thenRejected('decision.entered-in-error');
    given([proposed, approved, inError]).when(correct).thenRejected('decision.entered-in-error');
  });
  it('keeps what is said of family ties where anything is', () =>
    given([])
      .when({ ...propose, familyTies: 'SYNTETISK bestemor' })
      .then([{ ...proposed, personal: [...proposed.personal, sealed('familyTies', 'SYNTETISK bestemor')] }]));

  it.each<[string, string, boolean]>([
    ['in time', '2026-02-26', false],
    ['late', '2026-02-27', true],
  ])('knows a complaint that came %s', (_, receivedOn, late) =>
    given([proposed, approved, notified])
      .when({ ...complain, receivedOn })
      .then([{ ...complained, occurredOn: receivedOn, data: { ...complained.data, receivedOn, late } } as never]),
  );
  it('is not complained about late by whom no notice has reached', () =>
    given([proposed, approved, notified])
      .when({ ...complain, party: 'child', receivedOn: '2026-05-01' })
      .then([
        {
          ...complained,
          occurredOn: '2026-05-01',
          data: { ...complained.data, party: 'child', receivedOn: '2026-05-01', late: false },
        } as never,
      ]));

  const kinds: readonly [DecisionKind, LegalBasis['section'], 'voluntary' | 'ordered'][] = [
    ['care-order', '5-1', 'ordered'],
    ['ordered-measure', '3-4', 'ordered'],
    ['contact', '7-2', 'ordered'],
    ['institution', '6-2', 'ordered'],
    ['institution', '6-1', 'voluntary'],
    ['help-measure', '3-1', 'voluntary'],
    ['aftercare', '3-6', 'voluntary'],
  ];
  it.each(kinds)('of the kind %s under § %s is %s', (kind, section, consent) => {
    const basis = { ...legalBasis, chapter: section.slice(0, 1), section };
    const one = { ...propose, kind, legalBasis: basis };
    expect(decision.decide({ ...one, consent }, decision.initial)).toHaveLength(1);
    const other = consent === 'ordered' ? 'voluntary' : 'ordered';
    given([])
      .when({ ...one, consent: other })
      .thenRejected('decision.consent-not-for-kind', 'consent');
  });
  it('to move a child may be either', () => {
    for (const consent of ['voluntary', 'ordered'] as const)
      expect(decision.decide({ ...propose, kind: 'placement-move', consent }, decision.initial)).toHaveLength(1);
  });

  const proposals: readonly [string, Partial<ProposeDecision>, string, string | null][] = [
    ['nobody', { by: null }, 'decision.not-staff', null],
    ['no open case', { caseOpenedOn: null }, 'decision.case-not-open', null],
    ['a day before the case', { proposedOn: '2026-01-04' }, 'decision.before-case', 'proposedOn'],
    ['a day to come', { proposedOn: '2026-06-02' }, 'decision.date-in-future', 'proposedOn'],
    ['a day that is none', { proposedOn: '2026-02-30' }, 'decision.impossible-date', 'proposedOn'],
    [
      'four more sections',
      { additionalBases: Array(4).fill(legalBasis) },
      'decision.too-many-bases',
      'additionalBases',
    ],
    [
      'a section of another chapter',
      { legalBasis: { ...legalBasis, section: '4-1' } },
      'decision.legal-basis-impossible',
      'legalBasis.section',
    ],
    [
      'the act before',
      { legalBasis: { ...legalBasis, law: 'BVL', chapter: '4', section: '4-4' } },
      'decision.law-not-in-force',
      'legalBasis.law',
    ],
    [
      'the act before beside it',
      { additionalBases: [{ ...legalBasis, law: 'BVL', chapter: '4', section: '4-4' }] },
      'decision.law-not-in-force',
      'additionalBases.0.law',
    ],
    [
      "another child's investigation",
      { investigationKnown: false },
      'decision.investigation-unknown',
      'investigationId',
    ],
    ['no content', { content: ' ' }, 'decision.text-missing', 'content'],
    ['no facts', { facts: '' }, 'decision.text-missing', 'facts'],
    ['no child’s view', { childView: '' }, 'decision.text-missing', 'childView'],
    ['no weight', { weight: '' }, 'decision.text-missing', 'weight'],
    ['no best interests', { bestInterests: '' }, 'decision.text-missing', 'bestInterests'],
  ];
  it.each(proposals)('is not proposed with %s', (_, wrong, code, field) =>
    given([])
      .when({ ...propose, ...wrong })
      .thenRejected(code, field),
  );

  const first = '2022-12-30';
  it('made when the act of 2021 had come into force does not rest on the one before (Vedtak kontroll 5)', () => {
    const basis: LegalBasis = { law: 'BVL', chapter: '4', section: '4-4', paragraph: null, letter: null };
    const early = event('decision.proposed', first, { ...said, legalBasis: basis, proposedOn: first });
    given([early])
      .when({ ...approve, decidedOn: '2023-01-02' })
      .thenRejected('decision.law-not-in-force', 'legalBasis.law');
    given([early])
      .when({ ...approve, decidedOn: '2022-12-31' })
      .then([event('decision.approved', '2022-12-31', { decidedOn: '2022-12-31', approvedBy: 'staff-2' })]);
  });

  const made = [proposed, approved, notified];
  const acts: readonly [string, readonly DecisionEvent[], DecisionCommand, string, string | null][] = [
    ['proposed twice', [proposed], propose, 'decision.already-proposed', null],
    ['approved by who proposed it', [proposed], { ...approve, by: 'staff-1' }, 'decision.own-proposal', null],
    ['approved by a machine', [proposed], { ...approve, by: null }, 'decision.not-staff', null],
    ['approved twice', [proposed, approved], approve, 'decision.not-proposed', null],
    ['approved when withdrawn', [proposed, withdrawn], approve, 'decision.not-proposed', null],
    ['approved before there is one', [], approve, 'decision.unknown', null],
    [
      'approved before it was proposed',
      [proposed],
      { ...approve, decidedOn: '2026-01-31' },
      'decision.before-proposal',
      'decidedOn',
    ],
    [
      'approved without participation',
      [proposed],
      { ...approve, participationShown: false },
      'decision.participation-missing',
      null,
    ],
    [
      'approved on a report nobody assessed',
      [proposed],
      { ...approve, reportsAssessed: false },
      'decision.report-not-assessed',
      null,
    ],
    [
      'withdrawn before it was proposed',
      [proposed],
      { ...withdraw, withdrawnOn: '2026-01-31' },
      'decision.before-proposal',
      'withdrawnOn',
    ],
    ['withdrawn without a word', [proposed], { ...withdraw, reason: '' }, 'decision.text-missing', 'reason'],
    ['withdrawn when approved', [proposed, approved], withdraw, 'decision.not-proposed', null],
    ['told before approval', [proposed], notify, 'decision.not-approved', null],
    ['told before there is one', [], notify, 'decision.unknown', null],
    ['told before it was made', made, { ...notify, reachedOn: '2026-02-02' }, 'decision.before-decision', 'reachedOn'],
    [
      'complained about before',
      made,
      { ...complain, receivedOn: '2026-02-02' },
      'decision.before-decision',
      'receivedOn',
    ],
    [
      'complained about after a year',
      made,
      { ...complain, receivedOn: '2026-03-01', lastDay: '2026-02-28' },
      'decision.complaint-too-late',
      'receivedOn',
    ],
    ['complained about without a word', made, { ...complain, complaint: '' }, 'decision.text-missing', 'complaint'],
    ['answered without a complaint', made, answer, 'decision.complaint-unknown', null],
    ['answered twice', [...made, complained, answered], answer, 'decision.complaint-unknown', null],
    [
      'answered before the complaint',
      [...made, complained],
      { ...answer, answeredOn: '2026-02-25' },
      'decision.before-complaint',
      'answeredOn',
    ],
    [
      'rejected as late in time',
      [...made, complained],
      { ...answer, outcome: 'rejected-late' },
      'decision.complaint-not-late',
      'outcome',
    ],
    ['changed after its end', [...made, ended], change, 'decision.has-ended', null],
    ['changed by who proposed it', made, { ...change, by: 'staff-1' }, 'decision.own-change', null],
    ['changed by a machine', made, { ...change, by: null }, 'decision.not-staff', null],
    ['changed without a word', made, { ...change, content: '' }, 'decision.text-missing', 'content'],
    [
      'demanded before it was made',
      made,
      { ...receive, receivedOn: '2026-02-02' },
      'decision.before-decision',
      'receivedOn',
    ],
    ['demanded to change after its end', [...made, ended], receive, 'decision.has-ended', null],
    ['rid of a demand nobody made', made, conclude, 'decision.demand-unknown', null],
    ['rid of a demand twice', [...made, demanded, concluded], conclude, 'decision.demand-unknown', null],
    [
      'rid of a demand before it came',
      [...made, demanded],
      { ...conclude, concludedOn: '2026-04-01' },
      'decision.before-demand',
      'concludedOn',
    ],
    [
      'rid of a demand by an unknown code',
      [...made, demanded],
      { ...conclude, conclusionCode: '3' },
      'code-list.unknown-code',
      'conclusionCode',
    ],
    [
      'rid of a demand by another way without a word',
      [...made, demanded],
      { ...conclude, conclusionCode: '9' },
      'code-list.specification-missing',
      'specification',
    ],
    [
      'said to be with the tribunal without a petition',
      [...made, demanded],
      { ...conclude, conclusionCode: '1' },
      'decision.demand-not-sent',
      'conclusionCode',
    ],
    [
      'ended while a measure runs',
      made,
      { ...end, use: { ...unused, running: true } },
      'decision.measures-running',
      null,
    ],
    [
      'ended before the tribunal said',
      made,
      { ...end, use: { ...unused, pending: true } },
      'decision.tribunal-pending',
      null,
    ],
    ['ended with a complaint open', [...made, complained], end, 'decision.complaint-open', null],
    ['ended with a demand open', [...made, demanded], end, 'decision.demand-open', null],
    ['ended before it was made', made, { ...end, endedOn: '2026-02-02' }, 'decision.before-decision', 'endedOn'],
    [
      'ended before a measure under it did',
      made,
      { ...end, use: { ...unused, lastDay: '2026-05-21' } },
      'decision.before-last-use',
      'endedOn',
    ],
    [
      'ended before its demand was concluded (Vedtak kontroll 2g)',
      [...made, demanded, concluded],
      { ...end, endedOn: '2026-04-19' },
      'decision.before-last-use',
      'endedOn',
    ],
    ['ended twice', [...made, ended], end, 'decision.has-ended', null],
    ['ended without a word', made, { ...end, reason: ' ' }, 'decision.text-missing', 'reason'],
    [
      'in error while something rests on it',
      made,
      { ...enterInError, use: { ...unused, any: true } },
      'decision.in-use',
      null,
    ],
    ['in error with a complaint open', [...made, complained], enterInError, 'decision.complaint-open', null],
    [
      'in error for one nobody knows',
      made,
      { ...enterInError, replacementKnown: false },
      'decision.replacement-unknown',
      'replacedBy',
    ],
    [
      'in error for itself',
      made,
      { ...enterInError, replacedBy: decisionId },
      'decision.replacement-unknown',
      'replacedBy',
    ],
    ['in error before there is one', [], enterInError, 'decision.unknown', null],
  ];
  it.each(acts)('is not %s', (_, events, command, code, field) =>
    given(events).when(command).thenRejected(code, field),
  );
});

describe('a day of a decision', () => {
  const made = [proposed, approved, notified];

  it('is corrected, and what follows counts from the right one', () => {
    given(made)
      .when(correct)
      .then([corrected('decidedOn', '2026-02-03', '2026-02-02')]);
    given([...made, corrected('decidedOn', '2026-02-03', '2026-02-02')])
      .when({ ...notify, reachedOn: '2026-02-02' })
      .then([event('decision.notified', '2026-02-02', { ...notice, reachedOn: '2026-02-02' })]);
    given([proposed])
      .when({ ...correct, field: 'proposedOn', to: '2026-01-30' })
      .then([corrected('proposedOn', '2026-02-01', '2026-01-30')]);
    given([...made, ended])
      .when({ ...correct, field: 'endedOn', to: '2026-05-21' })
      .then([corrected('endedOn', '2026-05-20', '2026-05-21')]);
  });

  const wrong: readonly [string, readonly DecisionEvent[], Partial<CorrectDecisionDate>, string, string | null][] = [
    ['no decision', [], {}, 'decision.unknown', null],
    ['one that was withdrawn', [proposed, withdrawn], {}, 'decision.not-approved', null],
    ['a day it has not', [proposed], {}, 'decision.date-not-set', 'field'],
    ['an end it has not', made, { field: 'endedOn' }, 'decision.date-not-set', 'field'],
    ['the same day', made, { to: '2026-02-03' }, 'decision.same-date', 'to'],
    ['a day to come', made, { to: '2026-06-02' }, 'decision.date-in-future', 'to'],
    ['before the proposal', made, { to: '2026-01-31' }, 'decision.before-proposal', 'to'],
    [
      'a proposal after the decision',
      made,
      { field: 'proposedOn', to: '2026-02-04' },
      'decision.before-proposal',
      'to',
    ],
    ['a proposal before the case', made, { field: 'proposedOn', to: '2026-01-04' }, 'decision.before-case', 'to'],
    ['after its notice', made, { to: '2026-02-06' }, 'decision.before-use', 'to'],
    [
      'after a measure under it started',
      [proposed, approved],
      { to: '2026-02-06', use: { ...unused, firstDay: '2026-02-05' } },
      'decision.before-use',
      'to',
    ],
    ['after its end', [proposed, approved, ended], { to: '2026-05-21' }, 'decision.after-end', 'to'],
    [
      'an end before the decision',
      [...made, ended],
      { field: 'endedOn', to: '2026-02-02' },
      'decision.before-decision',
      'to',
    ],
    [
      'an end before the last use',
      [...made, ended],
      { field: 'endedOn', to: '2026-05-19', use: { ...unused, lastDay: '2026-05-20' } },
      'decision.before-last-use',
      'to',
    ],
    ['without a word', made, { reason: '' }, 'decision.text-missing', 'reason'],
  ];
  it.each(wrong)('is not corrected: %s', (_, events, change, code, field) =>
    given(events)
      .when({ ...correct, ...change })
      .thenRejected(code, field),
  );
});
