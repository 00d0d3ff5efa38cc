import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { deadlineStream } from '@libs/domain/kernel/ids';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { plainReminder } from '@libs/testing/raised-reminder';
import { writeFacts } from '@libs/testing/write-facts';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Receipt = { readonly deadlineId: string; readonly waitId?: string; readonly seq: number; readonly code: string };
type Case = { readonly concernId: string; readonly childId: string };

const reason = 'SYNTETISK: venter på uttalelse fra lege';
const leader = { as: 'leader' };

describe('a time limit that somebody handles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rettid-clock-'));
  const clockFile = join(folder, 'clock.json');
  let api: TestApi;

  /** It is noon of that day. */
  const on = (day: CalendarDate): void => {
    const base = `${day}T11:00:00.000Z`;
    writeFileSync(clockFile, JSON.stringify({ base, realBase: base, speed: 0 }));
  };
  beforeAll(async () => {
    on('2026-01-08');
    api = await TestApi.start(1, { clockFile });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  }, 30_000);

  /** A report of Monday 5 January 2026: its review is due on the Monday after. */
  const received = async (): Promise<Case & { readonly review: string }> => {
    const { body } = await api.post<{ receipts: Case[] }>(
      '/v1/concerns',
      {
        receivedAt: '2026-01-05T08:00:00Z',
        channel: 'oral',
        reporter: { kind: 'public', code: '11' },
        children: [{ identity: { name: 'Syntetisk Barn' } }],
        text: 'Syntetisk bekymring',
      },
      leader,
    );
    const one = body.receipts[0]!;
    await projected(api.connections[0]!);
    return { ...one, review: `concern.review~${one.concernId}` };
  };
  const post = (path: string, body: object, as = 'leader') => api.post<Receipt>(path, body, { as });
  const factsOf = async (deadlineId: string) =>
    (await api.connections[0]!.ledger.read.readStream(LEDGER, `handling-${deadlineId}`)).map(
      ({ type, data, sealed }) => ({ type, data, sealed: sealed.map(({ path }) => path) }),
    );

  it('is waited for and ends to be waited for, with a reason that is sealed', async () => {
    const { review, childId } = await received();
    const place = `/v1/deadlines/${review}/waits`;
    const begun = await post(place, { awaited: 'health', since: '2026-01-07', reason }, 'caseworker');
    expect([begun.status, begun.body.deadlineId]).toEqual([201, review]);
    const { waitId } = begun.body;
    const again = await post(place, { awaited: 'school', since: '2026-01-07', reason });
    expect([again.status, again.body.code]).toEqual([422, 'deadline.waiting-already']);
    expect((await post(`${place}/${waitId}/end`, { endedOn: '2026-01-08' })).status).toBe(200);
    expect(await factsOf(review)).toEqual([
      {
        type: 'deadline.wait-begun',
        data: { deadlineId: review, childId, waitId, awaited: 'health', since: '2026-01-07' },
        sealed: ['reason'],
      },
      { type: 'deadline.wait-ended', data: { deadlineId: review, childId, waitId, endedOn: '2026-01-08' }, sealed: [] },
    ]);
    const stored = await api.connections[0]!.ledger.read.readStream(LEDGER, `handling-${review}`);
    expect(JSON.stringify(stored)).not.toContain('lege');
  });

  it('is the same command when it is given again', async () => {
    const { review } = await received();
    const call = { ...leader, headers: { 'idempotency-key': randomUUID() } };
    const body = { awaited: 'nav', since: '2026-01-07', reason };
    const [first, second] = [
      await api.post<Receipt>(`/v1/deadlines/${review}/waits`, body, call),
      await api.post<Receipt>(`/v1/deadlines/${review}/waits`, body, call),
    ];
    expect(second.body).toEqual(first.body);
    expect(await factsOf(review)).toHaveLength(1);
  });

  it('is not extended where the law has no extension, nor by anybody but a leader', async () => {
    const { review } = await received();
    const body = { to: '2026-02-12', decidedOn: '2026-01-08', reason };
    const place = `/v1/deadlines/${review}/extension`;
    expect((await post(place, body)).body.code).toBe('deadline.cannot-be-extended');
    expect((await post(place, body, 'caseworker')).status).toBe(403);
  });

  it('is not touched by who has nothing to do with the case, and stays unknown to them', async () => {
    const { review } = await received();
    const wait = { awaited: 'nav', since: '2026-01-07', reason };
    for (const id of [review, `concern.review~${randomUUID()}`])
      expect((await post(`/v1/deadlines/${id}/waits`, wait, 'partner')).status).toBe(403);
    expect((await post(`/v1/deadlines/concern.review~${randomUUID()}/waits`, wait)).status).toBe(404);
  });

  it('lets reminders rest, never so long that none comes in time on a day of work', async () => {
    const { review } = await received();
    const place = `/v1/deadlines/${review}/snooze`;
    expect((await post(place, { until: '2026-01-12', reason })).body.code).toBe('deadline.rests-too-long');
    expect((await post(place, { until: '2026-01-11', reason })).status).toBe(200);
    expect(await factsOf(review)).toMatchObject([
      {
        type: 'deadline.snoozed',
        data: { dueOn: '2026-01-12', until: '2026-01-11', staffId: api.staffId('leader') },
        sealed: ['reason'],
      },
    ]);
  });

  it('is explained from the day after its last one', async () => {
    const { review } = await received();
    const place = `/v1/deadlines/${review}/breach-explanation`;
    const said = { dueOn: '2026-01-12', reason: 'other', explanation: 'SYNTETISK: brevet kom bort hos lege' };
    on('2026-01-12');
    expect((await post(place, said)).body.code).toBe('deadline.not-broken');
    on('2026-01-13');
    expect((await post(place, { ...said, explanation: null })).body.code).toBe('deadline.reason-missing');
    expect((await post(place, said)).status).toBe(200);
    expect(await factsOf(review)).toMatchObject([
      { type: 'deadline.breach-explained', data: { dueOn: '2026-01-12', reason: 'other' }, sealed: ['explanation'] },
    ]);
  });
});

describe('a reminder that somebody answers', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  }, 60_000);
  afterAll(() => api.close(), 30_000);

  /** A reminder of the review of a report. @returns its id */
  const reminded = async (): Promise<string> => {
    const { body } = await api.post<{ receipts: Case[] }>(
      '/v1/concerns',
      {
        receivedAt: '2026-01-05T09:30:00+01:00',
        channel: 'oral',
        reporter: { kind: 'public', code: '11' },
        children: [{ identity: { name: 'Syntetisk Barn' } }],
        text: 'Syntetisk bekymring',
      },
      leader,
    );
    const { concernId, childId } = body.receipts[0]!;
    const deadlineId = `concern.review~${concernId}`;
    const which = { deadlineId, rung: 'due', dueOn: '2026-01-12' };
    const what = { key: 'concern.review', paragraph: '§ 2-1', stream: `concern-${concernId}`, childId };
    const raised: ReminderRaised = {
      type: 'reminder.raised',
      occurredOn: '2026-01-12T06:00:00.000Z',
      subjects: [childId],
      data: { ...which, ...what, audience: ['caseworker'], ...plainReminder },
      personal: [],
    };
    const { decisions } = api.connections[0]!;
    await writeFacts(decisions, LEDGER, randomUUID(), [{ stream: deadlineStream(deadlineId), events: [raised] }]);
    await projected(api.connections[0]!);
    return `${deadlineId}~2026-01-12~due`;
  };
  const inList = async (id: string) => {
    await projected(api.connections[0]!);
    type Item = { readonly id: string; readonly openedBy: object[]; readonly acknowledgedBy: object[] };
    const { body } = await api.get<{ items: Item[] }>('/v1/inbox?limit=100', leader);
    return body.items.find((one) => one.id === id);
  };

  it('was opened, then seen to: who and when first', async () => {
    const id = await reminded();
    for (const answer of ['open', 'open', 'acknowledge'])
      expect((await api.post(`/v1/inbox/${id}/${answer}`, {}, leader)).status).toBe(200);
    expect((await api.post(`/v1/inbox/${id}/open`, {}, { as: 'caseworker' })).status).toBe(200);
    expect(await inList(id)).toMatchObject({
      openedBy: [{ staffId: api.staffId('leader') }, { staffId: api.staffId('caseworker') }],
      acknowledgedBy: [{ staffId: api.staffId('leader') }],
    });
  });

  it('is answered by those only who get it; for all others it is not there, and the security log has it', async () => {
    const id = await reminded();
    for (const as of ['colleague', 'data-protection-officer'])
      expect((await api.post(`/v1/inbox/${id}/open`, {}, { as })).status).toBe(404);
    expect((await api.post(`/v1/inbox/${id}x/open`, {}, leader)).status).toBe(404);
    expect((await api.post(`/v1/inbox/${id}/open`, {}, { as: 'auditor' })).status).toBe(403);
    expect(await inList(id)).toMatchObject({ openedBy: [] });
    const log = await api.get<{ items: { route: string; rule: string }[] }>('/v1/security-log?limit=10', leader);
    const denied = log.body.items.filter(({ route }) => route === 'POST /v1/inbox/:id/open').map(({ rule }) => rule);
    expect(denied.sort()).toEqual(['access.case-unknown', 'access.denied', 'access.denied', 'access.no-relation']);
  });
});
