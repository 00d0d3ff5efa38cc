import * as fc from 'fast-check';
import { openedCase } from '@libs/domain/register/opened';
import { brokenByTime, check, type Finding } from '@libs/domain/register/rules/check';
import { barnevernOf } from '@libs/domain/register/barnevern';
import { sakOf } from '@libs/domain/register/sak';
import { sampleReport } from '@libs/testing/register-sample';
import { RandomCase, type Attempt } from '../casework/random-case';

const SEQUENCES = 1_000;
const ON = '2030-01-01';

const errorsIn = (theCase: RandomCase): readonly Finding[] => {
  const events = theCase.rehearsal.events.map(({ event }) => event);
  const childId = theCase.rehearsal.file.child.childId!;
  const identified = events.map((event) => ({
    ...event,
    personal: event.personal.map((part) =>
      part.path === 'identity' ? { ...part, content: { ...(part.content as object), sex: '1' } } : part,
    ),
  }));
  const sak = sakOf(childId, openedCase(identified), '9902');
  if (!sak) return [];
  const { Avgiver: sender, Fagsystem: system, Id: id, DatoUttrekk: at } = sampleReport;
  return check(barnevernOf({ id, at, previousId: null, system, sender }, sak), ON).filter(
    ({ severity, rule }) => severity === 'ERROR' && !brokenByTime.has(rule),
  );
};

const attempts = fc.array(
  fc.record<Attempt>({ choice: fc.noBias(fc.nat()), days: fc.noBias(fc.constantFrom(0, 0, 0, 1, 7, 40, 200)) }),
  { minLength: 20, maxLength: 60 },
);
const birthDates = fc.constantFrom('2005-09-17', '2008-02-29', '2013-06-30', '2020-01-01');

describe('whatever is tried in a case', () => {
  it('breaks no rule of the register', () => {
    fc.assert(
      fc.property(birthDates, fc.nat(), attempts, (birthDate, name, tries) => {
        const one = new RandomCase(birthDate, name);
        for (const attempt of tries) one.attempt(attempt);
        expect(errorsIn(one)).toStrictEqual([]);
      }),
      { numRuns: SEQUENCES, seed: 1 },
    );
  }, 120_000);
});
