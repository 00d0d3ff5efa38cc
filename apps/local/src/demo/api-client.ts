import { setTimeout as pause } from 'node:timers/promises';

/** The API refused a command of the demo: says which one and with which code, never what was sent. */
export class DemoRefused extends Error {
  constructor(key: string, status: number, code: string) {
    super(`the demo's command ${key} was refused: ${status} ${code}`);
    this.name = 'DemoRefused';
  }
}

/** How often a command is repeated when the API is not there for a moment. */
const TRIES = 5;

/** Commands over HTTP as one demo user; the key makes a repeat harmless. */
export class ApiClient {
  constructor(
    private readonly api: string,
    private readonly token: string,
  ) {}

  /** @throws DemoRefused */
  async post<Answer = unknown>(path: string, body: object, key: string): Promise<Answer> {
    return this.send<Answer>(path, body, key, { 'idempotency-key': key });
  }

  /** A message of the national protocol: its own id makes it idempotent. */
  async message(variant: string, body: object, id: string): Promise<void> {
    await this.send(`/v1/intake/fiks/${variant}`, body, id, { 'bekymringsmelding-id': id });
  }

  private async send<Answer>(path: string, body: object, key: string, header: Record<string, string>): Promise<Answer> {
    for (let tried = 1; ; tried++) {
      const answer = await fetch(`${this.api}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', ...header },
        body: JSON.stringify(body),
      });
      if (answer.ok) return (await answer.json()) as Answer;
      const problem = (await answer.json().catch(() => ({}))) as { code?: string };
      const passing = answer.status === 503 || answer.status === 409;
      if (!passing || tried >= TRIES) throw new DemoRefused(key, answer.status, problem.code ?? '');
      await pause(200 * tried);
    }
  }
}
