import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';

/** Ready means: work gets done. `details` holds counts and positions, never personal data. */
export type Readiness = { readonly ready: boolean; readonly details: Readonly<Record<string, unknown>> };

export type HealthOptions = {
  readonly http: { readonly host: string; readonly adminPort: number };
  /** A process that is stopping is not ready, whatever else it would say. */
  readonly lifecycle: { readonly isStopping: boolean };
  /** Asked at every call; says whether the process makes progress, not whether its servers answer a ping. */
  readonly readiness: () => Readiness | Promise<Readiness>;
  readonly metrics: Registry;
  /** Whether an Authorization header lets one see the metrics; whether the process lives and is ready anybody may ask. */
  readonly isOperator: (authorization: string | undefined) => Promise<boolean>;
};

/** `/health/live`, `/health/ready` and `/metrics` of a process that has no other HTTP. */
export class HealthServer {
  private readonly server: Server;

  constructor(private readonly options: HealthOptions) {
    this.server = createServer((request, response) => {
      void this.answer(request, response).catch(() => json(response, 500, { status: 'error' }));
    });
  }

  /** Opens the port. */
  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      const { host, adminPort } = this.options.http;
      this.server.listen(adminPort, host, resolve);
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async readiness(): Promise<Readiness> {
    if (this.options.lifecycle.isStopping) return { ready: false, details: { stopping: true } };
    return this.options.readiness();
  }

  private async answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    switch (url.split('?')[0]) {
      case '/health/live':
        return json(response, 200, { status: 'live' });
      case '/health/ready': {
        const { ready, details } = await this.readiness();
        return json(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', ...details });
      }
      case '/metrics': {
        if (!(await this.options.isOperator(headers.authorization))) {
          response.setHeader('www-authenticate', 'Bearer realm="rettid"');
          return json(response, 401, { status: 'for operators' });
        }
        const body = await this.options.metrics.metrics();
        response.writeHead(200, { 'content-type': this.options.metrics.contentType }).end(body);
        return;
      }
      default:
        return json(response, 404, { status: 'not found' });
    }
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
