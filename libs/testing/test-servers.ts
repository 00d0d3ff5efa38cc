import { randomUUID } from 'node:crypto';
import type { MongoClient, MongoClientOptions } from 'mongodb';
import { mongoClient } from '@libs/platform/mongo';

/** Addresses of the real servers that jest's global setup started. @throws if it did not */
export const testServers = (): { mongo: string; kafka: readonly string[]; redis: string } => ({
  mongo: needed('RETTID_TEST_MONGO_URL'),
  kafka: needed('RETTID_TEST_KAFKA_BROKERS').split(','),
  redis: needed('RETTID_TEST_REDIS_URL'),
});

/** A client with the durability of production, and a database of this spec's own, dropped by `close`. */
export async function testDatabase(more: MongoClientOptions = {}): Promise<TestDatabase> {
  const client = await mongoClient(testServers().mongo, more).connect();
  const name = `spec_${randomUUID().slice(0, 13)}`;
  return {
    client,
    name,
    close: async () => {
      await client.db(name).dropDatabase();
      await client.close();
    },
  };
}

export type TestDatabase = { readonly client: MongoClient; readonly name: string; readonly close: () => Promise<void> };

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the specs through jest's int project`);
  return value;
}
