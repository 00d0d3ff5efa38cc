import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Body,
  Catch,
  Controller,
  Get,
  Module,
  Post,
  Req,
  type ArgumentsHost,
  type ExceptionFilter,
  type INestApplication,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, BaseExceptionFilter, NestFactory } from '@nestjs/core';
import type { Response } from 'express';
import { Decisions } from '@libs/commands/decisions';
import type { JsonObject } from '@libs/domain/kernel/json';
import { Rejection } from '@libs/domain/kernel/rejection';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { newAppend, newEvent } from '@libs/testing/appends';
import { setUpOrganisation, staffIdOf } from '@libs/testing/organisation';
import { TestIssuer } from '@libs/testing/test-issuer';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { AccessDenied } from './access-denied';
import { AccessGuard } from './access.guard';
import { CurrentSession } from './current-session.decorator';
import { DeadlineOwners } from './deadline-owners';
import { prepareLogs } from './log/log-store';
import { SecurityLog, type DenialLine } from './log/security-log';
import { RelationsFollower } from './relations/follower';
import type { AccessRequest } from './request';
import { OpenToAll, Requires } from './requires.decorator';
import type { Session } from './session';
import { Sessions } from './sessions';
import { Tokens } from './tokens';

const LEDGER = '1201-02';
const [CHILD, HIDDEN, ABSENT] = [randomUUID(), randomUUID(), randomUUID()];
const owners = new Map([
  ['concern.review~1', CHILD],
  ['concern.review~2', HIDDEN],
]);

@Controller()
class Routes {
  @Get('open')
  @OpenToAll()
  open(): object {
    return {};
  }

  @Get('forgotten')
  forgotten(): object {
    return {};
  }

  @Get('children')
  @Requires('child:read')
  list(@CurrentSession() session: Session): object {
    return { subject: session.actor.subject, ledger: session.ledger };
  }

  @Get('children/:id')
  @Requires('child:read', { path: 'child' })
  one(@Req() request: AccessRequest): object {
    return Object.fromEntries(request.verdicts ?? []);
  }

  @Get('deadlines/:id')
  @Requires('deadline:read', { path: 'deadline' })
  deadline(@Req() request: AccessRequest): object {
    return [...(request.verdicts ?? new Map<string, unknown>()).keys()];
  }

  @Get('operations')
  @Requires('system:operate')
  operations(): object {
    return {};
  }

  @Post('measures')
  @Requires('measure:manage', { body: 'childId' })
  measure(@Body() body: object): object {
    return body;
  }

  @Post('concerns')
  @Requires('concern:raise', { body: 'children.*.childId' })
  concern(@Req() request: AccessRequest): object {
    return [...(request.verdicts ?? new Map<string, unknown>()).keys()];
  }
}

/** As the apps answer: a rejection with its code and field. */
@Catch(Rejection, AccessDenied)
class Refusals extends BaseExceptionFilter implements ExceptionFilter {
  override catch(error: Rejection | AccessDenied, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (error instanceof AccessDenied) response.status(403).json({ code: error.code });
    else response.status(422).json({ code: error.code, field: error.field });
  }
}

let databases: readonly [TestDatabase, TestDatabase, TestDatabase];
let issuer: TestIssuer;
let app: INestApplication;
let address: string;
let ledger: Ledger;
let securityLog: SecurityLog;

beforeAll(async () => {
  databases = await Promise.all([testDatabase(), testDatabase(), testDatabase()]);
  const [ledgerDb, keysDb, accessDb] = databases.map(({ client, name }) => client.db(name));
  const rootKey = join(mkdtempSync(join(tmpdir(), 'rettid-guard-')), 'root.key');
  writeFileSync(rootKey, randomBytes(32).toString('base64'));
  await Promise.all([prepareLedger(ledgerDb!), prepareLogs(accessDb!)]);
  const upcasts = new Upcasts({});
  const keys = new Keys(keysDb!, fileKeys(rootKey));
  await keys.prepare();
  ledger = new Ledger(ledgerDb!, upcasts, systemClock);
  securityLog = new SecurityLog(accessDb!, systemClock);
  issuer = await TestIssuer.listen();
  await setUpOrganisation(new Decisions(ledger, keys, upcasts), LEDGER, issuer.url);
  for (const childId of [CHILD, HIDDEN]) {
    await recorded(`child-${childId}`, 'child.registered', { childId, unborn: false, identified: true });
  }
  await recorded('hidden', 'address-protection.set', {
    childId: HIDDEN,
    grade: 'strengtFortrolig',
    setOn: '2026-01-05',
    policeInformedOn: null,
  });

  const follower = new RelationsFollower(ledger.read, keys);
  const sessions = new Sessions(new Tokens([issuer.settings]), follower, systemClock, [LEDGER, 'intake']);
  @Module({
    controllers: [Routes],
    providers: [
      { provide: Sessions, useValue: sessions },
      { provide: SecurityLog, useValue: securityLog },
      { provide: DeadlineOwners, useValue: { childOf: async (_: string, id: string) => owners.get(id) ?? null } },
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: Refusals },
    ],
  })
  class Application {}
  app = await NestFactory.create(Application, { logger: false });
  await app.listen(0, '127.0.0.1');
  address = `http://127.0.0.1:${((app.getHttpServer() as Server).address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  issuer.close();
  await securityLog.idle();
  await Promise.all(databases.map((one) => one.close()));
});

const recorded = (stream: string, type: string, data: JsonObject) =>
  ledger.append(newAppend(LEDGER, stream, 0, { events: [newEvent(stream, { type, data })] }));

type Answer = { readonly status: number; readonly text: string; readonly body: Record<string, unknown> };

async function ask(path: string, role: string | null, body?: object, of = LEDGER): Promise<Answer> {
  const authorization = role && { authorization: `Bearer ${await issuer.token(role, of)}` };
  const answer = await fetch(`${address}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...authorization },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> };
}

const from = '2000-01-01T00:00:00.000Z';
const until = '2099-01-01T00:00:00.000Z';
const lastDenial = async (of = LEDGER): Promise<DenialLine | undefined> =>
  (await securityLog.between(of, from, until, { before: null, limit: 1 })).lines[0];

it('lets everybody in where a route is open to all, and nobody where it says nothing', async () => {
  expect((await ask('/open', null)).status).toBe(200);
  expect((await ask('/forgotten', 'leader')).status).toBe(403);
});

it('wants a good token, and takes it from the header only', async () => {
  expect((await ask('/children', null)).status).toBe(401);
  const token = await issuer.token('leader', LEDGER);
  expect((await fetch(`${address}/children?access_token=${token}`)).status).toBe(401);
  expect((await ask('/children', 'leader')).body).toEqual({ subject: `leader.${LEDGER}`, ledger: LEDGER });
});

it('hands on what it decided about the case', async () => {
  const { status, body } = await ask(`/children/${CHILD}`, 'leader');
  expect([status, Object.keys(body)]).toEqual([200, [CHILD]]);
  expect(body[CHILD]).toMatchObject({ effect: 'allow', capacity: 'leader', rule: 'access.leader' });
});

it('answers a case that is kept from the caller as one that does not exist, and writes both down', async () => {
  const answers = new Set<string>();
  for (const [id, rule] of [
    [HIDDEN, 'access.strictly-confidential'],
    [ABSENT, 'access.case-unknown'],
  ] as const) {
    const { status, text } = await ask(`/children/${id}`, 'leader');
    answers.add(`${status} ${text}`);
    expect(await lastDenial()).toMatchObject({
      ledger: LEDGER,
      actor: { subject: `leader.${LEDGER}`, role: 'leader' },
      staffId: staffIdOf('leader', LEDGER, issuer.url),
      permission: 'child:read',
      route: 'GET /children/:id',
      object: { kind: 'child', id },
      rule,
    });
  }
  expect([...answers]).toEqual([expect.stringMatching(/^404 /)]);
});

it('writes nothing down of a path that names no id', async () => {
  expect((await ask('/children/01019012345', 'leader')).status).toBe(404);
  expect(await lastDenial()).toMatchObject({ rule: 'access.case-unknown', object: null });
});

it('finds whose case a time limit is about, and lets nobody in by another id', async () => {
  expect((await ask('/deadlines/concern.review~1', 'leader')).body).toEqual([CHILD]);
  expect((await ask('/deadlines/concern.review~2', 'leader')).status).toBe(404);
  expect(await lastDenial()).toMatchObject({
    route: 'GET /deadlines/:id',
    object: { kind: 'child', id: HIDDEN },
    rule: 'access.strictly-confidential',
  });
  for (const id of ['concern.review~3', CHILD]) {
    expect((await ask(`/deadlines/${id}`, 'leader')).status).toBe(404);
    expect(await lastDenial()).toMatchObject({ object: null, rule: 'access.case-unknown' });
  }
});

it('turns away at the door who could never do this, before it looks for anything', async () => {
  for (const id of [CHILD, HIDDEN, ABSENT]) {
    const { status, body } = await ask(`/children/${id}`, 'operator');
    expect([status, body]).toEqual([403, { code: 'access.denied' }]);
  }
  expect((await ask('/operations', 'leader')).status).toBe(403);
  expect((await ask('/operations', 'operator')).status).toBe(200);
});

it('turns away a stranger, and a municipality that is not served here', async () => {
  expect((await ask('/children', 'nobody')).status).toBe(403);
  expect(await lastDenial()).toMatchObject({ rule: 'access.caller-unknown', actor: { subject: `nobody.${LEDGER}` } });
  expect((await ask('/children', 'leader', undefined, '4601-00')).status).toBe(403);
  expect(await lastDenial('intake')).toMatchObject({
    rule: 'access.caller-unknown',
    actor: { subject: 'leader.4601-00' },
  });
});

it('refuses a body’s child as unknown, whether it is or is only kept from the caller', async () => {
  for (const childId of [HIDDEN, ABSENT]) {
    const { status, body } = await ask('/measures', 'leader', { childId });
    expect([status, body]).toEqual([422, { code: 'child.unknown', field: 'childId' }]);
    expect(await lastDenial()).toMatchObject({ object: { kind: 'child', id: childId }, route: 'POST /measures' });
  }
  expect((await ask('/measures', 'leader', { childId: CHILD })).status).toBe(201);
});

it('asks about each child of a list, and leaves the new ones to the command', async () => {
  const children = [{ childId: CHILD }, { identity: {} }];
  expect((await ask('/concerns', 'leader', { children })).body).toEqual([CHILD]);
  const refused = await ask('/concerns', 'leader', { children: [...children, { childId: ABSENT }] });
  expect(refused.body).toEqual({ code: 'child.unknown', field: 'children.2.childId' });
});

it('heeds what was taken away a moment ago', async () => {
  expect((await ask(`/children/${CHILD}`, 'second-leader')).status).toBe(200);
  const staffId = staffIdOf('second-leader', LEDGER, issuer.url);
  await recorded('exclusion', 'case.exclusion-recorded', { childId: CHILD, staffId, ground: 'disqualified' });
  expect((await ask(`/children/${CHILD}`, 'second-leader')).status).toBe(404);
  expect(await lastDenial()).toMatchObject({ rule: 'access.excluded' });
});

it('gives no answer about anybody when a refusal cannot be written down', async () => {
  const denied = securityLog.denied.bind(securityLog);
  securityLog.denied = () => Promise.reject(new Error('away'));
  expect((await ask(`/children/${ABSENT}`, 'leader')).status).toBe(500);
  securityLog.denied = denied;
});
