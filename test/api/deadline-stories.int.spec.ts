import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReminderEvent, ReminderRaised } from '@libs/domain/deadlines/events';
import type { DeadlineSnoozed } from '@libs/domain/deadline-handling/events';
import { deadlineHandlingStream, deadlineStream } from '@libs/domain/kernel/ids';
import { plainReminder } from '@libs/testing/raised-reminder';
import { writeFacts, type Written } from '@libs/testing/write-facts';
import { LEDGER, TestApi } from './test-api';
import { projected } from './views';

type Case = { readonly concernId: string; readonly childId: string; readonly id: string };
type Why = { readonly reminder: { readonly code: string; readonly rung: string } | null } & Record<string, unknown>;
type Evidence = { readonly items: readonly { readonly kind: string; readonly seq: number | null }[] };

const RECEIVED = '2026-01-05T09:30:00.000Z';
const FIRST_RUNG = '2026-01-10T06:00:20.000Z';
const dueOn = '2026-01-12';

const report = {
  receivedAt: RECEIVED,
  channel: 'oral',
  reporter: { kind: 'public', code: '11', name: 'Syntetisk Lærer' },
  children: [{ identity: { name: 'Syntetisk Barn', birthDate: '2015-05-17' } }],
  contentCodes: ['1.2.01'],
  text: 'Syntetisk bekymring',
};

describe('a time limit’s evidence and why, over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rettid-clock-'));
  const clockFile = join(folder, 'clock.json');
  let api: TestApi;

  /** The clock stands still at this moment for everything the API does. */
  const at = (base: string): void =>
    writeFileSync(clockFile, JSON.stringify({ base, realBase: new Date().toISOString(), speed: 0 }));

  beforeAll(async () => {
    at(RECEIVED);
    api = await TestApi.start(1, { clockFile });
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  const received = async (): Promise<Case> => {
    at(RECEIVED);
    const { body } = await api.post<{ receipts: Case[] }>('/v1/concerns', report);
    const { concernId, childId } = body.receipts[0]!;
    await projected(api.connections[0]!);
    return { concernId, childId, id: `concern.review~${concernId}` };
  };

  const write = (...written: Written[]) => writeFacts(api.connections[0]!.decisions, LEDGER, randomUUID(), written);

  const raise = ({ id, concernId, childId }: Case, rung: string, more: Partial<ReminderRaised['data']> = {}) => {
    const about = { key: 'concern.review', paragraph: '§ 2-1', stream: `concern-${concernId}`, childId };
    const told = {
      ...plainReminder,
      audience: ['caseworker'] as const,
      recipients: [api.staffId('caseworker')],
      ...more,
    };
    const data = { deadlineId: id, rung, dueOn, ...about, ...told };
    return tell({ id, childId }, { type: 'reminder.raised', data });
  };

  const tell = ({ id, childId }: Pick<Case, 'id' | 'childId'>, { type, data }: Pick<ReminderEvent, 'type' | 'data'>) =>
    write({
      stream: deadlineStream(id),
      events: [{ type, occurredOn: FIRST_RUNG, subjects: [childId], data, personal: [] } as ReminderEvent],
    });

  const why = async ({ id }: Case): Promise<Why> => {
    const { status, body } = await api.get<Why>(`/v1/deadlines/${id}/why`);
    expect(status).toBe(200);
    return body;
  };
  const code = async (one: Case): Promise<string | undefined> => (await why(one)).reminder?.code;

  it('not due yet, with the reason for the date in three languages', async () => {
    const one = await received();
    expect(await why(one)).toMatchObject({
      deadlineId: one.id,
      childId: one.childId,
      status: 'open',
      date: { dueOn, explanation: { nb: 'mottatt 5.1.2026 + 1 uke, § 2-1, regel v1' }, moves: [] },
      reminder: { code: 'not-due-yet', rung: 'before-2', says: { nn: 'Påminninga kjem 10.1.2026.' } },
      knew: [],
    });
  });

  it('satisfied', async () => {
    const one = await received();
    at('2026-01-08T12:00:00.000Z');
    const dismissal = { reviewedOn: '2026-01-08', outcomeCode: '10', manifestlyUnfounded: false, reason: 'Syntetisk' };
    expect(await api.post(`/v1/concerns/${one.concernId}/dismissal`, dismissal)).toMatchObject({ status: 200 });
    at('2026-01-10T12:00:00.000Z');
    expect(await why(one)).toMatchObject({ status: 'met', reminder: { code: 'satisfied' } });
  });

  it('cancelled by correction', async () => {
    const one = await received();
    at('2026-01-06T12:00:00.000Z');
    const changes = { receivedAt: '2026-01-02T09:30:00.000Z' };
    const correction = { corrects: { version: 1 }, changes, reason: 'Syntetisk' };
    expect(await api.post(`/v1/concerns/${one.concernId}/correction`, correction)).toMatchObject({ status: 200 });
    expect(await why(one)).toMatchObject({
      date: {
        dueOn: '2026-01-09',
        moves: [{ nb: 'Fristen ble flyttet fra 12.1.2026 til 9.1.2026 (concern.corrected).' }],
      },
      rungs: expect.arrayContaining([expect.objectContaining({ dueOn, rung: 'due', code: 'cancelled' })]) as unknown,
    });
  });

  it('snoozed', async () => {
    const one = await received();
    const { id, childId } = one;
    const snoozed: DeadlineSnoozed = {
      type: 'deadline.snoozed',
      occurredOn: '2026-01-05',
      subjects: [childId],
      data: { deadlineId: id, childId, dueOn, until: '2026-01-11', staffId: api.staffId('caseworker') },
      personal: [],
    };
    await write({ stream: deadlineHandlingStream(id), events: [snoozed] });
    at('2026-01-10T12:00:00.000Z');
    expect(await code(one)).toBe('snoozed');
  });

  it('collapsed, and the one it collapsed into came late', async () => {
    const one = await received();
    at('2026-01-12T09:00:00.000Z');
    await raise(one, 'due', { collapsed: ['before-2', 'before-1'] });
    const { reminder, rungs } = await why(one);
    expect(reminder).toMatchObject({ rung: 'due', code: 'raised-late' });
    expect(rungs).toMatchObject([{ code: 'collapsed' }, { code: 'collapsed' }, { code: 'raised-late' }, {}, {}]);
  });

  it('address refused', async () => {
    const one = await received();
    at(FIRST_RUNG);
    await raise(one, 'before-2');
    const about = {
      deadlineId: one.id,
      rung: 'before-2',
      dueOn,
      channel: 'mail',
      recipient: api.staffId('caseworker'),
    } as const;
    await tell(one, { type: 'reminder.delivery-failed', data: { ...about, reason: 'smtp-550', attempt: 1 } });
    expect(await why(one)).toMatchObject({
      reminder: { code: 'address-refused', says: { en: expect.stringContaining('smtp-550') as unknown } },
    });
  });

  it('nobody responsible', async () => {
    const one = await received();
    at(FIRST_RUNG);
    await raise(one, 'before-2', { recipients: [api.staffId('leader')], nobodyResponsible: true });
    expect(await code(one)).toBe('nobody-responsible');
  });

  it('worker down', async () => {
    const one = await received();
    at('2026-03-01T09:00:00.000Z');
    expect(await why(one)).toMatchObject({
      reminder: { code: 'worker-down', says: { nb: expect.stringContaining('er nede') as unknown } },
    });
  });

  it('tells the whole story, and who knew', async () => {
    const one = await received();
    at(FIRST_RUNG);
    await raise(one, 'before-2');
    const staffId = api.staffId('caseworker');
    const about = { deadlineId: one.id, rung: 'before-2', dueOn };
    await tell(one, { type: 'reminder.delivered', data: { ...about, channel: 'mail', recipient: staffId } });
    await tell(one, { type: 'reminder.opened', data: { ...about, staffId } });
    await tell(one, { type: 'reminder.acknowledged', data: { ...about, staffId } });
    const { status, body } = await api.get<Evidence>(`/v1/deadlines/${one.id}/evidence`);
    expect(status).toBe(200);
    const events = ['computed', 'raised', 'delivered', 'opened', 'acknowledged'];
    expect(body.items.map(({ kind }) => kind)).toEqual([...events, 'armed', 'armed', 'armed', 'armed']);
    const head = await api.head();
    expect(body.items.slice(1, 5).map(({ seq }) => seq)).toEqual([head - 3, head - 2, head - 1, head]);
    expect(body.items[0]).toMatchObject({ type: 'concern.raised', by: { subject: `caseworker.${LEDGER}` }, dueOn });
    expect(await why(one)).toMatchObject({
      reminder: { code: 'raised' },
      knew: [{ recipient: staffId, how: 'delivered' }, { how: 'opened' }, { how: 'acknowledged' }],
    });
  });

  it('shows one limit, and lists them by who is responsible, kind, class and what is overdue', async () => {
    const one = await received();
    expect(await api.get(`/v1/deadlines/${one.id}`)).toMatchObject({
      status: 200,
      body: { id: one.id, rule: 'concern.review', about: { kind: 'concern', id: one.concernId }, responsible: null },
    });
    const listed = async (query: string): Promise<string[]> => {
      const { body } = await api.get<{ items: { id: string }[] }>(`/v1/deadlines?childId=${one.childId}&${query}`);
      return body.items.map(({ id }) => id);
    };
    expect(await listed('key=concern.review')).toEqual([one.id]);
    expect(await listed('key=concern.review&breachClass=A')).toEqual([]);
    expect(await listed('key=concern.review&unassigned=true')).toEqual([one.id]);
    expect(await listed(`key=concern.review&responsible=${api.staffId('caseworker')}`)).toEqual([]);
    expect(await listed('key=concern.review&overdue=true')).toEqual([]);
    at('2026-01-13T09:00:00.000Z');
    expect(await listed('key=concern.review&overdue=true')).toEqual([one.id]);
  });

  it('is absent to whoever may not see the case, exactly as one that there is not', async () => {
    const one = await received();
    const hidden = { grade: 'strengtFortrolig', setOn: '2026-01-05', policeInformedOn: null } as const;
    const data = { childId: one.childId, ...hidden };
    const stream = `address-protection-${one.childId}`;
    const about = { occurredOn: '2026-01-05', subjects: [one.childId], personal: [] };
    await write({ stream, events: [{ type: 'address-protection.set', ...about, data }] });
    for (const path of ['', '/evidence', '/why'])
      for (const id of [one.id, `concern.review~${randomUUID()}`, one.childId])
        expect((await api.get(`/v1/deadlines/${id}${path}`, { as: 'second-leader' })).status).toBe(404);
  });
});
