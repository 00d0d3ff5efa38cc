import { resolve } from 'node:path';
import { CannotStart } from './cannot-start';

/** What the stack reads from its own environment; everything else it is told on the command line. */
export type Environment = {
  /** Administrator's address of a MongoDB that runs already; null: we start one. */
  readonly mongoUrl: string | null;
  readonly kafkaBrokers: string | null;
  readonly redisUrl: string | null;
  /** On which address the doors for people open; loopback unless a container publishes them. */
  readonly host: string;
  /** Start MongoDB so that fault tests can order failures. */
  readonly testCommands: boolean;
  /** Let the servers write their files uncompressed, so that a test can look for bytes in them. */
  readonly plainStores: boolean;
  readonly mongoCacheGigabytes: number;
  /** Clock that all processes share, for tests; null: the machine's. */
  readonly clockFile: string | null;
  /** Which apps to run; null: all. */
  readonly apps: readonly string[] | null;
};

/** @throws CannotStart naming a variable that cannot be right; values are not shown, they may hold passwords */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const mongoUrl = env['RETTID_MONGO_URL'] || null;
  if (mongoUrl && !/^mongodb(\+srv)?:\/\//.test(mongoUrl))
    throw new CannotStart('RETTID_MONGO_URL must begin with mongodb://');
  const redisUrl = env['RETTID_REDIS_URL'] || null;
  if (redisUrl && !/^rediss?:\/\//.test(redisUrl)) throw new CannotStart('RETTID_REDIS_URL must begin with redis://');
  return {
    mongoUrl,
    kafkaBrokers: env['RETTID_KAFKA_BROKERS'] || null,
    redisUrl,
    host: env['RETTID_HOST'] || '127.0.0.1',
    testCommands: env['RETTID_TEST_COMMANDS'] === '1',
    plainStores: env['RETTID_PLAIN_STORES'] === '1',
    mongoCacheGigabytes: Number(env['RETTID_MONGO_CACHE_GB'] ?? '0.5'),
    clockFile: env['RETTID_CLOCK_FILE'] ? resolve(env['RETTID_CLOCK_FILE']) : null,
    apps: env['RETTID_LOCAL_APPS']?.split(',').filter(Boolean) ?? null,
  };
}
