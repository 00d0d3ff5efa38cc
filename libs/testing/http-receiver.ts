import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Received = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A real HTTP receiver of a spec's own: keeps every request, and answers as it is told. */
export class HttpReceiver {
  readonly received: Received[] = [];
  private answer: RequestListener = (_, response) => response.writeHead(204).end();
  private readonly server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      this.received.push({ path: request.url ?? '', headers: request.headers, body });
      this.answer(request, response);
    });
  });

  /** The receiver's address once it listens. */
  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on; each request is answered when its body is read. */
  answers(answer: RequestListener): void {
    this.answer = answer;
  }

  /** From now on, with nothing but this status. */
  answersWith(status: number): void {
    this.answers((_, response) => response.writeHead(status).end());
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }
}
