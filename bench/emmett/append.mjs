// Appends one event per new stream from N concurrent callers; prints {"perSecond","p50","p99"}.
import { randomUUID } from 'node:crypto';
import { getMongoDBEventStore, toStreamName } from '@event-driven-io/emmett-mongodb';
import { MongoClient } from 'mongodb';

const [url, database, concurrency, milliseconds] = process.argv.slice(2);
const client = await new MongoClient(url, {
  writeConcern: { w: 'majority', j: true },
  readConcernLevel: 'majority',
  maxPoolSize: 256,
}).connect();
const db = client.db(database);
const store = getMongoDBEventStore({ client, storage: { type: 'SINGLE_COLLECTION', databaseName: database } });
const event = () => ({
  type: 'concern.raised',
  data: { channel: 'portal', reporter: { kind: 'public', code: '11' }, contentCodes: ['1.1.01'], box: 'x'.repeat(420) },
});

const latencies = [];
const end = performance.now() + Number(milliseconds);
const caller = async () => {
  while (performance.now() < end) {
    const before = performance.now();
    await store.appendToStream(toStreamName('concern', randomUUID()), [event()]);
    latencies.push(performance.now() - before);
  }
};
await Promise.all(Array.from({ length: Number(concurrency) }, caller));
latencies.sort((a, b) => a - b);
const at = (share) => latencies[Math.floor(latencies.length * share)];
console.log(
  JSON.stringify({ perSecond: latencies.length / (Number(milliseconds) / 1000), p50: at(0.5), p99: at(0.99) }),
);
await db.dropDatabase();
await client.close();
