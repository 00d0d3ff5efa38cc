import type { Decisions } from '@libs/commands/decisions';
import type { Ledger } from '@libs/ledger/ledger';
import type { Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import type { ViewRunner } from '@libs/read-models/view-runner';
import type { ViewStore } from '@libs/read-models/view-store';
import type { Alarms } from '../alarms/alarms';
import type { Channels } from '../delivery/channels';
import { Derivation } from '../firing/derivation';
import { Firing } from '../firing/firing';
import { Raising } from '../firing/raising';
import { Lapse } from '../lapse/lapse';
import { Lapses } from '../lapse/lapses';
import { StaffDirectory } from '../recipients/staff-directory';
import { Recounts } from '../recount/recounts';
import { Outstanding } from './outstanding';
import { Round } from './round';
import { Rounds } from './rounds';
import { Sweep } from './sweep';
import type { SweepState } from './sweep-state';

type Parts = {
  readonly ledger: Ledger;
  readonly decisions: Decisions;
  readonly store: ViewStore;
  readonly runner: ViewRunner;
  readonly channels: Pick<Channels, 'deliver'>;
  readonly alarms: Pick<Alarms, 'arm' | 'doubt'>;
  readonly state: SweepState;
  readonly clock: Clock;
  readonly log: Log;
};

/** Everything that raises, ready to go round. */
export function openSweep(parts: Parts): { readonly sweep: Sweep; readonly rounds: Rounds } {
  const { ledger, decisions, store, runner, channels, alarms, state, clock, log } = parts;
  const { read } = ledger;
  const outstanding = new Outstanding(store);
  const derivation = new Derivation(read, store.folding.knownTypes);
  const staff = new StaffDirectory(read);
  const firing = new Firing({ outstanding, derivation, staff, raising: new Raising(decisions), clock, log });
  const lapses = new Lapses({ outstanding, lapse: new Lapse(ledger, decisions, clock), clock, log, state });
  const recounts = new Recounts({ ledger, decisions, store, clock, log });
  const about = { read, store, runner, outstanding, alarms, state, clock, log };
  const round = new Round({ ...about, chores: [recounts, lapses], firing, channels });
  const rounds = new Rounds((name) => round.of(name));
  return { rounds, sweep: new Sweep({ ...about, rounds }) };
}
