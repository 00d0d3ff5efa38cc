import { createTransport, type Transporter } from 'nodemailer';
import type { Letter } from './letter';

/** The mail server did not take the letter. `reason` is a code such as `smtp-554`, never the server's own words. */
export class NotSent extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'NotSent';
  }

  /** Nobody answered: the next letter would fare no better just now. */
  get serverIsAbsent(): boolean {
    return !this.reason.startsWith('smtp-');
  }
}

export type Mailer = {
  /** Resolves when the server has taken the letter. @throws NotSent */
  send(letter: Letter): Promise<void>;
  close(): void;
};

/** Plain SMTP; every step has its limit, so that a hanging server holds up nothing else. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport: Transporter = createTransport({
    url,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, messageId }) => {
      try {
        await transport.sendMail({
          from,
          to: [...to],
          subject,
          text,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw new NotSent(reasonOf(error));
      }
    },
    close: () => transport.close(),
  };
}

const reasons: Readonly<Record<string, string>> = {
  ECONNECTION: 'connection-failed',
  ECONNREFUSED: 'connection-failed',
  ESOCKET: 'connection-failed',
  EDNS: 'connection-failed',
  ETIMEDOUT: 'timeout',
  EAUTH: 'login-refused',
  ETLS: 'encryption-failed',
};

function reasonOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  return typeof responseCode === 'number' ? `smtp-${responseCode}` : (reasons[String(code)] ?? 'not-sent');
}
