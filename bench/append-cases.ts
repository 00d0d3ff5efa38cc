import { execFile, fork } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MongoClient } from 'mongodb';
import { systemClock } from '@libs/platform/clock';
import { mongoClient } from '@libs/platform/mongo';
import { StaleVersion } from '@libs/ledger/errors';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { sampleAppend } from './append-workload';
import { closedLoop, type Figures } from './load';
import type { Report } from './report';

/** Milliseconds each case runs. Long enough for a checkpoint of the store to fall into most of them. */
const LONG = 6_000;

/** Append against the bare driver and against emmett, side by side: rounds of A B A B, best machine-noise cure we have. */
export async function appendCases(adminUrl: string, report: Report): Promise<void> {
  const client = await mongoClient(adminUrl, { maxPoolSize: 256 }).connect();
  const bench = new AppendBench(client, adminUrl);
  await bench.fresh();
  for (const callers of [1, 64, 256]) {
    const bare = [await bench.bare(callers)];
    const lane = [await bench.lane(callers)];
    bare.push(await bench.bare(callers));
    lane.push(await bench.lane(callers));
    report.row(`append, ${callers} callers`, mean(lane), 'bare insertOne', mean(bare));
    if (callers === 64) report.row('append, 64 callers', mean(lane), 'emmett-mongodb', await bench.emmett(64));
    if (callers === 256) {
      report.row(
        'append, 256 callers, 5 % stale',
        await bench.lane(callers, 20),
        'none stale',
        await bench.lane(callers),
      );
      const uneven = await bench.uneven([callers, 1, 1]);
      report.row('three processes, together', sum(uneven), 'bare insertOne, 256', mean(bare));
      report.row('three processes, the quiet ones', slower(uneven[1]!, uneven[2]!));
    }
  }
  await bench.drop();
  await client.close();
}

class AppendBench {
  private readonly name = 'rettid_bench_append';

  constructor(
    private readonly client: MongoClient,
    private readonly url: string,
  ) {}

  async fresh(): Promise<void> {
    await this.drop();
    await prepareLedger(this.client.db(this.name));
    await this.client.db(this.name).collection('bare').createIndex({ stream: 1 });
  }

  drop(): Promise<boolean> {
    return this.client.db(this.name).dropDatabase();
  }

  /** One event per document with one index, no number, no chain: the least that could be stored. */
  bare(callers: number): Promise<Figures> {
    const bare = this.client.db(this.name).collection('bare');
    return closedLoop(callers, LONG, () => {
      const { events, expected: _, ...envelope } = sampleAppend('bench');
      return bare.insertOne({ ...envelope, ...events[0] });
    });
  }

  lane(callers: number, staleEvery = 0): Promise<Figures> {
    return appendLoop(new Ledger(this.client.db(this.name), new Upcasts({}), systemClock), callers, LONG, staleEvery);
  }

  async emmett(callers: number): Promise<Figures> {
    const script = join(process.cwd(), 'bench', 'emmett', 'append.mjs');
    const run = await promisify(execFile)('node', [script, this.url, 'rettid_bench_emmett', `${callers}`, `${LONG}`]);
    return JSON.parse(run.stdout) as Figures;
  }

  /** One process per number of callers, all into one ledger. */
  uneven(callers: readonly number[]): Promise<Figures[]> {
    return Promise.all(callers.map((some) => this.inProcess(some)));
  }

  private inProcess(callers: number): Promise<Figures> {
    return new Promise((resolve, reject) => {
      const child = fork(join(__dirname, 'append-process.js'), [this.url, this.name, `${callers}`, `${LONG}`]);
      child.once('message', (figures) => resolve(figures as Figures));
      child.once('error', reject);
    });
  }
}

/** Every caller writes streams of four events; every `staleEvery`-th command comes with a version that is gone. */
export function appendLoop(ledger: Ledger, callers: number, milliseconds: number, staleEvery = 0): Promise<Figures> {
  const streams = new Map<number, { stream: string; version: number }>();
  let number = 0;
  return closedLoop(callers, milliseconds, async (caller) => {
    const at = streams.get(caller);
    const { stream, version } = at && at.version < 4 ? at : { stream: sampleAppend('').events[0]!.stream, version: 0 };
    const stale = staleEvery > 0 && number++ % staleEvery === 0 && version > 0;
    try {
      await ledger.append(sampleAppend('bench', stream, stale ? version - 1 : version));
      streams.set(caller, { stream, version: version + 1 });
    } catch (error) {
      if (!(stale && error instanceof StaleVersion)) throw error;
    }
  });
}

const average = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;

const mean = (runs: readonly Figures[]): Figures => ({
  perSecond: average(runs.map((one) => one.perSecond)),
  p50: average(runs.map((one) => one.p50)),
  p99: average(runs.map((one) => one.p99)),
});

const sum = (runs: readonly Figures[]): Figures => ({
  perSecond: runs.reduce((all, one) => all + one.perSecond, 0),
  p50: runs[0]!.p50,
  p99: Math.max(...runs.map((one) => one.p99)),
});

const slower = (one: Figures, other: Figures): Figures => (one.p99 > other.p99 ? one : other);
