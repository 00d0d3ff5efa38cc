import { Decisions } from '@libs/commands/decisions';
import { ClaimRepair } from '@libs/commands/intake/claim-repair';
import { commandOfMessage } from '@libs/commands/intake/message-concerns';
import { MessageLog } from '@libs/commands/intake/message-log';
import { privateMessage, publicMessage } from '@libs/testing/message-samples';
import { reportOf } from '@libs/commands/intake/message-report';
import type { Message } from '@libs/commands/intake/message';
import { raising } from '@libs/commands/raising';
import { upcasts } from '@libs/domain/event-types';
import { concernStream } from '@libs/domain/kernel/ids';
import { Upcasts } from '@libs/ledger/upcasting';
import { LEDGER, TestApi } from './test-api';

type Receipt = { concernId: string; childId: string; seq: number; receivedAt: string };
type Accepted = { messageId: string; receipts: Receipt[] };
type Problem = { code: string; errors: { field: string }[] };
type Line = { messageId: string; outcome: string; code?: string; fields?: string[]; receipts?: Receipt[] };
type Reconciliation = { totals: Record<string, number>; items: Line[]; nextCursor: string | null };

const issued = () => ({
  ledger: 'intake',
  commandId: 'spec',
  actor: { subject: 'spec', role: 'reporter-system', unit: null, onBehalfOf: null },
  by: null,
  purpose: 'intake',
  correlationId: 'spec',
  causationId: null,
  now: new Date().toISOString(),
  expectedVersion: null,
});

describe('intake of the national protocol', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start(2);
  });

  afterAll(() => api.close());

  const send = <Body = Accepted>(id: string, body: unknown, form = 'offentlig', instance = 0) =>
    api.post<Body>(
      `/v1/intake/fiks/${form}`,
      body,
      { as: 'reporter-system', headers: { 'bekymringsmelding-id': id } },
      instance,
    );
  const reconciled = async (id: string): Promise<Line | undefined> => {
    const { body } = await api.get<Reconciliation>('/v1/intake/reconciliation?limit=100', { as: 'reporter-system' });
    return body.items.find(({ messageId }) => messageId === id);
  };
  const heads = async () => [await api.head(), await api.head('intake')];
  const reportsOf = async ({ concernId }: Receipt) => {
    const { ledger, keys } = api.connections[0]!;
    const [event] = await ledger.read.readStream(LEDGER, concernStream(concernId));
    const parts = await keys.open(LEDGER, event!.eventId, event!.sealed);
    return {
      event: event!,
      report: parts.find(({ path }) => path === 'report') as unknown as { content: Record<string, unknown> },
    };
  };

  it('raises one concern for each child and answers with a receipt for each', async () => {
    const { status, body } = await send('two-children', publicMessage());
    expect(status).toBe(201);
    expect(body.messageId).toBe('two-children');
    expect(body.receipts).toHaveLength(2);
    expect(await reconciled('two-children')).toMatchObject({
      outcome: 'accepted',
      receipts: body.receipts.map(({ concernId, seq }) => ({ concernId, seq, ledger: LEDGER })),
    });
  });

  it('answers the same message again with the same receipts and no new event', async () => {
    const first = await send('again', publicMessage());
    const before = await heads();
    const reordered = Object.fromEntries(Object.entries(publicMessage()).toReversed());
    expect((await send('again', reordered, 'offentlig', 1)).body).toEqual(first.body);
    expect(await heads()).toEqual(before);
  });

  it('refuses another body under the same id', async () => {
    await send('taken', publicMessage());
    const before = await heads();
    const other = await send<Problem>('taken', { ...publicMessage(), behovForTolk: 'ja' });
    expect(other).toMatchObject({
      status: 422,
      body: { code: 'message.id-reused', errors: [{ field: 'Bekymringsmelding-Id' }] },
    });
    expect(await send<Problem>('taken', privateMessage(), 'privat')).toMatchObject({ status: 422 });
    expect(await heads()).toEqual(before);
  });

  it('keeps each child its own copy of the whole message, without the siblings, with what nobody knows', async () => {
    const melding = {
      melding: 'Linje 1\r\nLinje 2 \u202e\u200b 👩‍👩‍👧',
      historie: 'NUL her: \u0000.',
      nytt: [1, { x: null }],
    };
    const { body } = await send('kept', { ...publicMessage(), melding, ukjent: 'felt' });
    const { event, report } = await reportsOf(body.receipts[0]!);
    expect(report.content).toMatchObject({ ukjent: 'felt', melding: { ...melding, historie: 'NUL her: .' } });
    expect(report.content['offentligBarn']).toEqual([publicMessage().offentligBarn[0]]);
    expect(event.data).toMatchObject({
      messageId: 'kept',
      report: { children: 2 },
      reporter: { kind: 'public', code: null },
    });
    expect(JSON.stringify(event)).not.toContain('Syntetisk');
  });

  it('raises one concern with an unknown child for an empty list of children', async () => {
    const { status, body } = await send('nobody', { ...privateMessage(), privatBarn: [] }, 'privat');
    expect(status).toBe(201);
    expect(body.receipts).toHaveLength(1);
    expect((await reportsOf(body.receipts[0]!)).event.data).toMatchObject({ reporter: { kind: 'private' } });
  });

  it('refuses what breaks the schema, keeps it on record, and takes the message put right under the same id', async () => {
    const { melding: _, ...broken } = { ...publicMessage(), kommunenummer: '12' };
    const before = await api.head();
    const refused = await send<Problem>('put-right', broken);
    expect(refused).toMatchObject({ status: 400, body: { code: 'intake.message-invalid' } });
    expect(refused.body.errors.map(({ field }) => field).toSorted()).toEqual(['/kommunenummer', '/melding']);
    expect(await reconciled('put-right')).toMatchObject({
      outcome: 'refused',
      code: 'schema',
      fields: expect.arrayContaining(['/melding']) as unknown,
    });
    expect(await api.head()).toBe(before);
    const intake = await api.head('intake');
    expect((await send<Problem>('put-right', broken)).status).toBe(400);
    expect(await api.head('intake')).toBe(intake);
    expect((await send('put-right', publicMessage())).status).toBe(201);
    expect(await reconciled('put-right')).toMatchObject({ outcome: 'accepted' });
  });

  it('refuses an unknown municipality, and that stands in the reconciliation', async () => {
    const sent = () => send<Problem>('nowhere', { ...publicMessage(), kommunenummer: '9999' });
    expect(await sent()).toMatchObject({
      status: 422,
      body: { code: 'intake.unknown-municipality', errors: [{ field: '/kommunenummer' }, {}] },
    });
    expect((await sent()).status).toBe(422);
    expect(await reconciled('nowhere')).toMatchObject({ outcome: 'refused', code: 'unknown-municipality' });
  });

  it('refuses what can never be stored', async () => {
    const body = { ...publicMessage(), andreHjelpeinstanser: 'x'.repeat(200_000) };
    expect(await send<Problem>('huge', body)).toMatchObject({ status: 413, body: { code: 'request.too-large' } });
    expect(await reconciled('huge')).toMatchObject({ outcome: 'refused', code: 'too-large' });
  });

  it('leads to one set of events when two processes get the same message at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const before = await heads();
      const answers = await Promise.all(
        [0, 1, 0, 1, 0, 1].map((at) => send(`race-${round}`, privateMessage(), 'privat', at)),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(await heads()).toEqual([before[0]! + 2, before[1]! + 2]);
    }
  });

  describe('after a crash', () => {
    const parts = () => {
      const { ledger, keys, clock } = api.connections[0]!;
      const decisions = new Decisions(ledger, keys, new Upcasts(upcasts));
      return { ledger, clock, decisions, log: new MessageLog(ledger, keys, decisions) };
    };
    const claimed = async (id: string) =>
      parts().log.claim({ messageId: id, variant: 'privat', body: privateMessage() as never }, false, issued());
    const stored = async (id: string) => {
      const claim = await claimed(id);
      const message = { variant: 'privat', body: privateMessage() } as unknown as Message;
      const { report, concerns } = reportOf(message, id, commandOfMessage(id), claim.receivedAt);
      const own = { ...issued(), ledger: LEDGER, commandId: commandOfMessage(id) };
      const steps = raising(report, concerns, own.now);
      await parts().decisions.run(own, { messageId: id, ...message }, async () => ({ steps }));
    };

    it('between claim and concerns: listed as claimed, and finished by the repeat', async () => {
      const { receivedAt } = await claimed('claimed-only');
      expect(await reconciled('claimed-only')).toMatchObject({ outcome: 'claimed' });
      const { status, body } = await send('claimed-only', privateMessage(), 'privat');
      expect(status).toBe(201);
      expect(body.receipts[0]!.receivedAt).toBe(receivedAt);
      expect(await reconciled('claimed-only')).toMatchObject({ outcome: 'accepted' });
    });

    it('between concerns and outcome: the repeat gets the receipts of the concerns that are there', async () => {
      await stored('half-way');
      const before = await api.head();
      expect(await send('half-way', privateMessage(), 'privat')).toMatchObject({ status: 201 });
      expect(await api.head()).toBe(before);
    });

    it('between concerns and outcome: repaired without the sender after a minute', async () => {
      await Promise.all([stored('repaired'), claimed('left-open')]);
      const { ledger, log, clock } = parts();
      const repair = new ClaimRepair(ledger, log, { now: () => clock.now() + 61_000 });
      expect(await repair.run()).toEqual({ repaired: 1, open: 1 });
      expect(await reconciled('repaired')).toMatchObject({ outcome: 'accepted' });
      expect(await reconciled('left-open')).toMatchObject({ outcome: 'claimed' });
      expect(await repair.run()).toEqual({ repaired: 0, open: 1 });
    });
  });

  it('lists by time and by page, with totals of the whole stretch, to those who may see it', async () => {
    const from = new Date().toISOString();
    for (const id of ['page-1', 'page-2', 'page-3']) await send(id, privateMessage(), 'privat');
    await send('page-4', { ...privateMessage(), kommunenummer: '9999' }, 'privat');
    const page = (query: string, as = 'reporter-system', ledger = LEDGER) =>
      api.get<Reconciliation>(`/v1/intake/reconciliation?from=${from}${query}`, { as, ledger });
    const first = (await page('&limit=3')).body;
    expect(first.totals).toEqual({ received: 4, accepted: 3, refused: 1, claimed: 0 });
    const second = (await page(`&limit=3&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ messageId }) => messageId)).toEqual([
      'page-1',
      'page-2',
      'page-3',
      'page-4',
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await page('', 'auditor')).body.totals['received']).toBe(3);
    expect((await page('', 'auditor', 'intake')).body.totals['received']).toBe(4);
    expect((await page('', 'leader', '4601-00')).body.totals['received']).toBe(0);
    expect((await page('', 'caseworker')).status).toBe(403);
    const none = await api.get<Reconciliation>('/v1/intake/reconciliation?to=2020-01-01', { as: 'reporter-system' });
    expect(none.body.items).toEqual([]);
  });

  it.each([
    'from=2026-02-30',
    'to=yesterday',
    'from=2026-11-20&to=2026-11-01',
    'limit=0',
    'limit=101',
    'limit=1e2',
    'cursor=x',
    'sort=up',
    'from[$ne]=1',
  ])('refuses a reconciliation with %s', async (query) => {
    const { status, body } = await api.get<Problem>(`/v1/intake/reconciliation?${query}`, { as: 'reporter-system' });
    expect(status).toBe(400);
    expect(body.errors[0]!.field).toMatch(/from|to|limit|cursor|sort/);
  });

  it.each(['', 'a b', 'x'.repeat(101), 'æ', 'a/b'])('refuses the message id %p', async (id) => {
    const call = { as: 'reporter-system', headers: id === '' ? {} : { 'bekymringsmelding-id': id } };
    const { status, body } = await api.post<Problem>('/v1/intake/fiks/privat', privateMessage(), call);
    expect({ status, field: body.errors[0]?.field }).toEqual({ status: 400, field: 'Bekymringsmelding-Id' });
  });

  it('lets nobody but a reporting system send', async () => {
    const call = { as: 'caseworker', headers: { 'bekymringsmelding-id': 'not-me' } };
    expect((await api.post('/v1/intake/fiks/privat', privateMessage(), call)).status).toBe(403);
    expect(await reconciled('not-me')).toBeUndefined();
  });
});
