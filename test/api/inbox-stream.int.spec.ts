import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DISCLOSURES } from '@libs/access/log/log-store';
import type { ReminderAudience, ReminderRaised } from '@libs/domain/deadlines/events';
import { deadlineStream } from '@libs/domain/kernel/ids';
import { inboxView } from '@libs/read-models/inbox/view';
import { rebuild } from '@libs/read-models/rebuild';
import { unitIdOf } from '@libs/testing/organisation';
import { plainReminder } from '@libs/testing/raised-reminder';
import { writeFacts } from '@libs/testing/write-facts';
import { StreamClient } from './stream-client';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Case = { readonly concernId: string; readonly childId: string };
type Told = Partial<ReminderRaised['data']>;
type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };
type Listed = Record<string, unknown> & { readonly id: string; readonly raisedSeq: number };

const leader = { as: 'leader' };
const administrator = { as: 'administrator' };
const reason = 'Syntetisk begrunnelse';

const concern = {
  receivedAt: '2026-01-05T09:30:00+01:00',
  channel: 'oral',
  reporter: { kind: 'public', code: '11' },
  children: [{ identity: { name: 'Syntetisk Barn' } }],
  text: 'Syntetisk bekymring',
};

const day = (at: number): string => new Date(Date.UTC(2026, 0, 12 + at)).toISOString().slice(0, 10);

/** Raises a reminder of each of these days; of no case: one of a duty of the municipality. @returns their numbers */
async function raise(api: TestApi, of: Case | null, days: readonly string[], told: Told = {}): Promise<number[]> {
  const deadlineId = of ? `concern.review~${of.concernId}` : `municipal.condition-report~${randomUUID()}`;
  const childId = of?.childId ?? null;
  const audience: readonly ReminderAudience[] = of ? ['caseworker'] : ['leader'];
  const what = { key: 'concern.review', paragraph: '§ 2-1', stream: `concern-${of?.concernId ?? deadlineId}` };
  const events = days.map((dueOn): ReminderRaised => {
    const data = { deadlineId, rung: 'due', dueOn, ...what, childId, audience, ...plainReminder, ...told };
    const subjects = childId === null ? [] : [childId];
    return { type: 'reminder.raised', occurredOn: '2026-01-12T06:00:00.000Z', subjects, data, personal: [] };
  });
  const before = await api.head();
  const written = { stream: deadlineStream(deadlineId), events };
  await writeFacts(api.connections[0]!.decisions, LEDGER, randomUUID(), [written]);
  return events.map((_, at) => before + at + 1);
}

async function streamOf(
  api: TestApi,
  as: string,
  instance: number,
  last: string | null = null,
  query = '',
): Promise<StreamClient> {
  const token = await api.issuer.token(as, LEDGER);
  const url = `${api.urls[instance]}/v1/inbox/stream${query}`;
  return StreamClient.open(url, token, last ? { 'last-event-id': last } : {});
}

/** Two processes share the store: whoever comes back is answered by the other one. */
describe('the stream of reminders', () => {
  let api: TestApi;
  let barnevern: string;
  const clients: StreamClient[] = [];

  beforeAll(async () => {
    api = await TestApi.start(2);
    barnevern = unitIdOf('barnevern', LEDGER);
  }, 60_000);
  afterEach(() => {
    for (const client of clients.splice(0)) client.drop();
  });
  afterAll(() => api.close(), 30_000);

  const views = (): Promise<void> => projected(api.connections[0]!);
  const aCase = async (): Promise<Case> =>
    (await api.post<{ receipts: Case[] }>('/v1/concerns', concern, leader)).body.receipts[0]!;
  const listening = async (
    as: string,
    { instance = 0, last, query = '' }: { instance?: number; last?: string | null; query?: string } = {},
  ): Promise<StreamClient> => {
    const client = await streamOf(api, as, instance, last, query);
    clients.push(client);
    return client;
  };
  /** Everything that is behind this number was sent, if it is ever to be. */
  const sentUpTo = async (client: StreamClient, seen: readonly number[]): Promise<void> => {
    await client.until(({ id, event }) => event === 'reminder' && id === `${seen.at(-1)}`);
  };
  const linesOf = async (as: string): Promise<readonly { route: string; cases: { childId: string }[] }[]> => {
    const place = `/v1/staff/${api.staffId(as)}/access-log?limit=100`;
    const { body } = await api.get<Page<{ route: string; cases: { childId: string }[] }>>(place, leader);
    return body.items;
  };

  it('says where it begins, then tells each new reminder once, as the list shows it', async () => {
    const one = await aCase();
    await raise(api, one, ['2026-01-10']);
    await views();
    const client = await listening('leader');
    const ready = await client.first('ready');
    expect(client.answer.headers.get('content-type')).toBe('text/event-stream');
    expect(client.answer.headers.get('cache-control')).toBe('no-store');
    expect(ready).toEqual({ id: `${await api.head()}`, event: 'ready', data: { position: await api.head() } });

    const [seq] = await raise(api, one, ['2026-01-12']);
    await views();
    const { id, data } = await client.first('reminder');
    const { body } = await api.get<Page<Listed>>('/v1/inbox?limit=1', leader);
    expect(id).toBe(`${seq}`);
    expect(data).toEqual(body.items[0]);
    expect(data).toMatchObject({ dueOn: '2026-01-12', childId: one.childId, raisedSeq: seq });
    expect(client.reminders).toEqual([`${seq}`]);
  });

  it('goes on where a dropped connection ended, in another process, with what was raised meanwhile', async () => {
    const one = await aCase();
    await views();
    const first = await listening('leader');
    await first.first('ready');
    // cut off before anything came: what is raised meanwhile is not lost either
    first.drop();
    const before = await raise(api, one, [day(0), day(1)]);
    await views();
    const second = await listening('leader', { instance: 1, last: first.lastId });
    await sentUpTo(second, before);
    second.drop();
    const meanwhile = await raise(api, one, [day(2), day(3)]);
    await views();
    const third = await listening('leader', { instance: 0, last: second.lastId });
    await sentUpTo(third, meanwhile);
    expect(second.reminders).toEqual(before.map(String));
    expect(third.reminders).toEqual(meanwhile.map(String));
  });

  it('loses and doubles nothing however often it is cut, while the view is written and built anew', async () => {
    const one = await aCase();
    await views();
    let client = await listening('leader');
    await client.first('ready');
    const raised: number[] = [];
    const got: string[] = [];
    let isWriting = true;
    const { ledger } = api.connections[0]!;
    const store = api.connections[0]!.views;
    const writing = (async () => {
      for (let at = 0; at < 40; at++) {
        raised.push(...(await raise(api, one, [day(2 * at), day(2 * at + 1)])));
        await views();
        if (at % 8 === 7) await rebuild(store, inboxView, ledger.read, [LEDGER]);
      }
      isWriting = false;
    })();
    for (let cut = 0; isWriting || got.at(-1) !== `${raised.at(-1)}`; cut++) {
      await pause(20 + ((cut * 37) % 150));
      client.drop();
      await client.over();
      got.push(...client.reminders);
      const last = client.lastId;
      client = await listening('leader', { instance: cut % 2, last });
      await client.first('ready');
    }
    await writing;
    expect(got).toEqual(raised.map(String));
  }, 120_000);

  it('tells of those cases only that the reader may see, and asks anew for every reminder', async () => {
    const [mine, hidden] = [await aCase(), await aCase()];
    const place = `/v1/children/${mine.childId}`;
    await api.post(`${place}/caseworkers`, { staffId: api.staffId('second-caseworker') }, leader);
    await views();
    const client = await listening('second-caseworker');
    await client.first('ready');
    const [, seen] = [await raise(api, hidden, [day(0)]), await raise(api, mine, [day(0)])];
    await views();
    await sentUpTo(client, seen);
    // from here on the case is somebody else's, and the stream stays open for what is left
    await api.post(
      `${place}/exclusions`,
      { staffId: api.staffId('second-caseworker'), ground: 'threat', reason },
      leader,
    );
    const other = await aCase();
    await raise(api, mine, [day(1)]);
    await api.post(`/v1/children/${other.childId}/caseworkers`, { staffId: api.staffId('second-caseworker') }, leader);
    const left = await raise(api, other, [day(0)]);
    await views();
    await sentUpTo(client, left);
    expect(client.reminders).toEqual([...seen, ...left].map(String));
    expect(client.messages.some(({ event }) => event === 'closed')).toBe(false);
  });

  it('stands in the access log, case by case, before the reader has it', async () => {
    const [one, hidden] = [await aCase(), await aCase()];
    await api.post(`/v1/children/${one.childId}/caseworkers`, { staffId: api.staffId('colleague') }, leader);
    await views();
    const client = await listening('colleague');
    await client.first('ready');
    const shown = (lines: Awaited<ReturnType<typeof linesOf>>): readonly string[] =>
      lines
        .filter(({ route }) => route === 'GET /v1/inbox/stream')
        .flatMap(({ cases }) => cases.map(({ childId }) => childId));
    expect(shown(await linesOf('colleague'))).toEqual([]);
    await raise(api, hidden, [day(0)]);
    const seen = await raise(api, one, [day(0)]);
    await views();
    await sentUpTo(client, seen);
    expect(shown(await linesOf('colleague'))).toEqual([one.childId]);
  });

  it('gives the data-protection officer what is for that office, and leaders what the municipality itself owes', async () => {
    const one = await aCase();
    await views();
    const [officer, chief, worker] = await Promise.all(
      ['data-protection-officer', 'leader', 'second-caseworker'].map((as) => listening(as)),
    );
    await Promise.all([officer, chief, worker].map((client) => client!.first('ready')));
    const plain = await raise(api, one, [day(0)]);
    const forOffice = await raise(api, one, [day(1)], { audience: ['data-protection-officer'] });
    const duty = await raise(api, null, [day(2)]);
    const last = await raise(api, one, [day(3)], { audience: ['data-protection-officer'] });
    await views();
    await Promise.all([sentUpTo(officer!, last), sentUpTo(chief!, last)]);
    expect(officer!.reminders).toEqual([...forOffice, ...last].map(String));
    expect(chief!.reminders).toEqual([...plain, ...forOffice, ...duty, ...last].map(String));
    const list = await api.get<Page<Listed>>('/v1/inbox?limit=100', leader);
    expect(list.body.items.some(({ raisedSeq }) => raisedSeq === duty[0])).toBe(true);
    expect(worker!.reminders).toEqual([]);
  });

  it('can be asked for one’s own alone', async () => {
    const one = await aCase();
    await views();
    const client = await listening('leader', { query: '?whose=mine' });
    await client.first('ready');
    await raise(api, one, [day(0)], { recipients: [api.staffId('caseworker')] });
    const mine = await raise(api, one, [day(1)], { recipients: [api.staffId('caseworker'), api.staffId('leader')] });
    await views();
    await sentUpTo(client, mine);
    expect(client.reminders).toEqual(mine.map(String));
    const { body } = await api.get<Page<Listed>>('/v1/inbox?whose=mine&limit=100', leader);
    expect(body.items.map(({ raisedSeq }) => raisedSeq)).toEqual(mine);
  });

  it('closes when access is taken away, says so, and lets nobody back in', async () => {
    const person = { issuer: api.issuer.url, subject: `temporary.${LEDGER}`, name: 'Syntetisk Vikar' };
    const { body } = await api.post<{ staffId: string }>('/v1/staff', person, administrator);
    const place = `/v1/staff/${body.staffId}`;
    await api.post(`${place}/roles`, { role: 'leader', unitId: barnevern }, administrator);
    const one = await aCase();
    await views();
    const client = await listening('temporary');
    await client.first('ready');
    await api.post(`${place}/departure`, { leftOn: '2026-01-05' }, administrator);
    await raise(api, one, [day(0)]);
    await views();
    expect(await client.first('closed')).toEqual({ id: null, event: 'closed', data: { reason: 'access-ended' } });
    await client.over();
    expect(client.reminders).toEqual([]);
    const again = await listening('temporary', { last: client.lastId });
    expect(again.answer.status).toBe(403);
    const log = await api.get<Page<{ route: string; staffId: string }>>('/v1/security-log?limit=5', leader);
    expect(
      log.body.items.some(({ route, staffId }) => route === 'GET /v1/inbox/stream' && staffId === body.staffId),
    ).toBe(true);
  });

  it('closes by itself soon after, when nothing is raised', async () => {
    const role = { role: 'leader', unitId: barnevern };
    const place = `/v1/staff/${api.staffId('partner')}`;
    const removed = { role: 'partner', unitId: unitIdOf('skole', LEDGER) };
    await api.post(`${place}/role-removals`, removed, administrator);
    await api.post(`${place}/roles`, role, administrator);
    const client = await listening('partner');
    await client.first('ready');
    await api.post(`${place}/role-removals`, role, administrator);
    expect((await client.first('closed')).data).toEqual({ reason: 'access-ended' });
  });

  it('closes when the token is over', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const token = await api.issuer.tokenWith('leader', LEDGER, { claims: { iat: now - 60, exp: now - 2 } });
    const client = await StreamClient.open(`${api.urls[0]}/v1/inbox/stream`, token);
    clients.push(client);
    expect((await client.first('closed')).data).toEqual({ reason: 'token-expired' });
  }, 20_000);

  it('is for those who take a stream, and come back with an id of its own', async () => {
    const plain = await api.get<{ code: string }>('/v1/inbox/stream', leader);
    expect([plain.status, plain.body.code]).toEqual([406, 'request.not-acceptable']);
    const wrong = await listening('leader', { last: 'yesterday' });
    expect(wrong.answer.status).toBe(400);
    expect((await listening('operator')).answer.status).toBe(403);
  });

  it('is limited for each person', async () => {
    const opened: StreamClient[] = [];
    for (let count = 0; count < 21; count++) opened.push(await listening('second-leader'));
    expect(opened.map(({ answer }) => answer.status)).toEqual([...Array<number>(20).fill(200), 429]);
  });
});

it('tells everybody to come back elsewhere when the process stops', async () => {
  const api = await TestApi.start();
  const client = await StreamClient.open(`${api.urls[0]}/v1/inbox/stream`, await api.issuer.token('leader', LEDGER));
  await client.first('ready');
  await api.close();
  expect(client.messages.at(-1)).toEqual({ id: null, event: 'closed', data: { reason: 'restart' } });
}, 60_000);

it('shows nothing that the access log cannot hold, and goes on when it can', async () => {
  const api = await TestApi.start();
  const connections = api.connections[0]!;
  const { access } = connections.databases;
  const taking = (validator: object) => access.command({ collMod: DISCLOSURES, validator });
  const { body } = await api.post<{ receipts: Case[] }>('/v1/concerns', concern, leader);
  await projected(connections);
  const client = await streamOf(api, 'leader', 0);
  const ready = await client.first('ready');
  await taking({ never: { $exists: true } });
  const raised = await raise(api, body.receipts[0]!, [day(0)]);
  await projected(connections);
  expect((await client.first('closed')).data).toEqual({ reason: 'unavailable' });
  expect(client.reminders).toEqual([]);
  await taking({});
  const again = await streamOf(api, 'leader', 0, ready.id);
  expect((await again.first('reminder')).id).toBe(`${raised[0]}`);
  again.drop();
  await api.close();
}, 60_000);
