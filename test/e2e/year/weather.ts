import { Chance } from '../../../apps/local/src/ten-years/chance';
import type { Instant } from '@libs/domain/kernel/oslo-time';

/** What can go wrong. `emptied` and `rolled back`: Redis comes back with nothing, or with a file of some time ago. */
export const faults = [
  'api is killed',
  'audit is killed',
  'relay is killed',
  'projector is killed',
  'reminders are killed',
  'reminders are stopped',
  'kafka is killed',
  'redis is killed',
  'redis is emptied',
  'redis is rolled back',
] as const;
export type Fault = (typeof faults)[number];

/** Milliseconds of real time: so long after the one before was over, and so long until whoever is down may come back. */
export type Outage = { readonly after: number; readonly fault: Fault; readonly lasts: number };

/** A time in which nobody could raise anything, by the ledgers' clock. */
export type Silence = { readonly from: Instant; readonly until: Instant };

/** Outages for ever, the same for the same seed: every fault once, in an order of its own, before any comes again. */
export function* forecast(seed: number, calm: number, longest: number): Generator<Outage> {
  const chance = new Chance(seed);
  for (;;) {
    const left: Fault[] = [...faults];
    while (left.length > 0) {
      const [fault] = left.splice(chance.between(0, left.length - 1), 1);
      yield { after: chance.between(0, calm), fault: fault!, lasts: chance.between(0, longest) };
    }
  }
}

/**
 * Until when a reminder that is owed since some moment must be raised: before so much time has passed in which somebody
 * could have done it, without a silence in between.
 */
export const latestAmid =
  (silences: readonly Silence[], allowed: number) =>
  (owedSince: Instant): Instant => {
    const sorted = silences.toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from));
    let latest = Date.parse(owedSince) + allowed;
    let since = Date.parse(owedSince);
    for (const { from, until } of sorted) {
      if (Date.parse(until) <= since || Date.parse(from) >= latest) continue;
      since = Date.parse(until);
      latest = since + allowed;
    }
    return new Date(latest).toISOString();
  };
