import { randomUUID } from 'node:crypto';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { reminder } from '@libs/domain/deadlines/reminders/reminder';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { deadlineStream, staffStream } from '@libs/domain/kernel/ids';
import { staffMember } from '@libs/domain/organisation/staff-member';
import { step } from '@libs/commands/plan';
import { createLog } from '@libs/platform/log';
import { Casework } from '@libs/testing/casework';
import { plainReminder } from '@libs/testing/raised-reminder';
import { SmtpSink } from '@libs/testing/smtp-sink';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { Caller } from '../webhooks/call';
import type { Channels } from './channels';
import { smtpMailer, type Mailer } from './mailer';
import { openChannels } from './open-channels';
import { Templates } from './templates';

jest.setTimeout(60_000);

/** Tuesday morning: the day's rungs have just been reached. */
const MORNING = '2026-11-10T06:00:20.000Z';
const CLOSED = '2026-11-10T06:05:00.000Z';
const OFFICE = { mailbox: 'post@rettid.invalid', leaderMailbox: 'leder@rettid.invalid' };
const over = new AbortController().signal;

describe('mail by real SMTP', () => {
  let database: TestDatabase;
  let casework: Casework;
  let sink: SmtpSink;
  let url: string;
  let mailer: Mailer;
  let channels: Channels;

  /** As a process that starts: it knows what the ledger says. */
  const start = (): Channels => {
    const { ledger, decisions, keys, clock, name } = casework;
    return openChannels({
      ...{ read: ledger.read, decisions, keys, clock, mailer, publicUrl: 'http://rettid.invalid' },
      views: database.client.db(database.name),
      templates: new Templates(null, []),
      municipalities: [{ ledger: name, name: 'Prøvebydel', ...OFFICE }],
      log: createLog('spec', 'silent'),
      caller: new Caller(true),
    });
  };

  beforeEach(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, MORNING);
    sink = new SmtpSink();
    url = await sink.listen();
    mailer = smtpMailer(url, 'rettid@rettid.invalid');
    channels = start();
  });
  afterEach(async () => {
    mailer.close();
    await sink.close();
    await database.close();
  });

  const works = async (email: string | null): Promise<string> => {
    const staffId = randomUUID();
    const person = { issuer: 'i', subject: staffId, name: 'Syntetisk Person', nationalId: null, email };
    const more = { competences: [], protectedName: false };
    const command = { type: 'RegisterStaff', now: casework.now, staffId, ...person, ...more } as const;
    await casework.perform(step(staffStream(staffId), staffMember, command));
    return staffId;
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

  const deliver = async (at?: string): Promise<void> => {
    if (at) casework.clock.set(at);
    await channels.deliver(casework.name, over);
    await channels.settled();
  };
  const events = (deadlineId: string): Promise<readonly StoredEvent[]> =>
    casework.ledger.read.readStream(casework.name, deadlineStream(deadlineId));
  const told = async (deadlineId: string): Promise<readonly string[]> =>
    (await events(deadlineId)).map(({ type, data }) => {
      const said = ['recipient', 'reason', 'attempt'].flatMap((name) => (name in data ? [data[name] as string] : []));
      return [type, ...said].join(' ');
    });
  const addresses = (): readonly string[] => sink.mails.map(({ to }) => to?.[0]?.address ?? '').toSorted();
  const messageIds = (): readonly string[] => sink.mails.map(({ messageId }) => messageId ?? '').toSorted();
  const written = (): readonly string[] =>
    sink.mails.map(({ to, subject }) => `${to?.[0]?.address} ${subject}`).toSorted();

  describe('one reminder', () => {
    it('goes to the municipality’s mailboxes where nobody is named, each by a letter of its own', async () => {
      const deadlineId = await raise({ audience: ['caseworker', 'leader'] });
      await deliver();
      const [raised] = await events(deadlineId);
      expect(written()).toEqual([
        'leder@rettid.invalid Frist gikk ut 9.11.2026: gjennomgang av bekymringsmelding (§ 2-1)',
        'post@rettid.invalid Frist gikk ut 9.11.2026: gjennomgang av bekymringsmelding (§ 2-1)',
      ]);
      expect(messageIds()).toEqual([
        `<reminder-${raised!.eventId}.mailbox-caseworker@rettid.invalid>`,
        `<reminder-${raised!.eventId}.mailbox-leader@rettid.invalid>`,
      ]);
      expect((await told(deadlineId)).toSorted()).toEqual([
        'reminder.delivered mailbox:caseworker',
        'reminder.delivered mailbox:leader',
        'reminder.raised',
      ]);
    });

    it('goes to each person by a letter of their own, as text and as HTML, and says nothing of the child', async () => {
      const [ada, bo] = [await works('ada@rettid.invalid'), await works('bo@rettid.invalid')];
      const deadlineId = await raise({ recipients: [ada, bo] });
      await deliver();
      expect(addresses()).toEqual(['ada@rettid.invalid', 'bo@rettid.invalid']);
      const [raised] = await events(deadlineId);
      for (const { text, html } of sink.mails) {
        expect(text).toContain(deadlineId);
        expect(html).toContain(deadlineId);
        expect(`${text}${html}`).not.toContain(raised!.data['childId']);
      }
      expect(await told(deadlineId)).toContain(`reminder.delivered ${ada}`);
    });

    it('goes to the mailbox in place of a person whose address nobody knows', async () => {
      const [ada, bo] = [await works('ada@rettid.invalid'), await works('Bo <bo@rettid.invalid>, x@y.invalid')];
      await raise({ recipients: [ada, bo] });
      await deliver();
      expect(addresses()).toEqual(['ada@rettid.invalid', 'post@rettid.invalid']);
    });

    it('goes once, whoever looks and however often, also after a start without any notes', async () => {
      const deadlineId = await raise();
      await deliver();
      await deliver();
      channels = start();
      await deliver();
      await database.client.db(database.name).collection('delivery-notes').drop();
      channels = start();
      await deliver('2026-11-12T12:00:00.000Z');
      expect(sink.mails).toHaveLength(1);
      expect(await told(deadlineId)).toEqual(['reminder.raised', 'reminder.delivered mailbox:caseworker']);
    });

    it('has the same Message-ID when two processes send it, and one outcome', async () => {
      const deadlineId = await raise();
      const other = start();
      await Promise.all([channels.deliver(casework.name, over), other.deliver(casework.name, over)]);
      await Promise.all([channels.settled(), other.settled()]);
      expect(new Set(messageIds()).size).toBe(1);
      expect(await told(deadlineId)).toEqual(['reminder.raised', 'reminder.delivered mailbox:caseworker']);
    });
  });

  describe('the morning’s letter', () => {
    const announced = { rung: 'before-2', dueOn: '2026-11-12' };

    it('holds everything raised for a person, goes once the morning is over, and has one outcome each', async () => {
      const ada = await works('ada@rettid.invalid');
      const first = await raise({ ...announced, recipients: [ada] });
      await deliver();
      casework.clock.set('2026-11-10T06:01:00.000Z');
      const second = await raise({ ...announced, recipients: [ada] });
      await deliver();
      expect(sink.mails).toEqual([]);
      await deliver(CLOSED);
      expect(written()).toEqual(['ada@rettid.invalid 2 frister å følge med på']);
      for (const deadlineId of [first, second]) {
        expect(sink.mails[0]!.text).toContain(deadlineId);
        expect(await told(deadlineId)).toEqual(['reminder.raised', `reminder.delivered ${ada}`]);
      }
    });

    it('of the next day holds what is raised later, and what is urgent does not wait', async () => {
      const ada = await works('ada@rettid.invalid');
      casework.clock.set('2026-11-10T09:00:00.000Z');
      await raise({ ...announced, recipients: [ada] });
      await raise({ ...announced, recipients: [ada], breachClass: 'A' });
      await deliver();
      expect(sink.mails).toHaveLength(1);
      await deliver('2026-11-11T06:04:59.000Z');
      expect(sink.mails).toHaveLength(1);
      await deliver('2026-11-11T06:05:00.000Z');
      expect(sink.mails).toHaveLength(2);
    });

    it('is the same letter when it is sent again', async () => {
      const ada = await works('ada@rettid.invalid');
      for (let count = 0; count < 3; count++) await raise({ ...announced, recipients: [ada] });
      casework.clock.set(CLOSED);
      const other = start();
      await Promise.all([channels.deliver(casework.name, over), other.deliver(casework.name, over)]);
      await Promise.all([channels.settled(), other.settled()]);
      expect(new Set(messageIds()).size).toBe(1);
    });
  });

  describe('a mail server that', () => {
    it('is down is asked again, costs no letter its chance, and gets each letter once', async () => {
      const deadlineIds = [await raise(), await raise(), await raise()];
      await sink.goDown();
      let now = Date.parse(MORNING);
      for (let hour = 0; hour < 12; hour++) await deliver(new Date((now += 3_600_000)).toISOString());
      const failed = (await Promise.all(deadlineIds.map(told))).flat().filter((one) => one.includes('failed'));
      expect(failed.length).toBeGreaterThan(10);
      expect(failed.every((one) => one.includes('connection-failed'))).toBe(true);
      await sink.listen();
      await deliver(new Date(now + 300_000).toISOString());
      expect(sink.mails).toHaveLength(3);
      for (const deadlineId of deadlineIds) expect((await told(deadlineId)).at(-1)).toContain('reminder.delivered');
    });

    it('is down is not asked for every letter', async () => {
      const deadlineIds = await Promise.all(Array.from({ length: 20 }, () => raise()));
      await sink.goDown();
      await deliver();
      const failed = (await Promise.all(deadlineIds.map(told))).flat().filter((one) => one.includes('failed'));
      expect(failed.length).toBeLessThanOrEqual(4);
      await sink.listen();
      await deliver('2026-11-10T06:10:00.000Z');
      expect(sink.mails).toHaveLength(20);
    });

    it('never answers holds up nobody: handing over does not wait for it', async () => {
      mailer.close();
      mailer = smtpMailer(url, 'rettid@rettid.invalid', 4_000);
      channels = start();
      const deadlineId = await raise();
      sink.hang(true);
      await channels.deliver(casework.name, over);
      expect(await told(deadlineId)).toEqual(['reminder.raised']);
      await channels.settled();
      expect(await told(deadlineId)).toContain('reminder.delivery-failed mailbox:caseworker timeout 1');
      sink.hang(false);
      await deliver('2026-11-10T06:10:00.000Z');
      expect(sink.mails).toHaveLength(1);
    });

    it('refuses one address gets all others their letters, and the mailbox that one in the end', async () => {
      const [ada, bo] = [await works('ada@rettid.invalid'), await works('bo@rettid.invalid')];
      sink.refuseAddress('bo@rettid.invalid', 550);
      const deadlineId = await raise({ recipients: [ada, bo] });
      let now = Date.parse(MORNING);
      for (let hour = 0; hour < 14; hour++) await deliver(new Date((now += 3_600_000)).toISOString());
      expect(addresses()).toEqual(['ada@rettid.invalid', 'post@rettid.invalid']);
      const said = await told(deadlineId);
      expect(said.filter((one) => one.includes('failed'))).toEqual(
        Array.from({ length: 10 }, (_, index) => `reminder.delivery-failed ${bo} smtp-550 ${index + 1}`),
      );
      expect(said.slice(-2)).toEqual([
        `reminder.delivery-given-up ${bo} smtp-550`,
        'reminder.delivered mailbox:caseworker',
      ]);
    });

    it('greylists gets the letter again after a while, and takes it once', async () => {
      sink.greylistAll();
      const deadlineId = await raise();
      await deliver();
      await deliver('2026-11-10T06:00:49.000Z');
      expect(sink.mails).toEqual([]);
      await deliver('2026-11-10T06:00:51.000Z');
      expect(sink.mails).toHaveLength(1);
      expect(await told(deadlineId)).toEqual([
        'reminder.raised',
        'reminder.delivery-failed mailbox:caseworker smtp-450 1',
        'reminder.delivered mailbox:caseworker',
      ]);
    });

    it('takes a letter while the ledger cannot be written to gets it once all the same', async () => {
      const deadlineId = await raise();
      const refuseWrites = (validator: object) =>
        database.client.db(database.name).command({ collMod: 'batches', validator });
      await refuseWrites({ nobody: 'may write' });
      await deliver();
      expect(sink.mails).toHaveLength(1);
      await refuseWrites({});
      await deliver();
      expect(sink.mails).toHaveLength(1);
      expect(await told(deadlineId)).toEqual(['reminder.raised', 'reminder.delivered mailbox:caseworker']);
    });
  });
});
