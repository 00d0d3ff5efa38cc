import { setTimeout as pause } from 'node:timers/promises';

/** The API refused a command of the demo: says which one and with which code, never what was sent. */
export class DemoRefused extends Error {
  constructor(key: string, status: number, code: string) {
    super(`the demo's command ${key} was refused: ${status} ${code}`);
    this.name = 'DemoRefused';
  }
}

/** How often a command is repeated when the API is not there for a moment. */
const TRIES = 8;

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

  /** What one person looks at. The views follow the ledger, so it may not be there at once. @throws DemoRefused */
  async get<Answer = unknown>(path: string): Promise<Answer> {
    return this.repeated(path, () => fetch(`${this.api}${path}`, { headers: this.authorization }), [404]);
  }

  private send<Answer>(path: string, body: object, key: string, header: Record<string, string>): Promise<Answer> {
    const headers = { ...this.authorization, 'content-type': 'application/json', ...header };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return this.repeated(key, () => fetch(`${this.api}${path}`, init));
  }

  private get authorization(): { authorization: string } {
    return { authorization: `Bearer ${this.token}` };
  }

  private async repeated<Answer>(
    key: string,
    ask: () => Promise<Response>,
    notYet: readonly number[] = [],
  ): Promise<Answer> {
    for (let tried = 1; ; tried++) {
      const answer = await ask();
      if (answer.ok) return (await answer.json()) as Answer;
      const problem = (await answer.json().catch(() => ({}))) as { code?: string };
      const passing = [409, 503, ...notYet].includes(answer.status);
      if (!passing || tried >= TRIES) throw new DemoRefused(key, answer.status, problem.code ?? '');
      await pause(200 * tried);
    }
  }
}
