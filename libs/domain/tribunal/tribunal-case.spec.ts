import { specification } from '@libs/testing/specification';
import type { LegalBasis } from '../code-lists/legal-basis';
import type {
  CorrectTribunalDate,
  EnterTribunalInError,
  NotifyTribunalParty,
  PetitionTribunal,
  RecordCourtDecision,
  RecordHearing,
  RecordTribunalDecision,
  TakeToCourt,
  TribunalCommand,
  WithdrawPetition,
} from './commands';
import type { TribunalEvent } from './events';
import { tribunalCase } from './tribunal-case';

const given = specification(tribunalCase);
const tribunalCaseId = '0197a000-0000-7000-8000-00000000000f';
const childId = '0197a000-0000-7000-8000-000000000002';
const about = { tribunalCaseId, childId };
const now = '2026-06-01T12:00:00.000Z';
const sealed = (path: string, content: string) => ({ subject: childId, path, content });
const legalBasis: LegalBasis = { law: 'BVL2021', chapter: '5', section: '5-1', paragraph: '1', letter: 'a' };
const before: LegalBasis = { ...legalBasis, law: 'BVL', chapter: '4', section: '4-12' };

const petition: PetitionTribunal = {
  type: 'PetitionTribunal',
  now,
  ...about,
  seeks: 'care-order',
  legalBasis,
  additionalBases: [],
  decisionId: 'decision-1',
  emergencyId: null,
  demandId: null,
  petitionedOn: '2026-02-10',
  petition: 'SYNTETISK begjæring',
  decision: { ordered: true, inForce: true, pending: false },
  caseOpenedOn: '2026-01-05',
};
const hear: RecordHearing = { type: 'RecordHearing', now, hearingClosedOn: '2026-03-10' };
const rule: RecordTribunalDecision = {
  type: 'RecordTribunalDecision',
  now,
  decidedOn: '2026-03-20',
  outcome: 'granted',
  ruling: 'SYNTETISK avgjørelse',
  implementBy: '2026-05-01',
};
const withdraw: WithdrawPetition = { type: 'WithdrawPetition', now, withdrawnOn: '2026-03-01' };
const notify: NotifyTribunalParty = {
  type: 'NotifyTribunalParty',
  now,
  noticeId: 'notice-1',
  party: 'parent',
  reachedOn: '2026-03-23',
  courtActionDueOn: '2026-04-23',
};
const sue: TakeToCourt = { type: 'TakeToCourt', now, actionId: 'action-1', party: 'parent', suedOn: '2026-04-23' };
const judge: RecordCourtDecision = {
  type: 'RecordCourtDecision',
  now,
  actionId: 'action-1',
  decidedOn: '2026-05-30',
  outcome: 'upheld',
};
const correct: CorrectTribunalDate = {
  type: 'CorrectTribunalDate',
  now,
  field: 'decidedOn',
  to: '2026-03-19',
  reason: 'SYNTETISK skrivefeil',
  caseOpenedOn: '2026-01-05',
  restsOnSince: '2026-02-03',
  latestPetition: null,
  firstUse: null,
  implementBy: '2026-04-30',
};
const enterInError: EnterTribunalInError = {
  type: 'EnterTribunalInError',
  now,
  kind: 'duplicate',
  replacedBy: null,
  reason: 'SYNTETISK feil',
  replacementKnown: true,
  inUse: false,
};

const event = <Type extends TribunalEvent['type']>(
  type: Type,
  occurredOn: string,
  data: Omit<Extract<TribunalEvent, { type: Type }>['data'], keyof typeof about>,
  personal: TribunalEvent['personal'] = [],
): TribunalEvent =>
  ({ type, occurredOn, subjects: [childId], data: { ...about, ...data }, personal }) as unknown as TribunalEvent;

const petitioned = event(
  'tribunal.petitioned',
  '2026-02-10',
  {
    seeks: 'care-order',
    legalBasis,
    additionalBases: [],
    decisionId: 'decision-1',
    emergencyId: null,
    demandId: null,
    petitionedOn: '2026-02-10',
  },
  [sealed('petition', 'SYNTETISK begjæring')],
);
const heard = event('tribunal.heard', '2026-03-10', { hearingClosedOn: '2026-03-10' });
const decided = event(
  'tribunal.decided',
  '2026-03-20',
  { seeks: 'care-order', decidedOn: '2026-03-20', outcome: 'granted', implementBy: '2026-05-01' },
  [sealed('ruling', 'SYNTETISK avgjørelse')],
);
const withdrawn = event('tribunal.withdrawn', '2026-03-01', { withdrawnOn: '2026-03-01' });
const notified = event('tribunal.notified', '2026-03-23', {
  noticeId: 'notice-1',
  party: 'parent',
  reachedOn: '2026-03-23',
  courtActionDueOn: '2026-04-23',
});
const sued = (suedOn: string, late: boolean) =>
  event('tribunal.taken-to-court', suedOn, { actionId: 'action-1', party: 'parent', suedOn, late });
const judged = event('tribunal.court-decided', '2026-05-30', {
  actionId: 'action-1',
  decidedOn: '2026-05-30',
  outcome: 'upheld',
});
const corrected = (field: 'petitionedOn' | 'decidedOn', from: string, to: string, implementBy: string | null) =>
  event('tribunal.date-corrected', to, { field, from, to, implementBy }, [sealed('reason', 'SYNTETISK skrivefeil')]);
const inError = event('tribunal.entered-in-error', '2026-06-01', { kind: 'duplicate', replacedBy: null }, [
  sealed('reason', 'SYNTETISK feil'),
]);

describe('a case before the tribunal', () => {
  it('goes from petition to judgment', () => {
    given([]).when(petition).then([petitioned]);
    given([petitioned]).when(hear).then([heard]);
    given([petitioned, heard]).when(rule).then([decided]);
    given([petitioned, decided]).when(notify).then([notified]);
    given([petitioned, decided, notified])
      .when(sue)
      .then([sued('2026-04-23', false)]);
    given([petitioned, decided, sued('2026-04-23', false)])
      .when(judge)
      .then([judged]);
  });
  it('is withdrawn', () => given([petitioned]).when(withdraw).then([withdrawn]));
  it('sets no time to carry out what was refused', () =>
    given([petitioned])
      .when({ ...rule, outcome: 'refused' })
      .then([{ ...decided, data: { ...decided.data, outcome: 'refused', implementBy: null } } as TribunalEvent]));
  it('is taken to court late after the month, and not by whom no notice has reached', () => {
    given([petitioned, decided, notified])
      .when({ ...sue, suedOn: '2026-04-24' })
      .then([sued('2026-04-24', true)]);
    given([petitioned, decided])
      .when({ ...sue, suedOn: '2026-05-24' })
      .then([sued('2026-05-24', false)]);
  });
  it('may rest on an emergency decision or a demand alone', () => {
    for (const rests of [{ emergencyId: 'emergency-1' }, { demandId: 'demand-1' }])
      expect(
        tribunalCase.decide({ ...petition, decisionId: null, decision: null, ...rests }, tribunalCase.initial),
      ).toHaveLength(1);
  });
  it('has its days corrected', () => {
    given([petitioned, decided])
      .when(correct)
      .then([corrected('decidedOn', '2026-03-20', '2026-03-19', '2026-04-30')]);
    given([petitioned, decided])
      .when({ ...correct, field: 'petitionedOn', to: '2026-02-09' })
      .then([corrected('petitionedOn', '2026-02-10', '2026-02-09', '2026-05-01')]);
    given([petitioned])
      .when({ ...correct, field: 'petitionedOn', to: '2026-02-09' })
      .then([corrected('petitionedOn', '2026-02-10', '2026-02-09', null)]);
  });
  it('is entered in error, and takes nothing more', () => {
    given([petitioned]).when(enterInError).then([inError]);
    given([petitioned, inError]).when(hear).thenRejected('tribunal.entered-in-error');
    given([petitioned, inError]).when(enterInError).thenRejected('tribunal.entered-in-error');
  });

  const petitions: readonly [string, Partial<PetitionTribunal>, string, string | null][] = [
    ['resting on nothing', { decisionId: null, decision: null }, 'tribunal.rests-on-nothing', null],
    [
      'on a decision that is not in force',
      { decision: { ordered: true, inForce: false, pending: false } },
      'tribunal.decision-not-in-force',
      'decisionId',
    ],
    [
      'on a voluntary decision',
      { decision: { ordered: false, inForce: true, pending: false } },
      'tribunal.decision-voluntary',
      'decisionId',
    ],
    [
      'twice on a decision',
      { decision: { ordered: true, inForce: true, pending: true } },
      'tribunal.already-pending',
      'decisionId',
    ],
    ['without an open case', { caseOpenedOn: null }, 'tribunal.case-not-open', null],
    ['before the case', { petitionedOn: '2026-01-04' }, 'tribunal.before-case', 'petitionedOn'],
    ['on a day to come', { petitionedOn: '2026-06-02' }, 'tribunal.date-in-future', 'petitionedOn'],
    ['on a day that is none', { petitionedOn: '2026-02-30' }, 'tribunal.impossible-date', 'petitionedOn'],
    [
      'with four more sections',
      { additionalBases: Array(4).fill(legalBasis) },
      'tribunal.too-many-bases',
      'additionalBases',
    ],
    [
      'by a section of another chapter',
      { legalBasis: { ...legalBasis, chapter: '4' } },
      'tribunal.legal-basis-impossible',
      'legalBasis.section',
    ],
    ['by the act before', { legalBasis: before }, 'tribunal.law-not-in-force', 'legalBasis.law'],
    ['without a word', { petition: '' }, 'tribunal.text-missing', 'petition'],
  ];
  it.each(petitions)('is not opened %s', (_, wrong, code, field) =>
    given([])
      .when({ ...petition, ...wrong })
      .thenRejected(code, field),
  );

  const done = [petitioned, decided];
  const acts: readonly [string, readonly TribunalEvent[], TribunalCommand, string, string | null][] = [
    ['opened twice', [petitioned], petition, 'tribunal.already-petitioned', null],
    ['heard before it is there', [], hear, 'tribunal.unknown', null],
    ['heard twice', [petitioned, heard], hear, 'tribunal.already-heard', null],
    [
      'heard before the petition',
      [petitioned],
      { ...hear, hearingClosedOn: '2026-02-09' },
      'tribunal.before-petition',
      'hearingClosedOn',
    ],
    ['heard when decided', done, hear, 'tribunal.already-decided', null],
    ['decided twice', done, rule, 'tribunal.already-decided', null],
    ['decided when withdrawn', [petitioned, withdrawn], rule, 'tribunal.withdrawn', null],
    [
      'decided before the hearing',
      [petitioned, heard],
      { ...rule, decidedOn: '2026-03-09' },
      'tribunal.before-hearing',
      'decidedOn',
    ],
    [
      'decided before the petition',
      [petitioned],
      { ...rule, decidedOn: '2026-02-09' },
      'tribunal.before-petition',
      'decidedOn',
    ],
    ['decided without a word', [petitioned], { ...rule, ruling: '' }, 'tribunal.text-missing', 'ruling'],
    ['withdrawn when decided', done, withdraw, 'tribunal.already-decided', null],
    [
      'withdrawn before the petition',
      [petitioned],
      { ...withdraw, withdrawnOn: '2026-02-09' },
      'tribunal.before-petition',
      'withdrawnOn',
    ],
    ['told before it was decided', [petitioned], notify, 'tribunal.not-decided', null],
    ['told on a day before', done, { ...notify, reachedOn: '2026-03-19' }, 'tribunal.before-decision', 'reachedOn'],
    ['taken to court when withdrawn', [petitioned, withdrawn], sue, 'tribunal.withdrawn', null],
    ['taken to court before', done, { ...sue, suedOn: '2026-03-19' }, 'tribunal.before-decision', 'suedOn'],
    ['judged without an action', done, judge, 'tribunal.action-unknown', null],
    ['judged twice', [...done, sued('2026-04-23', false), judged], judge, 'tribunal.action-unknown', null],
    [
      'judged before the action',
      [...done, sued('2026-04-23', false)],
      { ...judge, decidedOn: '2026-04-22' },
      'tribunal.before-action',
      'decidedOn',
    ],
    ['dated when it has no such day', [petitioned], correct, 'tribunal.date-not-set', 'field'],
    ['dated the same', done, { ...correct, to: '2026-03-20' }, 'tribunal.same-date', 'to'],
    [
      'decided before its petition, corrected',
      done,
      { ...correct, to: '2026-02-09' },
      'tribunal.before-petition',
      'to',
    ],
    [
      'decided before its hearing, corrected',
      [petitioned, heard, decided],
      { ...correct, to: '2026-03-09' },
      'tribunal.before-hearing',
      'to',
    ],
    [
      'decided after its notice, corrected',
      [...done, notified],
      { ...correct, to: '2026-03-24' },
      'tribunal.after-next-step',
      'to',
    ],
    [
      'decided after it was carried out, corrected',
      done,
      { ...correct, to: '2026-03-24', firstUse: '2026-03-23' },
      'tribunal.after-next-step',
      'to',
    ],
    [
      'petitioned before what it rests on, corrected',
      done,
      { ...correct, field: 'petitionedOn', to: '2026-02-02' },
      'tribunal.before-what-it-rests-on',
      'to',
    ],
    [
      'petitioned before the case, corrected',
      done,
      { ...correct, field: 'petitionedOn', to: '2026-01-04' },
      'tribunal.before-case',
      'to',
    ],
    [
      'petitioned after it was decided, corrected',
      done,
      { ...correct, field: 'petitionedOn', to: '2026-03-21' },
      'tribunal.after-next-step',
      'to',
    ],
    [
      'petitioned too late for its emergency decision, corrected',
      [petitioned],
      { ...correct, field: 'petitionedOn', to: '2026-02-12', latestPetition: '2026-02-11' },
      'tribunal.emergency-lapsed-then',
      'to',
    ],
    ['dated without a word', done, { ...correct, reason: '' }, 'tribunal.text-missing', 'reason'],
    ['in error while in use', done, { ...enterInError, inUse: true }, 'tribunal.in-use', null],
    [
      'in error for one nobody knows',
      done,
      { ...enterInError, replacementKnown: false },
      'tribunal.replacement-unknown',
      'replacedBy',
    ],
  ];
  it.each(acts)('is not %s', (_, events, command, code, field) =>
    given(events).when(command).thenRejected(code, field),
  );
});
