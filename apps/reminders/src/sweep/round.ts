import type { LedgerReader } from '@libs/ledger/read';
import { instant, type Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import { catchUp } from '@libs/read-models/catch-up';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { inboxView } from '@libs/read-models/inbox/view';
import type { ViewRunner } from '@libs/read-models/view-runner';
import type { ViewStore } from '@libs/read-models/view-store';
import type { AnyView } from '@libs/read-models/view';
import type { Alarms } from '../alarms/alarms';
import { HORIZON } from '../alarms/minutes';
import type { Channels } from '../delivery/channels';
import type { Firing } from '../firing/firing';
import type { Outstanding } from './outstanding';
import type { SweepState } from './sweep-state';

/** Something that follows from the day alone, written down in a ledger. @returns how much of it there was */
export type Chore = { record(ledger: string): Promise<number> };

type Parts = {
  readonly read: LedgerReader;
  readonly store: ViewStore;
  readonly runner: ViewRunner;
  readonly outstanding: Outstanding;
  /** In their order, before anything is raised. */
  readonly chores: readonly Chore[];
  readonly firing: Firing;
  readonly channels: Pick<Channels, 'deliver'>;
  readonly alarms: Pick<Alarms, 'arm'>;
  readonly state: SweepState;
  readonly clock: Clock;
  readonly log: Log;
};

/** Passes of one round; what is left then waits for the next. */
const PASSES = 50;

/**
 * Everything that is to be done in one ledger, from the ledger itself: what is new is folded, what the day brought is
 * written down, what is due is raised and handed to the channels, what comes soon is armed. Any process may: every step
 * is a command that exists once, or can be repeated. Only who leads has letters sent.
 */
export class Round {
  constructor(private readonly parts: Parts) {}

  async *of(ledger: string): AsyncGenerator<void, void> {
    const { chores, runner } = this.parts;
    await this.fold(ledger, [deadlinesView]);
    for (const chore of chores) if ((await chore.record(ledger)) > 0) await this.fold(ledger, [deadlinesView]);
    yield* this.raise(ledger);
    await this.arm(ledger);
    await this.fold(ledger, runner.views);
    await this.handOver(ledger);
    await this.measure(ledger);
  }

  /** The limits are held still meanwhile: folding each reminder as it comes would cost the next ones' time. */
  private async *raise(ledger: string): AsyncGenerator<void, void> {
    const { firing, state, runner } = this.parts;
    const release = runner.hold(deadlinesView, ledger);
    let told = Promise.resolve();
    try {
      for (let alone = false, pass = 0; pass < PASSES; pass++) {
        let [raised, left] = [0, 0];
        for await (const page of firing.pass(ledger, alone)) {
          state.raised(page.raised);
          raised += page.raised;
          left += page.left;
          await told;
          if (page.raised > 0) told = this.tell(ledger);
          yield;
        }
        await told;
        if (raised === 0 && (left === 0 || alone)) break;
        alone = raised === 0;
        await this.fold(ledger, [deadlinesView]);
      }
    } finally {
      release();
      await told.catch(() => undefined);
    }
  }

  /** Puts alarms for what becomes due within the horizon; what is armed already stays. */
  async arm(ledger: string): Promise<void> {
    const { outstanding, alarms, clock } = this.parts;
    const now = clock.now();
    alarms.arm(await outstanding.minutes(ledger, instant(now), instant(now + HORIZON)));
  }

  /** Shows what was raised in the inbox and hands it to the channels, while the next is raised. */
  private tell(ledger: string): Promise<void> {
    const told = this.fold(ledger, [inboxView]).then(() => this.handOver(ledger));
    // who raises the next page asks later how this ended
    told.catch(() => undefined);
    return told;
  }

  private async fold(ledger: string, views: readonly AnyView[]): Promise<void> {
    const { store, read, runner } = this.parts;
    for (const view of views) {
      // Of a ledger that has just begun nobody has made it yet.
      if (!(await store.isPrepared(view, ledger))) await runner.keepUp();
      await catchUp(store, view, read, ledger);
    }
  }

  /** The channels go on by themselves: a slow mail server keeps nobody from being reminded. */
  private async handOver(ledger: string): Promise<void> {
    const { channels, state, log } = this.parts;
    if (!state.term) return;
    try {
      await channels.deliver(ledger, state.term);
    } catch (error) {
      log.warn({ error, ledger }, 'the channels could not look at the ledger, the next sweep asks again');
    }
  }

  private async measure(ledger: string): Promise<void> {
    const { outstanding, clock, state } = this.parts;
    const now = clock.now();
    const since = (moment: string | null): number => (moment === null ? 0 : now - Date.parse(moment));
    state.ledger(ledger, {
      oldestDue: since(await outstanding.oldestDue(ledger, instant(now))),
      undelivered: await outstanding.countUndelivered(ledger),
      givenUp: await outstanding.countGivenUp(ledger),
      oldestUndelivered: since(await outstanding.oldestUndelivered(ledger)),
    });
  }
}
