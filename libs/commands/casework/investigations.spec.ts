import fc from 'fast-check';
import { child } from '@libs/domain/children/child';
import { concern } from '@libs/domain/concerns/concern';
import { addDays } from '@libs/domain/kernel/dates';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { childStream, concernStream } from '@libs/domain/kernel/ids';
import { Rejection } from '@libs/domain/kernel/rejection';
import { raise } from '@libs/testing/concern-samples';
import { step } from '../plan';
import { openedInvestigationSteps } from './concerns';
import type { InvestigationRequest } from './investigations';
import type { At } from './planning';
import { Rehearsal } from './rehearsal';
import type { CaseRequest } from './requests';

const childId = '0197a000-0000-7000-8000-000000000002';
const [concernId, investigationId] = ['0197a000-0000-7000-8000-000000000003', '0197a000-0000-7000-8000-000000000004'];
const stranger = '0197a000-0000-7000-8000-00000000000f';
const [caseworker, leader] = ['staff-1', 'staff-2'];
const about = { kind: 'investigation', id: investigationId } as const;
let command = 0;
const at = (today: CalendarDate, by = caseworker): At => ({
  ledger: '1201-02',
  now: `${today}T12:00:00.000Z`,
  today,
  by,
  commandId: `investigation-command-${++command}`,
  syntheticIds: true,
});

/** Reported by a school on a Monday, opened on the Wednesday. */
function underInvestigation(): Rehearsal {
  const one = new Rehearsal();
  const now = '2026-01-07T12:00:00.000Z';
  const identity = { name: 'SYNTETISK', birthDate: '2015-05-17', nationalId: null, phone: null, caseNumber: null };
  one.take([
    step(childStream(childId), child, {
      type: 'RegisterChild',
      now,
      childId,
      unborn: false,
      ...identity,
      address: null,
    }),
    step(concernStream(concernId), concern, { ...raise, now, concernId, childId }),
  ]);
  const review = { type: 'OpenInvestigation', reviewedOn: '2026-01-07', concernId, investigationId } as const;
  one.take(openedInvestigationSteps(review, one.file, { now }));
  return one;
}

const refusalOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return 'allowed';
};

const waive = (part: { kind: 'investigation' | 'decision'; id: string }, on: CalendarDate): CaseRequest => ({
  type: 'WaiveParticipation',
  about: part,
  on,
  reason: 'SYNTETISK',
});

/** An approved decision to dismiss the investigation. */
function decidedToDismiss(one: Rehearsal, on: CalendarDate): string {
  const proposing = at(on);
  one.perform(
    {
      type: 'ProposeDecision',
      kind: 'dismissal',
      consent: 'voluntary',
      legalBasis: { law: 'BVL2021', chapter: '2', section: '2-5', paragraph: '2', letter: null },
      additionalBases: [],
      investigationId,
      proposedOn: on,
      content: 'SYNTETISK',
      facts: 'SYNTETISK',
      childView: 'SYNTETISK',
      weight: 'SYNTETISK',
      bestInterests: 'SYNTETISK',
      familyTies: null,
    },
    proposing,
  );
  const { decisionId } = one.file.decisions.at(-1)!;
  one.perform(waive({ kind: 'decision', id: decisionId }, on), at(on));
  one.perform({ type: 'ApproveDecision', decisionId, decidedOn: on }, at(on, leader));
  return decisionId;
}

const conclude = (more: Partial<Extract<InvestigationRequest, { type: 'ConcludeInvestigation' }>>): CaseRequest => ({
  type: 'ConcludeInvestigation',
  investigationId,
  concludedOn: '2026-04-10',
  outcome: 'dismissed-may-reopen',
  conclusionCode: '4',
  groundCodes: [],
  decisionId: null,
  tribunalCaseId: null,
  municipality: null,
  assessment: 'SYNTETISK',
  specification: null,
  ...more,
});
const extend = (decidedOn: CalendarDate, granted = true): CaseRequest => ({
  type: 'DecideExtension',
  investigationId,
  decidedOn,
  granted,
  reason: 'SYNTETISK',
});
const anew = (openedOn: CalendarDate, follows = investigationId): CaseRequest => ({
  type: 'OpenInvestigationAnew',
  followsInvestigationId: follows,
  openedOn,
});

function dismissed(): Rehearsal {
  const one = underInvestigation();
  const decisionId = decidedToDismiss(one, '2026-04-09');
  one.perform(waive(about, '2026-04-09'), at('2026-04-10'));
  one.perform(conclude({ decisionId }), at('2026-04-10'));
  return one;
}

describe('an investigation in the child’s file', () => {
  it('is concluded after the child’s participation in it and a decision about it', () => {
    const one = underInvestigation();
    const today = at('2026-04-10');
    expect(refusalOf(() => one.perform(conclude({}), today))).toBe('participation.missing');
    one.perform(waive(about, '2026-04-01'), today);
    expect(refusalOf(() => one.perform(conclude({}), today))).toBe('investigation.dismissal-missing');
    const decisionId = decidedToDismiss(one, '2026-04-09');
    expect(refusalOf(() => one.perform(conclude({ decisionId, concludedOn: '2026-04-08' }), today))).toBe(
      'investigation.dates-out-of-order',
    );
    one.perform(conclude({ decisionId }), today);
    expect(one.file.investigations[0]).toMatchObject({ status: 'concluded', mayReopenUntil: '2026-10-10', decisionId });
    expect(one.events.at(-1)?.event.data).toMatchObject({ reportersToTell: [concernId] });
    expect(refusalOf(() => one.perform(conclude({ decisionId }), today))).toBe('investigation.already-concluded');
  });

  it('rests on no decision about another investigation, and on no petition of another child', () => {
    const one = underInvestigation();
    one.perform(waive(about, '2026-04-01'), at('2026-04-10'));
    const measures = conclude({
      outcome: 'measures-decided',
      conclusionCode: '1',
      groundCodes: ['1.2.01'],
      decisionId: stranger,
    });
    expect(refusalOf(() => one.perform(measures, at('2026-04-10')))).toBe('investigation.decision-missing');
    const petition = conclude({
      outcome: 'petition-sent',
      conclusionCode: '2',
      groundCodes: ['1.2.01'],
      tribunalCaseId: stranger,
    });
    expect(refusalOf(() => one.perform(petition, at('2026-04-10')))).toBe('investigation.petition-missing');
  });

  it('is taken up again within six months, once, and not while another is open', () => {
    const one = dismissed();
    expect(refusalOf(() => one.perform(anew('2026-10-11'), at('2026-10-11')))).toBe('investigation.reopening-too-late');
    expect(refusalOf(() => one.perform(anew('2026-06-01', stranger), at('2026-06-01')))).toBe('investigation.unknown');
    one.perform(anew('2026-10-10'), at('2026-10-10'));
    expect(one.file.investigations[1]).toMatchObject({ followsInvestigationId: investigationId, receivedOn: null });
    expect(refusalOf(() => one.perform(anew('2026-10-10'), at('2026-10-10')))).toBe('investigation.another-is-open');
    const inError = { kind: 'mistake', replacedBy: null, reason: 'SYNTETISK' } as const;
    const enter = (id: string): CaseRequest => ({ type: 'EnterInvestigationInError', investigationId: id, ...inError });
    expect(refusalOf(() => one.perform(enter(investigationId), at('2026-10-10')))).toBe('investigation.rested-on');
    one.perform(enter(one.file.investigations[1]!.investigationId), at('2026-10-10'));
    one.perform(anew('2026-10-10'), at('2026-10-10'));
    expect(one.file.investigations.map(({ status }) => status)).toEqual(['concluded', 'entered-in-error', 'open']);
  });

  it('moves its months with the concern’s corrected receipt', () => {
    const one = underInvestigation();
    one.take([
      step(concernStream(concernId), concern, {
        type: 'CorrectConcern',
        now: '2026-01-08T12:00:00.000Z',
        corrects: { version: 1, eventId: null },
        changes: { receivedAt: '2026-01-02T10:00:00.000Z' },
        reason: 'SYNTETISK',
      }),
    ]);
    expect(refusalOf(() => one.perform(extend('2026-04-10'), at('2026-04-10')))).toBe(
      'investigation.extension-too-late',
    );
    one.perform(extend('2026-04-09'), at('2026-04-10'));
  });

  it('reopens the case that was closed after it', () => {
    const one = dismissed();
    const { decisionId } = one.file.decisions[0]!;
    one.perform(
      { type: 'EndDecision', decisionId, endedOn: '2026-04-20', statusCode: '4', reason: 'SYNTETISK' },
      at('2026-04-20'),
    );
    one.perform(
      { type: 'CloseCase', closedOn: '2026-05-01', reason: 'concluded', assessment: 'SYNTETISK' },
      at('2026-05-01'),
    );
    one.perform(anew('2026-06-01'), at('2026-06-01'));
    expect(one.file.case.status).toBe('open');
  });

  it('lets the concern that began it be an error only after itself, and its reporter be told', () => {
    const one = dismissed();
    const enter: CaseRequest = {
      type: 'EnterConcernInError',
      concernId,
      kind: 'mistake',
      replacedBy: null,
      reason: 'SYNTETISK',
    };
    expect(refusalOf(() => one.perform(enter, at('2026-04-10')))).toBe('concern.investigation-open');
    const tell: CaseRequest = {
      type: 'TellReporterOfOutcome',
      concernId,
      toldOn: '2026-04-11',
      followedUp: false,
      how: null,
    };
    one.perform(tell, at('2026-04-12'));
    expect(refusalOf(() => one.perform(tell, at('2026-04-12')))).toBe('concern.already-told');
    expect(refusalOf(() => one.perform({ ...tell, concernId: stranger }, at('2026-04-12')))).toBe('concern.unknown');
  });
});

it('is extended in time, and concluded and taken up again once at most, in whatever order it is tried', () => {
  const days = fc.integer({ min: 0, max: 300 }).map((offset) => addDays('2026-01-01', offset));
  const requests = fc.oneof(
    days.map((day) => extend(day)),
    days.map((concludedOn) => conclude({ concludedOn, conclusionCode: '7', outcome: 'dismissed' })),
    days.map((concludedOn) => conclude({ concludedOn })),
    days.map((day) => anew(day)),
    fc.tuple(days, fc.constantFrom('openedOn', 'extendedOn', 'concludedOn')).map(([to, field]): CaseRequest => ({
      type: 'CorrectInvestigationDate',
      investigationId,
      field: field as 'openedOn',
      to,
      reason: 'SYNTETISK',
    })),
  );
  fc.assert(
    fc.property(fc.array(requests, { minLength: 1, maxLength: 15 }), (tried) => {
      const one = underInvestigation();
      const decisionId = decidedToDismiss(one, '2026-02-01');
      one.perform(waive(about, '2026-02-01'), at('2026-12-01'));
      for (const request of tried)
        refusalOf(() =>
          one.perform(
            request.type === 'ConcludeInvestigation' && request.conclusionCode === '4'
              ? { ...request, decisionId }
              : request,
            at('2026-12-01'),
          ),
        );
      const types = one.events.map(({ event }) => event.type);
      expect(types.filter((type) => type === 'investigation.concluded').length).toBeLessThanOrEqual(1);
      expect(types.filter((type) => type === 'investigation.opened-anew').length).toBeLessThanOrEqual(1);
      const [first] = one.file.investigations;
      expect((first?.extension?.decidedOn ?? '') <= '2026-04-12').toBe(true);
      expect(first!.openedOn >= '2026-01-05' && first!.openedOn <= (first!.concludedOn ?? '9')).toBe(true);
    }),
    { numRuns: 200 },
  );
});
