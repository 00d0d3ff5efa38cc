import { setTimeout as pause } from 'node:timers/promises';
import type { Term } from '@libs/platform/lease';
import type { Log } from '@libs/platform/log';
import type { ViewRunner } from '@libs/read-models/view-runner';
import type { ViewStore } from '@libs/read-models/view-store';
import type { ProjectorState } from './projector-state';

/** How often the views are compared with the ledgers, milliseconds. */
const EVERY = 1_000;

/**
 * Looks after the views while this process leads: once per second whatever Kafka does, so that a lost broker, an
 * emptied topic or a dropped collection costs a second or two and no event.
 */
export async function keepUp(
  { over }: Term,
  parts: { runner: ViewRunner; store: ViewStore; state: ProjectorState; log: Log },
): Promise<void> {
  const { runner, store, state, log } = parts;
  state.lead();
  let failing = false;
  try {
    // A new program may know what the one before stopped at.
    for (const view of runner.views) await store.retry(view);
    while (!over.aborted) {
      try {
        state.looked(await runner.keepUp());
        failing = false;
      } catch (error) {
        if (!failing) log.warn({ error }, 'the ledgers or views cannot be read, waiting');
        failing = true;
      }
      await pause(EVERY, undefined, { signal: over }).catch(() => undefined);
    }
  } finally {
    state.standBy();
  }
}
