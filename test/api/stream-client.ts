import { setTimeout as pause } from 'node:timers/promises';

export type Message = { readonly id: string | null; readonly event: string; readonly data: Record<string, unknown> };

type Waiting = { readonly isIt: (message: Message) => boolean; readonly found: (message: Message) => void };

/** A client of an event stream, as WHATWG HTML § 9.2 reads it; it says the last id it got when it comes back. */
export class StreamClient {
  readonly messages: Message[] = [];
  private readonly cut = new AbortController();
  private waiting: Waiting[] = [];
  private isOver = false;

  private constructor(readonly answer: Response) {}

  /** @throws what `fetch` throws; an answer that is no stream is left as it is */
  static async open(url: string, token: string, headers: Record<string, string> = {}): Promise<StreamClient> {
    const cut = new AbortController();
    const sent = { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers };
    const client = new StreamClient(await fetch(url, { headers: sent, signal: cut.signal }));
    client.cut.signal.addEventListener('abort', () => cut.abort());
    if (client.answer.ok) void client.read();
    return client;
  }

  get lastId(): string | null {
    return this.messages.findLast(({ id }) => id !== null)?.id ?? null;
  }

  /** Ids of the reminders so far. */
  get reminders(): readonly string[] {
    return this.messages.filter(({ event }) => event === 'reminder').map(({ id }) => id!);
  }

  /** The first message of that kind, now or later. */
  first(event: string): Promise<Message> {
    return this.until((message) => message.event === event);
  }

  until(isIt: (message: Message) => boolean): Promise<Message> {
    const known = this.messages.find(isIt);
    if (known) return Promise.resolve(known);
    return new Promise((found, failed) => {
      if (this.isOver) failed(new Error('the stream is over'));
      else this.waiting.push({ isIt, found });
    });
  }

  /** Resolves when the server, or {@link drop}, ended it. */
  async over(): Promise<void> {
    while (!this.isOver) await pause(5);
  }

  /** The connection is gone, without a word. */
  drop(): void {
    this.cut.abort();
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const bytes of this.answer.body!) {
        const blocks = (text + decoder.decode(bytes as Uint8Array, { stream: true })).split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) this.take(block);
      }
    } catch {
      // cut off
    }
    this.isOver = true;
  }

  private take(block: string): void {
    const fields = block.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)] as const;
    });
    const valueOf = (field: string): string | null => fields.find(([name]) => name === field)?.[1] ?? null;
    const data = valueOf('data');
    if (data === null) return;
    const content = JSON.parse(data) as Record<string, unknown>;
    const message = { id: valueOf('id'), event: valueOf('event') ?? 'message', data: content };
    this.messages.push(message);
    for (const one of this.waiting.filter(({ isIt }) => isIt(message))) one.found(message);
    this.waiting = this.waiting.filter(({ isIt }) => !isIt(message));
  }
}
