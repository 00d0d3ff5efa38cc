import fc from 'fast-check';
import { addDays, type CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import { isWorkingDay } from './calendar';
import type { Deadline } from './deadline';
import { inHand } from './in-hand';
import { rungs } from './reminders/ladder';

const TODAY = '2026-01-08';
const deadline: Deadline = {
  id: 'concern.review~0197a000-0000-7000-8000-000000000001',
  key: 'concern.review',
  ruleSet: 'law',
  paragraph: '§ 2-1',
  ruleVersion: 1,
  breachClass: 'B',
  stream: 'concern-0197a000-0000-7000-8000-000000000001',
  childId: '0197a000-0000-7000-8000-000000000002',
  trigger: { type: 'concern.raised', on: '2026-01-05' },
  applicable: true,
  dueOn: '2026-01-12',
  targetOn: '2026-01-12',
  met: null,
  status: 'open',
  explanation: { nb: '', nn: '', en: '' },
};
const met = (on: CalendarDate): Partial<Deadline> => ({ status: 'met', met: { type: 'concern.dismissed', on } });
const ended = (type: 'concern.entered-in-error' | 'case.closed', on: CalendarDate): Partial<Deadline> => ({
  status: 'not-applicable',
  applicable: false,
  endedBy: { type, on },
});
const broken = (otherwise: Partial<Deadline>, today = TODAY) => inHand({ ...deadline, ...otherwise }, today).broken;

describe('a due day that was not kept', () => {
  it('is none before it is over', () => {
    expect(broken({}, '2026-01-12')).toEqual([]);
    expect(broken({}, '2026-01-13')).toEqual(['2026-01-12']);
  });
  it('stays one after the thing was done late, and is none when it was done in time', () => {
    expect(broken(met('2026-01-12'), '2026-03-01')).toEqual([]);
    expect(broken(met('2026-01-13'), '2026-03-01')).toEqual(['2026-01-12']);
  });
  it('stays one after what it was about came to an end, unless it should never have been there', () => {
    expect(broken(ended('case.closed', '2026-01-11'), '2026-03-01')).toEqual([]);
    expect(broken(ended('case.closed', '2026-01-20'), '2026-03-01')).toEqual(['2026-01-12']);
    expect(broken(ended('concern.entered-in-error', '2026-01-20'), '2026-03-01')).toEqual([]);
  });
  it('stays one after an investigation was entered in error, unless another one took its place', () => {
    const inError = { type: 'investigation.entered-in-error', on: '2026-01-20' } as const;
    const endedBy = (end: NonNullable<Deadline['endedBy']>) => ({ ...ended('case.closed', end.on), endedBy: end });
    expect(broken(endedBy({ ...inError, unreplaced: true }), '2026-03-01')).toEqual(['2026-01-12']);
    expect(broken(endedBy({ ...inError, unreplaced: true, on: '2026-01-12' }), '2026-03-01')).toEqual([]);
    expect(broken(endedBy(inError), '2026-03-01')).toEqual([]);
  });
  it('is none where the limit does not concern anybody', () =>
    expect(broken({ status: 'not-applicable', applicable: false }, '2026-03-01')).toEqual([]));
  it('is one for each occurrence of what comes again', () =>
    expect(
      broken(
        {
          past: [
            { dueOn: '2025-07-01', met: { type: 'placement.visited', on: '2025-07-04' } },
            { dueOn: '2025-10-01', met: { type: 'placement.visited', on: '2025-09-30' } },
            { dueOn: '2025-12-01', met: null },
          ],
        },
        '2026-01-13',
      ),
    ).toEqual(['2025-07-01', '2026-01-12']));
});

describe('how long reminders may rest', () => {
  const snoozableTo = (otherwise: Partial<Deadline>) => inHand({ ...deadline, ...otherwise }, TODAY).snoozableTo;

  it('is the day before the due day, if that is a day of work', () => expect(snoozableTo({})).toBe('2026-01-11'));
  it('is earlier when the limit ends on a weekend or at Easter', () => {
    // Saturday: Friday's reminder must come. Good Friday: that of the Wednesday before.
    expect(snoozableTo({ dueOn: '2026-02-28' })).toBe('2026-02-26');
    expect(snoozableTo({ dueOn: '2026-04-03' })).toBe('2026-03-31');
  });
  it('is never, for what lapses', () =>
    expect(
      snoozableTo({ id: 'tribunal.implementation~0197a000-0000-7000-8000-000000000001', breachClass: 'A' }),
    ).toBeNull());
  it('is never, where there is no reminder', () =>
    expect(snoozableTo({ id: 'no.rule~0197a000-0000-7000-8000-000000000001' })).toBeNull());
  it('leaves a reminder in time on a day of work, whatever day the limit ends on', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_000 }), (days) => {
        const of = { ...deadline, dueOn: addDays('2022-01-01', days) };
        const until = inHand(of, TODAY).snoozableTo;
        const inTime = rungs(of)
          .map(({ at }) => osloDateOf(at))
          .filter((day) => day <= of.dueOn && isWorkingDay(day));
        const left = inTime.filter((day) => until !== null && day > until);
        expect(left.length > 0).toBe(inTime.length > 0);
      }),
    ));
});

describe('how far more time goes', () => {
  it('is as far as the rule’s version says', () => {
    const investigation = {
      ...deadline,
      id: 'investigation.completion~0197a000-0000-7000-8000-000000000001',
      dueOn: '2026-04-12',
    };
    expect(inHand(investigation, TODAY)).toMatchObject({ extension: 'by-event', extendableTo: '2026-07-12' });
  });
  it('is another six weeks at most where a care order is to be carried out', () => {
    const order = {
      ...deadline,
      id: 'tribunal.implementation~0197a000-0000-7000-8000-000000000001',
      trigger: { type: 'tribunal.decided', on: '2026-01-05' } as const,
      dueOn: '2026-02-16',
    };
    const more = { extension: 'by-leader', extendableTo: '2026-03-30' };
    expect(inHand(order, TODAY)).toMatchObject(more);
    // More time once given does not count again.
    expect(inHand({ ...order, dueOn: '2026-03-20', extendedTo: '2026-03-20' }, TODAY)).toMatchObject(more);
  });
  it('is nowhere, where the rule says nothing', () =>
    expect(inHand(deadline, TODAY)).toMatchObject({ extension: 'none', extendableTo: null }));
});
