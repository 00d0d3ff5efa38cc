import type { Supervised } from '../../apps/local/src/supervised';

/** What the global setup of jest started, for its teardown in the same process. */
export type Running = { readonly folder: string; readonly servers: Supervised[] };

const shared = globalThis as typeof globalThis & { rettidSpecServers?: Running };

export const keep = (running: Running): void => {
  shared.rettidSpecServers = running;
};

export const kept = (): Running | undefined => shared.rettidSpecServers;
