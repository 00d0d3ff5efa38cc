import { randomUUID } from 'node:crypto';
import { step } from '@libs/commands/plan';
import { breakGlass } from '@libs/domain/break-glass/break-glass';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import type { DomainEvent, StoredEvent } from '@libs/domain/kernel/envelope';
import { breakGlassStream } from '@libs/domain/kernel/ids';
import { CommandReused, LedgerUnavailable } from '@libs/ledger/errors';
import { createLog } from '@libs/platform/log';
import { catchUp } from '@libs/read-models/catch-up';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { Casework, type RaisedConcern } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { StaffDirectory } from '../recipients/staff-directory';
import { Outstanding } from '../sweep/outstanding';
import { Derivation, type DeadlineRef } from './derivation';
import { Firing } from './firing';
import { Raising } from './raising';

jest.setTimeout(30_000);

/** Received Monday 2 November 2026; the week of § 2-1 ends on Monday the 9th. */
const RECEIVED = '2026-11-02T09:00:00.000Z';

describe('firing on a real store', () => {
  let database: TestDatabase;
  let casework: Casework;
  let store: ViewStore;
  let firing: Firing;
  let concern: RaisedConcern;
  let review: DeadlineRef;

  beforeEach(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, '2026-11-02T10:00:00.000Z');
    store = new ViewStore(database.client.db(database.name));
    firing = newFiring();
    concern = await casework.raise(RECEIVED);
    review = reviewOf(concern);
    await new ViewRunner(store, casework.ledger.read, [deadlinesView], createLog('spec', 'silent')).keepUp();
  });
  afterEach(() => database.close());

  const newFiring = (decisions: ConstructorParameters<typeof Raising>[0] = casework.decisions): Firing => {
    const { ledger, clock } = casework;
    return new Firing({
      outstanding: new Outstanding(store),
      derivation: new Derivation(ledger.read, store.folding.knownTypes),
      staff: new StaffDirectory(ledger.read),
      raising: new Raising(decisions),
      clock,
      log: createLog('spec', 'silent'),
    });
  };
  const reviewOf = ({ concernId, childId }: RaisedConcern): DeadlineRef => ({
    _id: `concern.review~${concernId}`,
    family: childId,
    childId,
  });
  const fold = () => catchUp(store, deadlinesView, casework.ledger.read, casework.name);
  /** One pass without a fold before it. @returns how many reminders it raised */
  const pass = async (one = firing, alone = true): Promise<number> => {
    let raised = 0;
    for await (const page of one.pass(casework.name, alone)) raised += page.raised;
    return raised;
  };
  const foldAndPass = async (): Promise<number> => {
    await fold();
    return pass();
  };
  const fire = (ref = review) => firing.fire(casework.name, ref);
  const reminders = async (ref = review): Promise<readonly StoredEvent[]> =>
    casework.ledger.read.readStream(casework.name, `deadline-${ref._id}`);
  const rungs = async (ref = review): Promise<readonly string[]> =>
    (await reminders(ref)).map(({ data }) => (data as ReminderRaised['data']).rung);
  const dismiss = ({ concernId }: RaisedConcern) =>
    casework.act(concernId, {
      type: 'DismissConcern',
      now: casework.now,
      reviewedOn: casework.now.slice(0, 10),
      outcomeCode: '10',
      manifestlyUnfounded: false,
      reason: 'Syntetisk grunn',
    });

  it('raises nothing before the first rung', async () => {
    casework.clock.set('2026-11-07T05:59:59.999Z');
    await foldAndPass();
    expect(await fire()).toBe(0);
    expect(await reminders()).toEqual([]);
  });

  it('raises the rung that was reached, as the system and for its reason', async () => {
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await foldAndPass();
    const [raised] = await reminders();
    expect(raised).toMatchObject({
      type: 'reminder.raised',
      schema: 2,
      subjects: [concern.childId],
      actor: { subject: 'rettid-reminders', role: 'system' },
      sealed: [],
      data: {
        rung: 'before-2',
        dueOn: '2026-11-09',
        paragraph: '§ 2-1',
        stream: `concern-${concern.concernId}`,
        reachedAt: '2026-11-07T06:00:00.000Z',
        collapsed: [],
        breachClass: 'B',
        recipients: [],
        nobodyResponsible: true,
      },
    });
  });

  it('raises the same from the ledger alone', async () => {
    const other = await casework.raise(RECEIVED);
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await fold();
    expect(await fire(reviewOf(other))).toBe(1);
    await pass();
    const [[byView], [byLedger]] = [await reminders(), await reminders(reviewOf(other))];
    const { deadlineId, stream, childId } = byView!.data;
    expect({ ...byLedger!.data, deadlineId, stream, childId }).toEqual(byView!.data);
  });

  it('raises hundreds in few commands, the limits of one child in the same', async () => {
    await Promise.all(Array.from({ length: 300 }, () => casework.raise(RECEIVED)));
    casework.clock.set('2026-11-07T06:00:00.000Z');
    const raised = await foldAndPass();
    const children = new Map<string, Set<string>>();
    for await (const events of casework.ledger.read.readRange(casework.name, 302))
      for (const { subjects, commandId } of events)
        children.set(commandId, (children.get(commandId) ?? new Set()).add(subjects[0]!));
    expect(children.size).toBe(Math.ceil(raised / 128));
    expect([...children.values()].reduce((sum, { size }) => sum + size, 0)).toBe(301);
    expect(await foldAndPass()).toBe(0);
  });

  it('raises all others when one limit cannot be stored, and that one when it can', async () => {
    const others = await Promise.all(Array.from({ length: 3 }, () => casework.raise(RECEIVED)));
    const { decisions } = casework;
    const refusingOne = newFiring({
      store: async (issued, content, decided, unchanged) => {
        if (decided.some(({ stream }) => stream === `deadline-${review._id}`))
          throw new CommandReused(issued.commandId);
        return decisions.store(issued, content, decided, unchanged);
      },
    });
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await fold();
    expect(await pass(refusingOne)).toBeGreaterThanOrEqual(3);
    for (const one of others) expect(await rungs(reviewOf(one))).toEqual(['before-2']);
    expect(await rungs()).toEqual([]);
    await expect(refusingOne.fire(casework.name, review)).rejects.toThrow(CommandReused);
    await foldAndPass();
    expect(await rungs()).toEqual(['before-2']);
  });

  it('leaves everything to the next sweep while the store does not answer', async () => {
    const unanswered = newFiring({
      store: async () => {
        throw new LedgerUnavailable();
      },
    });
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await fold();
    await expect(pass(unanswered)).rejects.toThrow(LedgerUnavailable);
  });

  it('raises each once, however many pass and fire at the same moment', async () => {
    const concerns = [concern, ...(await Promise.all(Array.from({ length: 40 }, () => casework.raise(RECEIVED))))];
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await fold();
    const others = Array.from({ length: 4 }, () => newFiring());
    await Promise.all([...others.map((one) => pass(one)), ...concerns.map((one) => fire(reviewOf(one)))]);
    while ((await foldAndPass()) > 0);
    for (const one of concerns) expect(await rungs(reviewOf(one))).toEqual(['before-2']);
  });

  it('raises only the latest of the rungs that were overtaken, and says which it stands for', async () => {
    casework.clock.set('2026-11-10T12:00:00.000Z');
    await foldAndPass();
    expect((await reminders()).map(({ data }) => [data['rung'], data['collapsed']])).toEqual([
      ['overdue-1', ['before-2', 'before-1', 'due']],
    ]);
  });

  it('raises each rung in its time', async () => {
    for (const day of ['07', '08', '09', '10', '16']) {
      casework.clock.set(`2026-11-${day}T06:00:00.000Z`);
      await foldAndPass();
    }
    expect(await rungs()).toEqual(['before-2', 'before-1', 'due', 'overdue-1', 'overdue-7']);
    casework.clock.set('2027-11-16T06:00:00.000Z');
    await foldAndPass();
    expect(await rungs()).toHaveLength(5);
  });

  it('raises nothing twice for a view that does not know yet what was raised', async () => {
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await fold();
    expect(await pass()).toBeGreaterThan(0);
    expect(await pass()).toBe(0);
    expect(await rungs()).toEqual(['before-2']);
  });

  it('does nothing for a limit that was met, also if the view does not know it yet', async () => {
    const other = await casework.raise(RECEIVED);
    casework.clock.set('2026-11-09T08:00:00.000Z');
    await fold();
    await dismiss(concern);
    await pass();
    expect(await rungs(reviewOf(other))).toEqual(['due']);
    await foldAndPass();
    expect(await fire()).toBe(0);
    expect(await reminders()).toEqual([]);
  });

  it('raises nothing, or raised before, when the limit is met in the same moment', async () => {
    casework.clock.set('2026-11-09T08:00:00.000Z');
    await fold();
    await Promise.all([pass(), dismiss(concern)]);
    const [raised] = await reminders();
    const met = (await casework.ledger.read.readStream(casework.name, `concern-${concern.concernId}`)).at(-1)!;
    expect(met.type).toBe('concern.dismissed');
    expect(raised?.seq ?? 0).toBeLessThan(met.seq);
  });

  it('raises the others in the same command when somebody wrote of one of the limits meanwhile', async () => {
    const others = await Promise.all(Array.from({ length: 3 }, () => casework.raise(RECEIVED)));
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await foldAndPass();
    casework.clock.set('2026-11-08T06:00:00.000Z');
    await fold();
    const [{ data }] = (await reminders()) as [StoredEvent];
    const { deadlineId, dueOn, rung } = data as ReminderRaised['data'];
    const delivered = { deadlineId, dueOn, rung, channel: 'mail', recipient: null };
    const about = { occurredOn: casework.now, subjects: [concern.childId], personal: [] };
    const stream = `deadline-${review._id}`;
    const event = { type: 'reminder.delivered', data: delivered, ...about } as unknown as DomainEvent;
    await casework.perform({ stream, isNew: false, decide: () => [event] });
    await pass(firing, false);
    const raised = await Promise.all(others.map(async (one) => (await reminders(reviewOf(one))).at(-1)!));
    expect(raised.map((one) => one.data['rung'])).toEqual(['before-1', 'before-1', 'before-1']);
    expect(new Set(raised.map(({ commandId }) => commandId)).size).toBe(1);
    expect(await rungs()).toEqual(['before-2', 'before-2']);
    await fold();
    await pass(firing, false);
    expect(await rungs()).toEqual(['before-2', 'before-2', 'before-1']);
  });

  it('asks the ledger when nothing is left but what the view does not know', async () => {
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await fold();
    await casework.act(concern.concernId, { type: 'MarkConcernSeen', now: casework.now });
    await pass();
    expect(await rungs()).toEqual(['before-2']);
  });

  it('reminds anew when a correction moves the due date', async () => {
    casework.clock.set('2026-11-09T08:00:00.000Z');
    await foldAndPass();
    await casework.act(concern.concernId, {
      type: 'CorrectConcern',
      now: casework.now,
      corrects: { version: 1, eventId: null },
      changes: { receivedAt: '2026-11-03T09:00:00.000Z' },
      reason: 'Syntetisk retting',
    });
    await foldAndPass();
    expect((await reminders()).map(({ data }) => [data['rung'], data['dueOn']])).toEqual([
      ['due', '2026-11-09'],
      ['before-1', '2026-11-10'],
    ]);
  });

  it('never tells who is excluded from the case, until that is lifted', async () => {
    const [staffId, childId] = [randomUUID(), concern.childId];
    const say = (stream: string, event: Pick<DomainEvent, 'type' | 'data'>) =>
      casework.perform({
        stream,
        isNew: false,
        decide: () => [
          {
            ...event,
            occurredOn: casework.now,
            subjects: stream.startsWith('access-') ? [childId] : [],
            personal: [],
          } as DomainEvent,
        ],
      });
    const who = { issuer: 'i', subject: 's', competences: [], protectedName: false, hprNumber: null };
    await say(`staff-${staffId}`, { type: 'staff.registered', data: { staffId, ...who } });
    const about = { childId, staffId };
    await say(`access-${childId}`, { type: 'case.caseworker-assigned', data: { ...about, kind: 'first' } });
    await say(`access-${childId}`, { type: 'case.exclusion-recorded', data: { ...about, ground: 'disqualified' } });
    casework.clock.set('2026-11-07T06:00:00.000Z');
    await foldAndPass();
    await say(`access-${childId}`, { type: 'case.exclusion-lifted', data: about });
    casework.clock.set('2026-11-08T06:00:00.000Z');
    await foldAndPass();
    expect((await reminders()).map(({ data }) => data['recipients'])).toEqual([[], [staffId]]);
  });

  it('does nothing for a limit nobody knows', async () => {
    casework.clock.set('2026-11-09T08:00:00.000Z');
    expect(await fire({ ...review, _id: `concern.unknown~${concern.concernId}` })).toBe(0);
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
    const limit = { _id: `break-glass.review~${breakGlassId}`, family: childId, childId };
    await foldAndPass();
    expect(await foldAndPass()).toBe(0);
    const [notice] = await reminders(limit);
    const audience = ['leader', 'data-protection-officer'];
    expect(notice).toMatchObject({
      subjects: [childId],
      data: { rung: 'opened', dueOn: '2026-11-10', stream, audience, nobodyResponsible: false },
    });
    casework.clock.set('2026-11-08T06:00:00.000Z');
    await foldAndPass();
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
    await foldAndPass();
    expect(await rungs(limit)).toEqual(['opened', 'before-2']);
  });
});
