import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { setUpReplicaSet, type Administrator } from '../mongo-set-up';
import { Supervised, type Plan } from '../supervised';
import { tail } from '../tail';
import { findKafka, kafkaPlan } from './kafka';
import { findMongo, mongoPlan } from './mongo';
import { findRedis, redisPlan } from './redis';
import type { Say } from './watch-size';

export type ServerName = 'mongo' | 'kafka' | 'redis';

export type ServerSettings = {
  /** Folder under which each server keeps its data. */
  readonly folder: string;
  readonly ports: {
    readonly mongo: number;
    readonly kafka: number;
    readonly kafkaController: number;
    readonly redis: number;
  };
  /** Null: mongod without access control, for specs. */
  readonly administrator: Administrator | null;
  readonly testCommands: boolean;
  /** Files without compression, for tests that look into them. */
  readonly plain: boolean;
  /** Memory for MongoDB's own cache. */
  readonly cacheGigabytes: number;
  readonly say: Say;
  /** Told of each server before it starts, so that it can be stopped while others are still starting. */
  readonly onServer: (server: Supervised) => void;
  readonly onSpawn: (name: string, pid: number) => void;
};

/** A server that exits this often before it is up will not come up. */
const TRIES = 3;

/**
 * Finds or fetches the named servers, starts them and resolves when all are up; all at the same time.
 * @throws CannotStart if one cannot be had or does not come up
 */
export async function startServers(names: readonly ServerName[], settings: ServerSettings): Promise<void> {
  const starters = { mongo: startMongo, kafka: startKafka, redis: startRedis };
  await Promise.all(names.map((name) => starters[name](settings)));
}

async function startMongo(settings: ServerSettings): Promise<void> {
  const { folder, ports, administrator, testCommands, plain, cacheGigabytes } = settings;
  const binary = await findMongo(settings.say);
  const keyFile = administrator ? memberKey(folder) : null;
  const where = { folder: join(folder, 'mongo'), port: ports.mongo, keyFile, testCommands, plain, cacheGigabytes };
  await bringUp(mongoPlan(binary, where), settings, () => setUpReplicaSet(ports.mongo, administrator));
}

async function startKafka(settings: ServerSettings): Promise<void> {
  const { folder, ports, say } = settings;
  const files = await findKafka(say);
  await bringUp(await kafkaPlan(files, join(folder, 'kafka'), ports.kafka, ports.kafkaController), settings);
}

async function startRedis(settings: ServerSettings): Promise<void> {
  const { folder, ports, plain, say } = settings;
  await bringUp(redisPlan(await findRedis(say), join(folder, 'redis'), ports.redis, plain), settings);
}

async function bringUp(
  plan: Omit<Plan, 'logFile'>,
  { folder, say, onServer, onSpawn }: ServerSettings,
  afterwards: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
  const logFile = join(folder, 'logs', `${plan.name}.log`);
  const server = new Supervised({ ...plan, logFile, onSpawn: (pid) => onSpawn(plan.name, pid) });
  onServer(server);
  server.start();
  const giveUp = (): Error | null =>
    server.failures < TRIES ? null : new CannotStart(`${plan.name} does not start, see ${logFile}:\n${tail(logFile)}`);
  await server.untilUp(giveUp);
  await afterwards();
  say(`${plan.name} is up`);
}

/** The secret with which members of the replica set know each other; mongod insists that only its owner may read it. */
function memberKey(folder: string): string {
  const file = join(folder, 'mongo.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64'), { mode: 0o400 });
  return file;
}
