import fc from 'fast-check';
import { raised } from '@libs/testing/concern-samples';
import { registerConcernRule } from '@libs/domain/deadlines/catalogue/concern-rules';
import { dueDate, extendedVersion } from '@libs/domain/deadlines/count';
import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import { registerInvestigationRule } from '@libs/domain/deadlines/catalogue/investigation-rules';
import { petitionLimit } from '@libs/domain/deadlines/catalogue/lapse-rules';
import { complaintLimit, courtActionLimit } from '@libs/domain/deadlines/catalogue/party-limits';
import { ruleOf } from '@libs/domain/deadlines/rulebook';
import type { Fact } from '@libs/domain/kernel/envelope';
import { aimedAtByHand, countedByHand } from './day-by-day';

const { childId, concernId } = raised.data;
const investigationId = 'u1';

const received = (receivedAt: string): Fact =>
  ({ ...raised, occurredOn: receivedAt, data: { ...raised.data, receivedAt } }) as unknown as Fact;
const about = (type: string, on: string, data: object): Fact =>
  ({ type, occurredOn: on, subjects: [childId], data: { childId, investigationId, ...data } }) as unknown as Fact;
const opened = (on: string): Fact => about('investigation.opened', on, { concernId, openedOn: on, receivedOn: on });
const extended = (on: string): Fact => about('investigation.extension-decided', on, { decidedOn: on, granted: true });

const dueDays = (facts: readonly Fact[], ...names: readonly string[]): readonly (string | undefined)[] => {
  const all = deriveDeadlines(facts);
  return names.map((name) => all.find(({ id }) => id.startsWith(`${name}~`))?.dueOn);
};
const LAW = ['concern.review', 'investigation.completion', 'concern.confirmation'] as const;
const REGISTER = ['concern.review.register', 'investigation.completion.register'] as const;

describe('the vectors of the fact base, § 1', () => {
  // Received; § 2-1, § 2-2 three months, six in all, § 13-3; then the register's 7, 7 + 90 and 7 + 180 days, turned page by page.
  it.each([
    ['2026-01-05', '2026-01-12', '2026-04-12', '2026-07-12', '2026-01-26'],
    ['2026-02-21', '2026-02-28', '2026-05-28', '2026-08-28', '2026-03-14'],
    ['2026-03-27', '2026-04-03', '2026-07-03', '2026-10-03', '2026-04-17'],
    ['2026-08-24', '2026-08-31', '2026-11-30', '2027-02-28', '2026-09-14'],
    ['2026-11-23', '2026-11-30', '2027-02-28', '2027-05-30', '2026-12-14'],
    ['2026-11-24', '2026-12-01', '2027-03-01', '2027-06-01', '2026-12-15'],
    ['2027-11-22', '2027-11-29', '2028-02-29', '2028-05-29', '2027-12-13'],
  ])('received %s', (on, week, months, half, confirmation) => {
    const facts = [received(`${on}T11:00:00.000Z`), opened(on)];
    const more = [...facts, extended(on)];
    expect(dueDays(facts, ...LAW)).toEqual([week, months, confirmation]);
    expect(dueDays(more, 'investigation.completion')).toEqual([half]);

    const [review, investigation] = [registerConcernRule.versions[0], registerInvestigationRule.versions[0]];
    expect(dueDays(facts, ...REGISTER)).toEqual([countedByHand(on, review), countedByHand(on, investigation)]);
    expect(dueDays(more, REGISTER[1])).toEqual([countedByHand(on, extendedVersion(investigation))]);
  });

  it.each([
    ['2026-01-05', '2026-01-12', '2026-04-12', '2026-07-11'],
    ['2026-11-24', '2026-12-01', '2027-03-01', '2027-05-30'],
    ['2027-11-22', '2027-11-29', '2028-02-27', '2028-05-27'],
  ])('received %s, by the register’s days', (on, review, investigation, half) => {
    const facts = [received(`${on}T11:00:00.000Z`), opened(on)];
    expect(dueDays(facts, ...REGISTER)).toEqual([review, investigation]);
    expect(dueDays([...facts, extended(on)], REGISTER[1])).toEqual([half]);
  });

  it.each([
    ['2026-12-03', '2026-12-24', '2026-12-24'],
    ['2026-12-04', '2026-12-25', '2026-12-28'],
    ['2027-03-04', '2027-03-25', '2027-03-30'],
    ['2027-04-26', '2027-05-17', '2027-05-18'],
  ])('a notice that reached the party on %s', (on, raw, rolled) => {
    expect([dueDate(on, { ...complaintLimit, rollsOver: false }), dueDate(on, complaintLimit)]).toEqual([raw, rolled]);
    expect(countedByHand(on, complaintLimit)).toBe(rolled);
  });

  it('an emergency decision of 20 November 2026, and what to aim for', () => {
    const lapse = (kind: string): string => dueDate('2026-11-20', petitionLimit(kind, false)!.versions[0]);
    expect(['institution', 'contact-stop', 'care'].map(lapse)).toEqual(['2026-12-04', '2026-12-11', '2027-01-01']);
    expect(aimedAtByHand('2027-01-01')).toBe('2026-12-31');
  });

  it('a court action after a notice on the last day of January', () => {
    expect(dueDate('2027-01-31', { ...courtActionLimit, rollsOver: false })).toBe('2027-02-28');
    expect(dueDate('2027-01-31', courtActionLimit)).toBe('2027-03-01');
  });
});

describe('a report that comes at any moment', () => {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
  const inTheNights = fc
    .tuple(
      fc.constantFrom('2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25', '2027-12-31', '2028-02-28'),
      fc.integer({ min: -180, max: 1_620 }),
    )
    .map(([date, minutes]) => new Date(Date.parse(`${date}T00:00:00Z`) + minutes * 60_000));
  const ever = fc.date({ min: new Date('1996-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });

  it('is counted from the day on the wall, in both rule sets', () => {
    fc.assert(
      fc.property(fc.oneof(ever, inTheNights), fc.boolean(), (at, isExtended) => {
        const day = wall.format(at);
        const facts = [received(at.toISOString()), opened(day), ...(isExtended ? [extended(day)] : [])];
        for (const one of deriveDeadlines(facts).filter(({ trigger }) => trigger.on === day)) {
          const [version] = ruleOf(one.id)!.versions;
          const dueOn = countedByHand(day, one.extended ? extendedVersion(version) : version);
          expect([one.id, one.dueOn, one.targetOn]).toEqual([one.id, dueOn, aimedAtByHand(dueOn)]);
        }
        expect(dueDays(facts, ...LAW, ...REGISTER)).not.toContain(undefined);
      }),
      { numRuns: 400 },
    );
  });
});
