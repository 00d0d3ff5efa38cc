import { specification } from '@libs/testing/specification';
import type { LegalBasis } from '../code-lists/legal-basis';
import type { CorrectEmergencyDate, DecideEmergency, EmergencyCommand, EnterEmergencyInError } from './commands';
import { emergency } from './emergency';
import type { EmergencyEvent, EmergencyKind } from './events';

const given = specification(emergency);
const emergencyId = '0197a000-0000-7000-8000-00000000000e';
const childId = '0197a000-0000-7000-8000-000000000002';
const about = { emergencyId, childId };
const now = '2026-06-01T12:00:00.000Z';
const sealed = (path: string, content: string) => ({ subject: childId, path, content });
const basis = (section: string): LegalBasis => ({
  law: 'BVL2021',
  chapter: section.slice(0, 1),
  section,
  paragraph: null,
  letter: null,
});

const decide: DecideEmergency = {
  type: 'DecideEmergency',
  now,
  ...about,
  kind: 'care',
  legalBasis: basis('4-2'),
  decidedOn: '2026-03-02',
  decider: 'leader',
  abroad: false,
  content: 'SYNTETISK akuttvedtak',
  facts: 'SYNTETISK fakta',
  childView: 'SYNTETISK: redd',
  bestInterests: 'SYNTETISK: best slik',
  by: 'staff-1',
  petitionDueOn: '2026-04-13',
  caseOpenedOn: '2026-03-01',
};
const implement: EmergencyCommand = { type: 'ImplementEmergency', now, implementedOn: '2026-03-02' };
const send: EmergencyCommand = { type: 'SendForControl', now, sentOn: '2026-03-03' };
const control = (upheld: boolean): EmergencyCommand => ({
  type: 'RecordControl',
  now,
  controlledOn: '2026-03-05',
  upheld,
});
const complain: EmergencyCommand = {
  type: 'RecordEmergencyComplaint',
  now,
  complaintId: 'complaint-1',
  party: 'parent',
  receivedOn: '2026-03-06',
  complaint: 'SYNTETISK klage',
};
const answer = (upheld: boolean): EmergencyCommand => ({
  type: 'AnswerEmergencyComplaint',
  now,
  complaintId: 'complaint-1',
  answeredOn: '2026-03-12',
  upheld,
});
const petition = (petitionedOn = '2026-04-13'): EmergencyCommand => ({
  type: 'PetitionAfterEmergency',
  now,
  petitionedOn,
  tribunalCaseId: 'tribunal-1',
});
const lapse = (at = now): EmergencyCommand => ({ type: 'RecordLapse', now: at });
const lift: EmergencyCommand = { type: 'EndEmergency', now, endedOn: '2026-03-20', why: 'lifted', reason: 'SYNTETISK' };
const close: EmergencyCommand = { type: 'CloseEmergency', now, endedOn: '2026-05-20', why: 'refused-by-tribunal' };
const police = (of: 'decision' | 'end', notifiedOn = '2026-03-03'): EmergencyCommand => ({
  type: 'NotifyPolice',
  now,
  notifiedOn,
  of,
});
const correct: CorrectEmergencyDate = {
  type: 'CorrectEmergencyDate',
  now,
  to: '2026-03-01',
  reason: 'SYNTETISK skrivefeil',
  petitionDueOn: '2026-04-12',
  caseOpenedOn: '2026-03-01',
  firstUse: null,
};
const enterInError: EnterEmergencyInError = {
  type: 'EnterEmergencyInError',
  now,
  kind: 'wrong-child',
  replacedBy: null,
  reason: 'SYNTETISK feil',
  replacementKnown: true,
  inUse: false,
};

const event = <Type extends EmergencyEvent['type']>(
  type: Type,
  occurredOn: string,
  data: Omit<Extract<EmergencyEvent, { type: Type }>['data'], keyof typeof about>,
  personal: EmergencyEvent['personal'] = [],
): EmergencyEvent =>
  ({ type, occurredOn, subjects: [childId], data: { ...about, ...data }, personal }) as unknown as EmergencyEvent;

const texts = [
  sealed('content', decide.content),
  sealed('facts', decide.facts),
  sealed('childView', decide.childView),
  sealed('bestInterests', decide.bestInterests),
];
const { kind, legalBasis, decidedOn, decider, abroad, petitionDueOn } = decide;
const said = { kind, legalBasis, decidedOn, decider, abroad, petitionDueOn, recordedBy: 'staff-1' };
const decided = event('emergency.decided', decidedOn, said, texts);
const travelBan = event('emergency.decided', decidedOn, { ...said, kind: 'travel-ban', legalBasis: basis('4-6') });
const noCare = event('emergency.decided', decidedOn, {
  ...said,
  kind: 'no-care',
  legalBasis: basis('4-1'),
  petitionDueOn: null,
});
const implemented = event('emergency.implemented', '2026-03-02', { implementedOn: '2026-03-02' });
const sent = event('emergency.sent-for-control', '2026-03-03', { sentOn: '2026-03-03' });
const controlled = (upheld: boolean) =>
  event('emergency.controlled', '2026-03-05', { controlledOn: '2026-03-05', upheld });
const notUpheld = (endedOn: string) => event('emergency.ended', endedOn, { endedOn, why: 'not-upheld' });
const complained = event(
  'emergency.complained',
  '2026-03-06',
  { complaintId: 'complaint-1', party: 'parent', receivedOn: '2026-03-06' },
  [sealed('complaint', 'SYNTETISK klage')],
);
const answered = (upheld: boolean) =>
  event('emergency.complaint-answered', '2026-03-12', {
    complaintId: 'complaint-1',
    answeredOn: '2026-03-12',
    upheld,
  });
const petitioned = event('emergency.petitioned', '2026-04-13', {
  petitionedOn: '2026-04-13',
  tribunalCaseId: 'tribunal-1',
});
const lapsed = event('emergency.lapsed', '2026-04-13', { lapsedOn: '2026-04-13' });
const lifted = event('emergency.ended', '2026-03-20', { endedOn: '2026-03-20', why: 'lifted' }, [
  sealed('reason', 'SYNTETISK'),
]);
const corrected = event(
  'emergency.date-corrected',
  '2026-03-01',
  { field: 'decidedOn', from: '2026-03-02', to: '2026-03-01', petitionDueOn: '2026-04-12' },
  [sealed('reason', 'SYNTETISK skrivefeil')],
);
const inError = event('emergency.entered-in-error', '2026-06-01', { kind: 'wrong-child', replacedBy: null }, [
  sealed('reason', 'SYNTETISK feil'),
]);

describe('an emergency decision', () => {
  it('is made', () => given([]).when(decide).then([decided]));

  it.each<[EmergencyKind, string]>([
    ['care', '4-2'],
    ['move-ban', '4-3'],
    ['institution', '4-4'],
    ['trafficking', '4-5'],
    ['travel-ban', '4-6'],
    ['contact-stop', '7-7'],
    ['no-care', '4-1'],
  ])('of the kind %s rests on § %s only', (one, section) => {
    expect(emergency.decide({ ...decide, kind: one, legalBasis: basis(section) }, emergency.initial)).toHaveLength(1);
    given([])
      .when({ ...decide, kind: one, legalBasis: basis('5-1') })
      .thenRejected('emergency.section-not-of-kind', 'legalBasis.section');
  });

  it('could be made under the act of 1992', () =>
    given([])
      .when({
        ...decide,
        legalBasis: { law: 'BVL', chapter: '4', section: '4-6', paragraph: '2', letter: null },
        decidedOn: '2022-12-31',
        caseOpenedOn: '2022-12-01',
      })
      .then([
        {
          ...decided,
          occurredOn: '2022-12-31',
          data: {
            ...decided.data,
            decidedOn: '2022-12-31',
            legalBasis: { law: 'BVL', chapter: '4', section: '4-6', paragraph: '2', letter: null },
          },
        } as EmergencyEvent,
      ]));

  const wrong: readonly [string, Partial<DecideEmergency>, string, string | null][] = [
    ['without an open case', { caseOpenedOn: null }, 'emergency.case-not-open', null],
    ['before the case', { decidedOn: '2026-02-28' }, 'emergency.before-case', 'decidedOn'],
    ['on a day to come', { decidedOn: '2026-06-02' }, 'emergency.date-in-future', 'decidedOn'],
    ['on a day that is none', { decidedOn: '2026-02-30' }, 'emergency.impossible-date', 'decidedOn'],
    [
      'by a section of another chapter',
      { legalBasis: { ...basis('4-2'), chapter: '5' } },
      'emergency.legal-basis-impossible',
      'legalBasis.section',
    ],
    [
      'by the act before',
      { legalBasis: { ...basis('4-6'), law: 'BVL' } },
      'emergency.law-not-in-force',
      'legalBasis.law',
    ],
    [
      'to forbid travel before there was such a section',
      { kind: 'travel-ban', legalBasis: basis('4-6'), decidedOn: '2026-01-22', caseOpenedOn: '2026-01-01' },
      'emergency.kind-not-in-force',
      'decidedOn',
    ],
    [
      'to stop contact before there was such a section',
      { kind: 'contact-stop', legalBasis: basis('7-7'), decidedOn: '2025-12-31', caseOpenedOn: '2025-12-01' },
      'emergency.kind-not-in-force',
      'decidedOn',
    ],
    [
      'to forbid a move by the prosecution authority',
      { kind: 'move-ban', legalBasis: basis('4-3'), decider: 'prosecution-authority' },
      'emergency.decider-not-for-kind',
      'decider',
    ],
    [
      'abroad, when it is not about care',
      { kind: 'institution', legalBasis: basis('4-4'), abroad: true },
      'emergency.abroad-not-for-kind',
      'abroad',
    ],
    ['without content', { content: '' }, 'emergency.text-missing', 'content'],
    ['without facts', { facts: ' ' }, 'emergency.text-missing', 'facts'],
    ['without the child’s view', { childView: '' }, 'emergency.text-missing', 'childView'],
    ['without best interests', { bestInterests: '' }, 'emergency.text-missing', 'bestInterests'],
  ];
  it.each(wrong)('is not made %s', (_, change, code, field) =>
    given([])
      .when({ ...decide, ...change })
      .thenRejected(code, field),
  );
  it('is possible from the day the section came', () => {
    const from = { caseOpenedOn: '2025-12-01' };
    expect(
      emergency.decide(
        { ...decide, ...from, kind: 'travel-ban', legalBasis: basis('4-6'), decidedOn: '2026-01-23' },
        emergency.initial,
      ),
    ).toHaveLength(1);
    expect(
      emergency.decide(
        { ...decide, ...from, kind: 'contact-stop', legalBasis: basis('7-7'), decidedOn: '2026-01-01' },
        emergency.initial,
      ),
    ).toHaveLength(1);
  });

  it('is carried out, sent, controlled, complained about and answered', () => {
    given([decided]).when(implement).then([implemented]);
    given([decided, implemented]).when(send).then([sent]);
    given([decided, implemented, sent])
      .when(control(true))
      .then([controlled(true)]);
    given([decided]).when(complain).then([complained]);
    given([decided, complained])
      .when(answer(true))
      .then([answered(true)]);
  });
  it('ends with a control or an answer that does not uphold it', () => {
    given([decided, implemented, sent])
      .when(control(false))
      .then([controlled(false), notUpheld('2026-03-05')]);
    given([decided, complained])
      .when(answer(false))
      .then([answered(false), notUpheld('2026-03-12')]);
  });
  it('that forbids travel is sent once made, and the police are told of it and of its end', () => {
    given([travelBan]).when(send).then([sent]);
    given([travelBan])
      .when(police('decision'))
      .then([event('emergency.police-notified', '2026-03-03', { notifiedOn: '2026-03-03', of: 'decision' })]);
    given([travelBan, lifted])
      .when(police('end', '2026-03-21'))
      .then([event('emergency.police-notified', '2026-03-21', { notifiedOn: '2026-03-21', of: 'end' })]);
  });
  it('is lifted', () => given([decided]).when(lift).then([lifted]));
  it('about a child without care ends when somebody objects', () =>
    given([noCare])
      .when({ type: 'EndEmergency', now, endedOn: '2026-03-04', why: 'objection', reason: null })
      .then([event('emergency.ended', '2026-03-04', { endedOn: '2026-03-04', why: 'objection' })]));

  it('stands after a petition until the tribunal has decided', () => {
    given([decided]).when(petition()).then([petitioned]);
    given([decided, petitioned]).when(lapse()).thenRejected('emergency.already-petitioned');
    given([decided, petitioned])
      .when(close)
      .then([event('emergency.ended', '2026-05-20', { endedOn: '2026-05-20', why: 'refused-by-tribunal' })]);
    given([decided, petitioned, lifted]).when(close).then([]);
  });

  it('lapses with its last day, whenever that is written down', () => {
    given([decided]).when(lapse('2026-04-13T21:59:59.999Z')).thenRejected('emergency.not-due');
    given([decided]).when(lapse('2026-04-13T22:00:00.000Z')).then([lapsed]);
    given([decided]).when(lapse('2026-05-30T12:00:00.000Z')).then([lapsed]);
    given([decided, lapsed]).when(lapse()).thenRejected('emergency.lapsed');
    given([decided, lifted]).when(lapse()).thenRejected('emergency.has-ended');
    given([noCare]).when(lapse()).thenRejected('emergency.no-petition-needed');
  });
  it('has lapsed after its last day, though nobody has written so', () => {
    given([decided]).when(petition('2026-04-14')).thenRejected('emergency.lapsed', 'petitionedOn');
    given([decided])
      .when({ type: 'ImplementEmergency', now, implementedOn: '2026-04-14' })
      .thenRejected('emergency.lapsed');
    given([decided, lapsed]).when(lift).thenRejected('emergency.lapsed');
  });
  it('did not lapse when a petition in time is written down late', () => {
    given([decided, lapsed]).when(petition()).then([petitioned]);
    given([decided, lapsed, petitioned])
      .when(close)
      .then([event('emergency.ended', '2026-05-20', { endedOn: '2026-05-20', why: 'refused-by-tribunal' })]);
  });
  it('counts its last day from the day it was really made', () => {
    given([decided]).when(correct).then([corrected]);
    given([decided, corrected])
      .when(lapse())
      .then([event('emergency.lapsed', '2026-04-12', { lapsedOn: '2026-04-12' })]);
    given([decided, lapsed, corrected])
      .when(lapse())
      .then([event('emergency.lapsed', '2026-04-12', { lapsedOn: '2026-04-12' })]);
  });
  it('is entered in error, and takes nothing more', () => {
    given([decided]).when(enterInError).then([inError]);
    given([decided, inError]).when(lapse()).thenRejected('emergency.entered-in-error');
    given([decided, inError]).when(enterInError).thenRejected('emergency.entered-in-error');
  });

  const acts: readonly [string, readonly EmergencyEvent[], EmergencyCommand, string, string | null][] = [
    ['made twice', [decided], decide, 'emergency.already-decided', null],
    ['carried out before there is one', [], implement, 'emergency.unknown', null],
    ['carried out twice', [decided, implemented], implement, 'emergency.already-implemented', null],
    [
      'carried out before it was made',
      [decided],
      { type: 'ImplementEmergency', now, implementedOn: '2026-03-01' },
      'emergency.before-decision',
      'implementedOn',
    ],
    ['carried out after its end', [decided, lifted], implement, 'emergency.has-ended', null],
    ['sent before it was carried out', [decided], send, 'emergency.not-implemented', null],
    [
      'sent on a day before it was carried out',
      [decided, event('emergency.implemented', '2026-03-04', { implementedOn: '2026-03-04' })],
      send,
      'emergency.before-implementation',
      'sentOn',
    ],
    ['sent twice', [decided, implemented, sent], send, 'emergency.already-sent', null],
    ['sent when there is no control', [noCare, implemented], send, 'emergency.no-control', null],
    ['controlled before it was sent', [decided, implemented], control(true), 'emergency.not-sent', null],
    [
      'controlled on a day before it was sent',
      [decided, implemented, sent],
      { type: 'RecordControl', now, controlledOn: '2026-03-02', upheld: true },
      'emergency.before-sending',
      'controlledOn',
    ],
    [
      'controlled twice',
      [decided, implemented, sent, controlled(true)],
      control(true),
      'emergency.already-controlled',
      null,
    ],
    ['complained about when there is no complaint', [noCare], complain, 'emergency.no-complaint', null],
    [
      'complained about without a word',
      [decided],
      { ...complain, complaint: '' } as EmergencyCommand,
      'emergency.text-missing',
      'complaint',
    ],
    ['answered without a complaint', [decided], answer(true), 'emergency.complaint-unknown', null],
    ['answered twice', [decided, complained, answered(true)], answer(true), 'emergency.complaint-unknown', null],
    [
      'answered before the complaint',
      [decided, complained],
      { type: 'AnswerEmergencyComplaint', now, complaintId: 'complaint-1', answeredOn: '2026-03-05', upheld: true },
      'emergency.before-complaint',
      'answeredOn',
    ],
    ['petitioned twice', [decided, petitioned], petition(), 'emergency.already-petitioned', null],
    ['petitioned after its end', [decided, lifted], petition(), 'emergency.has-ended', null],
    ['petitioned when none is needed', [noCare], petition(), 'emergency.no-petition-needed', null],
    [
      'ended by an objection, when it is about care',
      [decided],
      { type: 'EndEmergency', now, endedOn: '2026-03-04', why: 'objection', reason: null },
      'emergency.objection-not-for-kind',
      'why',
    ],
    [
      'ended with empty words',
      [decided],
      { type: 'EndEmergency', now, endedOn: '2026-03-04', why: 'lifted', reason: ' ' },
      'emergency.text-missing',
      'reason',
    ],
    ['told the police, when it is about care', [decided], police('decision'), 'emergency.police-not-for-kind', null],
    [
      'told the police twice',
      [travelBan, event('emergency.police-notified', '2026-03-03', { notifiedOn: '2026-03-03', of: 'decision' })],
      police('decision'),
      'emergency.police-already-notified',
      null,
    ],
    ['told the police to be over, when it stands', [travelBan], police('end'), 'emergency.not-over', null],
    [
      'told the police to be over before it was',
      [travelBan, lifted],
      police('end', '2026-03-19'),
      'emergency.before-end',
      'notifiedOn',
    ],
    ['dated the same', [decided], { ...correct, to: '2026-03-02' }, 'emergency.same-date', 'to'],
    ['dated before the case', [decided], { ...correct, to: '2026-02-28' }, 'emergency.before-case', 'to'],
    [
      'dated after it was carried out',
      [decided, implemented],
      { ...correct, to: '2026-03-03' },
      'emergency.after-first-act',
      'to',
    ],
    [
      'dated after a measure under it started',
      [decided],
      { ...correct, to: '2026-03-04', firstUse: '2026-03-03' },
      'emergency.after-first-act',
      'to',
    ],
    [
      'dated so that the petition came too late',
      [decided, petitioned],
      correct,
      'emergency.petition-too-late-then',
      'to',
    ],
    ['dated without a word', [decided], { ...correct, reason: '' }, 'emergency.text-missing', 'reason'],
    ['in error while in use', [decided], { ...enterInError, inUse: true }, 'emergency.in-use', null],
    [
      'in error for one nobody knows',
      [decided],
      { ...enterInError, replacementKnown: false },
      'emergency.replacement-unknown',
      'replacedBy',
    ],
    ['in error without a word', [decided], { ...enterInError, reason: '' }, 'emergency.text-missing', 'reason'],
  ];
  it.each(acts)('is not %s', (_, events, command, code, field) =>
    given(events).when(command).thenRejected(code, field),
  );
});
