import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { AccessLog } from '@libs/access/log/access-log';
import { prepareLogs } from '@libs/access/log/log-store';
import { SecurityLog } from '@libs/access/log/security-log';
import { Evidence } from '@libs/ledger/evidence';
import { systemClock } from '@libs/platform/clock';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { headCommand, verifyCommand, type Desk } from './cli/commands';
import { collectionOf, logNames, type LogName } from './cli/logs';

jest.setTimeout(30_000);

const LEDGER = '1201-02';
const LINES = 12;
const actor = { subject: 'anne', role: 'caseworker', unit: null, onBehalfOf: null };

/** Whoever has looked where they should not will want to change the log afterwards. */
describe.each(logNames)('audit verify --log %s on a real store', (name: LogName) => {
  let database: TestDatabase;
  let lines: string[];
  let desk: Desk;

  beforeEach(async () => {
    database = await testDatabase();
    const db = database.client.db(database.name);
    await prepareLogs(db);
    const [accessLog, securityLog] = [new AccessLog(db, systemClock), new SecurityLog(db, systemClock)];
    for (let line = 0; line < LINES; line++) {
      const who = {
        ledger: LEDGER,
        actor,
        staffId: null,
        permission: 'concern:read',
        route: 'GET /v1/concerns/:id',
      } as const;
      const fields = ['codes', 'notes'] as const;
      const cases = [{ childId: randomUUID(), fields, capacity: 'assigned', rule: 'access.assigned' }] as const;
      await accessLog.record({ ...who, operation: 'read', purpose: 'follow-up', cases });
      await securityLog.denied({ ...who, object: { kind: 'concern', id: randomUUID() }, rule: 'access.no-relation' });
    }
    const { read } = name === 'access' ? accessLog : securityLog;
    lines = [];
    desk = { log: name, read, evidence: new Evidence(db, collectionOf(name)), print: (line) => lines.push(line) };
  });
  afterEach(() => database.close());

  const batches = () => database.client.db(database.name).collection<Document>(collectionOf(name));
  const verdict = async (headFile?: string) => {
    lines.length = 0;
    return { code: await verifyCommand(desk, LEDGER, headFile), line: lines[0] };
  };

  it('finds it whole', async () => {
    expect(await verdict()).toEqual({
      code: 0,
      line: expect.stringMatching(`^OK: ${name} log ${LEDGER}, ${LINES} events`) as string,
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['changed', () => batches().updateOne({ from: 5 }, { $set: { 'events.0.data.permission': 'child:read' } })],
    [
      'said to be somebody else’s',
      () => batches().updateOne({ from: 5 }, { $set: { 'events.0.actor.subject': 'berit' } }),
    ],
    ['taken out', () => batches().deleteOne({ from: 5 })],
  ])('names the line that was %s', async (_, tamper) => {
    await tamper();
    expect(await verdict()).toEqual({ code: 1, line: 'first bad seq: 5' });
  });

  it('finds with a kept head what was cut off, and takes no other log’s head', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rettid-')), 'head.json');
    await headCommand(desk, LEDGER);
    writeFileSync(file, lines[0]!);
    await batches().deleteMany({ from: { $gte: 9 } });
    expect(await verdict(file)).toEqual({ code: 1, line: 'first bad seq: 9' });
    await expect(verifyCommand({ ...desk, log: null }, LEDGER, file)).rejects.toThrow('the head of another log');
  });
});
