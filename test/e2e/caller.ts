import type { Stack } from '@libs/testing/stack';

export type Answer<Body> = { readonly status: number; readonly headers: Headers; readonly body: Body };

/** Speaks with a running stack's API as one of its demo users. */
export class Caller {
  constructor(
    private readonly stack: Stack,
    private readonly role: string,
    private readonly ledger?: string,
  ) {}

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(path, { method: 'POST', body: text }, { 'content-type': 'application/json', ...headers });
  }

  get<Body = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send(path, {}, headers);
  }

  private async send<Body>(path: string, init: RequestInit, headers: Record<string, string>): Promise<Answer<Body>> {
    const token = headers['authorization'] ?? `Bearer ${await this.stack.token(this.role, this.ledger)}`;
    const answer = await fetch(`${this.stack.ready.api}${path}`, {
      ...init,
      headers: { ...headers, authorization: token },
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
  }
}
