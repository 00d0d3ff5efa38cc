import type { Collection, Db } from 'mongodb';
import type { LedgerReader } from '@libs/ledger/read';
import { Outbox, outboxTypes, type KnownWebhook, type OutboxFact } from './outbox';

/** Where a ledger is read from after a start: a note to save time. Without it everything is read. */
type Note = {
  readonly _id: string;
  /** Everything up to this seq has reached everybody. */
  readonly settledTo: number;
  readonly webhooks: readonly Omit<KnownWebhook, 'failures'>[];
};
type Held = { readonly outbox: Outbox; position: number; settledTo: number };

/** Every municipality's outbox, read on from the ledger whenever somebody wants to know. */
export class Outboxes {
  private readonly held = new Map<string, Promise<Held>>();
  private readonly notes: Collection<Note>;

  constructor(
    private readonly read: LedgerReader,
    views: Db,
  ) {
    this.notes = views.collection<Note>('delivery-notes');
  }

  /** The outbox as the ledger is now. One reading at a time: what a caller wrote before it asked is in it. */
  async upToDate(ledger: string): Promise<Outbox> {
    const before = this.held.get(ledger) ?? this.begin(ledger);
    const after = before.then((held) => this.readOn(ledger, held));
    // A reading that failed is begun anew from where the one before stood.
    const kept = after.catch(() => before);
    kept.catch(() => this.held.delete(ledger));
    this.held.set(ledger, kept);
    return (await after).outbox;
  }

  private async begin(ledger: string): Promise<Held> {
    const note = await this.notes.findOne({ _id: ledger });
    const position = note?.settledTo ?? 0;
    return { outbox: new Outbox(note?.webhooks), position, settledTo: position };
  }

  private async readOn(ledger: string, held: Held): Promise<Held> {
    for await (const { to, events } of this.read.readTypes(ledger, held.position, outboxTypes)) {
      for (const event of events) held.outbox.take(event as unknown as OutboxFact, held.position);
      held.position = to;
    }
    const settledTo = held.outbox.tidy(held.position);
    if (settledTo > held.settledTo) await this.note(ledger, held, settledTo);
    return held;
  }

  private async note(ledger: string, held: Held, settledTo: number): Promise<void> {
    const webhooks = held.outbox.webhooks.map(({ webhookId, url, audience, since }) => ({
      webhookId,
      url,
      audience,
      since,
    }));
    await this.notes.updateOne({ _id: ledger }, { $set: { settledTo, webhooks } }, { upsert: true });
    held.settledTo = settledTo;
  }
}
