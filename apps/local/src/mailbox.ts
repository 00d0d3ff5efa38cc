import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import type { DataFolder } from './data-folder';

/** A mail as the sink shows it. */
export type Mail = {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Of the first delivery. */
  readonly receivedAt: string;
  /** How often a mail with this Message-ID was handed to us; more than 1: somebody sent it twice. */
  readonly deliveries: number;
};

/** Keeps each mail once by its Message-ID, as `<data>/mail/<hash>.eml` with a note beside it. */
export class Mailbox {
  private readonly mails = new Map<string, Mail>();

  constructor(private readonly folder: DataFolder) {
    for (const name of readdirSync(folder.file('mail')).filter((one) => one.endsWith('.json'))) {
      const mail = folder.read<Mail>(`mail/${name}`);
      this.mails.set(mail.messageId, mail);
    }
  }

  /** Newest first. */
  list(): Mail[] {
    return [...this.mails.values()].sort((one, other) => other.receivedAt.localeCompare(one.receivedAt));
  }

  /** The mail is on disk when this resolves. */
  async keep(raw: Buffer, envelope: { from: string; to: readonly string[] }): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    const name = createHash('sha256')
      .update(parsed.messageId ?? raw)
      .digest('hex')
      .slice(0, 32);
    const messageId = parsed.messageId ?? `<${name}@without-id.invalid>`;
    const before = this.mails.get(messageId);
    const mail: Mail = before
      ? { ...before, deliveries: before.deliveries + 1 }
      : {
          messageId,
          to: envelope.to,
          from: parsed.from?.address ?? envelope.from,
          subject: parsed.subject ?? '',
          text: parsed.text ?? '',
          receivedAt: new Date().toISOString(),
          deliveries: 1,
        };
    this.mails.set(messageId, mail);
    if (!before) writeFileSync(this.folder.file('mail', `${name}.eml`), raw, { mode: 0o600 });
    this.folder.write(`mail/${name}.json`, mail);
  }
}
