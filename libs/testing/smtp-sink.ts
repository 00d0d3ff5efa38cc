import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server of a spec's own: keeps every mail it takes, or refuses as it is told. */
export class SmtpSink {
  readonly mails: Email[] = [];
  private answer: number | null = null;
  private readonly refused = new Map<string, number>();
  /** Addresses seen once, while whoever is unknown is asked to come again. */
  private greylist: Set<string> | null = null;
  private isHanging = false;
  private port = 0;
  private server = this.make();

  private make(): SMTPServer {
    return new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 500,
      onMailFrom: (_address, _session, callback) => {
        if (!this.isHanging) callback(this.answer === null ? null : refusal(this.answer));
      },
      onRcptTo: ({ address }, _session, callback) => {
        const answer = this.refused.get(address) ?? this.greeted(address);
        callback(answer === null ? null : refusal(answer));
      },
      onData: (stream, _session, callback) => {
        buffer(stream)
          .then((raw) => PostalMime.parse(raw))
          .then((mail) => this.mails.push(mail))
          .then(() => callback(), callback);
      },
    });
  }

  /** The sink's address once it listens; the same one when it listens again. */
  async listen(): Promise<string> {
    this.server.on('error', () => {});
    const { server } = this.server;
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Every mail gets this SMTP answer from now on; null = they are taken again. */
  refuse(answer: number | null): void {
    this.answer = answer;
  }

  /** Mail to this address gets this answer, all other mail is taken. */
  refuseAddress(address: string, answer: number): void {
    this.refused.set(address, answer);
  }

  /** Every address gets 450 the first time. */
  greylistAll(): void {
    this.greylist = new Set();
  }

  /** It takes connections and then says nothing, or speaks again. */
  hang(isHanging: boolean): void {
    this.isHanging = isHanging;
  }

  /** Nobody answers at its address, until it listens again. */
  async goDown(): Promise<void> {
    await this.close();
    this.server = this.make();
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private greeted(address: string): number | null {
    if (!this.greylist || this.greylist.has(address)) return null;
    this.greylist.add(address);
    return 450;
  }
}

const refusal = (responseCode: number): Error => Object.assign(new Error('not now'), { responseCode });
