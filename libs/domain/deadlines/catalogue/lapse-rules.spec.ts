import type { Fact } from '../../kernel/envelope';
import type { Json } from '../../kernel/json';
import { dueDate, versionOn } from '../count';
import type { Deadline } from '../deadline';
import { deriveDeadlines } from '../derive';
import { followUpRules } from './follow-up-rules';
import { implementationLimit, lapseRules, petitionLimit } from './lapse-rules';
import { dueReminder } from '../reminders/ladder';
import { complaintLimit, courtActionLimit, lastComplaintLimit } from './party-limits';
import { nationalRulebook, type Rulebook } from '../rulebook';

// These rules alone: what the case owes beside them is specified with its duties.
const rules = [...lapseRules, ...followUpRules].filter(({ key }) => key !== 'emergency.police-notice');
const book: Rulebook = { ...nationalRulebook, rules };
const derived = (facts: readonly Fact[]): readonly Deadline[] => deriveDeadlines(facts, book);

const childId = 'child-1';
const fact = (type: string, occurredOn: string, data: Record<string, Json>): Fact =>
  ({ type, occurredOn, subjects: [childId], data: { childId, ...data } }) as unknown as Fact;

const decided = (kind: string, decidedOn: string, abroad = false): Fact =>
  fact('emergency.decided', decidedOn, { emergencyId: 'e', kind, decidedOn, abroad });
const lapsed = fact('emergency.lapsed', '2027-01-01', { emergencyId: 'e', lapsedOn: '2027-01-01' });
const petitioned = fact('emergency.petitioned', '2027-01-01', { emergencyId: 'e', petitionedOn: '2027-01-01' });

describe('the time to petition the tribunal', () => {
  it.each([
    ['care', false, '2027-01-01'],
    ['care', true, '2027-05-20'],
    ['move-ban', false, '2027-01-01'],
    ['institution', false, '2026-12-04'],
    ['trafficking', false, '2026-12-04'],
    ['travel-ban', false, '2027-01-01'],
    ['contact-stop', false, '2026-12-11'],
  ])('after %s (abroad: %s), decided on 20 November 2026, ends on %s and does not roll over', (kind, abroad, dueOn) => {
    const rule = petitionLimit(kind, abroad)!;
    expect(dueDate('2026-11-20', versionOn(rule, '2026-11-20'))).toBe(dueOn);
    const deadlines = derived([decided(kind, '2026-11-20', abroad)]);
    expect(deadlines).toMatchObject([
      { key: 'emergency.petition', dueOn, breachClass: 'A', status: 'open', stream: 'emergency-e' },
    ]);
  });

  it('is none for a child without care', () => {
    expect(petitionLimit('no-care', false)).toBeNull();
    expect(derived([decided('no-care', '2026-11-20')])).toEqual([]);
  });
  it('is met by a petition, also one written down after the lapse', () => {
    expect(derived([decided('care', '2026-11-20'), petitioned])[0]?.status).toBe('met');
    expect(derived([decided('care', '2026-11-20'), lapsed])[0]?.status).toBe('lapsed');
    expect(derived([decided('care', '2026-11-20'), lapsed, petitioned])[0]?.status).toBe('met');
  });
  it('is counted anew from a corrected day', () => {
    const corrected = fact('emergency.date-corrected', '2026-11-23', { emergencyId: 'e', to: '2026-11-23' });
    expect(derived([decided('care', '2026-11-20'), lapsed, corrected])).toMatchObject([
      { status: 'open', dueOn: '2027-01-04', trigger: { on: '2026-11-23' } },
    ]);
  });
  it('concerns nobody when the decision was an error', () => {
    const error = fact('emergency.entered-in-error', '2026-11-21', { emergencyId: 'e' });
    expect(derived([decided('care', '2026-11-20'), error])[0]?.status).toBe('not-applicable');
  });
  it('is reminded of on the way, and told of once it has lapsed', () => {
    const [open] = derived([decided('care', '2026-11-20')]);
    const [over] = derived([decided('care', '2026-11-20'), lapsed]);
    expect(dueReminder(open!, '2026-12-18T06:00:00.000Z', [])?.rung.rung).toBe('before-14');
    expect(dueReminder(open!, '2027-01-01T06:00:00.000Z', [])?.rung.rung).toBe('due');
    expect(dueReminder(over!, '2027-01-01T23:30:00.000Z', [])).toBeNull();
    expect(dueReminder(over!, '2027-01-02T06:00:00.000Z', [])?.rung.rung).toBe('overdue-1');
  });
});

describe('the time to carry out an order', () => {
  it('is six weeks for care and institution', () => {
    expect(dueDate('2026-11-20', implementationLimit('care-order')!)).toBe('2027-01-01');
    expect(dueDate('2026-11-20', implementationLimit('institution')!)).toBe('2027-01-01');
    expect(implementationLimit('contact')).toBeNull();
  });
});

describe('what parties must keep', () => {
  it.each([
    ['2026-12-03', '2026-12-24'],
    ['2026-12-04', '2026-12-28'],
    ['2027-03-04', '2027-03-30'],
    ['2027-04-26', '2027-05-18'],
  ])('complains about a notice of %s by %s', (reachedOn, dueOn) =>
    expect(dueDate(reachedOn, complaintLimit)).toBe(dueOn),
  );
  it('takes the tribunal to court within a month', () =>
    expect(dueDate('2027-01-31', courtActionLimit)).toBe('2027-03-01'));
  it('complains within a year at all', () => expect(dueDate('2026-11-20', lastComplaintLimit)).toBe('2027-11-20'));
  it('gets a demand to the tribunal within three months', () => {
    const received = fact('decision.demand-received', '2026-11-20', {
      decisionId: 'd',
      demandId: 'k',
      receivedOn: '2026-11-20',
    });
    const concluded = fact('decision.demand-concluded', '2027-02-01', { decisionId: 'd', demandId: 'k' });
    expect(derived([received])).toMatchObject([{ dueOn: '2027-02-20', status: 'open', stream: 'decision-d' }]);
    expect(derived([received, concluded])[0]?.status).toBe('met');
  });
});
