import type { MongoClient } from 'mongodb';
import { BATCHES, type BatchDocument } from '@libs/ledger/batch-document';
import { concernsView } from '@libs/read-models/concerns/view';
import { rebuild } from '@libs/read-models/rebuild';
import { ViewStore } from '@libs/read-models/view-store';
import { best, rate, type Figures } from './load';
import type { Report } from './report';
import { sampleLedger } from './sample-ledger';

const EVENTS = 90_000;
const ROUNDS = 3;

/** The heaviest view built anew from a whole ledger, against only reading its events with a bare cursor. */
export async function rebuildCase(client: MongoClient, report: Report): Promise<void> {
  const database = 'rettid_bench_rebuild';
  const sample = await sampleLedger(client, database, EVENTS);
  const store = new ViewStore(client.db(database));
  const bare: Figures[] = [];
  const ours: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    let read = 0;
    const cursor = client
      .db(database)
      .collection<BatchDocument>(BATCHES)
      .find({ ledger: sample.name })
      .sort({ from: 1 });
    for await (const batch of cursor) read += batch.events.length;
    bare.push(rate(read, performance.now() - started));
    const before = performance.now();
    await rebuild(store, concernsView, sample.ledger.read, [sample.name]);
    ours.push(rate(sample.events, performance.now() - before));
  }
  report.row(`rebuild concerns, ${sample.events} events`, best(ours), 'bare cursor', best(bare));
  await client.db(database).dropDatabase();
}
