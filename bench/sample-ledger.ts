import type { MongoClient } from 'mongodb';
import { systemClock } from '@libs/platform/clock';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { v7 as uuidv7 } from 'uuid';
import { sampleAppend, sampleEvent } from './append-workload';

export type SampleLedger = { readonly ledger: Ledger; readonly name: string; readonly events: number };

/** A ledger of its own database with concerns of three events each: raised, seen, urgency assessed. */
export async function sampleLedger(client: MongoClient, database: string, events: number): Promise<SampleLedger> {
  const db = client.db(database);
  await db.dropDatabase();
  await prepareLedger(db);
  const ledger = new Ledger(db, new Upcasts({}), systemClock);
  const concerns = Math.ceil(events / 3);
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next++ < concerns) await ledger.append(oneConcern());
  };
  await Promise.all(Array.from({ length: 64 }, writer));
  return { ledger, name: 'bench', events: concerns * 3 };
}

function oneConcern() {
  const [concernId, childId] = [uuidv7(), uuidv7()];
  const append = sampleAppend('bench', `concern-${concernId}`);
  const about = { concernId, childId };
  const raised = sampleEvent(`concern-${concernId}`);
  const now = new Date().toISOString();
  return {
    ...append,
    events: [
      {
        ...raised,
        subjects: [childId],
        data: { ...about, ...raised.data, receivedAt: now, report: { id: concernId, children: 1 }, messageId: null },
      },
      { ...raised, eventId: uuidv7(), type: 'concern.seen', subjects: [childId], data: about, sealed: [] },
      {
        ...raised,
        eventId: uuidv7(),
        type: 'concern.urgency-assessed',
        subjects: [childId],
        data: { ...about, urgent: false },
      },
    ],
  };
}
