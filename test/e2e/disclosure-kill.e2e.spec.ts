import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DISCLOSURES } from '@libs/access/log/log-store';
import type { Disclosure } from '@libs/access/log/disclosure';
import type { BatchDocument, BatchEvent } from '@libs/ledger/batch-document';
import { mongoClient } from '@libs/platform/mongo';
import { startStack, type Stack } from '@libs/testing/stack';
import { JournallingReader, type Journalled, type Known } from './journalled-reads';
import { seeded } from './seeded';

const LEDGER = '1201-02';
const CHILDREN = 120;
const USERS = ['caseworker', 'leader', 'second-leader', 'data-protection-officer'];
/** Requests that every user has under way at once. */
const AT_ONCE = 6;
/** Milliseconds by which a line may seem to lie outside its request: both clocks are the machine's, and round. */
const ROUNDING = 5;

/** 12 in the test run; `npm run kill-test` sets 200. */
const TRIES = Number(process.env['RETTID_KILL_TRIES'] ?? 12);
const SEED = Number(process.env['RETTID_KILL_SEED'] ?? Date.now() % 1_000_000);

jest.setTimeout(120_000 + TRIES * 15_000);

let stack: Stack;
const random = seeded(SEED);

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const report = {
  receivedAt: new Date().toISOString(),
  channel: 'letter',
  reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
  children: [{ identity: { name: 'Syntetisk Barn' } }],
  text: 'Syntetisk bekymring',
};

/** The children of as many reports, when every view shows them. */
async function reported(): Promise<Known[]> {
  const { api } = stack.ready;
  const headers = {
    authorization: `Bearer ${await stack.token('caseworker', LEDGER)}`,
    'content-type': 'application/json',
  };
  const known: Known[] = [];
  let seq = 0;
  for (let child = 0; child < CHILDREN; child++) {
    const answer = await fetch(`${api}/v1/concerns`, { method: 'POST', headers, body: JSON.stringify(report) });
    const { receipts } = (await answer.json()) as { receipts: [Known & { seq: number }] };
    known.push(receipts[0]);
    seq = receipts[0].seq;
  }
  for (const view of ['concerns', 'children']) {
    const caughtUp = await fetch(`${api}/v1/${view}`, { headers: { ...headers, 'wait-for': String(seq) } });
    expect(caughtUp.status).toBe(200);
  }
  return known;
}

/** Everybody reads on until the API is killed, at a moment that the seed names. */
async function oneLife(readers: readonly JournallingReader[], children: readonly Known[]): Promise<void> {
  for (const reader of readers) reader.again(children);
  const answersBefore = 1 + Math.floor(random() * 60);
  const then = random() * 20;
  let answers = 0;
  let alive = true;
  const { api } = stack.ready;
  const reading = readers.flatMap((reader) =>
    Array.from({ length: AT_ONCE }, async () => {
      while (alive) {
        if (await reader.readOne(api)) answers += 1;
        else await pause(20);
      }
    }),
  );
  while (answers < answersBefore) await pause(1);
  await pause(then);
  await stack.halt('api');
  alive = false;
  await Promise.all(reading);
  await stack.up('api');
}

type Line = { readonly at: number; readonly fields: ReadonlySet<string> };
const keyOf = (subject: string, route: string, childId: string): string => [subject, route, childId].join(' ');

/** All lines since an instant, by person, route and child. */
async function written(since: number): Promise<Map<string, Line[]>> {
  const client = await mongoClient(stack.ready.mongoAccess).connect();
  const lines = new Map<string, Line[]>();
  for await (const { events } of client.db().collection<BatchDocument>(DISCLOSURES).find({ ledger: LEDGER })) {
    for (const { actor, data, recordedAt } of events as readonly BatchEvent[]) {
      if (Date.parse(recordedAt) < since) continue;
      const { route, cases } = data as unknown as Disclosure;
      for (const { childId, fields } of cases) {
        const key = keyOf(actor.subject, route, childId);
        const known = lines.get(key) ?? [];
        known.push({ at: Date.parse(recordedAt), fields: new Set(fields) });
        lines.set(key, known);
      }
    }
  }
  await client.close();
  return lines;
}

const hasLine = (
  lines: ReadonlyMap<string, readonly Line[]>,
  { subject, route, childId, ...read }: Journalled,
): boolean =>
  (lines.get(keyOf(subject, route, childId)) ?? []).some(
    ({ at, fields }) =>
      at >= read.from - ROUNDING && at <= read.to + ROUNDING && [...read.fields].every((field) => fields.has(field)),
  );

it(`shows nothing without its line, whenever the API is killed (${TRIES} tries, RETTID_KILL_SEED=${SEED})`, async () => {
  const children = await reported();
  const readers = await Promise.all(
    USERS.map(async (role) => new JournallingReader(`${role}.${LEDGER}`, await stack.token(role, LEDGER), random)),
  );
  const since = Date.now();
  for (let life = 0; life < TRIES; life++) await oneLife(readers, children);

  const journal = readers.flatMap((reader) => reader.journal);
  const lines = await written(since);
  const unlogged = journal.filter((read) => !hasLine(lines, read));
  expect({ unlogged: unlogged.length, first: unlogged.slice(0, 3) }).toEqual({ unlogged: 0, first: [] });
  for (const reader of readers) expect(reader.journal.length).toBeGreaterThan(TRIES);
  for (const kind of ['identity', 'notes', 'reporter'] as const)
    expect(journal.some(({ fields }) => fields.has(kind))).toBe(true);
  // kills fell where they are meant to: between a line and its answer
  const count = [...lines.values()].reduce((sum, some) => sum + some.length, 0);
  expect(count).toBeGreaterThan(journal.length);
});

it('leaves both logs whole', async () => {
  const cli = resolve(__dirname, '../../dist/apps/audit/src/cli.js');
  for (const log of ['access', 'security']) {
    const asked = ['verify', '--log', log, '--ledger', LEDGER, '--data', stack.data];
    const { stdout } = await promisify(execFile)(process.execPath, [cli, ...asked]);
    expect(stdout).toMatch(`OK: ${log} log ${LEDGER}`);
  }
});
