import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../../apps/local/src/data-folder';
import { Leftovers } from '../../apps/local/src/leftovers';
import { startServers } from '../../apps/local/src/servers/start';
import type { Supervised } from '../../apps/local/src/supervised';
import { freeBlock } from '../../libs/testing/free-ports';
import { keep } from './running';
import { remove } from './servers-stop';

const PREFIX = 'rettid-specs-';
const ADDRESSES = ['RETTID_TEST_MONGO_URL', 'RETTID_TEST_KAFKA_BROKERS', 'RETTID_TEST_REDIS_URL'];

/**
 * Real servers for the `.int.spec.ts`: started once for the whole run, on free ports with data of their own, and their
 * addresses put into the environment. Starts nothing if all three addresses are given already.
 */
export default async function startSpecServers(): Promise<void> {
  if (ADDRESSES.every((name) => process.env[name])) return;
  await endAbandoned();
  const folder = new DataFolder(mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`)));
  const first = await freeBlock(4);
  const ports = { mongo: first, kafka: first + 1, kafkaController: first + 2, redis: first + 3 };
  const servers: Supervised[] = [];
  const leftovers = new Leftovers(folder);
  keep({ folder: folder.path, servers });
  await startServers(['mongo', 'kafka', 'redis'], {
    folder: folder.path,
    ports,
    administrator: null,
    testCommands: true,
    plain: false,
    cacheGigabytes: 0.5,
    say: (line) => process.stderr.write(`servers for the specs: ${line}\n`),
    onServer: (server) => servers.push(server),
    onSpawn: (name, pid) => leftovers.note(name, pid),
  });
  process.env['RETTID_TEST_MONGO_URL'] = `mongodb://127.0.0.1:${ports.mongo}/?replicaSet=rs0`;
  process.env['RETTID_TEST_KAFKA_BROKERS'] = `127.0.0.1:${ports.kafka}`;
  process.env['RETTID_TEST_REDIS_URL'] = `redis://127.0.0.1:${ports.redis}`;
}

/** Servers of a run that was killed before its teardown. */
async function endAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const folder = new DataFolder(join(tmpdir(), name));
    await new Leftovers(folder).end();
    remove(folder.path);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
