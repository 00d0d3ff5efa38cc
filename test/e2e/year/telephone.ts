import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '@libs/domain/kernel/dates';
import { osloDateOf, osloTimeToInstant, type Instant } from '@libs/domain/kernel/oslo-time';
import type { Chance } from '../../../apps/local/src/ten-years/chance';
import { contentsOn } from '../../../apps/local/src/ten-years/stories/common';
import type { Caller } from '../caller';
import type { TestClock } from './test-clock';

const TEXT = 'Syntetisk melding: ingen virkelig person er omtalt.';
/** Of a review: in time, too late, or (null) never. Days after the report. */
const REVIEWED = [2, 5, 8, 10, null] as const;

type ToReview = { readonly at: Instant; readonly concernId: string };

/**
 * Reports that come by telephone and are typed in over HTTP, and what becomes of them. Whoever types repeats a request
 * under its key until it is answered: the API may be away for a while.
 */
export class Telephone {
  taken = 0;
  private toReview: ToReview[] = [];

  constructor(
    private readonly caseworker: Caller,
    private readonly clock: TestClock,
    private readonly chance: Chance,
  ) {}

  /** A report every so many milliseconds while people are at work. */
  async ring(every: number, atWork: () => boolean, over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      if (atWork()) {
        await this.report();
        await this.review();
      }
      await pause(every, undefined, { signal: over }).catch(() => undefined);
    }
  }

  private async report(): Promise<void> {
    const today = osloDateOf(this.clock.instant);
    const name = `Testbarn Synt ${this.taken}`;
    const { receipts } = await this.say<{ receipts: { concernId: string }[] }>('/v1/concerns', `report-${this.taken}`, {
      receivedAt: this.clock.instant,
      channel: 'oral',
      reporter: { kind: 'anonymous' },
      children: [{ identity: { name } }],
      contentCodes: contentsOn(this.chance, today),
      specification: TEXT,
      text: TEXT,
    });
    this.taken += 1;
    const days = this.chance.pick(REVIEWED);
    if (days === null) return;
    const at = osloTimeToInstant(addDays(today, days), '14:00');
    this.toReview.push({ at, concernId: receipts[0]!.concernId });
  }

  private async review(): Promise<void> {
    const due = this.toReview.filter(({ at }) => at <= this.clock.instant);
    this.toReview = this.toReview.filter((one) => !due.includes(one));
    for (const { concernId } of due) {
      const reviewedOn = osloDateOf(this.clock.instant);
      const outcomeCode = reviewedOn < '2026-01-01' ? '1' : '10';
      const said = { reviewedOn, outcomeCode, manifestlyUnfounded: false, reason: TEXT };
      await this.say(`/v1/concerns/${concernId}/dismissal`, `review-${concernId}`, said);
    }
  }

  private async say<Answer>(path: string, key: string, body: object): Promise<Answer> {
    for (;;) {
      const answer = await this.caseworker.post(path, body, { 'idempotency-key': key }).catch(() => null);
      if (answer && answer.status < 300) return answer.body as Answer;
      if (answer && answer.status < 500 && answer.status !== 409)
        throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      await pause(100);
    }
  }
}
