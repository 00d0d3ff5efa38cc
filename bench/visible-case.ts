import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import type { Ready } from '@libs/platform/ready';
import { Generations } from '@libs/read-models/generations';
import { closedLoop, figures } from './load';
import { raiseConcern } from './raise-concern';
import type { Report } from './report';

const LEDGER = '1201-02';
const PER_SECOND = 200;
const SECONDS = 15;
const WARM_UP = 3;
/** Before anything is counted: a service just started is slow until its code is compiled. Milliseconds. */
const GENTLE = 10_000;

/**
 * From sending a command over HTTP to its event standing in the concerns view, at a steady rate. An open loop: the next
 * command does not wait for the one before, so that a stall is seen in every command it touches.
 */
export async function visibleCase(ready: Ready, token: string, report: Report): Promise<void> {
  const client = await new MongoClient(ready.mongoViews).connect();
  const generations = new Generations(client.db());
  const waiting = new Map<number, number>();
  const commanded: number[] = [];
  const visible: number[] = [];
  let over = false;
  const looking = (async () => {
    while (!over) {
      const seq = (await generations.live('concerns', LEDGER))?.seq ?? 0;
      const now = performance.now();
      for (const [at, sent] of waiting) {
        if (at > seq) continue;
        visible.push(now - sent);
        waiting.delete(at);
      }
      await pause(10);
    }
  })();
  await closedLoop(4, GENTLE, () => raise(ready.api, token));
  const started = performance.now();
  const sending: Promise<void>[] = [];
  for (let number = 0; number < PER_SECOND * (SECONDS + WARM_UP); number++) {
    await pause(Math.max(0, started + (number * 1000) / PER_SECOND - performance.now()));
    const counted = number >= PER_SECOND * WARM_UP;
    sending.push(
      raise(ready.api, token).then(({ seq, sent, took }) => {
        if (!counted) return;
        commanded.push(took);
        waiting.set(seq, sent);
      }),
    );
  }
  await Promise.all(sending);
  while (waiting.size > 0) await pause(10);
  over = true;
  await looking;
  report.row(`command over HTTP, ${PER_SECOND}/s`, figures(commanded, SECONDS * 1000));
  report.row(`command to visible in view, ${PER_SECOND}/s`, figures(visible, SECONDS * 1000));
  await client.close();
}

async function raise(api: string, token: string): Promise<{ seq: number; sent: number; took: number }> {
  const sent = performance.now();
  const [receipt] = await raiseConcern(api, token);
  return { seq: receipt!.seq, sent, took: performance.now() - sent };
}
