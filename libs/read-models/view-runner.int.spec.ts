import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { createLog } from '@libs/platform/log';
import { Recorder } from '@libs/testing/recorded';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { childrenView } from './children/view';
import type { EventSource } from './event-source';
import { inboxView } from './inbox/view';
import { ViewRunner } from './view-runner';
import { ViewStore } from './view-store';

const LEDGER = '1201-02';
const r = new Recorder(LEDGER);
const registered = (childId: string): RecordedFact =>
  r.record('child.registered', `child-${childId}`, { childId, unborn: false, identified: true });

describe('a view that takes long to build', () => {
  let database: TestDatabase;
  let store: ViewStore;
  const events = ['k1', 'k2', 'k3'].map(registered);
  const opened = Promise.withResolvers<void>();
  const source: EventSource = {
    head: () => Promise.resolve({ seq: events.length }),
    heads: () => Promise.resolve([{ ledger: LEDGER, seq: events.length }]),
    async *readFacts(_, from, to = events.length) {
      await opened.promise;
      if (from <= to) yield events.slice(from - 1, to);
    },
  };

  beforeAll(async () => {
    database = await testDatabase();
    store = new ViewStore(database.client.db(database.name));
  });
  afterAll(() => database.close());

  it('keeps nobody waiting who brings events, and has them all when it is built', async () => {
    const runner = new ViewRunner(store, source, [childrenView, inboxView], createLog('spec', 'silent'));
    await runner.take(LEDGER, events.slice(0, 1));
    expect(await store.isPrepared(childrenView, LEDGER)).toBe(false);
    await runner.take(LEDGER, events.slice(1, 2));
    opened.resolve();
    await store.waitFor(childrenView, LEDGER, 3, 10_000);
    events.push(registered('k4'));
    await runner.take(LEDGER, events.slice(3));
    // what came in the moment before the build was over is left to these
    for (let look = 0; look < 2; look++) await runner.keepUp();
    await store.waitFor(childrenView, LEDGER, 4, 10_000);
  });
});
