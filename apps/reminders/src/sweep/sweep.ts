import { isMunicipalLedger } from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import type { LedgerReader } from '@libs/ledger/read';
import { instant, type Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import { catchUp } from '@libs/read-models/catch-up';
import type { ViewRunner } from '@libs/read-models/view-runner';
import type { ViewStore } from '@libs/read-models/view-store';
import { HORIZON, type Alarms } from '../alarms/alarms';
import type { Channels } from '../delivery/channels';
import type { Firing } from '../firing/firing';
import type { Lapse } from '../lapse/lapse';
import type { Outstanding } from './outstanding';
import type { SweepState } from './sweep-state';

type Parts = {
  readonly read: LedgerReader;
  readonly store: ViewStore;
  readonly runner: ViewRunner;
  readonly outstanding: Outstanding;
  readonly lapse: Lapse;
  readonly firing: Firing;
  readonly channels: Pick<Channels, 'deliver'>;
  readonly alarms: Pick<Alarms, 'arm'>;
  readonly state: SweepState;
  readonly clock: Clock;
  readonly log: Log;
};

/** Rounds of one ledger before the others have their turn. */
const ROUNDS = 50;

/**
 * Does everything by itself, from the ledger: views, alarms, reminders, mail. Kafka makes it quick and Redis rings it
 * awake; without both it comes by every minute and nothing is lost.
 */
export class Sweep {
  constructor(private readonly parts: Parts) {}

  /** Lets views that stopped try again: a new program may know what the one before did not. */
  async begin(): Promise<void> {
    const { runner, store } = this.parts;
    for (const view of runner.views) await store.retry(view);
  }

  /** Every ledger up to its head. */
  async all(over: AbortSignal): Promise<void> {
    const { read, state } = this.parts;
    await this.look();
    const ledgers = (await read.heads()).map(({ ledger }) => ledger).filter(isMunicipalLedger);
    for (const ledger of ledgers) if (!over.aborted) await this.one(ledger, over);
    if (!over.aborted) state.swept();
  }

  /** Builds views that are missing. @returns the ledgers that have grown beyond theirs */
  async look(): Promise<readonly string[]> {
    const lags = await this.parts.runner.keepUp();
    this.parts.state.looked(lags.filter(({ stopped }) => stopped).length);
    return [...new Set(lags.filter(({ lag, stopped }) => lag > 0 && !stopped).map(({ ledger }) => ledger))];
  }

  /** One ledger: what is new is folded, what ran out lapses, what is due raised, what was raised handed to the channels, what comes soon armed. */
  async one(ledger: string, over: AbortSignal): Promise<void> {
    let before = '';
    for (let round = 0; round < ROUNDS && !over.aborted; round++) {
      await this.foldNew(ledger);
      const lapsed = await this.recordLapses(ledger);
      const refs = [...lapsed, ...(await this.fireDue(ledger))];
      await this.handOver(ledger, over);
      const done = refs.join();
      if (done === '' || done === before) break;
      before = done;
    }
    await this.arm(ledger);
    await this.measure(ledger);
  }

  /** Raises what is due, in this ledger; any process may, whoever leads. @returns what was raised */
  async fireDue(ledger: string): Promise<readonly string[]> {
    const { outstanding, firing, clock, log, state } = this.parts;
    const raised: string[] = [];
    for (const ref of await outstanding.due(ledger, instant(clock.now()))) {
      try {
        if (await firing.fire(ref)) raised.push(ref.deadlineId);
      } catch (error) {
        log.warn(
          { error, ledger, deadline: ref.deadlineId },
          'a reminder could not be raised, the next sweep tries again',
        );
      }
    }
    state.raised(raised.length);
    return raised;
  }

  /** From the first moment of the day after the last one: nobody has to be at work for it. */
  private async recordLapses(ledger: string): Promise<readonly string[]> {
    const { outstanding, lapse, clock, log, state } = this.parts;
    const recorded: string[] = [];
    for (const ref of await outstanding.lapsed(ledger, osloDateOf(instant(clock.now())))) {
      try {
        if (await lapse.record(ref)) recorded.push(`lapsed ${ref.emergencyId}`);
      } catch (error) {
        log.warn(
          { error, ledger, emergency: ref.emergencyId },
          'a lapse could not be recorded, the next sweep tries again',
        );
      }
    }
    state.lapsed(recorded.length);
    return recorded;
  }

  private async foldNew(ledger: string): Promise<void> {
    const { runner, store, read } = this.parts;
    for (const view of runner.views) await catchUp(store, view, read, ledger);
  }

  /** The channels go on by themselves: a slow mail server keeps nobody from being reminded. */
  private async handOver(ledger: string, over: AbortSignal): Promise<void> {
    const { channels, log } = this.parts;
    try {
      await channels.deliver(ledger, over);
    } catch (error) {
      log.warn({ error, ledger }, 'the channels could not look at the ledger, the next sweep asks again');
    }
  }

  private async arm(ledger: string): Promise<void> {
    const { outstanding, alarms, clock } = this.parts;
    const now = clock.now();
    alarms.arm(await outstanding.minutes(ledger, instant(now), instant(now + HORIZON)), now);
  }

  private async measure(ledger: string): Promise<void> {
    const { outstanding, clock, state } = this.parts;
    const now = clock.now();
    const oldest = await outstanding.oldestDue(ledger, instant(now));
    const waiting = await outstanding.countUndelivered(ledger);
    state.ledger(ledger, oldest === null ? 0 : now - Date.parse(oldest), waiting);
  }
}
