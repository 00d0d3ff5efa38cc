import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { LedgerReader } from '@libs/ledger/read';
import { toMessage, type EventMessage } from '@libs/messaging/codec';

/** Most events and bytes of one batch to Kafka: a request the broker takes in a few milliseconds. */
const MAX_EVENTS = 1_000;
const MAX_BYTES = 1_000_000;

/** What goes to Kafka in one batch, and how far each ledger is published when it is acknowledged. */
export type Chunk = { readonly messages: readonly EventMessage[]; readonly upTo: ReadonlyMap<string, number> };

/** Reads what comes after the published positions, across ledgers, a batch for Kafka at a time. */
export class ReadAhead {
  private readonly tails: Tail[] = [];
  /** The last seq known of each ledger. */
  readonly heads = new Map<string, number>();

  constructor(
    private readonly reader: Pick<LedgerReader, 'heads' | 'readRange'>,
    private readonly positions: Map<string, number>,
  ) {}

  /**
   * The next batch; null if there is nothing more in the ledgers it looked at.
   * @param grown look only at these, which is quick; all of them if left out
   */
  async next(grown?: ReadonlySet<string>): Promise<Chunk | null> {
    if (this.tails.length === 0 && grown) this.openThese(grown);
    if (this.tails.length === 0 && !grown) await this.openAll();
    const messages: EventMessage[] = [];
    const upTo = new Map<string, number>();
    let bytes = 0;
    while (this.tails.length > 0) {
      const tail = this.tails[0] as Tail;
      const event = tail.peek() ?? (await tail.load());
      if (!event) {
        this.tails.shift();
        continue;
      }
      const message = toMessage(event);
      if (messages.length > 0 && (messages.length >= MAX_EVENTS || bytes + message.value.length > MAX_BYTES)) break;
      tail.shift();
      messages.push(message);
      bytes += message.value.length;
      upTo.set(event.ledger, event.seq);
      this.positions.set(event.ledger, event.seq);
      this.heads.set(event.ledger, Math.max(event.seq, this.heads.get(event.ledger) ?? 0));
    }
    // A long ledger must not keep the others waiting until it is through.
    const first = this.tails.shift();
    if (first) this.tails.push(first);
    return messages.length > 0 ? { messages, upTo } : null;
  }

  /** Ends the reads that are under way. */
  async close(): Promise<void> {
    await Promise.all(this.tails.splice(0).map((tail) => tail.close()));
  }

  private openThese(grown: ReadonlySet<string>): void {
    for (const ledger of grown) this.tails.push(new Tail(this.reader.readRange(ledger, this.after(ledger))));
  }

  private async openAll(): Promise<void> {
    for (const { ledger, seq } of await this.reader.heads()) {
      this.heads.set(ledger, seq);
      const from = this.after(ledger);
      if (seq >= from) this.tails.push(new Tail(this.reader.readRange(ledger, from, seq)));
    }
  }

  private after(ledger: string): number {
    return (this.positions.get(ledger) ?? 0) + 1;
  }
}

/** One ledger's events that are not yet read, a stored batch in memory at a time. */
class Tail {
  private loaded: readonly StoredEvent[] = [];
  private at = 0;

  constructor(private readonly batches: AsyncGenerator<StoredEvent[]>) {}

  peek(): StoredEvent | undefined {
    return this.loaded[this.at];
  }

  shift(): void {
    this.at += 1;
  }

  async load(): Promise<StoredEvent | undefined> {
    const next = await this.batches.next();
    this.loaded = next.done ? [] : next.value;
    this.at = 0;
    return this.peek();
  }

  async close(): Promise<void> {
    await this.batches.return(undefined);
  }
}
