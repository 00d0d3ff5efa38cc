import { randomUUID } from 'node:crypto';
import { ManualClock } from '@libs/testing/manual-clock';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import type { Denial } from './disclosure';
import { prepareLogs } from './log-store';
import { SecurityLog } from './security-log';

const LEDGER = '1201-02';
const at = (time: string): string => `2026-11-02T${time}.000Z`;

let database: TestDatabase;
let clock: ManualClock;
let log: SecurityLog;

beforeAll(async () => {
  database = await testDatabase();
  const db = database.client.db(database.name);
  await prepareLogs(db);
  clock = new ManualClock(at('10:00:00'));
  log = new SecurityLog(db, clock);
});
afterAll(() => database.close());

const refused = (more: Partial<Denial> = {}): Denial => ({
  ledger: LEDGER,
  actor: { subject: 'anne', role: 'caseworker', unit: null, onBehalfOf: null },
  staffId: null,
  permission: 'concern:read',
  route: 'GET /v1/concerns/:id',
  object: { kind: 'concern', id: randomUUID() },
  rule: 'access.no-relation',
  ...more,
});

const whole = { before: null, limit: 100 };
const all = () => log.between(LEDGER, at('00:00:00'), at('23:59:59'), whole);

it('keeps every refusal, also the same one again', async () => {
  const denial = refused();
  await log.denied(denial);
  await log.denied(denial);
  const { lines, next } = await all();
  expect(lines.map(({ seq }) => seq)).toEqual([2, 1]);
  expect(lines[1]).toMatchObject({ ...denial, at: at('10:00:00') });
  expect(next).toBeNull();
});

it('keeps nothing of a path that is no id of ours', async () => {
  await log.denied(refused({ object: { kind: 'child', id: 'Kari Nordmann' } }));
  const { lines } = await all();
  expect(lines[0]!.object).toBeNull();
});

it('shows what was refused between two instants, newest first, page by page', async () => {
  for (const time of ['11:00:00', '12:00:00', '13:00:00', '14:00:00']) {
    clock.set(at(time));
    await log.denied(refused());
  }
  const times = async (from: string, to: string) =>
    (await log.between(LEDGER, at(from), at(to), whole)).lines.map((line) => line.at);
  expect(await times('12:00:00', '13:00:00')).toEqual([at('13:00:00'), at('12:00:00')]);
  expect(await times('12:00:01', '12:59:59')).toEqual([]);
  expect(await times('15:00:00', '16:00:00')).toEqual([]);
  const first = await log.between(LEDGER, at('11:00:00'), at('14:00:00'), { before: null, limit: 3 });
  const second = await log.between(LEDGER, at('11:00:00'), at('14:00:00'), { before: first.next, limit: 3 });
  expect([...first.lines, ...second.lines].map(({ seq }) => seq)).toEqual([7, 6, 5, 4]);
  expect(second.next).toBeNull();
});
