import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox';

/** Biggest mail taken, bytes; reminders are small. */
const LARGEST = 1_000_000;

/** Takes every mail on loopback and sends none on. While it refuses, every mail gets a lasting error (554). */
export class MailSink {
  private refusing = false;
  private readonly server: SMTPServer;

  constructor(mailbox: Mailbox) {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: LARGEST,
      closeTimeout: 1_000,
      onMailFrom: (_address, _session, callback) => callback(this.refusing ? refusal() : null),
      onData: (stream, { envelope }, callback) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        buffer(stream)
          .then((raw) => mailbox.keep(raw, { from, to }))
          .then(() => callback(), callback);
      },
    });
    // a client that hangs up in the middle is its own affair
    this.server.on('error', () => {});
  }

  /** Opens the port on loopback. @throws if it is taken */
  async listen(port: number): Promise<void> {
    const { server } = this.server;
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  }

  /** For tests of mail that cannot be delivered. */
  refuse(refusing: boolean): void {
    this.refusing = refusing;
  }

  /** Also if it never opened. */
  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const refusal = (): Error => Object.assign(new Error('mailbox unavailable'), { responseCode: 554 });
