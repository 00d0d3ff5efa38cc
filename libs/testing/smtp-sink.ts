import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server of a spec's own: keeps every mail it takes, or refuses as it is told. */
export class SmtpSink {
  readonly mails: Email[] = [];
  private answer: number | null = null;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    onMailFrom: (_address, _session, callback) =>
      callback(this.answer === null ? null : Object.assign(new Error('not now'), { responseCode: this.answer })),
    onData: (stream, _session, callback) => {
      buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then((mail) => this.mails.push(mail))
        .then(() => callback(), callback);
    },
  });

  /** The sink's address once it listens. */
  async listen(): Promise<string> {
    this.server.on('error', () => {});
    const { server } = this.server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Every mail gets this SMTP answer from now on; null = they are taken again. */
  refuse(answer: number | null): void {
    this.answer = answer;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
