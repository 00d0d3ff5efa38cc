import type { LegalBasis } from '../code-lists/legal-basis';
import type { Fact } from '../kernel/envelope';
import type { Json } from '../kernel/json';
import { authorityFor, emergencyStandsOn } from './authority';
import { useOf } from './decision-use';
import { caseFileOf } from './fold';

const childId = 'child-1';
const legalBasis: LegalBasis = { law: 'BVL2021', chapter: '5', section: '5-1', paragraph: null, letter: null };
const fact = (type: string, data: Record<string, Json>): Fact =>
  ({ type, occurredOn: '2026-01-01', subjects: [childId], data: { childId, ...data } }) as unknown as Fact;

const proposed = fact('decision.proposed', {
  decisionId: 'd',
  kind: 'care-order',
  consent: 'ordered',
  legalBasis,
  additionalBases: [],
  investigationId: null,
  proposedOn: '2026-01-10',
  proposedBy: 'staff-1',
});
const approved = fact('decision.approved', { decisionId: 'd', decidedOn: '2026-01-12', approvedBy: 'staff-2' });
const ended = fact('decision.ended', { decisionId: 'd', endedOn: '2026-09-01', statusCode: '4' });
const petitioned = (id = 't', seeks = 'care-order') =>
  fact('tribunal.petitioned', {
    tribunalCaseId: id,
    seeks,
    legalBasis,
    additionalBases: [],
    decisionId: 'd',
    emergencyId: null,
    demandId: null,
    petitionedOn: '2026-01-20',
  });
const ruled = (decidedOn: string, implementBy: string | null, outcome = 'granted', id = 't', seeks = 'care-order') =>
  fact('tribunal.decided', { tribunalCaseId: id, seeks, decidedOn, outcome, implementBy });
const takenOver = fact('care.taken-over', {
  careId: 'c',
  decisionId: 'd',
  tribunalCaseId: 't',
  takenOverOn: '2026-03-20',
  municipality: '1201',
});
const judged = (decidedOn: string, outcome: string) => [
  fact('tribunal.taken-to-court', {
    tribunalCaseId: 't',
    actionId: 'a',
    party: 'parent',
    suedOn: decidedOn,
    late: false,
  }),
  fact('tribunal.court-decided', { tribunalCaseId: 't', actionId: 'a', decidedOn, outcome }),
];

const emergency = (kind = 'care', petitionDueOn: string | null = '2026-04-13') =>
  fact('emergency.decided', {
    emergencyId: 'e',
    kind,
    legalBasis,
    decidedOn: '2026-03-02',
    decider: 'leader',
    abroad: false,
    petitionDueOn,
    recordedBy: null,
  });

describe('what a decision allows on a day', () => {
  const on = (day: string, ...events: readonly Fact[]) => authorityFor(caseFileOf(events), 'd', day);

  it('is nothing before it is approved, after it ended, or when it was an error', () => {
    expect(on('2026-01-12', proposed)).toBeNull();
    expect(on('2026-01-11', proposed, approved)).toBeNull();
    expect(on('2026-09-01', proposed, approved, ended)).not.toBeNull();
    expect(on('2026-09-02', proposed, approved, ended)).toBeNull();
    const error = fact('decision.entered-in-error', { decisionId: 'd', kind: 'mistake', replacedBy: null });
    expect(on('2026-02-01', proposed, approved, error)).toBeNull();
    expect(on('2026-02-01')).toBeNull();
  });

  it('is nothing from the day after a complaint was answered by reversing it', () => {
    const answered = (outcome: string) =>
      fact('decision.complaint-answered', {
        decisionId: 'd',
        complaintId: 'k',
        answeredOn: '2026-05-04',
        answeredBy: 'county-governor',
        outcome,
      });
    const allows = (outcome: string, on: string) =>
      authorityFor(caseFileOf([proposed, approved, answered(outcome)]), 'd', on) !== null;
    expect([allows('reversed', '2026-05-04'), allows('reversed', '2026-05-05')]).toEqual([true, false]);
    expect(allows('upheld', '2026-05-05')).toBe(true);
  });

  it('is an order from the day the tribunal said so', () => {
    const order = [proposed, approved, petitioned(), ruled('2026-03-01', '2026-04-12')];
    const basis = { source: 'decision', kind: 'care-order', legalBasis, consent: 'ordered' };
    expect(on('2026-02-28', ...order)).toEqual({ ...basis, ordered: false });
    expect(on('2026-03-01', ...order)).toEqual({ ...basis, ordered: true });
    expect(on('2026-03-01', proposed, approved, petitioned(), ruled('2026-03-01', null, 'refused'))?.ordered).toBe(
      false,
    );
  });

  it('is no order any more when nobody carried it out in time (§ 5-2)', () => {
    const order = [proposed, approved, petitioned(), ruled('2026-03-01', '2026-04-12')];
    expect(on('2026-04-12', ...order)?.ordered).toBe(true);
    expect(on('2026-04-13', ...order)?.ordered).toBe(false);
    expect(on('2026-04-13', ...order, takenOver)?.ordered).toBe(true);
  });

  it('is an order for longer when a leader gave more time in time (§ 5-2)', () => {
    const order = [proposed, approved, petitioned(), ruled('2026-03-01', '2026-04-12')];
    const time = { from: '2026-04-12', to: '2026-05-03', decidedOn: '2026-04-01' };
    const longer = fact('deadline.extended', { deadlineId: 'tribunal.implementation~t', ...time });
    expect(on('2026-05-03', ...order, longer)?.ordered).toBe(true);
    expect(on('2026-05-04', ...order, longer)?.ordered).not.toBe(true);
    const others = fact('deadline.extended', { deadlineId: 'tribunal.implementation~u', ...time });
    expect(on('2026-04-13', ...order, others)?.ordered).not.toBe(true);
  });

  it('keeps the time a leader gave when a day of the case is corrected', () => {
    const order = [proposed, approved, petitioned(), ruled('2026-03-01', '2026-04-12')];
    const time = { from: '2026-04-12', to: '2026-05-03', decidedOn: '2026-04-01' };
    const longer = fact('deadline.extended', { deadlineId: 'tribunal.implementation~t', ...time });
    const about = { tribunalCaseId: 't', from: '2026-03-01' };
    const petition = fact('tribunal.date-corrected', {
      ...about,
      field: 'petitionedOn',
      to: '2026-02-01',
      implementBy: '2026-04-12',
    });
    const ruling = fact('tribunal.date-corrected', {
      ...about,
      field: 'decidedOn',
      to: '2026-02-28',
      implementBy: '2026-04-11',
    });
    expect(on('2026-05-03', ...order, longer, petition)?.ordered).toBe(true);
    expect(on('2026-05-03', ...order, longer, ruling)?.ordered).toBe(true);
    expect(on('2026-05-04', ...order, longer, ruling)?.ordered).not.toBe(true);
    expect(on('2026-04-12', ...order, ruling)?.ordered).not.toBe(true);
  });

  it('follows the court, and a granted demand to lift it', () => {
    const order = [proposed, approved, petitioned(), ruled('2026-03-01', '2026-04-12'), takenOver];
    expect(on('2026-05-10', ...order, ...judged('2026-05-10', 'reversed'))?.ordered).toBe(false);
    expect(on('2026-05-09', ...order, ...judged('2026-05-10', 'reversed'))?.ordered).toBe(true);
    expect(on('2026-05-10', ...order, ...judged('2026-05-10', 'dismissed'))?.ordered).toBe(true);
    const lifted = [petitioned('l', 'lifting'), ruled('2026-06-01', null, 'granted', 'l', 'lifting')];
    expect(on('2026-06-01', ...order, ...lifted)?.ordered).toBe(false);
    expect(on('2026-05-31', ...order, ...lifted)?.ordered).toBe(true);
  });
});

describe('what an emergency decision allows on a day', () => {
  const on = (day: string, ...events: readonly Fact[]) => authorityFor(caseFileOf(events), 'e', day);
  const lapsed = fact('emergency.lapsed', { emergencyId: 'e', lapsedOn: '2026-04-13' });
  const petition = fact('emergency.petitioned', {
    emergencyId: 'e',
    petitionedOn: '2026-04-13',
    tribunalCaseId: 't',
  });

  it('holds against the family’s will until its last day, written down or not', () => {
    expect(on('2026-03-02', emergency())).toEqual({
      source: 'emergency',
      kind: 'care',
      legalBasis,
      consent: 'ordered',
      ordered: true,
    });
    expect(on('2026-03-01', emergency())).toBeNull();
    expect(on('2026-04-13', emergency())).not.toBeNull();
    expect(on('2026-04-14', emergency())).toBeNull();
    expect(on('2026-04-13', emergency(), lapsed)).not.toBeNull();
    expect(on('2026-04-14', emergency(), lapsed)).toBeNull();
  });
  it('holds on after a petition in time, also one written down after the lapse', () => {
    expect(on('2026-08-01', emergency(), petition)).not.toBeNull();
    expect(on('2026-08-01', emergency(), lapsed, petition)).not.toBeNull();
  });
  it('to help a child without care is voluntary', () =>
    expect(on('2026-08-01', emergency('no-care', null))).toMatchObject({ consent: 'voluntary', ordered: false }));
  it('is nothing when it was an error', () => {
    const error = fact('emergency.entered-in-error', { emergencyId: 'e', kind: 'mistake', replacedBy: null });
    expect(on('2026-03-03', emergency(), error)).toBeNull();
    const [one] = caseFileOf([emergency(), error]).emergencies;
    expect(emergencyStandsOn(one!, '2026-03-03')).toBe(false);
  });
});

describe('what rests on a decision', () => {
  const use = (...events: readonly Fact[]) => useOf(caseFileOf([proposed, approved, ...events]), 'd');

  it('is nothing at first', () =>
    expect(use()).toEqual({ running: false, pending: false, any: false, firstDay: null, lastDay: null }));
  it('is the case before the tribunal and the court', () => {
    expect(use(petitioned())).toEqual({
      running: false,
      pending: true,
      any: true,
      firstDay: '2026-01-20',
      lastDay: '2026-01-20',
    });
    const order = [petitioned(), ruled('2026-03-01', '2026-04-12')];
    expect(use(...order)).toMatchObject({ pending: false, lastDay: '2026-03-01' });
    expect(use(...order, judged('2026-05-10', 'upheld')[0]!)).toMatchObject({ pending: true });
    expect(use(...order, ...judged('2026-05-10', 'upheld'))).toMatchObject({ pending: false });
  });
  it('is care that was taken over', () =>
    expect(use(petitioned(), ruled('2026-03-01', '2026-04-12'), takenOver)).toMatchObject({
      running: true,
      lastDay: '2026-03-20',
    }));
});
