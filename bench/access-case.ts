import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import type { Ready } from '@libs/platform/ready';
import { Generations } from '@libs/read-models/generations';
import type { Cases } from './bare-access';
import { best, closedLoop, type Figures } from './load';
import { raiseConcern } from './raise-concern';
import type { Report } from './report';

const LEDGER = '1201-02';
const CALLERS = 64;
/** Milliseconds of one side of one round, and of the first, uncounted one. */
const LONG = 6_000;
const ROUNDS = 3;
/**
 * More than the log remembers having written lately: read one after the other, every read is a line of its own. The same
 * read again within five minutes would share a line and look cheaper than it is.
 */
const CONCERNS = 12_000;
const CHILDREN = 20;

/**
 * What access costs: one API process with policy, access log and opening, and one without, on the same stores, in turns.
 * Reads are of one concern each; commands raise one.
 */
export async function accessCase(ready: Ready, data: string, token: string, report: Report): Promise<void> {
  const cases = await raiseMany(ready, token);
  const casesFile = join(data, 'cases.json');
  writeFileSync(casesFile, JSON.stringify(cases));
  const [full, bare] = [await Side.start(ready, data), await Side.start(ready, data, casesFile)];
  const concerns = Object.keys(cases);
  for (const work of ['read', 'command'] as const) {
    const figures: Record<'full' | 'bare', Figures[]> = { full: [], bare: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [name, side] of [
        ['full', full],
        ['bare', bare],
      ] as const) {
        const measured = await side.measure(work, concerns, token);
        if (round > 0) figures[name].push(measured);
      }
    }
    report.row(`${work} with access, ${CALLERS} callers`, best(figures.full), 'without', best(figures.bare));
  }
  await Promise.all([full.stop(), bare.stop()]);
}

/** One API process under test. */
class Side {
  private at = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {}

  static async start(ready: Ready, data: string, ...cases: readonly string[]): Promise<Side> {
    const env = {
      ...process.env,
      RETTID_MONGO_LEDGER_URL: ready.mongo,
      RETTID_MONGO_VIEWS_URL: ready.mongoViews,
      RETTID_MONGO_KEYS_URL: ready.mongoKeys,
      RETTID_MONGO_ACCESS_URL: ready.mongoAccess,
      RETTID_KAFKA_BROKERS: ready.kafka,
      RETTID_REDIS_URL: ready.redis,
      RETTID_SMTP_URL: ready.smtp,
      RETTID_ISSUERS_FILE: join(data, 'issuers.json'),
      RETTID_ROOT_KEY_FILE: ready.rootKeyFile,
      RETTID_MUNICIPALITIES_FILE: ready.municipalitiesFile,
      RETTID_REQUESTS_PER_TEN_SECONDS: '1000000',
    };
    const child = fork(join(__dirname, 'access-api.js'), [...cases], { env });
    const [port] = (await once(child, 'message')) as [number];
    return new Side(child, `http://127.0.0.1:${port}`);
  }

  measure(work: 'read' | 'command', concerns: readonly string[], token: string): Promise<Figures> {
    return closedLoop(CALLERS, LONG, () =>
      work === 'read' ? read(this.url, concerns[this.at++ % concerns.length]!, token) : raiseConcern(this.url, token),
    );
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}

async function read(url: string, concernId: string, token: string): Promise<void> {
  const answer = await fetch(`${url}/v1/concerns/${concernId}`, { headers: { authorization: `Bearer ${token}` } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`a read was answered with ${answer.status}`);
}

/** Resolves when all of them stand in the view. */
async function raiseMany({ api, mongoViews }: Ready, token: string): Promise<Cases> {
  const cases: Record<string, string> = {};
  let last = 0;
  const left = Array.from({ length: CONCERNS / CHILDREN }, (_, at) => at);
  const one = async (): Promise<void> => {
    while (left.pop() !== undefined) {
      for (const { concernId, childId, seq } of await raiseConcern(api, token, CHILDREN)) {
        cases[concernId] = childId;
        last = Math.max(last, seq);
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  const client = await new MongoClient(mongoViews).connect();
  const generations = new Generations(client.db());
  while (((await generations.live('concerns', LEDGER))?.seq ?? 0) < last) await pause(100);
  await client.close();
  return cases;
}
