import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { caseFileOf } from '@libs/domain/case-file/fold';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { osloTimeToInstant } from '@libs/domain/kernel/oslo-time';
import { startStack, type Stack } from '@libs/testing/stack';
import { Caller } from '../caller';

export type Receipt = {
  readonly seq: number;
  readonly childId: string;
  readonly made: Readonly<Record<string, string>>;
};
type Timeline = { readonly items: readonly { readonly seq: number }[]; readonly nextCursor: string | null };
export type Overview = {
  readonly seq: number;
  readonly status: string;
  readonly openParts: readonly { readonly kind: string; readonly id: string }[];
  readonly [part: string]: unknown;
};

/** Kinds of parts as the overview lists them, and what identifies one. */
const PARTS = {
  investigations: 'investigationId',
  decisions: 'decisionId',
  emergencies: 'emergencyId',
  tribunalCases: 'tribunalCaseId',
  measures: 'measureId',
  plans: 'planId',
  placements: 'placementId',
  care: 'careId',
} as const;

/** A childhood on one test clock that all processes share, told over HTTP. */
export class Life {
  readonly clockFile = join(mkdtempSync(join(tmpdir(), 'rettid-clock-')), 'clock.json');
  private stack: Stack | null = null;
  private readonly events = new Map<string, StoredEvent[]>();
  today = '';

  constructor(public ledger: string) {}

  async start(today: string): Promise<void> {
    this.moveTo(today);
    this.stack = await startStack({ env: { RETTID_CLOCK_FILE: this.clockFile, RETTID_SWEEP_SECONDS: '1' } });
  }

  async stop(): Promise<void> {
    await this.stack?.stop();
  }

  /** Everything ends, servers and all, and nothing runs until `up`. */
  async down(): Promise<void> {
    await this.stack?.end();
  }

  async up(): Promise<void> {
    await this.stack?.start();
  }

  /** As long as the reminders' sweep needs to come round. */
  aSweep(): Promise<void> {
    return pause(1_500);
  }

  /** Noon of that day, for every process. */
  moveTo(today: string): void {
    this.today = today;
    const clock = { base: osloTimeToInstant(today, '12:00:00'), realBase: new Date().toISOString(), speed: 1 };
    writeFileSync(`${this.clockFile}.draft`, JSON.stringify(clock));
    renameSync(`${this.clockFile}.draft`, this.clockFile);
  }

  as(role: string, ledger = this.ledger): Caller {
    return new Caller(this.stack!, role, ledger);
  }

  /** Does something, which must be allowed. */
  async act(path: string, body: object = {}, role = 'caseworker'): Promise<Receipt> {
    const { status, body: receipt } = await this.as(role).post<Receipt>(path, body);
    if (status > 201) throw new Error(`${path} on ${this.today}: ${status} ${JSON.stringify(receipt)}`);
    return receipt;
  }

  /** What a rule says to it. */
  async refused(path: string, body: object = {}, role = 'caseworker'): Promise<string> {
    const { status, body: problem } = await this.as(role).post<{ code: string }>(path, body);
    return `${status} ${problem.code}`;
  }

  /** Every event about the child that the ledger holds is in the timeline, and the view is the fold of them. */
  async agree(childId: string, seq: number): Promise<Overview> {
    const told = await this.told(childId);
    const { body: overview } = await this.as('leader').get<Overview>(`/v1/children/${childId}/case`, {
      'wait-for': String(seq),
    });
    // a reminder may be raised between the two looks
    const upTo = this.events.get(this.ledger)!.at(-1)!.seq;
    const shown = (await this.timeline(childId)).filter((at) => at <= upTo);
    expect(shown).toEqual(told.map((event) => event.seq));
    expect(shortly(overview)).toEqual(shortly(caseFileOf(told)));
    return overview;
  }

  private async timeline(childId: string): Promise<readonly number[]> {
    const seqs: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const path = `/v1/children/${childId}/timeline?order=oldest&limit=100${after}`;
      const { body } = await this.as('leader').get<Timeline>(path);
      seqs.push(...body.items.map((item) => item.seq));
      cursor = body.nextCursor;
    }
    return seqs;
  }

  /** The case's events as the auditor's door tells them, read on from where the last look ended. */
  async told(childId: string): Promise<readonly StoredEvent[]> {
    const known = this.events.get(this.ledger) ?? [];
    const token = await this.stack!.token('auditor', this.ledger);
    const headers = { authorization: `Bearer ${token}` };
    for (;;) {
      const from = (known.at(-1)?.seq ?? 0) + 1;
      const answer = await fetch(`${this.stack!.ready.audit}/v1/ledgers/${this.ledger}/events?from=${from}`, {
        headers,
      });
      const page = (await answer.json()) as { events: StoredEvent[] };
      if (page.events.length === 0) break;
      known.push(...page.events);
    }
    this.events.set(this.ledger, known);
    return known.filter(({ data }) => data['childId'] === childId);
  }
}

/** Of each part its id and standing: what both the view and the fold must say. */
const shortly = (file: object): object =>
  Object.fromEntries(
    Object.entries(PARTS).map(([name, idName]) => {
      const parts = (file as Record<string, readonly Record<string, unknown>[]>)[name] ?? [];
      return [name, parts.map((part) => [part[idName], part['status']])];
    }),
  );
