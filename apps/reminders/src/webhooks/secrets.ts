import { webhookStream } from '@libs/domain/kernel/ids';
import type { Keys } from '@libs/keys/keys';
import type { LedgerReader } from '@libs/ledger/read';

/** The newest and the one before it: a receiver changes over when it gets round to it. */
const STANDING = 2;

/** What a webhook's messages are signed with, newest first; sealed in the ledger, and kept nowhere else. */
export class WebhookSecrets {
  constructor(
    private readonly read: LedgerReader,
    private readonly keys: Keys,
  ) {}

  async of(ledger: string, webhookId: string): Promise<readonly string[]> {
    const events = await this.read.readStream(ledger, webhookStream(webhookId));
    const sealing = events.filter(({ sealed }) => sealed.some(({ path }) => path === 'secret')).slice(-STANDING);
    const opened = await Promise.all(sealing.map(({ eventId, sealed }) => this.keys.open(ledger, eventId, sealed)));
    return opened
      .flat()
      .flatMap((part) => (part.status === 'open' && typeof part.content === 'string' ? [part.content] : []))
      .reverse();
  }
}
