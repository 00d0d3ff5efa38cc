import { isMunicipalLedger } from '@libs/domain/kernel/ids';
import type { LedgerReader } from '@libs/ledger/read';
import { instant, type Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import type { ViewRunner } from '@libs/read-models/view-runner';
import type { ViewStore } from '@libs/read-models/view-store';
import type { Alarms } from '../alarms/alarms';
import type { Outstanding } from './outstanding';
import type { Rounds } from './rounds';
import type { SweepState } from './sweep-state';
import { unlessOver } from './unless-over';

type Parts = {
  readonly read: LedgerReader;
  readonly store: ViewStore;
  readonly runner: ViewRunner;
  readonly rounds: Pick<Rounds, 'attend'>;
  readonly alarms: Pick<Alarms, 'doubt'>;
  readonly outstanding: Pick<Outstanding, 'oldestDue'>;
  readonly state: SweepState;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Does everything by itself, from the ledger. Kafka makes it quick and Redis rings it awake; without both it comes by
 * every minute and nothing is lost.
 */
export class Sweep {
  /** The heads of the last look. */
  private readonly seen = new Map<string, number>();

  constructor(private readonly parts: Parts) {}

  /** Lets views that stopped try again: a new program may know what the one before did not. */
  async begin(): Promise<void> {
    const { runner, store } = this.parts;
    for (const view of runner.views) await store.retry(view);
  }

  /** Every ledger up to its head, each in its turn; ends early when the term is over. What failed is tried again next time. */
  async all(over: AbortSignal): Promise<void> {
    const { alarms, runner, state } = this.parts;
    alarms.doubt();
    const lags = await runner.keepUp();
    state.looked(lags.filter(({ stopped }) => stopped).length);
    await this.grown();
    const rounds = (await this.ledgers()).map((ledger) => this.one(ledger));
    const done = await unlessOver(over, Promise.all(rounds));
    if (done?.every(Boolean)) state.swept();
  }

  async ledgers(): Promise<readonly string[]> {
    return (await this.heads()).map(({ ledger }) => ledger);
  }

  /** Those with a rung that was reached and is not raised, as far as the views know. */
  async dueLedgers(): Promise<readonly string[]> {
    const { outstanding, clock } = this.parts;
    const now = instant(clock.now());
    const due = await Promise.all(
      (await this.ledgers()).map(async (ledger) =>
        (await outstanding.oldestDue(ledger, now)) === null ? [] : [ledger],
      ),
    );
    return due.flat();
  }

  /** Those that have grown since this was asked last. */
  async grown(): Promise<readonly string[]> {
    const heads = await this.heads();
    const grown = heads.filter(({ ledger, seq }) => seq > (this.seen.get(ledger) ?? 0));
    for (const { ledger, seq } of grown) this.seen.set(ledger, seq);
    return grown.map(({ ledger }) => ledger);
  }

  /** @returns whether its round came to its end */
  async one(ledger: string): Promise<boolean> {
    try {
      await this.parts.rounds.attend(ledger);
      return true;
    } catch (error) {
      this.parts.log.warn({ error, ledger }, 'a round of a ledger broke off, the next sweep tries again');
      return false;
    }
  }

  private async heads(): Promise<readonly { readonly ledger: string; readonly seq: number }[]> {
    return (await this.parts.read.heads()).filter(({ ledger }) => isMunicipalLedger(ledger));
  }
}
