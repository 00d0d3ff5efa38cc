import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Registry, Counter } from 'prom-client';
import { createLog } from '@libs/platform/log';
import { testServers } from '@libs/testing/test-servers';
import { createAdminApplication } from '../../apps/api/src/admin/admin-application';
import { AlarmsBoard } from '../../apps/api/src/admin/alarms-board';
import { Operators } from '../../apps/api/src/admin/operators';
import { LEDGER, TestApi } from './test-api';

let api: TestApi;
let door: NestExpressApplication;
let board: AlarmsBoard;
let url: string;

beforeAll(async () => {
  api = await TestApi.start();
  const log = createLog('spec', 'silent');
  const metrics = new Registry();
  new Counter({ name: 'spec_total', help: 'x', registers: [metrics] });
  board = new AlarmsBoard(testServers().redis, '/queues', log);
  const { sessions, securityLog } = api.connections[0]!;
  const described = { openapi: '3.0.3', info: { title: 'Rettid', version: '1' }, paths: {} };
  const operators = new Operators(sessions, securityLog);
  door = await createAdminApplication({ metrics, board, operators, described, isReady: () => true, log });
  const server = door.getHttpServer() as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);

afterAll(async () => {
  await door.close();
  await board.close();
  await api.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, { headers, redirect: 'manual' });
const as = async (role: string) => ({ authorization: `Bearer ${await api.issuer.token(role, LEDGER)}` });
const login = (token: string) =>
  fetch(`${url}/login`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });

describe('the operations door', () => {
  it('tells everybody whether the process lives and is ready', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
  });

  it.each(['/metrics', '/docs', '/queues', '/', '/nothing'])('shows nothing at %s without a token', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('leads a browser to the login', async () => {
    const answer = await get('/queues', { accept: 'text/html' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login']);
    expect(await (await get('/login', { accept: 'text/html' })).text()).toContain('name="token"');
  });

  it.each(['leader', 'administrator', 'auditor', 'reporter-system'])(
    'is closed to %s, and the log says so',
    async (role) => {
      expect((await get('/metrics', await as(role))).status).toBe(403);
      const { lines } = await api.connections[0]!.securityLog.between(
        LEDGER,
        '2026-01-01T00:00:00.000Z',
        '2100-01-01T00:00:00.000Z',
        { before: null, limit: 1 },
      );
      expect(lines[0]).toMatchObject({ permission: 'system:operate', route: 'admin GET /metrics' });
    },
  );

  it("is closed to another installation's operator, and the log says so", async () => {
    const authorization = `Bearer ${await api.issuer.token('operator', '9999-00')}`;
    expect((await get('/metrics', { authorization })).status).toBe(403);
    const since = ['2026-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z'] as const;
    const { lines } = await api.connections[0]!.securityLog.between('intake', ...since, { before: null, limit: 1 });
    expect(lines[0]).toMatchObject({ actor: { subject: 'operator.9999-00' }, rule: 'access.caller-unknown' });
  });

  it('shows metrics, description and queue to an operator', async () => {
    expect(await (await get('/metrics', await as('operator'))).text()).toContain('spec_total');
    expect(await (await get('/docs', await as('operator'))).text()).toContain('swagger-ui');
    expect(await (await get('/docs/swagger-ui-init.js', await as('operator'))).text()).toContain('Rettid');
    expect(await (await get('/queues', await as('operator'))).text()).toContain('Bull');
  });

  it('keeps the token of a login in a cookie that no script and no other site can use', async () => {
    const answer = await login(await api.issuer.token('operator', LEDGER));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect((await get('/metrics', { cookie: cookie.split(';')[0]! })).status).toBe(200);
  });

  it("is not entered by another site's form, as whoever that site wants", async () => {
    const token = await api.issuer.token('operator', LEDGER);
    const forged = {
      method: 'POST',
      body: new URLSearchParams({ token }),
      headers: { 'sec-fetch-site': 'cross-site' },
    };
    const answer = await fetch(`${url}/login`, { ...forged, redirect: 'manual' });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it.each([
    ['nonsense', async () => 'x.y.z'],
    ["a leader's token", () => api.issuer.token('leader', LEDGER)],
    ['nothing', async () => ''],
  ])('sets no cookie for %s', async (_, token) => {
    const answer = await login(await token());
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it('is not on the port that everybody reaches', async () => {
    for (const path of ['/metrics', '/docs', '/queues'])
      expect((await api.get(path, { as: 'operator' })).status).toBe(404);
    expect((await api.get('/openapi.json', { token: null })).status).toBe(200);
  });
});
