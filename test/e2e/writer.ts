import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** What one command over HTTP came to: the answer's status, or null if there was none. */
export type Outcome = { readonly status: number | null; readonly eventIds: readonly string[]; readonly at: number };

type Receipt = { readonly eventId: string; readonly version: number };

/** How often a patient caller asks again, once a second. */
const PATIENCE = 60;

/** A caller of the API that raises concerns and goes on with them, and keeps a journal of what it was told. */
export class Writer {
  readonly journal: Outcome[] = [];

  /** @param isPatient as a client should be: what got a 503 or no answer at all it repeats under the same key */
  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly isPatient = false,
  ) {}

  /** A new concern of one synthetic child, received now: nothing is due. @returns its id, null if it was not raised */
  async raise(receivedAt = new Date().toISOString()): Promise<string | null> {
    const answer = await this.post('/v1/concerns', {
      receivedAt,
      channel: 'oral',
      reporter: { kind: 'public', code: '11' },
      children: [{ identity: { name: 'Syntetisk Barn' } }],
      text: 'Syntetisk bekymring',
    });
    return (answer?.['receipts'] as { concernId: string }[] | undefined)?.[0]?.concernId ?? null;
  }

  /** Assesses the concern's urgency as of a version: refused (412) if that version is not the newest. */
  assess(concernId: string, version: number): Promise<unknown> {
    const body = { urgent: true, reason: 'Syntetisk vurdering' };
    return this.post(`/v1/concerns/${concernId}/urgency`, body, { 'if-match': `"${version}"` });
  }

  private async post(path: string, body: object, more: object = {}): Promise<Record<string, unknown> | null> {
    const own = { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() };
    const headers = { ...own, 'content-type': 'application/json', ...more };
    const request: RequestInit = { method: 'POST', headers, body: JSON.stringify(body) };
    let answer = await asked(`${this.url}${path}`, request);
    for (let again = 0; this.isPatient && answer.said === null && again < PATIENCE; again++) {
      await pause(1_000);
      answer = await asked(`${this.url}${path}`, request);
    }
    const { status, said, at } = answer;
    const isOk = status !== null && status < 300;
    this.journal.push({ status, eventIds: isOk ? eventIdsOf(said ?? {}) : [], at });
    return isOk ? said : null;
  }
}

type Answer = { readonly status: number | null; readonly said: Record<string, unknown> | null; readonly at: number };

/** `said` is null where nothing is known of the command's outcome. */
async function asked(url: string, request: RequestInit): Promise<Answer> {
  const at = Date.now();
  try {
    const answer = await fetch(url, request);
    const said = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, said: answer.status === 503 ? null : said, at };
  } catch {
    return { status: null, said: null, at };
  }
}

const eventIdsOf = (said: Record<string, unknown>): readonly string[] =>
  ((said['receipts'] ?? [said]) as Receipt[]).map((receipt) => receipt.eventId);
