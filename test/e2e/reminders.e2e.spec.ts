import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { osloTimeToInstant, osloDateOf } from '@libs/domain/kernel/oslo-time';
import { addDays } from '@libs/domain/kernel/dates';
import { startStack, type Stack } from '@libs/testing/stack';

const LEDGER = '1201-02';
const HOUR = 3_600_000;

jest.setTimeout(300_000);

type Rung = { readonly deadlineId: string; readonly rung: string; readonly dueOn: string };
type LedgerEvent = {
  readonly type: string;
  readonly eventId: string;
  readonly causationId: string;
  readonly data: Rung & { readonly audience: readonly string[]; readonly recipient: string };
};

/** Nobody of the demo's staff has an address: the mailboxes get everything, a letter for each reminder. */
const mailboxesOf = ({ data: { audience } }: LedgerEvent): readonly string[] => [
  ...new Set(audience.map((one) => (one === 'duty-officer' ? 'caseworker' : one))),
];
const letterOf = ({ causationId, data: { recipient } }: LedgerEvent): string =>
  `<reminder-${causationId}.${recipient.replace(':', '-')}@rettid.invalid>`;
const rungOf = ({ deadlineId, dueOn, rung }: Rung): string => `${deadlineId} ${dueOn} ${rung}`;

describe('a reminder that becomes due', () => {
  const clockFile = join(mkdtempSync(join(tmpdir(), 'rettid-clock-')), 'clock.json');
  let stack: Stack;
  let redis: Redis;
  let caseworker: string;
  let auditor: string;
  let today = osloDateOf(new Date().toISOString());

  /** All processes share this clock; nobody may read half of it. */
  const setClock = (base: number): void => {
    writeFileSync(
      `${clockFile}.draft`,
      JSON.stringify({ base: new Date(base).toISOString(), realBase: new Date().toISOString(), speed: 1 }),
    );
    renameSync(`${clockFile}.draft`, clockFile);
  };
  const noon = (date: string): number => Date.parse(osloTimeToInstant(date, '12:00:00'));

  beforeAll(async () => {
    setClock(noon(today));
    stack = await startStack({ env: { RETTID_CLOCK_FILE: clockFile, RETTID_SWEEP_SECONDS: '1' } });
    [caseworker, auditor] = await Promise.all([stack.token('caseworker', LEDGER), stack.token('auditor', LEDGER)]);
    redis = new Redis(stack.ready.redis, { maxRetriesPerRequest: null });
    redis.on('error', () => {});
  });

  afterAll(async () => {
    redis.disconnect();
    await stack.stop();
  });

  const get = async <T>(address: string, token: string): Promise<T> => {
    const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return (await answer.json()) as T;
  };
  const inbox = async (): Promise<readonly Rung[]> =>
    (await get<{ items: Rung[] }>(`${stack.ready.api}/v1/inbox?limit=100`, caseworker)).items;
  const ledgerEvents = async (): Promise<readonly LedgerEvent[]> =>
    (await get<{ events: LedgerEvent[] }>(`${stack.ready.audit}/v1/ledgers/${LEDGER}/events`, auditor)).events;
  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    while (!(await condition().catch(() => false))) await pause(100);
  };

  const raise = async (receivedOn: string): Promise<string> => {
    const answer = await fetch(`${stack.ready.api}/v1/concerns`, {
      method: 'POST',
      headers: { authorization: `Bearer ${caseworker}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        receivedAt: osloTimeToInstant(receivedOn, '09:00:00'),
        channel: 'oral',
        reporter: { kind: 'anonymous' },
        children: [{ identity: { name: 'Testbarn Synt 01' } }],
        text: 'Syntetisk melding',
      }),
    });
    const { receipts } = (await answer.json()) as { receipts: { concernId: string }[] };
    return receipts[0]!.concernId;
  };
  const lettersAbout = async (concernId: string) =>
    (await stack.mails()).filter(({ text }) => text.includes(`concern.review~${concernId}`));
  const mailed = async (concernId: string): Promise<boolean> => (await lettersAbout(concernId)).length > 0;

  /** Every reminder there ever was: raised once, one outcome and one mail for each recipient, one line in the inbox. */
  const assertEachOnce = async (): Promise<void> => {
    const events = await ledgerEvents();
    const raised = events.filter(({ type }) => type === 'reminder.raised');
    const delivered = events.filter(({ type }) => type === 'reminder.delivered');
    const mails = (await stack.mails()).map(({ messageId }) => messageId);
    const rungs = raised.map(({ data }) => rungOf(data));
    expect(new Set(rungs).size).toBe(rungs.length);
    expect(delivered.map(({ causationId, data }) => `${causationId} ${data.recipient}`).sort()).toEqual(
      raised.flatMap((one) => mailboxesOf(one).map((mailbox) => `${one.eventId} mailbox:${mailbox}`)).sort(),
    );
    expect(mails.toSorted()).toEqual(delivered.map(letterOf).sort());
    expect((await inbox()).map(rungOf).sort()).toEqual(rungs.toSorted());
  };
  const everythingDelivered = async (): Promise<boolean> => {
    const events = await ledgerEvents();
    const raised = events.filter(({ type }) => type === 'reminder.raised');
    const delivered = events.filter(({ type }) => type === 'reminder.delivered');
    const owed = raised.flatMap(mailboxesOf);
    return delivered.length === owed.length && (await inbox()).length === raised.length;
  };

  it('arrives at once when it is due already, by mail and in the inbox', async () => {
    const concernId = await raise(addDays(today, -9));
    await until(() => mailed(concernId));
    await until(everythingDelivered);
    const items = (await inbox()).filter(({ deadlineId }) => deadlineId === `concern.review~${concernId}`);
    expect(items).toMatchObject([{ rung: 'overdue-1' }]);
    const letters = await lettersAbout(concernId);
    expect(letters.map(({ to, deliveries }) => [...to, deliveries].join(' ')).sort()).toEqual([
      `barnevern-${LEDGER}@rettid.invalid 1`,
      `leder-${LEDGER}@rettid.invalid 1`,
    ]);
    for (const { subject, text } of letters) expect(`${subject} ${text}`).not.toContain('Synt 01');
    await assertEachOnce();
  });

  it.each<[string, () => Promise<void>]>([
    ['the worker is killed', () => stack.kill('reminders')],
    ['Redis is killed', () => stack.kill('redis')],
    ['Kafka is killed', () => stack.kill('kafka')],
    ['Redis is emptied', async () => void (await redis.flushall())],
    ['Redis is emptied and stays down', () => redis.flushall().then(() => stack.halt('redis'))],
    ['Kafka stays down', () => stack.halt('kafka')],
  ])('arrives exactly once when, between alarm and due time, %s', async (_, fault) => {
    today = addDays(today, 30);
    setClock(noon(today));
    const concernId = await raise(today);
    const rung = Date.parse(osloTimeToInstant(addDays(today, 5), '07:00:00'));
    const alarm = `bull:alarms:m-${rung / 60_000}`;
    setClock(rung - 2 * HOUR);
    if ((await stack.processes()).redis?.state === 'up') await until(async () => (await redis.exists(alarm)) === 1);
    expect(await mailed(concernId)).toBe(false);
    await fault();
    setClock(rung + 1_000);
    await until(() => mailed(concernId));
    await until(everythingDelivered);
    for (const name of ['redis', 'kafka', 'reminders'] as const) {
      if ((await stack.processes())[name]?.state === 'stopped') await stack.up(name);
      await stack.untilUp(name);
    }
    expect((await inbox()).filter(({ deadlineId }) => deadlineId === `concern.review~${concernId}`)).toMatchObject([
      { rung: 'before-2' },
    ]);
    await assertEachOnce();
  });

  it('arrives exactly once when everything dies again and again while it is raised and sent', async () => {
    const concerns = await Promise.all(Array.from({ length: 12 }, () => raise(addDays(today, -9))));
    for (const name of ['reminders', 'redis', 'kafka', 'reminders'] as const) {
      await stack.kill(name);
      await stack.untilUp(name);
    }
    await until(async () => (await Promise.all(concerns.map(mailed))).every(Boolean));
    await until(everythingDelivered);
    await assertEachOnce();
  });
});
