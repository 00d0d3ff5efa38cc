import { catalogue } from '@libs/domain/deadlines/catalogue/catalogue';
import { norwegianCalendar } from '@libs/domain/deadlines/calendar';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { before, due, overdue } from '@libs/domain/deadlines/catalogue/rungs';
import type { Rulebook } from '@libs/domain/deadlines/rulebook';
import type { DomainEvent, RecordedFact } from '@libs/domain/kernel/envelope';
import { childId, concernId, dismissed, raised } from '@libs/testing/concern-samples';
import { account, type Terms } from './promises';

const HOUR = 3_600_000;
const deadlineId = `concern.review~${concernId}`;
/** A report of Monday 5 January: to be reviewed by the 12th, reminded of at seven in the morning of these days. */
const [BEFORE, DUE, OVERDUE] = ['2026-01-10', '2026-01-12', '2026-01-13'].map((day) => `${day}T06:00:00.000Z`) as [
  string,
  string,
  string,
];

const book: Rulebook = {
  rules: catalogue
    .filter(({ name }) => name === 'concern.review')
    .map((rule) => (rule.clock === 'events' ? { ...rule, ladder: [before(2), due, overdue(1)] } : rule)),
  calendar: norwegianCalendar,
};
const terms: Terms = {
  latest: (since) => new Date(Date.parse(since) + HOUR).toISOString(),
  from: '2026-01-01T00:00:00.000Z',
  until: '2026-02-01T00:00:00.000Z',
  book,
};

type Told = readonly [at: string, event: DomainEvent];
const facts = (story: readonly Told[]): RecordedFact[] =>
  story
    .map(([recordedAt, event], index) => ({ ...event, recordedAt, seq: index + 1 }) as unknown as RecordedFact)
    .sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));

const reminder = (rung: string, collapsed: readonly string[] = [], dueOn = '2026-01-12'): DomainEvent => {
  const data = { deadlineId, dueOn, rung, collapsed, childId } as unknown as ReminderRaised['data'];
  return { type: 'reminder.raised', occurredOn: '', subjects: [childId], data, personal: [] };
};
const minutesAfter = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

const received: Told = ['2026-01-05T11:00:00.000Z', raised];
const first: Told = [minutesAfter(BEFORE, 1), reminder('before-2')];
const second: Told = [minutesAfter(DUE, 1), reminder('due')];
const third: Told = [minutesAfter(OVERDUE, 1), reminder('overdue-1')];
const reviewed = (at: string): Told => [at, dismissed];
const broken = (...story: readonly Told[]) =>
  account(facts(story), terms).broken.map(({ how, reminder: which }) => `${how} ${which.split(' ')[2]}`);

describe('what reminders promise', () => {
  it('is kept by a ladder that was raised rung by rung, and by one whose limit was met in time', () => {
    expect(account(facts([received, first, second, third]), terms)).toStrictEqual({
      deadlines: 1,
      raised: 3,
      collapsed: 0,
      open: 0,
      longest: 60_000,
      broken: [],
    });
    expect(broken(received, reviewed('2026-01-07T12:00:00.000Z'))).toStrictEqual([]);
    expect(broken(received, first, reviewed('2026-01-11T12:00:00.000Z'))).toStrictEqual([]);
  });

  it.each<[string, readonly Told[], readonly string[]]>([
    ['a rung is left out', [received, first, third], ['miscounted overdue-1', 'late overdue-1']],
    ['the last rung is never raised', [received, first, second], ['missing overdue-1']],
    [
      'a rung is never raised, and its limit is met long after',
      [received, first, reviewed('2026-01-12T17:00:00.000Z')],
      ['missing due'],
    ],
    ['a rung is raised twice', [received, first, first, second, third], ['twice before-2']],
    [
      'a rung is raised a moment too early',
      [received, [minutesAfter(BEFORE, -1), reminder('before-2')], second, third],
      ['early before-2'],
    ],
    [
      'a rung is raised a day late',
      [received, [minutesAfter(BEFORE, 1440), reminder('before-2')], second, third],
      ['late before-2'],
    ],
    ['a limit was met', [received, first, reviewed('2026-01-11T12:00:00.000Z'), second], ['not-owed due']],
    [
      'it is for another due date',
      [received, first, [second[0], reminder('due', [], '2026-01-11')], second, third],
      ['not-owed due'],
    ],
    ['there is no such deadline', [first], ['not-owed before-2']],
    [
      'it does not say what it stands for',
      [[minutesAfter(DUE, 1), raised], [minutesAfter(DUE, 2), reminder('due')], third],
      ['miscounted due'],
    ],
    [
      'what a later one stood for comes after all',
      [
        [minutesAfter(DUE, 1), raised],
        [minutesAfter(DUE, 2), reminder('due', ['before-2'])],
        [minutesAfter(DUE, 3), reminder('before-2')],
        third,
      ],
      ['twice before-2'],
    ],
  ])('is broken when %s', (_, story, expected) => {
    expect(broken(...story)).toStrictEqual(expected);
  });

  it('lets a later rung stand for those that were overtaken while nobody could raise them', () => {
    const after = minutesAfter(OVERDUE, 30);
    const story = [received, first, [after, reminder('overdue-1', ['due'])] as const];
    const down = { ...terms, latest: () => after };
    expect(account(facts(story), down)).toMatchObject({ raised: 2, collapsed: 1, broken: [] });
    expect(account(facts(story), terms).broken).toMatchObject([{ how: 'late', at: DUE }]);
  });

  it('asks for nothing that became due before or after the time it is about', () => {
    const later = { ...terms, from: minutesAfter(BEFORE, 5) };
    expect(account(facts([received, second, third]), later).broken.map(({ how }) => how)).toContain('miscounted');
    const soon = account(facts([received, first]), { ...terms, until: minutesAfter(DUE, 30) });
    expect(soon).toMatchObject({ broken: [], open: 1 });
    expect(account(facts([received]), { ...terms, from: minutesAfter(OVERDUE, 5) })).toMatchObject({ broken: [] });
  });
});
