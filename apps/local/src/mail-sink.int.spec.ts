import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { freeBlock } from '@libs/testing/free-ports';
import { DataFolder } from './data-folder';
import { closed, listening } from './listening';
import { mailPage } from './mail-page';
import { MailSink } from './mail-sink';
import { Mailbox } from './mailbox';

describe('the mail sink', () => {
  let folder: DataFolder;
  let sink: MailSink;
  let page: Server;
  let ports: { smtp: number; page: number };

  beforeEach(async () => {
    folder = new DataFolder(mkdtempSync(join(tmpdir(), 'rettid-mail-')));
    const mailbox = new Mailbox(folder);
    sink = new MailSink(mailbox);
    const first = await freeBlock(2);
    ports = { smtp: first, page: first + 1 };
    await sink.listen(ports.smtp);
    page = await listening(mailPage(mailbox), '127.0.0.1', ports.page);
  });

  afterEach(async () => {
    await sink.close();
    await closed(page);
    rmSync(folder.path, { recursive: true });
  });

  const send = (messageId: string, subject = 'Frist 29.11.2026') =>
    createTransport(`smtp://127.0.0.1:${ports.smtp}`).sendMail({
      from: 'rettid@rettid.invalid',
      to: 'barnevern@rettid.invalid',
      subject,
      text: 'Se: <b>saken</b>',
      messageId,
    });
  const get = (path: string) => fetch(`http://127.0.0.1:${ports.page}${path}`);

  it('keeps a mail once and counts how often it came', async () => {
    await send('<one@rettid.invalid>');
    await send('<one@rettid.invalid>');
    await send('<two@rettid.invalid>');
    const mails = (await (await get('/messages')).json()) as { messageId: string; deliveries: number }[];
    const counts = Object.fromEntries(mails.map(({ messageId, deliveries }) => [messageId, deliveries]));
    expect(counts).toEqual({ '<one@rettid.invalid>': 2, '<two@rettid.invalid>': 1 });
    expect(readdirSync(folder.file('mail')).filter((name) => name.endsWith('.eml'))).toHaveLength(2);
    expect(new Mailbox(folder).list()).toEqual(mails);
  });

  it('shows people what came, as text', async () => {
    await send('<one@rettid.invalid>', '<script>alert(1)</script>');
    const html = await (await get('/')).text();
    expect(html).toContain('&#60;b&#62;saken');
    expect(html).not.toContain('<script');
    expect((await get('/../secrets.json')).status).toBe(404);
  });

  it('refuses for good while told to', async () => {
    sink.refuse(true);
    await expect(send('<one@rettid.invalid>')).rejects.toMatchObject({ responseCode: 554 });
    sink.refuse(false);
    await send('<one@rettid.invalid>');
    expect(await (await get('/messages')).json()).toHaveLength(1);
  });
});
