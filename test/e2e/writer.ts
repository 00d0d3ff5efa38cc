/** What one command over HTTP came to: the answer's status, or null if there was none. */
export type Outcome = { readonly status: number | null; readonly eventIds: readonly string[]; readonly at: number };

type Receipt = { readonly eventId: string; readonly version: number };

/** A caller of the API that raises concerns and goes on with them, and keeps a journal of what it was told. */
export class Writer {
  readonly journal: Outcome[] = [];

  constructor(
    private readonly url: string,
    private readonly token: string,
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
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', ...more };
    const at = Date.now();
    try {
      const answer = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const said = (await answer.json()) as Record<string, unknown>;
      this.journal.push({ status: answer.status, eventIds: answer.ok ? eventIdsOf(said) : [], at });
      return answer.ok ? said : null;
    } catch {
      this.journal.push({ status: null, eventIds: [], at });
      return null;
    }
  }
}

const eventIdsOf = (said: Record<string, unknown>): readonly string[] =>
  ((said['receipts'] ?? [said]) as Receipt[]).map((receipt) => receipt.eventId);
