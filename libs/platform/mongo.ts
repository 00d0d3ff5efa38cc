import { MongoClient, ReadConcern, WriteConcern, type MongoClientOptions } from 'mongodb';
import { FatalSetting } from './lifecycle';

/** What a promise needs: majority and journal on every write, majority on every read. */
const durable: MongoClientOptions = {
  writeConcern: new WriteConcern('majority', 20_000, true),
  readConcern: new ReadConcern('majority'),
  readPreference: 'primary',
  retryWrites: true,
  retryReads: true,
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  socketTimeoutMS: 30_000,
  waitQueueTimeoutMS: 5_000,
};

/** A client that never acknowledges before majority and journal. Connects on first use; an absent server is waited for. */
export const mongoClient = (url: string, more: MongoClientOptions = {}): MongoClient => {
  if (/[?&](w|journal|j|readConcernLevel|retryWrites)=/i.test(url)) {
    throw new FatalSetting(
      'the MongoDB address must not set w, journal, readConcernLevel or retryWrites: Rettid sets them',
    );
  }
  return new PatientClient(url, { ...durable, ...more });
};

type WithTopology = { topology: { isDestroyed(): boolean } | undefined };

/**
 * After a first contact that failed the driver keeps the dead topology and refuses every operation for ever. This
 * client forgets it, so that the next operation tries again and a process can start before its server.
 */
class PatientClient extends MongoClient {
  override async connect(): Promise<this> {
    try {
      return await super.connect();
    } catch (error) {
      const self = this as unknown as WithTopology;
      if (self.topology?.isDestroyed()) self.topology = undefined;
      throw error;
    }
  }
}

/**
 * Refuses a server that cannot keep our promises.
 * @throws FatalSetting if it is no replica set
 */
export async function assertReplicaSet(client: MongoClient): Promise<void> {
  const hello = await client.db('admin').command({ hello: 1 });
  if (!hello['setName']) throw new FatalSetting('MongoDB is not a replica set: start it with --replSet');
}
