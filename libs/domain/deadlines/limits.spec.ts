import type { AnyEvent } from '../event-types';
import type { Fact } from '../kernel/envelope';
import type { Deadline } from './deadline';
import { deriveDeadlines } from './derive';
import { evolveLimits, familyOf, noLimits } from './limits';
import type { CaseRule, MunicipalRule } from './rule';
import { nationalRulebook, type Rulebook } from './rulebook';

const childId = 'child-1';
type Of<Type extends AnyEvent['type']> = Extract<AnyEvent, { type: Type }>;
const happened = <Type extends AnyEvent['type']>(
  type: Type,
  occurredOn: string,
  data: Omit<Of<Type>['data'], 'childId'>,
): Fact => ({ type, occurredOn, subjects: [childId], data: { childId, ...data } }) as unknown as Fact;

const version = {
  version: 1,
  validFrom: '2023-01-01',
  validTo: null,
  lengths: [{ count: 3, unit: 'month' }],
  lengthMark: 'I',
  rollsOver: false,
  rollOverMark: 'I',
  source: 'spec',
  sourceDate: '2026-07-02',
} as const;
const evaluation: CaseRule = {
  clock: 'case',
  duty: 'measure.evaluation',
  name: 'measure.evaluation',
  key: 'measure.evaluation',
  ruleSet: 'law',
  nature: 'setting',
  bearer: 'service',
  title: { nb: 'evaluering', nn: 'evaluering', en: 'evaluation' },
  paragraph: '§ 8-1',
  breachClass: 'D',
  satisfiedBy: ['measure.evaluated'],
  recurs: true,
  extension: 'by-leader',
  onMove: 'goes-on',
  ladder: [],
  versions: [
    version,
    {
      ...version,
      version: 2,
      validFrom: '2026-06-01',
      transition: 'running-too',
      lengths: [{ count: 2, unit: 'month' }],
    },
  ],
};
const report: MunicipalRule = {
  ...evaluation,
  clock: 'municipality',
  duty: 'condition-report',
  name: 'municipal.condition-report',
  key: 'municipal.condition-report',
  paragraph: '§ 15-3',
  satisfiedBy: ['municipal-duty.done'],
  versions: [{ ...version, lengths: [{ count: 1, unit: 'year' }] }],
};
const book: Rulebook = { ...nationalRulebook, rules: [evaluation, report] };

const measureId = 't1';
const started = happened('measure.started', '2026-01-12', { measureId, startedOn: '2026-01-12' });
const decided = happened('measure.decided', '2026-01-05', {
  measureId,
  categoryCode: '4.5',
  consent: 'voluntary',
  legalBasis: { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: null, letter: null },
  decidedOn: '2026-01-05',
  decisionId: null,
  additionalBases: [],
  groundCodes: [],
  plannedEndOn: null,
});
const evaluatedOn = (day: string): Fact =>
  happened('measure.evaluated', day, { measureId, evaluatedOn: day } as Of<'measure.evaluated'>['data']);
const deadlineId = `measure.evaluation~${measureId}`;
const handled = <Type extends Extract<AnyEvent['type'], `deadline.${string}`>>(
  type: Type,
  data: Omit<Of<Type>['data'], 'childId' | 'deadlineId'>,
): Fact => happened(type, '2026-03-01', { deadlineId, ...data } as unknown as Omit<Of<Type>['data'], 'childId'>);

const after = (...facts: readonly Fact[]): Deadline | undefined =>
  deriveDeadlines([decided, started, ...facts], book).find(({ id }) => id === deadlineId);

describe('a duty that comes again', () => {
  it('is due from the day it began', () => {
    expect(after()).toMatchObject({
      dueOn: '2026-04-12',
      status: 'open',
      trigger: { type: 'measure.started', on: '2026-01-12' },
      explanation: { nb: 'startet 12.1.2026 + 3 måneder, § 8-1, regel v1' },
    });
    expect(after()).not.toHaveProperty('past');
  });

  it('is due anew once it is done, and keeps what was', () => {
    const met = (on: string) => ({ type: 'measure.evaluated', on });
    expect(after(evaluatedOn('2026-03-02'), evaluatedOn('2026-05-04'))).toMatchObject({
      dueOn: '2026-08-04',
      status: 'open',
      met: null,
      past: [
        { dueOn: '2026-04-12', met: met('2026-03-02') },
        { dueOn: '2026-06-02', met: met('2026-05-04') },
      ],
    });
  });

  it('is owed no more once the case is erased', () => {
    const erased = happened('erasure.executed', '2026-03-01', { erasureId: 's1' });
    expect(after(erased)).toMatchObject({ status: 'not-applicable', endedBy: { type: 'erasure.executed' } });
    expect(after(evaluatedOn('2026-02-02'), erased)).toMatchObject({ past: [{ met: { on: '2026-02-02' } }] });
  });

  it('stays owed no more, whatever is recorded of an erased case', () => {
    const erased = happened('erasure.executed', '2026-03-01', { erasureId: 's1' });
    const opened = happened('case.opened', '2026-03-02', {
      caseNumber: '26/1',
      openedOn: '2026-01-05',
    } as Of<'case.opened'>['data']);
    expect(after(erased, opened)).toMatchObject({ status: 'not-applicable', endedBy: { type: 'erasure.executed' } });
    expect(after(erased, evaluatedOn('2026-03-02'))).toMatchObject({ status: 'not-applicable' });
  });

  it('takes the version of the day each turn begins', () => {
    expect(after(evaluatedOn('2026-06-15'))).toMatchObject({ dueOn: '2026-08-15', ruleVersion: 2 });
  });

  it('is owed no more when what it is about ends, which is no breach and no keeping of it', () => {
    const ended = happened('measure.ended', '2026-02-01', {
      measureId,
      endedOn: '2026-02-01',
      result: 'goal-reached',
      liftingCode: null,
    } as unknown as Of<'measure.ended'>['data']);
    expect(after(ended)).toMatchObject({
      status: 'not-applicable',
      met: null,
      endedBy: { type: 'measure.ended', on: '2026-02-01' },
    });
  });

  it('moves with a corrected day, and remembers from where', () => {
    const corrected = happened('measure.date-corrected', '2026-02-01', {
      measureId,
      field: 'startedOn',
      from: '2026-01-12',
      to: '2026-01-08',
    } as unknown as Of<'measure.date-corrected'>['data']);
    expect(after(corrected)).toMatchObject({
      dueOn: '2026-04-08',
      targetOn: '2026-04-08',
      moved: [{ from: '2026-04-12', to: '2026-04-08', by: 'measure.date-corrected' }],
    });
  });
});

describe('what people do about a limit', () => {
  const extended = handled('deadline.extended', { from: '2026-04-12', to: '2026-05-10', decidedOn: '2026-03-01' });

  it('gives it more time, which lasts until it is done', () => {
    expect(after(extended)).toMatchObject({ dueOn: '2026-05-10', targetOn: '2026-05-08', extended: true });
    const other = happened('measure.started', '2026-03-02', { measureId: 't2', startedOn: '2026-03-02' });
    expect(after(extended, other)?.dueOn).toBe('2026-05-10');
    expect(after(extended, evaluatedOn('2026-05-02'))).toMatchObject({ dueOn: '2026-08-02' });
    expect(after(extended, evaluatedOn('2026-05-02'))).not.toHaveProperty('extendedTo');
  });

  it('waits, rests and explains', () => {
    const wait = { waitId: 'w1', awaited: 'expert', since: '2026-03-01' } as const;
    expect(after(handled('deadline.wait-begun', wait))?.wait).toEqual(wait);
    const ended = handled('deadline.wait-ended', { waitId: 'w1', endedOn: '2026-03-05' });
    expect(after(handled('deadline.wait-begun', wait), ended)).not.toHaveProperty('wait');
    const snooze = { dueOn: '2026-04-12', until: '2026-04-01', staffId: 's1' };
    expect(after(handled('deadline.snoozed', snooze))?.snoozedUntil).toBe('2026-04-01');
    expect(after(handled('deadline.snoozed', { ...snooze, dueOn: '2026-04-13' }))).not.toHaveProperty('snoozedUntil');
    const breach = { dueOn: '2026-04-12', reason: 'capacity' } as const;
    expect(after(handled('deadline.breach-explained', breach))?.breach).toEqual(breach);
  });

  it('counts it anew by a new version, and so from then on; nobody is late by what was not in force', () => {
    const [from, to] = ['2026-04-12', '2026-06-01'];
    const recounted = handled('deadline.recounted', { ruleVersion: 2, from, to });
    const other = happened('measure.started', '2026-06-02', { measureId: 't2', startedOn: '2026-06-02' });
    expect(after(recounted, other)).toMatchObject({
      dueOn: to,
      ruleVersion: 2,
      moved: [{ from, to, by: 'deadline.recounted' }],
      explanation: { en: expect.stringContaining('+ 2 months, not before 1.6.2026, § 8-1, rule v2') },
    });
  });
});

describe('a case from another municipality', () => {
  it('owes nothing here while it is copied, and all that stands once it is received', () => {
    const copy = (fact: Fact): Fact => ({ ...fact, origin: { kind: 'ledger', ledger: '4601-00', seq: 1, hash: 'h' } });
    const copied = [decided, started].map(copy);
    expect(deriveDeadlines(copied, book)).toEqual([]);
    const received = happened('move.received', '2026-02-01', {
      moveId: 'm1',
      from: '4601-00',
      limits: [],
    } as unknown as Of<'move.received'>['data']);
    expect(deriveDeadlines([...copied, received], book)).toMatchObject([{ id: deadlineId, dueOn: '2026-04-12' }]);
  });
});

describe('a duty of the municipality', () => {
  const duty = (type: 'municipal-duty.begun' | 'municipal-duty.done', data: object): Fact =>
    ({
      type,
      occurredOn: '2026-01-05',
      subjects: [],
      data: { dutyId: 'd1', duty: 'condition-report', ...data },
    }) as Fact;
  const begun = duty('municipal-duty.begun', { from: '2025-12-31' });

  it('has no child, and comes again from the end of the period that was reported on', () => {
    expect(familyOf(begun)).toBe('d1');
    const done = duty('municipal-duty.done', { doneOn: '2026-11-02', through: '2026-12-31' });
    expect(deriveDeadlines([begun, done], book)).toMatchObject([
      {
        id: 'municipal.condition-report~d1',
        childId: null,
        dueOn: '2027-12-31',
        past: [{ dueOn: '2026-12-31', met: { type: 'municipal-duty.done', on: '2026-11-02' } }],
      },
    ]);
  });
});

it('is the same object when an event changes nothing', () => {
  const raised = {
    type: 'reminder.raised',
    occurredOn: '2026-01-05',
    subjects: [],
    data: { childId },
  } as unknown as Fact;
  expect(evolveLimits(noLimits, raised, book)).toBe(noLimits);
});
