import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { MongoClient } from 'mongodb';
import { commandLine } from '../../apps/local/src/process-list';
import { mongoClient } from '@libs/platform/mongo';
import { READY_FILE, type Ready } from '@libs/platform/ready';
import { startStack, type Stack } from '@libs/testing/stack';

const run = promisify(execFile);
const main = resolve(__dirname, '../../dist/apps/local/src/main.js');

jest.setTimeout(300_000);

describe('npm start', () => {
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack();
  });

  afterAll(() => stack.stop());

  const withMongo = async <T>(url: string, work: (client: MongoClient) => Promise<T>): Promise<T> => {
    const client = mongoClient(url);
    return work(client).finally(() => client.close());
  };
  const fileMode = (name: string): number => statSync(join(stack.data, name)).mode & 0o777;
  const isGone = (ready: Ready): boolean =>
    Object.values(ready.processes).every((pid) => !commandLine(pid)?.includes(stack.data));

  it('tells where everything is, to its owner alone', () => {
    const { processes, ...addresses } = stack.ready;
    const doors = ['api', 'audit', 'docs', 'queues', 'mail', 'issuer'];
    const servers = ['mongo', 'mongoViews', 'mongoKeys', 'mongoAccess', 'mongoAdmin', 'kafka', 'redis', 'smtp'];
    expect(Object.keys(addresses).sort()).toEqual(
      [...doors, ...servers, 'rootKeyFile', 'municipalitiesFile', 'clockFile'].sort(),
    );
    expect(Object.keys(processes).sort()).toEqual(
      ['api', 'audit', 'kafka', 'mongo', 'projector', 'redis', 'relay', 'reminders'].sort(),
    );
    for (const name of [READY_FILE, 'secrets.json', 'root.key', 'issuer-keys.json', 'issuers.json', 'control.json']) {
      expect([name, fileMode(name)]).toEqual([name, 0o600]);
    }
  });

  it('has every door for people open', async () => {
    const { mail, issuer, api, audit } = stack.ready;
    const metadata = `${issuer}/.well-known/openid-configuration`;
    for (const place of [mail, metadata, `${api}/health/ready`, `${audit}/health/ready`]) {
      expect([place, (await fetch(place)).status]).toEqual([place, 200]);
    }
  });

  it('keeps the doors for operations to operators, on a port of their own', async () => {
    const { docs, queues, api } = stack.ready;
    const status = async (place: string, role: string | null): Promise<number> => {
      const authorization = role && `Bearer ${await stack.token(role, '1201-02')}`;
      return (await fetch(place, { headers: authorization ? { authorization } : {} })).status;
    };
    for (const place of [docs, queues, docs.replace('/docs', '/metrics')]) {
      expect([place, await status(place, 'operator')]).toEqual([place, 200]);
      expect([place, await status(place, 'leader')]).toEqual([place, 403]);
      expect([place, await status(place, null)]).toEqual([place, 401]);
    }
    const first = Number(new URL(api).port);
    for (const worker of [5, 6, 7, 8].map((place) => `http://127.0.0.1:${first + place}/metrics`)) {
      expect([worker, await status(worker, 'operator')]).toEqual([worker, 200]);
      expect([worker, await status(worker, 'leader')]).toEqual([worker, 401]);
      expect([worker, await status(worker, null)]).toEqual([worker, 401]);
    }
    for (const name of ['docs', 'queues', 'metrics'])
      expect([name, await status(`${api}/${name}`, 'operator')]).toEqual([name, 404]);
  });

  it('prints a token with which the API lets one in', async () => {
    const token = await stack.token('caseworker', '9901-00');
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(decodeJwt(token)).toMatchObject({ sub: 'caseworker.9901-00', aud: 'rettid', iss: stack.ready.issuer });
    const concerns = (authorization: string) => fetch(`${stack.ready.api}/v1/concerns`, { headers: { authorization } });
    expect((await concerns(`Bearer ${token}`)).status).toBe(200);
    expect((await concerns(`Bearer ${await stack.forge({ expiresIn: -60 })}`)).status).toBe(401);
    expect((await concerns(`Bearer ${await stack.forge({ foreign: true })}`)).status).toBe(401);
  });

  it("permits the ledger's user to find, insert and watch, and nothing else", async () => {
    await withMongo(stack.ready.mongo, async (client) => {
      const batches = client.db().collection('batches');
      await expect(batches.findOne()).resolves.toBeDefined();
      await expect(batches.updateOne({}, { $set: { to: 0 } })).rejects.toMatchObject({ codeName: 'Unauthorized' });
      await expect(batches.deleteOne({})).rejects.toMatchObject({ codeName: 'Unauthorized' });
      await expect(batches.drop()).rejects.toMatchObject({ codeName: 'Unauthorized' });
      const views = client.db('rettid_views').collection('concerns');
      await expect(views.findOne()).rejects.toMatchObject({ codeName: 'Unauthorized' });
    });
  });

  it('refuses in one line a second stack on the same data, a taken port and an unknown option', async () => {
    const refusal = (...args: string[]) =>
      run(process.execPath, [main, ...args]).then(
        () => 'started',
        ({ code, stderr }: { code: number; stderr: string }) => [code, stderr.trim()],
      );
    const other = `${stack.data}-other`;
    expect(await refusal('--data', stack.data)).toEqual([1, expect.stringMatching(/^rettid: another stack .*\n?$/)]);
    expect(await refusal('--data', other, '--port', String(stack.port))).toEqual([
      1,
      expect.stringMatching(/^rettid: port \d+ is taken by another program.*$/),
    ]);
    expect(await refusal('--colour')).toEqual([1, expect.stringMatching(/^rettid: unknown option '--colour'.*$/)]);
    rmSync(other, { recursive: true });
    expect(stack.ready.processes).toBeDefined();
  });

  it('brings back a server and an app that were killed', async () => {
    const before = stack.ready.processes;
    await stack.kill('redis');
    await stack.kill('audit');
    await stack.untilUp('redis');
    await stack.untilUp('audit');
    expect(stack.ready.processes['redis']).not.toBe(before['redis']);
    expect(stack.ready.processes['audit']).not.toBe(before['audit']);
  });

  it('stops in order on SIGTERM, leaves nothing running, and carries on where it was', async () => {
    const before = stack.ready;
    await withMongo(before.mongoViews, (client) =>
      client.db().collection<{ _id: string }>('kept').insertOne({ _id: 'yes' }),
    );
    expect(await stack.end('SIGTERM')).toBe(0);
    expect(isGone(before)).toBe(true);
    expect(existsSync(join(stack.data, READY_FILE))).toBe(false);
    await stack.start();
    const kept = await withMongo(stack.ready.mongoViews, (client) => client.db().collection('kept').countDocuments());
    expect(kept).toBe(1);
    expect({ ...stack.ready, processes: {} }).toEqual({ ...before, processes: {} });
  });

  it('copes with leftovers after it was killed itself', async () => {
    const before = stack.ready;
    await stack.end('SIGKILL');
    await stack.start();
    expect(isGone(before)).toBe(true);
    expect(stack.output).toContain('mongo was left running by an earlier start: ended');
    const log = readFileSync(join(stack.data, 'logs', 'mongo.log'), 'utf8');
    expect(log.length).toBeGreaterThan(0);
  });
});
