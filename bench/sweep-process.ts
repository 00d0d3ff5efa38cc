import { upcasts } from '@libs/domain/event-types';
import { Decisions } from '@libs/commands/decisions';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { createLog } from '@libs/platform/log';
import { mongoClient } from '@libs/platform/mongo';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { reminderViews } from '@libs/read-models/views';
import { Alarms } from '../apps/reminders/src/alarms/alarms';
import { openSweep } from '../apps/reminders/src/sweep/open-sweep';
import { SweepState } from '../apps/reminders/src/sweep/sweep-state';

/** What one worker needed for its first sweep. */
export type Swept = { readonly milliseconds: number; readonly megabytes: number };

/** A worker's first sweep after its start, in a process of its own: its views are made if they are not there. */
async function main([mongoUrl, database, redisUrl, rootKeyFile, now]: readonly string[]): Promise<void> {
  const log = createLog('bench', 'error');
  const clock = { now: () => Date.parse(now!) };
  const began = performance.now();
  const client = await mongoClient(mongoUrl!).connect();
  const db = client.db(database);
  const steps = new Upcasts(upcasts);
  const ledger = new Ledger(db, steps, clock);
  const decisions = new Decisions(ledger, new Keys(db, fileKeys(rootKeyFile!)), steps);
  const store = new ViewStore(db);
  const runner = new ViewRunner(store, ledger.read, reminderViews, log);
  const alarms = new Alarms({
    redisUrl: redisUrl!,
    ...{ clock, log, prefix: database!, lifecycle: { crash: () => undefined } },
  });
  await alarms.contact();
  const state = new SweepState({ interval: 60_000, oldestUnarmed: () => alarms.oldestMissing });
  const channels = { deliver: async () => undefined };
  const { sweep } = openSweep({ ledger, decisions, store, runner, channels, alarms, state, clock, log });
  await sweep.all(new AbortController().signal);
  await alarms.settled();
  const swept: Swept = {
    milliseconds: performance.now() - began,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  };
  await alarms.close();
  await client.close();
  process.send!(swept, () => process.exit(0));
}

void main(process.argv.slice(2));
