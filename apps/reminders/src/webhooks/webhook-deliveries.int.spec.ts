import { randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { reminder } from '@libs/domain/deadlines/reminders/reminder';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { deadlineStream, webhookStream } from '@libs/domain/kernel/ids';
import type { WebhookCommand } from '@libs/domain/webhooks/commands';
import { webhook } from '@libs/domain/webhooks/webhook';
import { step } from '@libs/commands/plan';
import { createLog } from '@libs/platform/log';
import { Casework } from '@libs/testing/casework';
import { HttpReceiver } from '@libs/testing/http-receiver';
import { plainReminder } from '@libs/testing/raised-reminder';
import { SmtpSink } from '@libs/testing/smtp-sink';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import type { Channels } from '../delivery/channels';
import { smtpMailer, type Mailer } from '../delivery/mailer';
import { openChannels } from '../delivery/open-channels';
import { Templates } from '../delivery/templates';
import { Caller } from './call';

jest.setTimeout(60_000);

const over = new AbortController().signal;
const staffId = randomUUID();
const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;

describe('webhooks by real HTTP', () => {
  let database: TestDatabase;
  let casework: Casework;
  let sink: SmtpSink;
  let mailer: Mailer;
  let receiver: HttpReceiver;
  let well: HttpReceiver;
  let url: string;
  let channels: Channels;
  let now: number;

  /** @param patience milliseconds for a whole answer: only where silence is the matter */
  const start = (patience?: number): Channels => {
    const { ledger, decisions, keys, clock, name } = casework;
    return openChannels({
      ...{ read: ledger.read, decisions, keys, clock, mailer, publicUrl: 'http://rettid.invalid' },
      views: database.client.db(database.name),
      templates: new Templates(null, []),
      municipalities: [{ ledger: name, name: 'Prøvebydel', mailbox: 'post@rettid.invalid' }],
      log: createLog('spec', 'silent'),
      caller: new Caller(true, patience),
    });
  };

  beforeEach(async () => {
    database = await testDatabase();
    // Receivers look at the time in the signature with clocks of their own.
    now = Date.now();
    casework = await Casework.open(database, new Date(now).toISOString());
    sink = new SmtpSink();
    mailer = smtpMailer(await sink.listen(), 'rettid@rettid.invalid');
    receiver = new HttpReceiver();
    well = new HttpReceiver();
    url = await receiver.listen();
    channels = start();
  });
  afterEach(async () => {
    mailer.close();
    await receiver.close();
    await well.close();
    await sink.close();
    await database.close();
  });

  const act = (webhookId: string, command: WebhookCommand): Promise<void> =>
    casework.perform(step(webhookStream(webhookId), webhook, command));
  const register = async (to: string, secret = newSecret()): Promise<string> => {
    const webhookId = randomUUID();
    const about = { webhookId, url: to, audience: ['caseworker' as const], secret, allowsLocal: true, staffId };
    await act(webhookId, { type: 'RegisterWebhook', now: casework.now, ...about });
    return webhookId;
  };
  const raise = async (more: Partial<ReminderRaised['data']> = {}): Promise<string> => {
    const concernId = randomUUID();
    const deadlineId = `concern.review~${concernId}`;
    await casework.perform(
      step(deadlineStream(deadlineId), reminder, {
        type: 'RaiseReminder',
        now: casework.now,
        ...{ deadlineId, rung: 'overdue-1', dueOn: '2026-11-09', key: 'concern.review', paragraph: '§ 2-1' },
        ...{ stream: `concern-${concernId}`, childId: randomUUID(), audience: ['caseworker'], ...plainReminder },
        ...more,
      }),
    );
    return deadlineId;
  };
  const deliver = async (later = 0): Promise<void> => {
    casework.clock.set(new Date((now += later)).toISOString());
    await channels.deliver(casework.name, over);
    await channels.settled();
  };
  const stream = (name: string): Promise<readonly StoredEvent[]> =>
    casework.ledger.read.readStream(casework.name, name);
  const toldBy = async (deadlineId: string, webhookId: string): Promise<readonly string[]> =>
    (await stream(deadlineStream(deadlineId)))
      .filter(({ data }) => data['recipient'] === webhookId)
      .map(({ type, data }) => [type, ...('reason' in data ? [data['reason'] as string] : [])].join(' '));
  const statusOf = async (webhookId: string): Promise<readonly string[]> =>
    (await stream(webhookStream(webhookId))).map(({ type }) => type);
  const HOUR = 3_600_000;

  it('tell of a reminder once, signed, with codes, dates and ids, and none of a child', async () => {
    const secret = newSecret();
    const webhookId = await register(`${url}/hook`, secret);
    const deadlineId = await raise();
    await deliver();
    await deliver();
    expect(receiver.received).toHaveLength(1);
    const { headers, body, path } = receiver.received[0]!;
    const [raised] = await stream(deadlineStream(deadlineId));
    expect(path).toBe('/hook');
    expect(headers['webhook-id']).toBe(raised!.eventId);
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
      type: 'reminder.raised',
      timestamp: raised!.occurredOn,
      data: {
        ledger: casework.name,
        reminderId: raised!.eventId,
        deadline: deadlineId,
        ...{ key: 'concern.review', paragraph: '§ 2-1', rung: 'overdue-1', dueOn: '2026-11-09', breachClass: 'B' },
        ...{ audience: ['caseworker'], collapsed: [], nobodyResponsible: false },
      },
    });
    expect(body).not.toContain(raised!.data['childId']);
    expect(await toldBy(deadlineId, webhookId)).toEqual(['reminder.delivered']);
  });

  it('keep back an id that names the child', async () => {
    const childId = randomUUID();
    await register(url);
    await raise({ childId, deadlineId: `concern.review~${childId}`, stream: `aftercare-${childId}` });
    await deliver();
    expect(JSON.stringify(receiver.received)).not.toContain(childId);
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ data: { deadline: 'concern.review' } });
  });

  it('are signed by both secrets when one was made anew', async () => {
    const [first, second, third] = [newSecret(), newSecret(), newSecret()];
    const webhookId = await register(url, first);
    const rotate = (secret: string) =>
      act(webhookId, { type: 'RotateWebhookSecret', now: casework.now, staffId, secret });
    const isSignedBy = (secret: string): boolean => {
      const { headers, body } = receiver.received.at(-1)!;
      try {
        new Webhook(secret).verify(body, headers as Record<string, string>);
        return true;
      } catch {
        return false;
      }
    };
    await rotate(second);
    await raise();
    await deliver();
    expect([first, second, third].map(isSignedBy)).toEqual([true, true, false]);
    await rotate(third);
    await raise();
    await deliver();
    expect([first, second, third].map(isSignedBy)).toEqual([false, true, true]);
  });

  const broken: readonly (readonly [string, string, Parameters<HttpReceiver['answers']>[0]])[] = [
    ['answers 500', 'http-500', (_, response) => response.writeHead(500).end()],
    ['never answers', 'timeout', () => undefined],
    [
      'sends us on to an address of our own network',
      'http-307',
      (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/admin' }).end(),
    ],
    [
      'answers with a gigabyte',
      'answer-too-large',
      (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.writeHead(200, { 'content-length': String(2 ** 30) }).on('drain', more);
        more();
      },
    ],
  ];
  it.each(broken)('one that %s is parked for everybody to see, and holds up nobody', async (_, reason, answer) => {
    if (reason === 'timeout') channels = start(400);
    const [bad, good] = [await register(url), await register(await well.listen())];
    receiver.answers(answer);
    const deadlineIds = [await raise(), await raise(), await raise()];
    await deliver();
    expect(well.received).toHaveLength(3);
    expect(sink.mails).toHaveLength(3);
    for (let attempt = 0; attempt < 12; attempt++) await deliver(HOUR);
    expect(well.received).toHaveLength(3);
    expect(sink.mails).toHaveLength(3);
    expect(await statusOf(bad)).toEqual(['webhook.registered', 'webhook.parked']);
    expect((await stream(webhookStream(bad))).at(-1)!.data).toEqual({ webhookId: bad, reason });
    expect(await statusOf(good)).toEqual(['webhook.registered']);
    const told = (await Promise.all(deadlineIds.map((one) => toldBy(one, bad)))).flat();
    const [failed, givenUp] = [`reminder.delivery-failed ${reason}`, `reminder.delivery-given-up ${reason}`];
    expect(new Set(told)).toEqual(new Set([failed, givenUp]));
    expect(told.filter((one) => one === failed).length).toBeGreaterThanOrEqual(10);
  });

  it('that are parked hear nothing until they are resumed, and then of what is new', async () => {
    const webhookId = await register(url);
    receiver.answersWith(410);
    await raise();
    await deliver();
    await deliver(60_000);
    expect(await statusOf(webhookId)).toEqual(['webhook.registered', 'webhook.parked']);
    receiver.answersWith(204);
    await raise();
    await deliver(HOUR);
    expect(receiver.received).toHaveLength(1);
    await act(webhookId, { type: 'ResumeWebhook', now: casework.now, staffId });
    const third = await raise();
    channels = start();
    await deliver();
    expect(receiver.received).toHaveLength(2);
    expect(await toldBy(third, webhookId)).toEqual(['reminder.delivered']);
  });

  it('that fail for a while get everything afterwards, each with its first id', async () => {
    const webhookId = await register(url);
    receiver.answersWith(503);
    const deadlineId = await raise();
    await deliver();
    await deliver(10_000);
    expect(receiver.received).toHaveLength(1);
    receiver.answersWith(200);
    await deliver(25_000);
    expect(receiver.received).toHaveLength(2);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await toldBy(deadlineId, webhookId)).toEqual(['reminder.delivery-failed http-503', 'reminder.delivered']);
  });

  it('that refuse one message get all others, and that one is given up', async () => {
    const webhookId = await register(url);
    const [refused, taken] = [await raise(), await raise({ rung: 'due' })];
    receiver.answers((_, response) => {
      const isRefused = receiver.received.at(-1)!.body.includes(refused);
      response.writeHead(isRefused ? 400 : 204).end();
    });
    await deliver();
    for (let hour = 0; hour < 12; hour++) {
      await raise();
      await deliver(HOUR);
    }
    expect(await toldBy(taken, webhookId)).toEqual(['reminder.delivered']);
    expect((await toldBy(refused, webhookId)).at(-1)).toBe('reminder.delivery-given-up http-400');
    expect(await statusOf(webhookId)).toEqual(['webhook.registered']);
  });

  it('that are removed hear nothing more', async () => {
    const webhookId = await register(url);
    await act(webhookId, { type: 'RemoveWebhook', now: casework.now, staffId });
    await raise();
    await deliver();
    expect(receiver.received).toEqual([]);
  });
});
