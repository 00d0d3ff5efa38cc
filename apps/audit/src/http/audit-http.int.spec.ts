import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { AccessLog } from '@libs/access/log/access-log';
import { prepareLogs } from '@libs/access/log/log-store';
import { SecurityLog } from '@libs/access/log/security-log';
import { RelationsFollower } from '@libs/access/relations/follower';
import { Sessions } from '@libs/access/sessions';
import { Tokens } from '@libs/access/tokens';
import { step } from '@libs/commands/plan';
import { caseAccess } from '@libs/domain/case-access/case-access';
import { caseAccessStream } from '@libs/domain/kernel/ids';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { Head } from '@libs/ledger/append';
import { Evidence } from '@libs/ledger/evidence';
import { createLog } from '@libs/platform/log';
import { setUpOrganisation, staffIdOf } from '@libs/testing/organisation';
import { Casework, type RaisedConcern } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { TestIssuer } from '@libs/testing/test-issuer';
import type { ConcernAsOf } from '../concerns/concern-history';
import type { Page } from '../ledgers/ledger-history';
import { noKeys } from '../no-keys';
import { createAuditApp } from './server';

jest.setTimeout(30_000);

const LEDGER = '1201-02';
const at = (time: string): string => `2026-11-02T${time}.000Z`;

describe('the audit API on a real store', () => {
  let database: TestDatabase;
  let casework: Casework;
  let issuer: TestIssuer;
  let accessLog: AccessLog;
  let securityLog: SecurityLog;
  let app: INestApplication;
  let concern: RaisedConcern;
  let address: string;

  beforeAll(async () => {
    [database, issuer] = await Promise.all([testDatabase(), TestIssuer.listen()]);
    casework = await Casework.open(database, at('10:00:00'));
    concern = await casework.raise(at('09:00:00'));
    casework.clock.set(at('11:00:00'));
    await casework.act(concern.concernId, { type: 'MarkConcernSeen', now: at('11:00:00') });
    casework.clock.set(at('12:00:00'));
    await casework.act(concern.concernId, {
      type: 'DismissConcern',
      now: at('12:00:00'),
      reviewedOn: '2026-11-02',
      outcomeCode: '10',
      manifestlyUnfounded: false,
      reason: 'Syntetisk grunn',
    });
    // the day after, so that what the specs look for comes first
    casework.clock.set('2026-11-03T08:00:00.000Z');
    await setUpOrganisation(casework.decisions, LEDGER, issuer.url);
    await setUpOrganisation(casework.decisions, '9901-00', issuer.url);
    const db = database.client.db(database.name);
    await prepareLogs(db);
    [accessLog, securityLog] = [new AccessLog(db, casework.clock), new SecurityLog(db, casework.clock)];
    const { read } = casework.ledger;
    const follower = new RelationsFollower(read, noKeys);
    app = await createAuditApp({
      read,
      evidence: new Evidence(db),
      sessions: new Sessions(new Tokens([issuer.settings]), follower, casework.clock, [LEDGER, '9901-00', 'intake']),
      accessLog,
      securityLog,
      log: createLog('spec', 'silent'),
    });
    await app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await app.close();
    issuer.close();
    await database.close();
  });

  const get = async (path: string, role = 'auditor', ledger = LEDGER): Promise<Response> =>
    fetch(`${address}${path}`, { headers: { authorization: `Bearer ${await issuer.token(role, ledger)}` } });
  const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;
  const problem = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const body = (await answer.json()) as { code: string; errors: { field: string }[] };
    return { status: answer.status, code: body.code, field: body.errors[0]?.field };
  };

  it('gives the head as `verify --head` takes it', async () => {
    expect(await json<Head>(`/v1/ledgers/${LEDGER}/head`)).toEqual(await casework.ledger.head(LEDGER));
  });

  it('shows the events, personal parts masked', async () => {
    const { events, from, to, next } = await json<Page>(`/v1/ledgers/${LEDGER}/events?to=3`);
    expect({ from, to, next }).toEqual({ from: 1, to: 3, next: null });
    expect(events.map(({ type }) => type)).toEqual(['concern.raised', 'concern.seen', 'concern.dismissed']);
    expect(events[0]!.sealed).toEqual([{ subject: concern.childId, path: 'report', sealed: true }]);
    expect(JSON.stringify(events)).not.toContain('box');
  });

  it('shows them page by page', async () => {
    const first = await json<Page>(`/v1/ledgers/${LEDGER}/events?to=3&limit=2`);
    expect([first.events.length, first.next]).toEqual([2, 3]);
    const second = await json<Page>(`/v1/ledgers/${LEDGER}/events?to=3&limit=2&from=${first.next}`);
    expect([second.events.map(({ seq }) => seq), second.next]).toEqual([[3], null]);
  });

  it.each([
    ['from=2&to=2', [2]],
    [`from=${at('11:00:00')}&to=3`, [2, 3]],
    [`to=${at('11:59:59')}`, [1, 2]],
    ['from=2026-11-02T12:00:00%2B01:00&to=2026-11-02T12:00:00%2B01:00', [2]],
    ['from=2026-11-02&to=2026-11-02', [1, 2, 3]],
    ['from=2026-11-04', []],
    ['from=999', []],
    ['from=3&to=2026-11-02', [3]],
  ])('takes a span by seq, instant or day: %s', async (query, expected) => {
    const { events } = await json<{ events: StoredEvent[] }>(`/v1/ledgers/${LEDGER}/events?${query}`);
    expect(events.map(({ seq }) => seq)).toEqual(expected);
  });

  it.each([
    ['1', 'received', 1],
    [at('10:59:59'), 'received', 1],
    [at('11:00:00'), 'received', 2],
    ['3', 'reviewed', 3],
    ['2026-11-02', 'reviewed', 3],
  ])('shows the concern as it was known at %s', async (asOf, status, seq) => {
    const known = await json<ConcernAsOf>(`/v1/concerns/${concern.concernId}?asOf=${asOf}`);
    expect(known).toMatchObject({ ledger: LEDGER, asOf: { seq }, version: seq, state: { status } });
    expect(known.history).toHaveLength(seq);
    expect(known.history[0]).toMatchObject({
      words: { nb: expect.stringContaining('Bekymringsmelding mottatt') as unknown },
    });
  });

  it('shows it as it is known now when no point is named', async () => {
    expect(await json<ConcernAsOf>(`/v1/concerns/${concern.concernId}`)).toMatchObject({
      asOf: { seq: (await casework.ledger.head(LEDGER)).seq },
      version: 3,
    });
  });

  it.each([
    ['events?from=yesterday', 'from'],
    ['events?to=2026-02-30', 'to'],
    ['events?to=2026-11-02T10:00:00', 'to'],
    ['events?limit=0', 'limit'],
    ['events?limit=501', 'limit'],
    ['events?from=1&from=2', 'from'],
    ['events?from[$ne]=1', 'from[$ne]'],
    ['head?deep=1', 'deep'],
  ])('refuses %s and names the parameter', async (path, field) => {
    const answer = await problem(await get(`/v1/ledgers/${LEDGER}/${path}`));
    expect(answer).toEqual({ status: 400, code: 'request.query-invalid', field });
  });

  it('knows nothing of what is not there, or was not yet', async () => {
    const unknown = [
      '0197aaaa-0000-7000-8000-000000000001',
      'x',
      `${concern.concernId}?asOf=0`,
      `${concern.concernId}?asOf=2026-11-01`,
    ];
    for (const path of unknown) expect(await problem(await get(`/v1/concerns/${path}`))).toMatchObject({ status: 404 });
    expect(await problem(await get('/v1/ledgers/nowhere/head'))).toMatchObject({ status: 404 });
    expect(await problem(await get('/v1/nothing'))).toMatchObject({ status: 404 });
  });

  it('lets auditors in, each to the own ledger and to intake', async () => {
    expect((await get('/v1/ledgers/intake/head')).status).toBe(200);
    expect((await get(`/v1/ledgers/${LEDGER}/head`, 'auditor', '9901-00')).status).toBe(403);
    expect((await get(`/v1/ledgers/${LEDGER}/head`, 'caseworker')).status).toBe(403);
    expect((await get(`/v1/concerns/${concern.concernId}`, 'auditor', '9901-00')).status).toBe(404);
    expect((await fetch(`${address}/v1/ledgers/${LEDGER}/head`)).status).toBe(401);
    expect((await get('/health/ready', 'caseworker')).status).toBe(200);
  });

  describe('leaves a line', () => {
    const byAuditor = { before: null, limit: 1 };
    const me = () => staffIdOf('auditor', LEDGER, issuer.url);

    it.each([
      [`/v1/ledgers/${LEDGER}/head`, `${LEDGER} head`],
      [`/v1/ledgers/${LEDGER}/events?to=2`, `${LEDGER} events 1-2`],
      [`/v1/ledgers/${LEDGER}/events?from=999`, `${LEDGER} no events`],
      ['/v1/ledgers/intake/events', 'intake no events'],
    ])('of who read what of a ledger: %s', async (path, what) => {
      casework.clock.set(new Date(casework.clock.now() + 600_000).toISOString());
      await json(path);
      const [line] = (await accessLog.byPerson(LEDGER, me(), byAuditor)).lines;
      expect(line).toMatchObject({ permission: 'ledger:read', operation: 'export', purpose: 'supervision', what });
    });

    it('in the log of the child whose concern was read', async () => {
      await json(`/v1/concerns/${concern.concernId}?asOf=2`);
      const [line] = (await accessLog.byCase(LEDGER, concern.childId, byAuditor)).lines;
      expect(line).toMatchObject({ staffId: me(), what: `concern ${concern.concernId} up to 2` });
      expect(line!.cases).toMatchObject([{ fields: ['codes'], capacity: 'auditor', rule: 'access.auditor' }]);
    });

    it('of what was refused, in the security log of the municipality whose token it was', async () => {
      await get(`/v1/ledgers/${LEDGER}/head`, 'auditor', '9901-00');
      await get(`/v1/ledgers/${LEDGER}/head`, 'caseworker');
      const all = { before: null, limit: 100 };
      for (const [ledger, role] of [
        ['9901-00', 'auditor'],
        [LEDGER, 'caseworker'],
      ] as const) {
        const { lines } = await securityLog.between(ledger, at('00:00:00'), '2026-12-01T00:00:00.000Z', all);
        expect(lines[0]).toMatchObject({
          actor: { role },
          permission: 'ledger:read',
          route: 'GET /v1/ledgers/:ledger/head',
        });
      }
    });
  });

  it('shuts to an auditor what is shut to that person whatever their mandate', async () => {
    const { concernId, childId } = await casework.raise(at('09:00:00'));
    expect((await get(`/v1/concerns/${concernId}`)).status).toBe(200);
    const exclusion = {
      staffId: staffIdOf('auditor', LEDGER, issuer.url),
      working: true,
      ground: 'disqualified',
    } as const;
    await casework.perform(
      step(caseAccessStream(childId), caseAccess, {
        type: 'RecordExclusion',
        ...{ now: casework.now, by: null, childId, ...exclusion, reason: 'Syntetisk nabo' },
      }),
    );
    expect(await problem(await get(`/v1/concerns/${concernId}`))).toMatchObject({ status: 404 });
    const newest = { before: null, limit: 1 };
    const { lines } = await securityLog.between(LEDGER, at('00:00:00'), '2026-12-01T00:00:00.000Z', newest);
    expect(lines[0]).toMatchObject({ object: { kind: 'concern', id: concernId }, rule: 'access.excluded' });
  });

  it('lets nothing on the way keep what it shows or refuses', async () => {
    for (const path of [`/v1/ledgers/${LEDGER}/head`, '/v1/concerns/x', '/v1/nothing']) {
      const { headers } = await get(path);
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    }
  });

  it('only reads', async () => {
    const answer = await fetch(`${address}/v1/ledgers/${LEDGER}/events`, { method: 'DELETE' });
    expect(await problem(answer)).toMatchObject({ status: 405 });
  });
});
