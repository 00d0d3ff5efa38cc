import type { DeadlineHandlingEvent } from '../deadline-handling/events';
import type { ConcernCorrected, ConcernRaised } from '../concerns/events';
import type { Fact } from '../kernel/envelope';
import type { CalendarDate } from '../kernel/dates';
import type { Deadline } from './deadline';
import { deriveDeadlines } from './derive';
import { isSnoozed, rungs } from './reminders/ladder';

const concernId = '0197a000-0000-7000-8000-000000000001';
const childId = '0197a000-0000-7000-8000-000000000002';
const waitId = '0197a000-0000-7000-8000-000000000003';
const staffId = '0197a000-0000-7000-8000-000000000021';
const deadlineId = `concern.review~${concernId}`;
const about = { deadlineId, childId };

const fact = (event: ConcernRaised | ConcernCorrected | DeadlineHandlingEvent): Fact => event as unknown as Fact;
const handling = (type: DeadlineHandlingEvent['type'], data: object): Fact =>
  fact({ type, occurredOn: '2026-01-08', subjects: [childId], data, personal: [] } as unknown as DeadlineHandlingEvent);

const raised = fact({
  type: 'concern.raised',
  occurredOn: '2026-01-05T11:00:00.000Z',
  subjects: [childId],
  data: {
    concernId,
    childId,
    receivedAt: '2026-01-05T11:00:00.000Z',
    channel: 'oral',
    reporter: { kind: 'public', code: '11' },
    contentCodes: [],
    report: { id: concernId, children: 1 },
    messageId: null,
  },
  personal: [],
});
const receivedOn = (day: CalendarDate): Fact =>
  fact({
    type: 'concern.corrected',
    occurredOn: '2026-01-08T12:00:00.000Z',
    subjects: [childId],
    data: { concernId, childId, changes: { receivedAt: `${day}T11:00:00.000Z`, reporter: null } },
    personal: [],
  } as unknown as ConcernCorrected);

const review = (...facts: readonly Fact[]): Deadline =>
  deriveDeadlines([raised, ...facts]).find(({ id }) => id === deadlineId)!;

const begun = handling('deadline.wait-begun', { ...about, waitId, awaited: 'health', since: '2026-01-07' });
const ended = handling('deadline.wait-ended', { ...about, waitId, endedOn: '2026-01-08' });
const snoozed = handling('deadline.snoozed', { ...about, dueOn: '2026-01-12', until: '2026-01-11', staffId });
const explained = handling('deadline.breach-explained', { ...about, dueOn: '2026-01-12', reason: 'capacity' });
const extended = handling('deadline.extended', {
  ...about,
  from: '2026-01-12',
  to: '2026-01-26',
  decidedOn: '2026-01-08',
});

describe('what people do about a time limit', () => {
  it('does not make it stand still: a wait says for whom, and the day stays', () => {
    expect(review(begun)).toMatchObject({
      dueOn: '2026-01-12',
      status: 'open',
      wait: { waitId, awaited: 'health', since: '2026-01-07' },
    });
    expect(review(begun, ended).wait).toBeUndefined();
  });

  it('moves it where more time was given, and says what moved it', () =>
    expect(review(extended)).toMatchObject({
      dueOn: '2026-01-26',
      extended: true,
      moved: [{ from: '2026-01-12', to: '2026-01-26', by: 'deadline.extended' }],
      explanation: { nb: 'mottatt 5.1.2026 + 1 uke, § 2-1, regel v1, forlenget til 26.1.2026' },
    }));
  it('keeps the time that was given, and no more, when what it is counted from is corrected', () => {
    expect(review(extended, receivedOn('2026-01-04')).dueOn).toBe('2026-01-26');
    expect(review(extended, receivedOn('2026-01-21')).dueOn).toBe('2026-01-28');
    const { explanation } = review(extended, receivedOn('2026-01-04'));
    expect(explanation.en).toBe('received 4.1.2026 + 1 week, § 2-1, rule v1, extended to 26.1.2026');
  });

  it('lets reminders rest for the day they were let rest for, and for no other', () => {
    const resting = review(snoozed);
    expect(resting.snoozedUntil).toBe('2026-01-11');
    const days = rungs(resting).map((rung) => [rung.rung, isSnoozed(resting, rung)]);
    expect(days).toEqual([
      ['before-2', true],
      ['before-1', true],
      ['due', false],
      ['overdue-1', false],
      ['overdue-7', false],
    ]);
    expect(review(snoozed, receivedOn('2026-01-03')).snoozedUntil).toBeUndefined();
    expect(review(extended, snoozed).snoozedUntil).toBeUndefined();
  });

  it('says why it was broken', () =>
    expect(review(explained).breach).toEqual({ dueOn: '2026-01-12', reason: 'capacity' }));
  it('is nothing to a limit that is not there', () => {
    const other = handling('deadline.snoozed', { ...about, deadlineId: 'concern.review~other', until: '2026-01-11' });
    expect(review(other)).toEqual(review());
  });
});
