import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { canonical, chained, GENESIS } from '@libs/ledger/chain';
import { LedgerUnavailable } from '@libs/ledger/errors';
import { failInserts } from '@libs/testing/fail-point';
import { ManualClock } from '@libs/testing/manual-clock';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { AccessLog, type DisclosureLine } from './access-log';
import type { Disclosure } from './disclosure';
import { prepareLogs } from './log-store';

jest.setTimeout(30_000);

const APP = 'access-log-spec';

let admin: TestDatabase;
let database: TestDatabase;
let clock: ManualClock;
let log: AccessLog;

beforeAll(async () => {
  [admin, database] = [await testDatabase(), await testDatabase({ appName: APP })];
  await prepareLogs(database.client.db(database.name));
  clock = new ManualClock('2026-11-02T10:00:00.000Z');
  log = anotherProcess();
});
afterAll(async () => {
  await failInserts(admin.client, APP, 'off');
  await Promise.all([admin, database].map((one) => one.close()));
});

const anotherProcess = () => new AccessLog(database.client.db(database.name), clock);

const anne = randomUUID();

/** Somebody reads one child's concern; what a spec does not name is filled in. */
const reading = (ledger: string, more: Partial<Disclosure> = {}, childId: string = randomUUID()): Disclosure => ({
  ledger,
  actor: { subject: 'anne', role: 'caseworker', unit: 'barnevern', onBehalfOf: null },
  staffId: anne,
  permission: 'concern:read',
  operation: 'read',
  route: 'GET /v1/concerns/:id',
  purpose: 'follow-up',
  cases: [{ childId, fields: ['notes', 'codes'], capacity: 'assigned', rule: 'access.assigned' }],
  ...more,
});

async function stored(ledger: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const some of log.read.readRange(ledger, 1)) events.push(...some);
  return events;
}

it('keeps who saw what of whom, what for and by which rule: ids and codes only', async () => {
  const childId = randomUUID();
  await log.record(reading('what', { traceId: 'trace' }, childId));
  const [line] = await stored('what');
  expect(line).toMatchObject({
    type: 'disclosure.made',
    stream: `disclosure-${line!.eventId}`,
    subjects: [childId, `by:${anne}`],
    actor: { subject: 'anne', role: 'caseworker', unit: 'barnevern' },
    purpose: 'follow-up',
    correlationId: 'trace',
    sealed: [],
    data: {
      staffId: anne,
      permission: 'concern:read',
      operation: 'read',
      route: 'GET /v1/concerns/:id',
      cases: [{ childId, fields: ['codes', 'notes'], capacity: 'assigned', rule: 'access.assigned' }],
    },
  });
});

it('numbers 64 disclosures at once of two processes without a gap, each chained to the one before', async () => {
  const processes = [log, anotherProcess()];
  await Promise.all(Array.from({ length: 64 }, (_, at) => processes[at % 2]!.record(reading('dense'))));
  const lines = await stored('dense');
  expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
  let before = GENESIS;
  for (const { hash, prevHash, ...line } of lines) {
    expect(prevHash).toBe(before);
    expect(hash).toBe(chained(prevHash, canonical(line)));
    before = hash;
  }
});

it('leaves a line for a list that shows nobody', async () => {
  await log.record(reading('empty', { operation: 'list', cases: [] }));
  expect(await stored('empty')).toMatchObject([{ subjects: [`by:${anne}`], data: { cases: [] } }]);
});

it('parts a line that names more cases than a page can show, all of it or nothing', async () => {
  const cases = Array.from({ length: 250 }, () => reading('large').cases[0]!);
  await log.record(reading('large', { operation: 'export', cases }));
  const lines = await stored('large');
  expect(lines.map(({ subjects }) => subjects.length)).toEqual([101, 101, 51]);
  expect(new Set(lines.map(({ commandId }) => commandId)).size).toBe(1);
});

describe('the same read again', () => {
  const shared = async (second: Partial<Disclosure>, childId: string, after = 0): Promise<boolean> => {
    const ledger = randomUUID();
    await log.record(reading(ledger, {}, childId));
    clock.set(new Date(clock.now() + after).toISOString());
    await log.record(reading(ledger, second, childId));
    return (await stored(ledger)).length === 1;
  };
  const child = randomUUID();

  it('shares the line within five minutes, and not after them', async () => {
    expect(await shared({}, child)).toBe(true);
    expect(await shared({}, child, 299_999)).toBe(true);
    expect(await shared({}, child, 300_000)).toBe(false);
    expect(await shared({ traceId: 'another request' }, child)).toBe(true);
  });

  it.each<[string, Partial<Disclosure>]>([
    ['another person', { staffId: randomUUID(), actor: { ...reading('').actor, subject: 'berit' } }],
    ['another permission', { permission: 'child:read' }],
    ['another operation', { operation: 'history' }],
    ['another purpose', { purpose: 'acute-danger' }],
    ['other fields', { cases: [{ ...reading('', {}, child).cases[0]!, fields: ['codes'] }] }],
    ['another rule', { cases: [{ ...reading('', {}, child).cases[0]!, rule: 'access.leader' }] }],
    ['one case more', { cases: [...reading('', {}, child).cases, ...reading('').cases] }],
  ])('has a line of its own for %s', async (_, second) => {
    expect(await shared(second, child)).toBe(false);
  });

  it('waits for the line that is just being written', async () => {
    const read = reading('together');
    await Promise.all([log.record(read), log.record(read), log.record(read)]);
    expect(await stored('together')).toHaveLength(1);
  });

  it('has a line of its own in another process', async () => {
    const read = reading('elsewhere');
    await log.record(read);
    await anotherProcess().record(read);
    expect(await stored('elsewhere')).toHaveLength(2);
  });
});

it('tells the log of a case and of a person page by page, newest first', async () => {
  const [child, sibling] = [randomUUID(), randomUUID()];
  const both = [child, sibling].flatMap((one) => reading('', {}, one).cases);
  const berit = { staffId: randomUUID(), actor: { ...reading('').actor, subject: 'berit' } };
  await log.record(reading('pages', {}, child));
  await log.record(reading('pages', { operation: 'list', cases: both }));
  await log.record(reading('pages', {}, sibling));
  await Promise.all(
    Array.from({ length: 3 }, (_, at) => log.record(reading('pages', { ...berit, route: `${at}` }, child))),
  );
  const pages = async (next: (before: number | null) => ReturnType<AccessLog['byCase']>) => {
    const lines: DisclosureLine[] = [];
    for (let before: number | null = null; ;) {
      const page: Awaited<ReturnType<AccessLog['byCase']>> = await next(before);
      lines.push(...page.lines);
      if (page.next === null) return lines;
      before = page.next;
    }
  };
  for (const limit of [1, 2, 3, 100]) {
    const ofCase = await pages((before) => log.byCase('pages', child, { before, limit }));
    expect(ofCase.map(({ seq }) => seq)).toEqual([6, 5, 4, 2, 1]);
    expect(ofCase.every(({ cases }) => cases.length === 1 && cases[0]!.childId === child)).toBe(true);
    const own = await pages((before) => log.byCase('pages', child, { before, limit }, anne));
    expect(own.map(({ seq }) => seq)).toEqual([2, 1]);
    const ofPerson = await pages((before) => log.byPerson('pages', berit.staffId, { before, limit }));
    expect(ofPerson.map(({ seq }) => seq)).toEqual([6, 5, 4]);
  }
  expect((await log.byCase('pages', randomUUID(), { before: null, limit: 5 })).lines).toEqual([]);
});

it('refuses, and so nothing may be shown, while the store cannot be written; a repeat then gets a line', async () => {
  const cut = (mode: 'alwaysOn' | 'off') => failInserts(admin.client, APP, mode, { closeConnection: true });
  const read = reading('absent');
  await cut('alwaysOn');
  await expect(log.record(read)).rejects.toThrow(LedgerUnavailable);
  await cut('off');
  await log.record(read);
  expect((await stored('absent')).length).toBeGreaterThan(0);
});
