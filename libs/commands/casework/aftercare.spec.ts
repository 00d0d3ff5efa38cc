import fc from 'fast-check';
import { aftercareGuard } from '@libs/domain/case-file/aftercare-guard';
import { addDays, addYears } from '@libs/domain/kernel/dates';
import { CaseInMemory } from '@libs/testing/case-in-memory';
import type { AftercareRequest } from './aftercare';

const basis = { law: 'BVL2021', chapter: '3', section: '3-6', paragraph: null, letter: null } as const;
const BORN = '2004-05-01';
const END = '2029-05-01';
const decisionId = '0197a000-0000-7000-8000-00000000000d';

/** A youth with an open case, a measure that began before 18, and a decision on aftercare. */
function youth(today: string, birthDate: string | null = BORN, startedOn = '2020-01-10'): CaseInMemory {
  const one = new CaseInMemory(birthDate, today);
  const { childId } = one;
  const measure = { measureId: '0197a000-0000-7000-8000-00000000000b', childId };
  return one
    .given('case.opened', 'case', { childId, caseNumber: 'B-1', openedOn: '2019-01-01', from: 'application' })
    .given('measure.decided', 'measure', {
      ...measure,
      categoryCode: '4.6',
      consent: 'voluntary',
      legalBasis: basis,
      decidedOn: startedOn,
      decisionId: null,
      additionalBases: [],
      groundCodes: [],
      plannedEndOn: null,
    })
    .given('measure.started', 'measure', { ...measure, startedOn })
    .given('decision.proposed', 'decision', {
      decisionId,
      childId,
      kind: 'aftercare',
      consent: 'voluntary',
      legalBasis: basis,
      additionalBases: [],
      investigationId: null,
      proposedOn: '2020-01-01',
      proposedBy: 'one',
    })
    .given('decision.approved', 'decision', { decisionId, childId, decidedOn: '2020-01-05', approvedBy: 'other' });
}

const contact = (on: string, nextContactOn: string | null): AftercareRequest => ({
  type: 'RecordAftercareContact',
  contactedOn: on,
  nextContactOn,
  note: null,
});
const offer = (on: string, nextContactOn: string | null): AftercareRequest => ({
  type: 'MakeAftercareOffer',
  offeredOn: on,
  content: ['housing'],
  offer: null,
  nextContactOn,
});
const decide = (on: string, what: 'continue' | 'cease', nextContactOn: string | null): AftercareRequest => ({
  type: 'DecideAftercare',
  decisionId,
  decidedOn: on,
  what,
  nextContactOn,
  reason: 'SYNTETISK',
});

describe('aftercare in the youth’s case', () => {
  it('knows the birth date, the first measure and the case', () => {
    const today = '2026-11-22';
    expect(youth(today, null).attempt(offer(today, null))).toBe('aftercare.birth-date-unknown');
    expect(youth(today, BORN, '2022-05-01').attempt(offer(today, null))).toBe('aftercare.no-measure-before-18');
    expect(youth(END).attempt(offer(END, null))).toBe('aftercare.turned-25');
    expect(youth(today).attempt(offer(today, '2027-01-01'))).toBe('done');
    const closed = youth(today);
    closed.given('case.closed', 'case', { childId: closed.childId, closedOn: today, reason: 'concluded' });
    expect(closed.attempt(offer(today, '2027-01-01'))).toBe('aftercare.case-not-open');
  });

  it('is this municipality’s, which had the last measure before 18', () => {
    const one = youth('2026-11-22');
    const said = { type: 'RecordResponsibility', recordedOn: '2026-11-22' } as const;
    expect(one.attempt({ ...said, municipality: '4601' })).toBe('aftercare.municipality-not-responsible');
    expect(one.attempt({ ...said, municipality: '1201' })).toBe('done');
    expect(one.file.aftercare.municipality).toBe('1201');
  });

  it('needs a decision of that kind to cease', () => {
    const one = youth('2026-11-22');
    const other = { ...decide('2026-11-22', 'cease', null), decisionId: 'nobody knows' } as AftercareRequest;
    expect(one.attempt(other)).toBe('aftercare.not-decided');
    expect(one.attempt(decide('2026-11-22', 'cease', null))).toBe('done');
    expect(aftercareGuard(one.file, '2026-11-22')).toBe('ceased');
  });
});

describe('the guard of aftercare', () => {
  it('is about youths of that age with a measure before 18', () => {
    expect(aftercareGuard(youth('2020-04-30').file, '2020-04-30')).toBe('not-concerned');
    expect(aftercareGuard(youth('2020-05-01').file, '2020-05-01')).toBe('unguarded');
    expect(aftercareGuard(youth(END).file, addDays(END, -1))).toBe('unguarded');
    expect(aftercareGuard(youth(END).file, END)).toBe('not-concerned');
    expect(aftercareGuard(youth('2026-11-22', null).file, '2026-11-22')).toBe('not-concerned');
    expect(aftercareGuard(youth('2026-11-22', BORN, '2022-05-01').file, '2026-11-22')).toBe('not-concerned');
  });

  it('is lost when the day has passed, and comes back with the next one', () => {
    const one = youth('2026-11-22');
    one.attempt(contact('2026-11-22', '2027-01-10'));
    expect(aftercareGuard(one.file, '2027-01-10')).toBe('guarded');
    expect(aftercareGuard(one.file, '2027-01-11')).toBe('unguarded');
    one.on('2027-01-11');
    expect(one.attempt({ type: 'PlanNextContact', nextContactOn: '2027-03-01' })).toBe('done');
    expect(aftercareGuard(one.file, '2027-01-11')).toBe('guarded');
  });

  it('ends with aftercare, and begins anew with who comes back', () => {
    const one = youth('2026-11-22');
    one.attempt(contact('2026-11-22', '2027-01-10'));
    expect(one.attempt({ type: 'EndAftercare', endedOn: '2026-11-22', why: 'moved', note: null })).toBe('done');
    expect(aftercareGuard(one.file, '2026-11-22')).toBe('not-concerned');
    expect(one.attempt(contact('2026-11-22', null))).toBe('aftercare.next-contact-missing');
    expect(one.attempt(contact('2026-11-22', '2027-01-10'))).toBe('done');
    expect(aftercareGuard(one.file, '2026-11-22')).toBe('guarded');
  });

  it('holds after every command, and nothing happens at or after 25', () => {
    const tried = fc.record({
      what: fc.constantFrom('contact', 'plan', 'offer', 'accept', 'decline', 'continue', 'cease', 'end'),
      days: fc.nat({ max: 400 }),
      ahead: fc.option(fc.integer({ min: -5, max: 400 }), { nil: null }),
    });
    const request = (what: string, on: string, next: string | null, offerId: string): AftercareRequest => {
      switch (what) {
        case 'contact':
          return contact(on, next);
        case 'plan':
          return { type: 'PlanNextContact', nextContactOn: next ?? on };
        case 'offer':
          return offer(on, next);
        case 'accept':
          return { type: 'AcceptAftercareOffer', offerId, acceptedOn: on, consent: true, note: null };
        case 'decline':
          return {
            type: 'DeclineAftercareOffer',
            offerId,
            declinedOn: on,
            conclusionCode: '3',
            nextContactOn: next,
            note: null,
          };
        case 'continue':
        case 'cease':
          return decide(on, what, next);
        default:
          return { type: 'EndAftercare', endedOn: on, why: 'moved', note: null };
      }
    };
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 40 }), (attempts) => {
        let today = addYears(BORN, 16);
        const one = youth(today);
        const unguarded: string[] = [];
        for (const { what, days, ahead } of attempts) {
          today = addDays(today, days);
          one.on(today);
          const next = ahead === null ? null : addDays(today, ahead);
          const outcome = one.attempt(request(what, today, next, one.file.aftercare.offer?.offerId ?? ''));
          // An answer of yes says nothing of the next day.
          const isLost = aftercareGuard(one.file, today) === 'unguarded';
          if (outcome === 'done' && what !== 'accept' && isLost) unguarded.push(`${what} on ${today}`);
        }
        const late = one.events.filter(
          ({ type, occurredOn }) => type.startsWith('aftercare.') && type !== 'aftercare.ended' && occurredOn >= END,
        );
        expect({ late, unguarded }).toEqual({ late: [], unguarded: [] });
      }),
      { numRuns: 2_000 },
    );
  });
});
