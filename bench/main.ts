import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mongoClient } from '@libs/platform/mongo';
import { READY_FILE, readReady } from '@libs/platform/ready';
import { accessCase } from './access-case';
import { alarmsCase } from './alarms-case';
import { appendCases } from './append-cases';
import { millionCase } from './million-case';
import { rebuildCase } from './rebuild-case';
import { relayCase } from './relay-case';
import { Report } from './report';
import { visibleCase } from './visible-case';
import { clockAt, waveCase } from './wave-case';
import { worklistCase } from './worklist-case';

const local = (name: string): string => resolve(__dirname, '..', 'apps', 'local', 'src', `${name}.js`);

const NEIGHBOUR = ['--ledger', '9901-00'];

const tokenOf = (data: string, more: readonly string[] = []): string =>
  execFileSync('node', [local('token'), '--data', data, '--as', 'caseworker', ...more], { encoding: 'utf8' }).trim();

/**
 * `npm run bench -- [--data DIR] [--port N] [--only append,relay,rebuild,visible,worklist,access,alarms,million,wave] [--alarms N] [--limits N]`: starts a stack of its own on
 * a fresh data folder, measures, prints a table and writes `<data>.json`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.bench' },
      port: { type: 'string', default: '4800' },
      only: { type: 'string' },
      alarms: { type: 'string', default: '100000' },
      limits: { type: 'string', default: '1000000' },
    },
  });
  const chosen = (name: string): boolean => !values.only || values.only.split(',').includes(name);
  if (chosen('append')) execFileSync('npm', ['ci', '--prefix', join('bench', 'emmett')], { stdio: 'inherit' });
  rmSync(values.data, { recursive: true, force: true });
  mkdirSync(values.data, { recursive: true });
  const stack = await start(values.data, values.port);
  try {
    const ready = readReady(values.data);
    const report = new Report();
    const client = await mongoClient(ready.mongoAdmin, { maxPoolSize: 256 }).connect();
    const token = tokenOf(values.data);
    if (chosen('append')) await appendCases(ready.mongoAdmin, report);
    if (chosen('relay')) await relayCase(client, ready.kafka.split(','), report);
    if (chosen('rebuild')) await rebuildCase(client, report);
    if (chosen('visible')) await visibleCase(ready, token, report);
    if (chosen('worklist')) await worklistCase(ready, token, report);
    if (chosen('access')) await accessCase(ready, values.data, token, report);
    if (chosen('alarms')) await alarmsCase(ready.redis, report);
    if (chosen('million')) await millionCase(client, ready, Number(values.limits), report);
    if (chosen('wave'))
      await waveCase(client, ready, values.data, token, tokenOf(values.data, NEIGHBOUR), Number(values.alarms), report);
    report.write(`${values.data.replace(/\/$/, '')}.json`);
    await client.close();
  } finally {
    stack.kill('SIGTERM');
    await once(stack, 'exit');
  }
}

async function start(data: string, port: string): Promise<ChildProcess> {
  const clockFile = resolve(data, 'clock.json');
  writeFileSync(clockFile, clockAt(Date.now()));
  const env = { ...process.env, RETTID_CLOCK_FILE: clockFile };
  const stack = spawn('node', [local('main'), '--data', data, '--port', port, '--empty'], { stdio: 'ignore', env });
  while (!existsSync(join(data, READY_FILE))) {
    if (stack.exitCode !== null) throw new Error(`the bench's stack ended with ${stack.exitCode}`);
    await new Promise((done) => setTimeout(done, 200));
  }
  return stack;
}

void main();
