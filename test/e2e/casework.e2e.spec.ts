import { addDays, addYears } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { firstDecision } from '@libs/testing/approved-decision';
import { startStack, type Stack } from '@libs/testing/stack';
import { Caller } from './caller';
import { writtenByPeople } from './written';

const LEDGER = '1201-02';
const today = () => osloDateOf(new Date().toISOString());

type Receipt = { concernId: string; childId: string; measureId: string; seq: number };
type Problem = { code: string; errors: { field: string }[] };

jest.setTimeout(300_000);

describe('casework', () => {
  let stack: Stack;
  let caseworker: Caller;

  beforeAll(async () => {
    stack = await startStack();
    caseworker = new Caller(stack, 'caseworker', LEDGER);
  });
  afterAll(() => stack.stop());

  const report = (more: object = {}) => ({
    receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
    channel: 'oral',
    reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
    children: [{ identity: { name: 'Syntetisk Barn' } }],
    contentCodes: ['1.2.01'],
    text: 'Syntetisk bekymring',
    ...more,
  });

  it('shows a concern with its due date and why, and dismisses it only with a written reason', async () => {
    const raised = await caseworker.post<{ receipts: Receipt[] }>('/v1/concerns', report());
    const { concernId, seq } = raised.body.receipts[0]!;
    const shown = await caseworker.get(`/v1/concerns/${concernId}`, {
      'wait-for': String(seq),
      'accept-language': 'nb',
    });
    expect(shown.body).toMatchObject({
      dueOn: expect.any(String) as unknown,
      dueReason: expect.stringContaining('1 uke') as unknown,
    });
    const dismissal = { reviewedOn: today(), outcomeCode: '10', manifestlyUnfounded: false };
    const path = `/v1/concerns/${concernId}/dismissal`;
    const refused = await caseworker.post<Problem>(path, dismissal);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'concern.dismissal-needs-reason', errors: [{ field: '/reason' }] },
    });
    const headers = { 'if-match': shown.headers.get('etag')!, 'idempotency-key': 'dismiss' };
    const reason = 'Syntetisk faglig vurdering';
    const dismissed = await caseworker.post<Receipt>(path, { ...dismissal, reason }, headers);
    expect(dismissed.status).toBe(200);
    expect((await caseworker.post(path, { ...dismissal, reason }, headers)).body).toEqual(dismissed.body);
    const { body } = await caseworker.get<{ items: object[] }>(`/v1/concerns/${concernId}/history`);
    expect(body.items.at(-1)).toMatchObject({
      type: 'concern.dismissed',
      reason,
      actor: { role: 'caseworker' },
      occurredOn: today(),
    });
  });

  it('offers aftercare the day before the 25th birthday, and not on it', async () => {
    const offered = async (birthDate: string) => {
      const { childId } = (await caseworker.post<Receipt>('/v1/children', { name: 'Syntetisk Ungdom', birthDate }))
        .body;
      const startedOn = addYears(birthDate, 15);
      const send = (as: string, path: string, body: object) => new Caller(stack, as, LEDGER).post(path, body);
      const decision = await firstDecision(send, childId, startedOn);
      const help = { ...decision, childId, categoryCode: '4.5' };
      const { measureId } = (await caseworker.post<Receipt>('/v1/measures', help)).body;
      await caseworker.post(`/v1/measures/${measureId}/start`, { startedOn });
      const offer = { offeredOn: today(), content: ['housing'], nextContactOn: addDays(today(), 1) };
      const { status, body } = await caseworker.post<Problem>(`/v1/aftercare/${childId}/offer`, offer);
      return status === 200 ? 'made' : body.code;
    };
    expect(await offered(addYears(today(), -25))).toBe('aftercare.turned-25');
    expect(await offered(addYears(addDays(today(), 1), -25))).toBe('made');
  });

  it('takes nothing that is broken, strange or forged, and appends nothing for it', async () => {
    const auditor = new Caller(stack, 'auditor', LEDGER);
    const before = await writtenByPeople(stack, LEDGER);
    const bad: [string | object, number][] = [
      ['{"text":', 400],
      [report({ text: { $ne: null } }), 400],
      [report({ extra: 1 }), 400],
      ['{"__proto__":{"a":1}}', 400],
      [report({ text: 'x'.repeat(2_000_000) }), 413],
      [`{"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400],
      [report({ text: 'a\u0000b' }), 400],
      [report({ receivedAt: '2026-02-30T10:00:00Z' }), 400],
      [report({ receivedAt: '2190-01-01T10:00:00Z' }), 422],
    ];
    for (const [body, status] of bad) {
      const answer = await caseworker.post<Problem>('/v1/concerns', body);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    for (const forged of [
      { expiresIn: -60 },
      { foreign: true },
      { audience: 'other' },
      { issuer: 'https://other.invalid' },
    ]) {
      const authorization = `Bearer ${await stack.forge(forged)}`;
      expect((await caseworker.post('/v1/concerns', report(), { authorization })).status).toBe(401);
    }
    expect((await auditor.post('/v1/concerns', report())).status).toBe(403);
    expect(await writtenByPeople(stack, LEDGER)).toEqual(before);
  });
});
