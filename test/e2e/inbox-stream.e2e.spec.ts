import { setTimeout as pause } from 'node:timers/promises';
import { startStack, type Stack } from '@libs/testing/stack';
import { StreamClient } from '../api/stream-client';
import { Caller } from './caller';
import { SecondApi } from './second-api';

const LEDGER = '1201-02';
/** Reports whose limits have long run out: the next sweep reminds of them. */
const REPORTS = 40;
/** How often the API is killed while they come in. */
const KILLS = 4;

jest.setTimeout(300_000);

type Listed = { readonly raisedSeq: number };
type Page = { readonly items: readonly Listed[]; readonly nextCursor: string | null };

const report = {
  receivedAt: '2026-01-05T09:30:00+01:00',
  channel: 'oral',
  reporter: { kind: 'public', code: '11' },
  children: [{ identity: { name: 'Syntetisk Barn' } }],
  text: 'Syntetisk bekymring',
};

let stack: Stack;
let leader: Caller;

beforeAll(async () => {
  stack = await startStack({ env: { RETTID_SWEEP_SECONDS: '1' } });
  leader = new Caller(stack, 'leader', LEDGER);
});
afterAll(() => stack.stop());

/** Comes back until somebody answers, with the last id it got. */
async function listening(last: string | null): Promise<StreamClient> {
  const token = await stack.token('leader', LEDGER);
  for (;;) {
    try {
      const url = `${stack.ready.api}/v1/inbox/stream`;
      const client = await StreamClient.open(url, token, last ? { 'last-event-id': last } : {});
      if (client.answer.ok) return client;
    } catch {
      // nobody is there yet
    }
    await pause(50);
  }
}

/** Numbers of all reminders in the list, first raised first. */
async function listed(): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let cursor: string | null = '', place = ''; cursor !== null; place = `&cursor=${cursor}`) {
    const { body } = await leader.get<Page>(`/v1/inbox?limit=100${place}`);
    numbers.push(...body.items.map(({ raisedSeq }) => raisedSeq));
    cursor = body.nextCursor;
  }
  return numbers.sort((one, other) => one - other);
}

/** When nothing has been added for a while: every limit that ran out was reminded of. */
async function settled(): Promise<readonly number[]> {
  let before: readonly number[] = [];
  for (let quiet = 0; quiet < 3;) {
    await pause(1_500);
    const now = await listed();
    quiet = now.length === before.length && now.length >= REPORTS ? quiet + 1 : 0;
    before = now;
  }
  return before;
}

it('gets every reminder once, in order, though the API is killed again and again', async () => {
  let client = await listening(null);
  await client.first('ready');
  const got: string[] = [];
  const again = async (): Promise<void> => {
    await client.over();
    got.push(...client.reminders);
    client = await listening(client.lastId);
    await client.first('ready');
  };
  for (let kill = 0; kill < KILLS; kill++) {
    for (let count = 0; count < REPORTS / KILLS; count++)
      expect((await leader.post('/v1/concerns', report)).status).toBe(201);
    // in the middle of what the sweep raises
    await pause(300 + 400 * kill);
    await stack.halt('api');
    await pause(500);
    await stack.up('api');
    await again();
  }
  const all = await settled();
  while (client.reminders.at(-1) !== `${all.at(-1)}` && got.at(-1) !== `${all.at(-1)}`) await pause(50);
  got.push(...client.reminders);
  client.drop();
  expect(got).toEqual(all.map(String));
});

it('is sent elsewhere by an API that stops, which is not held up by who listens', async () => {
  const other = await SecondApi.beside(stack);
  const token = await stack.token('leader', LEDGER);
  const client = await StreamClient.open(`${other.url}/v1/inbox/stream`, token);
  await client.first('ready');
  const { code, took } = await other.terminate();
  expect(client.messages.at(-1)).toEqual({ id: null, event: 'closed', data: { reason: 'restart' } });
  expect(code).toBe(0);
  expect(took).toBeLessThan(10_000);
});
