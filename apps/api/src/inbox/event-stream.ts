import { once } from 'node:events';
import type { Response } from 'express';

/** How soon a client that was cut off should come back, milliseconds. */
const COME_BACK = 2_000;
/** How long a client may take to read what lies before it, milliseconds. */
const SLOWEST = 30_000;

type Message = { readonly event: string; readonly id?: number; readonly data: object };

/** The server's side of an event stream (text/event-stream, WHATWG HTML § 9.2). */
export class EventStream {
  private readonly gone = new AbortController();
  private lastWrite = performance.now();

  constructor(private readonly response: Response) {
    response.once('close', () => this.gone.abort());
  }

  /** Aborted when nobody is there any more. */
  get signal(): AbortSignal {
    return this.gone.signal;
  }

  /** Milliseconds since anything was sent. */
  get quietFor(): number {
    return performance.now() - this.lastWrite;
  }

  open(): Promise<void> {
    this.response.status(200).setHeader('Content-Type', 'text/event-stream');
    this.response.setHeader('X-Accel-Buffering', 'no').flushHeaders();
    return this.write(`retry: ${COME_BACK}\n\n`);
  }

  /** JSON has no line breaks of its own, so one `data` line is always enough. */
  send({ event, id, data }: Message): Promise<void> {
    const place = id === undefined ? '' : `id: ${id}\n`;
    return this.write(`${place}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment, so that nobody in between takes the silence for an end. */
  beat(): Promise<void> {
    return this.write(': still here\n\n');
  }

  close(): void {
    if (!this.response.writableEnded) this.response.end();
  }

  /** Whoever does not read cannot be told that it is over. */
  cut(): void {
    this.response.destroy();
  }

  /** Resolves when the client has room for more; who never reads is cut off. */
  private async write(text: string): Promise<void> {
    if (this.signal.aborted) return;
    this.lastWrite = performance.now();
    if (this.response.write(text)) return;
    const inTime = AbortSignal.any([this.signal, AbortSignal.timeout(SLOWEST)]);
    try {
      await once(this.response, 'drain', { signal: inTime });
    } catch {
      this.response.destroy();
    }
  }
}
