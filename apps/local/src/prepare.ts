import { prepareLogs } from '@libs/access/log/log-store';
import { prepareAttachments } from '@libs/ledger/attachments';
import { prepareLedger } from '@libs/ledger/prepare';
import { prepareTopic } from '@libs/messaging/topic';
import type { Log } from '@libs/platform/log';
import { assertReplicaSet, mongoClient } from '@libs/platform/mongo';
import { CannotStart } from './cannot-start';
import { addressFor, prepareUsers } from './mongo-users';
import type { Secrets } from './secrets';

/** Where the three servers are, whoever started them. */
export type ServerAddresses = { readonly mongoAdmin: string; readonly kafka: string; readonly redis: string };

/** What an installation needs once and our services may not do themselves: users, the indexes of ledger and logs, the topic. */
export async function prepare({ mongoAdmin, kafka }: ServerAddresses, secrets: Secrets, log: Log): Promise<void> {
  await Promise.all([
    prepareMongo(mongoAdmin, secrets).catch(unlessAbsent('MongoDB', 'RETTID_MONGO_URL')),
    prepareTopic(kafka.split(','), log).catch(unlessAbsent('Kafka', 'RETTID_KAFKA_BROKERS')),
  ]);
}

/** Those that we start are up by now: an absent one is one whose address was given to us. */
const unlessAbsent =
  (what: string, variable: string) =>
  (error: Error): never => {
    const isAbsent = /^MongoServerSelection|^MongoNetwork|^KafkaJS(Connection|NumberOfRetries)/.test(error.name);
    throw isAbsent ? new CannotStart(`no ${what} answers at the address in ${variable}`) : error;
  };

async function prepareMongo(url: string, secrets: Secrets): Promise<void> {
  const client = mongoClient(url);
  try {
    await assertReplicaSet(client);
    await Promise.all([
      prepareUsers(client.db('admin'), secrets),
      prepareLedger(client.db('rettid_ledger')),
      prepareAttachments(client.db('rettid_ledger')),
      prepareLogs(client.db('rettid_access')),
    ]);
  } finally {
    await client.close();
  }
}

/** The addresses that the services get: each database with its own user. */
export const serviceAddresses = (mongoAdmin: string, secrets: Secrets) => ({
  ledger: addressFor(mongoAdmin, 'rettid_ledger', secrets.mongoLedger, 'rettid_ledger'),
  views: addressFor(mongoAdmin, 'rettid_views', secrets.mongoViews, 'rettid_views'),
  access: addressFor(mongoAdmin, 'rettid_access', secrets.mongoAccess, 'rettid_access'),
  keys: addressFor(mongoAdmin, 'rettid_keys', secrets.mongoKeys, 'rettid_keys'),
});
