import * as fc from 'fast-check';
import { caseFileOf } from '@libs/domain/case-file/fold';
import type { Fact } from '@libs/domain/kernel/envelope';
import { forbiddenIn } from './forbidden';
import { RandomCase, type Attempt } from './random-case';

const SEQUENCES = 10_000;

const attempts = fc.array(
  fc.record<Attempt>({ choice: fc.noBias(fc.nat()), days: fc.noBias(fc.constantFrom(0, 0, 0, 1, 7, 40, 200)) }),
  {
    minLength: 20,
    maxLength: 60,
  },
);
const birthDates = fc.constantFrom('2004-05-01', '2005-09-17', '2008-02-29', '2013-06-30', '2020-01-01');

describe('whatever is tried in a case', () => {
  const reached = new Map<string, number>();

  it('reaches no state that the rules forbid', () => {
    fc.assert(
      fc.property(birthDates, fc.nat(), attempts, (birthDate, name, tries) => {
        const one = new RandomCase(birthDate, name);
        for (const attempt of tries) {
          const happened = one.attempt(attempt);
          for (const { event } of happened) reached.set(event.type, (reached.get(event.type) ?? 0) + 1);
          expect(forbiddenIn(one.rehearsal.file, happened)).toEqual([]);
        }
      }),
      { numRuns: SEQUENCES, seed: 20_261_122 },
    );
  }, 600_000);

  it('gets far enough for that to mean something', () => {
    const wanted = [
      'case.closed',
      'investigation.concluded',
      'decision.approved',
      'tribunal.decided',
      'care.taken-over',
      'measure.started',
      'measure.ended',
      'plan.closed',
      'placement.started',
      'placement.ended',
      'aftercare.offer-made',
      'measure.date-corrected',
      'decision.entered-in-error',
    ];
    expect(wanted.filter((type) => (reached.get(type) ?? 0) < 20)).toEqual([]);
  });

  it('folds to the same file at once as event by event', () => {
    fc.assert(
      fc.property(fc.nat(), attempts, (name, tries) => {
        const one = new RandomCase('2010-01-01', name);
        for (const attempt of tries) one.attempt(attempt);
        const facts = one.rehearsal.events.map(({ event }) => event as unknown as Fact);
        const { birthDate: _, ...child } = one.rehearsal.file.child;
        expect({ ...caseFileOf(facts), child: { ...child, birthDate: null } }).toEqual({
          ...one.rehearsal.file,
          child: { ...child, birthDate: null },
        });
      }),
      { numRuns: 200 },
    );
  });
});
