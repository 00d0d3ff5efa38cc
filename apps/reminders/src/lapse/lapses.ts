import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { instant, type Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import type { Outstanding } from '../sweep/outstanding';
import type { SweepState } from '../sweep/sweep-state';
import type { Lapse } from './lapse';

type Parts = {
  readonly outstanding: Pick<Outstanding, 'lapsed'>;
  readonly lapse: Lapse;
  readonly clock: Clock;
  readonly log: Log;
  readonly state: Pick<SweepState, 'lapsed'>;
};

/** From the first moment of the day after the last one: nobody has to be at work for it. */
export class Lapses {
  constructor(private readonly parts: Parts) {}

  /** @returns how many emergency decisions of the ledger it wrote down as lapsed */
  async record(ledger: string): Promise<number> {
    const { outstanding, lapse, clock, log, state } = this.parts;
    let recorded = 0;
    for (const ref of await outstanding.lapsed(ledger, osloDateOf(instant(clock.now())))) {
      try {
        if (await lapse.record(ref)) recorded += 1;
      } catch (error) {
        log.warn(
          { error, ledger, emergency: ref.emergencyId },
          'a lapse could not be recorded, the next sweep tries again',
        );
      }
    }
    state.lapsed(recorded);
    return recorded;
  }
}
