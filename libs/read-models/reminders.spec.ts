import { plainReminder } from '@libs/testing/raised-reminder';
import { folded } from '@libs/testing/folding';
import { Recorder } from '@libs/testing/recorded';
import { deadlinesView } from './deadlines/view';
import { inboxId, inboxView } from './inbox/view';

const raised = {
  concernId: 'c1',
  childId: 'k1',
  receivedAt: '2026-01-05T09:30:00.000Z',
  channel: 'oral',
  reporter: { kind: 'public', code: null },
  contentCodes: [],
  report: { id: 'r1', children: 1 },
  messageId: null,
} as const;
const which = { deadlineId: 'concern.review~c1', rung: 'before-2', dueOn: '2026-01-12' };
const reminder = {
  ...which,
  key: 'concern.review',
  paragraph: '§ 2-1',
  stream: 'concern-c1',
  childId: 'k1',
  audience: ['caseworker'],
  ...plainReminder,
} as const;
const deadlineStream = 'deadline-concern.review~c1';

describe('deadlines', () => {
  it('follow from the concern, each with its reason and the moment to look at it next', () => {
    const r = new Recorder();
    const found = folded(deadlinesView, [r.record('concern.raised', 'concern-c1', raised)]);
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['concern.confirmation~c1', 'concern.review.register~c1', 'concern.review~c1']),
    );
    expect(found.get('concern.review~c1')).toMatchObject({
      key: 'concern.review',
      ruleSet: 'law',
      paragraph: '§ 2-1',
      concernId: 'c1',
      childId: 'k1',
      triggeredOn: '2026-01-05',
      dueOn: '2026-01-12',
      status: 'open',
      nextAt: '2026-01-10T06:00:00.000Z',
      explanation: { en: expect.stringContaining('+ 1 week') },
    });
    expect(found.get('concern.review.register~c1')).toMatchObject({ ruleSet: 'register', nextAt: null });
  });

  it('wait for the next rung when one was raised, and for none when they are met', () => {
    const r = new Recorder();
    const events = [
      r.record('concern.raised', 'concern-c1', raised),
      r.record('reminder.raised', deadlineStream, reminder),
      r.record(
        'concern.dismissed',
        'concern-c1',
        {
          concernId: 'c1',
          childId: 'k1',
          reviewedOn: '2026-01-11',
          outcomeCode: '1',
          contentCodes: [],
          manifestlyUnfounded: true,
          reasonGiven: false,
        },
        { occurredOn: '2026-01-11' },
      ),
    ];
    const at = (count: number) => folded(deadlinesView, events.slice(0, count)).get('concern.review~c1');
    expect(at(2)).toMatchObject({
      nextAt: '2026-01-11T06:00:00.000Z',
      raised: [{ rung: 'before-2', dueOn: '2026-01-12' }],
    });
    expect(at(3)).toMatchObject({ nextAt: null, status: 'met', metOn: '2026-01-11' });
  });
});

describe('the inbox', () => {
  it('keeps each reminder with how it was delivered', () => {
    const r = new Recorder();
    const events = [
      r.record('reminder.raised', deadlineStream, reminder),
      r.record('reminder.delivered', deadlineStream, { ...which, channel: 'inbox', recipient: null }),
      r.record('reminder.delivery-failed', deadlineStream, {
        ...which,
        channel: 'mail',
        recipient: null,
        reason: 'smtp-450',
        attempt: 1,
      }),
      r.record('reminder.delivered', deadlineStream, { ...which, channel: 'mail', recipient: null }),
    ];
    const at = (count: number) => folded(inboxView, events.slice(0, count)).get(inboxId(which));
    expect(at(1)).toMatchObject({ eventId: 'event-1', paragraph: '§ 2-1', deliveries: {} });
    expect(at(3)?.deliveries).toMatchObject({
      inbox: { status: 'delivered', failures: 0 },
      mail: { status: 'failed', failures: 1, reason: 'smtp-450' },
    });
    expect(at(4)?.deliveries.mail).toMatchObject({ status: 'delivered', failures: 1, reason: 'smtp-450' });
  });
});
