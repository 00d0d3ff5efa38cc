import { createTransport, type Transporter } from 'nodemailer';
import type { Letter } from './letter';

/** The mail server did not take the letter. `reason` is a code such as `smtp-554`, never the server's own words. */
export class NotSent extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'NotSent';
  }

  /** Nobody answered, or nobody is let in: the next letter would fare no better just now. */
  get serverIsAbsent(): boolean {
    return !this.reason.startsWith('smtp-') || this.reason === 'smtp-421';
  }
}

export type Mailer = {
  /** Resolves when the server has taken the letter. @throws NotSent */
  send(letter: Letter): Promise<void>;
  close(): void;
};

/** Silences in a row that a server may just not reach: who says something every other moment ends, too. */
const STEPS = 6;

/** Plain SMTP; every step has its limit and the whole has one, so that a hanging server holds up nothing else. */
export function smtpMailer(url: string, from: string, patience = 10_000): Mailer {
  const transport: Transporter = createTransport({
    url,
    connectionTimeout: patience / 2,
    greetingTimeout: patience / 2,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html, messageId }) => {
      try {
        const sending = transport.sendMail({
          from,
          // Not text to be taken apart: one address, whatever stands in it.
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        await within(STEPS * patience, sending);
      } catch (error) {
        throw new NotSent(reasonOf(error));
      }
    },
    close: () => transport.close(),
  };
}

/** @throws an error with the code ETIMEDOUT */
async function within(limit: number, sending: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), limit);
  try {
    await Promise.race([sending, late.promise]);
  } finally {
    clearTimeout(timer);
  }
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
