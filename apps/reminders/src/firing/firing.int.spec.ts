import { randomUUID } from 'node:crypto';
import { step } from '@libs/commands/plan';
import { breakGlass } from '@libs/domain/break-glass/break-glass';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { breakGlassStream } from '@libs/domain/kernel/ids';
import { Casework, type RaisedConcern } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { Firing, type DeadlineRef } from './firing';

jest.setTimeout(30_000);

/** Received Monday 2 November 2026; the week of § 2-1 ends on Monday the 9th. */
const RECEIVED = '2026-11-02T09:00:00.000Z';

describe('firing on a real store', () => {
  let database: TestDatabase;
  let casework: Casework;
  let firing: Firing;
  let concern: RaisedConcern;
  let review: DeadlineRef;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    casework = await Casework.open(database, '2026-11-02T10:00:00.000Z');
    firing = new Firing(casework.ledger, casework.decisions, casework.clock);
    concern = await casework.raise(RECEIVED);
    review = { ledger: casework.name, deadlineId: `concern.review~${concern.concernId}`, childId: concern.childId };
  });

  const reminders = async (): Promise<readonly StoredEvent[]> =>
    casework.ledger.read.readStream(casework.name, `deadline-${review.deadlineId}`);
  const rungs = async (): Promise<readonly string[]> =>
    (await reminders()).map(({ data }) => (data as ReminderRaised['data']).rung);
  const dismiss = (now: string) =>
    casework.act(concern.concernId, {
      type: 'DismissConcern',
      now,
      reviewedOn: now.slice(0, 10),
      outcomeCode: '10',
      manifestlyUnfounded: false,
      reason: 'Syntetisk grunn',
    });

  it('raises nothing before the first rung', async () => {
    casework.clock.set('2026-11-07T05:59:59.999Z');
    expect(await firing.fire(review)).toBe(false);
    expect(await reminders()).toEqual([]);
  });

  it('raises the rung that was reached, as the system and for its reason', async () => {
    casework.clock.set('2026-11-07T06:00:00.000Z');
    expect(await firing.fire(review)).toBe(true);
    const [raised] = await reminders();
    expect(raised).toMatchObject({
      type: 'reminder.raised',
      subjects: [concern.childId],
      actor: { subject: 'rettid-reminders', role: 'system' },
      sealed: [],
      data: { rung: 'before-2', dueOn: '2026-11-09', paragraph: '§ 2-1', stream: `concern-${concern.concernId}` },
    });
  });

  it('raises it once, however many ring at the same moment', async () => {
    casework.clock.set('2026-11-07T06:00:00.000Z');
    const others = [firing, new Firing(casework.ledger, casework.decisions, casework.clock)];
    await Promise.all(Array.from({ length: 20 }, (_, n) => others[n % 2]!.fire(review)));
    expect(await rungs()).toEqual(['before-2']);
    expect(await firing.fire(review)).toBe(false);
  });

  it('raises only the latest of the rungs that were overtaken', async () => {
    casework.clock.set('2026-11-10T12:00:00.000Z');
    await firing.fire(review);
    expect(await rungs()).toEqual(['overdue-1']);
  });

  it('raises each rung in its time', async () => {
    for (const day of ['07', '08', '09', '10', '16']) {
      casework.clock.set(`2026-11-${day}T06:00:00.000Z`);
      await firing.fire(review);
    }
    expect(await rungs()).toEqual(['before-2', 'before-1', 'due', 'overdue-1', 'overdue-7']);
    casework.clock.set('2027-11-16T06:00:00.000Z');
    expect(await firing.fire(review)).toBe(false);
  });

  it('does nothing for a limit that was met meanwhile', async () => {
    casework.clock.set('2026-11-06T08:00:00.000Z');
    await dismiss('2026-11-06T08:00:00.000Z');
    casework.clock.set('2026-11-09T08:00:00.000Z');
    expect(await firing.fire(review)).toBe(false);
    expect(await reminders()).toEqual([]);
  });

  it('raises nothing, or raised before, when the limit is met in the same moment', async () => {
    casework.clock.set('2026-11-09T08:00:00.000Z');
    await Promise.all([firing.fire(review), dismiss('2026-11-09T08:00:00.000Z')]);
    const [raised] = await reminders();
    const met = (await casework.ledger.read.readStream(casework.name, `concern-${concern.concernId}`)).at(-1)!;
    expect(met.type).toBe('concern.dismissed');
    expect(raised?.seq ?? 0).toBeLessThan(met.seq);
  });

  it('reminds anew when a correction moves the due date', async () => {
    casework.clock.set('2026-11-09T08:00:00.000Z');
    await firing.fire(review);
    await casework.act(concern.concernId, {
      type: 'CorrectConcern',
      now: casework.now,
      corrects: { version: 1, eventId: null },
      changes: { receivedAt: '2026-11-03T09:00:00.000Z' },
      reason: 'Syntetisk retting',
    });
    await firing.fire(review);
    expect((await reminders()).map(({ data }) => [data['rung'], data['dueOn']])).toEqual([
      ['due', '2026-11-09'],
      ['before-1', '2026-11-10'],
    ]);
  });

  it('does nothing for a deadline nobody knows', async () => {
    casework.clock.set('2026-11-09T08:00:00.000Z');
    expect(await firing.fire({ ...review, deadlineId: `concern.unknown~${concern.concernId}` })).toBe(false);
  });

  it('tells of an emergency access at the hour it was opened, and reminds of its review until it is judged', async () => {
    casework.clock.set('2026-11-03T02:13:00.000Z');
    const { childId } = concern;
    const breakGlassId = randomUUID();
    const stream = breakGlassStream(breakGlassId);
    await casework.perform(
      step(stream, breakGlass, {
        type: 'OpenBreakGlass',
        now: casework.now,
        breakGlassId,
        childId,
        by: randomUUID(),
        category: 'acute-danger',
        reason: 'Syntetisk: barnet er i fare nå',
        hours: 4,
      }),
    );
    review = { ledger: casework.name, deadlineId: `break-glass.review~${breakGlassId}`, childId };
    expect(await firing.fire(review)).toBe(true);
    expect(await firing.fire(review)).toBe(false);
    const [notice] = await reminders();
    const audience = ['leader', 'data-protection-officer'];
    expect(notice).toMatchObject({
      subjects: [childId],
      data: { rung: 'opened', dueOn: '2026-11-10', stream, audience },
    });
    casework.clock.set('2026-11-08T06:00:00.000Z');
    await firing.fire(review);
    await casework.perform(
      step(stream, breakGlass, {
        type: 'ReviewBreakGlass',
        now: casework.now,
        by: randomUUID(),
        verdict: 'justified',
        assessment: 'Syntetisk vurdering',
      }),
    );
    casework.clock.set('2026-11-10T08:00:00.000Z');
    expect(await firing.fire(review)).toBe(false);
    expect(await rungs()).toEqual(['opened', 'before-2']);
  });
});
