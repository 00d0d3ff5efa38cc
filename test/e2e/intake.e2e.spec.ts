import { privateMessage, publicMessage } from '@libs/testing/message-samples';
import { startStack, type Stack } from '@libs/testing/stack';
import { Caller } from './caller';

const LEDGER = '1201-02';

type Receipt = { concernId: string; childId: string; seq: number };
type Accepted = { receipts: Receipt[] };
type Problem = { code: string; errors: { field: string }[] };
type Line = { messageId: string; outcome: string; code?: string };
type Listed = { items: { concernId: string; dueOn: string; dueReason: string; child: { name: string } }[] };

jest.setTimeout(300_000);

describe('a message of the national protocol', () => {
  let stack: Stack;
  let portal: Caller;
  let caseworker: Caller;

  beforeAll(async () => {
    stack = await startStack();
    portal = new Caller(stack, 'reporter-system');
    caseworker = new Caller(stack, 'caseworker', LEDGER);
  });
  afterAll(() => stack.stop());

  const send = <Body = Accepted>(id: string, form: 'offentlig' | 'privat', body: object) =>
    portal.post<Body>(`/v1/intake/fiks/${form}`, body, { 'bekymringsmelding-id': id });
  const line = async (id: string) => {
    const { body } = await portal.get<{ items: Line[] }>('/v1/intake/reconciliation?limit=100');
    return body.items.find(({ messageId }) => messageId === id);
  };

  it('becomes one concern for each child, visible with its due date, however often it is sent', async () => {
    for (const [form, body] of [
      ['offentlig', publicMessage()],
      ['privat', privateMessage()],
    ] as const) {
      const first = await send(`sent-${form}`, form, body);
      expect(first.status).toBe(201);
      expect(first.body.receipts).toHaveLength(form === 'offentlig' ? 2 : 1);
      const again = await send(`sent-${form}`, form, body);
      expect(again).toMatchObject({ status: 201, body: first.body });
      const headers = { 'wait-for': String(first.body.receipts.at(-1)!.seq) };
      const { body: list } = await caseworker.get<Listed>('/v1/concerns', headers);
      const shown = list.items.find(({ concernId }) => concernId === first.body.receipts[0]!.concernId);
      expect(shown).toMatchObject({
        dueOn: expect.any(String) as unknown,
        dueReason: expect.stringContaining('§ 2-1') as unknown,
      });
      expect(shown!.child.name).toContain('Syntetisk');
    }
  });

  it('is refused if the id stands for another body, the schema is broken or the municipality is not served', async () => {
    await send('reused', 'privat', privateMessage());
    expect(await send<Problem>('reused', 'privat', { ...privateMessage(), melding: 'noe annet' })).toMatchObject({
      status: 422,
    });
    const { melding: _, ...broken } = privateMessage();
    const refused = await send<Problem>('broken', 'privat', broken);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: '/melding' }] } });
    expect((await send('nowhere', 'privat', { ...privateMessage(), kommunenummer: '9999' })).status).toBe(422);
    expect(await line('reused')).toMatchObject({ outcome: 'accepted' });
    expect(await line('broken')).toMatchObject({ outcome: 'refused', code: 'schema' });
    expect(await line('nowhere')).toMatchObject({ outcome: 'refused', code: 'unknown-municipality' });
  });

  it('is answered with 503 while MongoDB is down, and taken by the same request when it is back', async () => {
    await stack.halt('mongo');
    const down = await send<Problem>('patient', 'offentlig', publicMessage());
    expect(down).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
    expect(down.headers.get('retry-after')).toBeTruthy();
    await stack.up('mongo');
    let answer = await send('patient', 'offentlig', publicMessage());
    while (answer.status === 503) answer = await send('patient', 'offentlig', publicMessage());
    expect(answer.status).toBe(201);
    expect(answer.body.receipts).toHaveLength(2);
    expect(await line('patient')).toMatchObject({ outcome: 'accepted' });
  });
});
