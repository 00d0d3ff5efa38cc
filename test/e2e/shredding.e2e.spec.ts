import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { MongoClient } from 'mongodb';
import { firstDecision } from '@libs/testing/approved-decision';
import { startStack, type Stack } from '@libs/testing/stack';
import { Caller, type Answer } from './caller';
import { writtenByPeople } from './written';

const LEDGER = '1201-02';
const run = promisify(execFile);
const cli = (app: string, name: string): string => resolve(__dirname, `../../dist/apps/${app}/src/${name}.js`);

jest.setTimeout(300_000);

type Receipt = { concernId: string; childId: string; measureId: string; seq: number };
type Shown = Record<string, unknown>;

/** Names, numbers and texts of two sisters in one report; the younger one's text names nobody. */
const [older, younger] = [
  { name: 'Eldstejente Synt', birthDate: '2008-05-17', address: 'Eldstejentas vei 1' },
  { name: 'Yngstejente Synt', birthDate: '2012-03-14', address: 'Yngstejentas vei 1' },
];
const TEXT = 'Syntetisk bekymring for begge to';

describe('shredding the key of one of two children of a report', () => {
  let stack: Stack;
  let a: Receipt;
  let b: Receipt;
  let erasureId: string;
  let before: readonly Answer<Shown>[];

  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.stop());

  const as = (role: string): Caller => new Caller(stack, role, LEDGER);
  const done = async (role: string, path: string, body: object): Promise<Receipt & { erasureId: string }> => {
    const answer = await as(role).post<Receipt & { erasureId: string }>(path, body);
    expect([path, answer.status < 300, answer.body]).toEqual([path, true, answer.body]);
    return answer.body;
  };
  /** Everything that can be shown of a child, by its leader. */
  const everything = async ({ concernId, childId, measureId }: Receipt): Promise<readonly Answer<Shown>[]> => {
    const [leader, headers] = [as('leader'), { 'wait-for': `${await head()}` }];
    const answers: Answer<Shown>[] = [];
    for (const path of [
      `/v1/concerns/${concernId}`,
      `/v1/concerns/${concernId}/history`,
      `/v1/concerns?childId=${childId}`,
      `/v1/children/${childId}`,
      `/v1/children/${childId}/address`,
      `/v1/children/${childId}/export`,
      `/v1/measures/${measureId}`,
    ])
      answers.push(await fresh(() => leader.get<Shown>(path, headers)));
    return answers;
  };
  /** Without how far the ledger was when it was exported. */
  const comparable = (answers: readonly Answer<Shown>[]): object[] =>
    answers.map(({ status, body }) => ({
      status,
      ...body,
      seq: { ...(body['seq'] as object | undefined), head: null },
    }));
  const ADDRESS = 4;
  const fresh = async (ask: () => Promise<Answer<Shown>>): Promise<Answer<Shown>> => {
    for (;;) {
      const answer = await ask();
      if (answer.status !== 503) return answer;
    }
  };
  const found = async (name: string): Promise<number> =>
    (await as('leader').post<{ count: number }>('/v1/children/search', { name })).body.count;
  const head = async (): Promise<number> => {
    const headers = { authorization: `Bearer ${await stack.token('auditor', LEDGER)}` };
    const answer = await fetch(`${stack.ready.audit}/v1/ledgers/${LEDGER}/head`, { headers });
    return ((await answer.json()) as { seq: number }).seq;
  };
  const personal = (answers: readonly Answer<Shown>[]): string => JSON.stringify(answers.map(({ body }) => body));
  const assertErased = async (): Promise<void> => {
    const answers = await everything(a);
    // there is no address any more that anybody could be shown
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, at) => (at === ADDRESS ? 403 : 200)));
    const text = personal(answers);
    for (const word of ['Eldstejente', '2008-05-17', TEXT, 'Melder', 'Syntetisk mål']) expect(text).not.toContain(word);
    for (const { body } of [answers[0]!, answers[3]!, answers[5]!, answers[6]!])
      expect(JSON.stringify(body)).toMatch(/"erased":\s*(true|\[")/);
    expect(await found('Eldstejente')).toBe(0);
    expect(comparable(await everything(b))).toEqual(comparable(before));
    expect(await found('Yngstejente')).toBe(1);
  };

  it('begins with two children whom everything is known of', async () => {
    const report = {
      receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
      channel: 'letter',
      reporter: { kind: 'public', code: '11', name: 'Syntetisk Melder' },
      children: [{ identity: older }, { identity: younger }],
      text: TEXT,
    };
    const { body } = await as('leader').post<{ receipts: Receipt[] }>('/v1/concerns', report);
    // nobody is assigned: the leader does the casework, and the other leader approves it
    const send = (role: string, path: string, command: object) =>
      as(role === 'leader' ? 'second-leader' : 'leader').post(path, command);
    [a, b] = (await Promise.all(
      body.receipts.map(async ({ childId, ...receipt }) => {
        const decision = await firstDecision(send, childId, '2026-01-02');
        const help = { ...decision, childId, categoryCode: '4.5', goal: 'Syntetisk mål' };
        return { ...receipt, childId, measureId: (await done('leader', '/v1/measures', help)).measureId };
      }),
    )) as [Receipt, Receipt];
    before = await everything(b);
    const first = await everything(a);
    expect([...before, ...first].map(({ status }) => status)).toEqual([...before, ...first].map(() => 200));
    for (const word of ['Eldstejente', TEXT, 'Syntetisk mål']) expect(personal(first)).toContain(word);
    expect([await found('Eldstejente'), await found('Yngstejente')]).toEqual([1, 1]);
  });

  it('needs a legal basis and a second person, and changes nothing until the key act', async () => {
    const reason = 'Syntetisk: Riksarkivarens vedtak.';
    const order = { childId: a.childId, reference: 'RA-2026-1', reason };
    expect((await as('leader').post('/v1/erasures', { ...order, basis: 'the-family-asked' })).status).toBe(400);
    ({ erasureId } = await done('leader', '/v1/erasures', { ...order, basis: 'national-archivist-decision' }));
    const place = `/v1/erasures/${erasureId}`;
    for (const role of ['leader', 'second-leader', 'operator'])
      expect([role, (await as(role).post(`${place}/approval`, {})).status]).toEqual([role, 403]);
    const early = await as('operator').post<{ code: string }>(`${place}/execution`, {});
    expect(early).toMatchObject({ status: 422, body: { code: 'erasure.not-approved' } });
    await done('data-protection-officer', `${place}/approval`, {});
    expect(personal(await everything(a))).toContain('Eldstejente');
    const traces = await as('leader').get<{ items: { subject: string; path: string }[] }>(`${place}/traces`);
    expect(traces.body.items).toContainEqual(expect.objectContaining({ subject: b.childId, path: 'report' }));
  });

  it('leaves a typed “erased” in every answer, and the sister as she was', async () => {
    await done('operator', `/v1/erasures/${erasureId}/execution`, {});
    await assertErased();
  });

  it('is so after every view was built anew, too', async () => {
    for (const name of ['projector', 'reminders'] as const) await stack.down(name);
    const client = await new MongoClient(stack.ready.mongoAdmin).connect();
    const views = client.db('rettid_views');
    for (const { name } of await views.listCollections().toArray()) await views.collection(name).drop();
    await client.close();
    for (const name of ['projector', 'reminders'] as const) await stack.up(name);
    await assertErased();
    await run(process.execPath, [cli('projector', 'views'), 'rebuild', 'children', '--data', stack.data]);
    await assertErased();
  });

  it('cannot be taken back: nothing more is written about her, and a repeat of the act is no second event', async () => {
    const before = await writtenByPeople(stack, LEDGER);
    await done('operator', `/v1/erasures/${erasureId}/execution`, {});
    const more = await as('leader').post(`/v1/concerns/${a.concernId}/urgency`, { urgent: true, reason: 'Syntetisk' });
    expect([403, 404, 422]).toContain(more.status);
    expect(await writtenByPeople(stack, LEDGER)).toEqual(before);
  });

  it('leaves the chain whole', async () => {
    const { stdout } = await run(process.execPath, [
      cli('audit', 'cli'),
      'verify',
      '--ledger',
      LEDGER,
      '--data',
      stack.data,
    ]);
    expect(stdout).toMatch(/^OK: ledger 1201-02/);
  });
});
