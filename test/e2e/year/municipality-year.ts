import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { osloTimeToInstant, type Instant } from '@libs/domain/kernel/oslo-time';
import { startStack, type Stack } from '@libs/testing/stack';
import { DataFolder } from '../../../apps/local/src/data-folder';
import { prepareSecrets } from '../../../apps/local/src/secrets';
import { Chance } from '../../../apps/local/src/ten-years/chance';
import { markTenYears, TEN_YEARS } from '../../../apps/local/src/ten-years/demo-ledger';
import { municipalityOf } from '../../../apps/local/src/ten-years/municipality';
import { staffAt } from '../../../apps/local/src/ten-years/organisation';
import { Caller } from '../caller';
import { OwnWorker } from './own-worker';
import { account, type Account } from './promises';
import { Records } from './records';
import type { Scale } from './scale';
import { Storm } from './storm';
import { Telephone } from './telephone';
import { TestClock } from './test-clock';
import { faults, forecast, latestAmid } from './weather';

const APPS = 'api,audit,relay,projector';
const DAY = 86_400_000;
/**
 * Real milliseconds after which nothing is left of what went on before: no command, no ring, no event on its way to a
 * worker that had to wait until Kafka gave up the one before it (20 s, most of which the days without a sweep took).
 */
const SETTLED = 6_000;

/**
 * Seconds for which a worker that was killed inside a transaction keeps its view from the one that takes over: here, where
 * a sweep comes every second and not every minute, as short against it as elsewhere.
 */
const TRANSACTION = 4;

/** A time of the year that is asked after by itself. */
export type Season = { readonly from: Instant; readonly until: Instant };

/**
 * A municipality of the demo that lives on under a clock that runs fast: its cases go on as their stories tell, reports come
 * by telephone, and everything that runs may die at any moment.
 */
export class MunicipalityYear {
  private readonly over = new AbortController();
  private readonly living: Promise<void>[] = [];
  private readonly troubles: unknown[] = [];
  private isHoliday = false;

  private constructor(
    private readonly scale: Scale,
    private readonly stack: Stack,
    private readonly clock: TestClock,
    private readonly records: Records,
    private readonly worker: OwnWorker,
    readonly storm: Storm,
  ) {}

  /** The past is there; nothing moves yet. */
  static async prepared(scale: Scale): Promise<MunicipalityYear> {
    const clock = new TestClock(osloTimeToInstant(scale.from, '00:00:00'));
    const folder = new DataFolder(mkdtempSync(join(tmpdir(), 'rettid-year-')));
    await prepareSecrets(folder);
    markTenYears(folder);
    const env = { RETTID_CLOCK_FILE: clock.file, RETTID_LOCAL_APPS: APPS };
    const stack = await startStack({ data: folder.path, env });
    const worker = new OwnWorker(stack, clock.file);
    const records = new Records(stack.ready, clock);
    return new MunicipalityYear(scale, stack, clock, records, worker, new Storm(stack, worker, clock));
  }

  /** From now on time passes and life goes on, whatever happens to the services. */
  async begin(): Promise<void> {
    const { children, seed, since, speed, ringing } = this.scale;
    const lives = municipalityOf(children, seed, staffAt(this.stack.ready.issuer), since);
    const acts = lives.flatMap((life) => life.acts).sort((one, other) => (one.at < other.at ? -1 : 1));
    const now = this.clock.instant;
    await this.records.load(acts.filter(({ at }) => at < now));
    await this.worker.start({ RETTID_SWEEP_SECONDS: '1' });
    await this.nothingOwed(now);
    await this.records.hasten(TRANSACTION);
    this.clock.run(speed);
    const { signal } = this.over;
    const atWork = () => !this.isHoliday;
    const toCome = acts.filter(({ at }) => at >= now);
    const telephone = new Telephone(new Caller(this.stack, 'caseworker', TEN_YEARS), this.clock, new Chance(seed));
    this.lives(this.records.chronicle().tell(toCome, this.clock, atWork, signal));
    this.lives(telephone.ring(ringing, atWork, signal));
  }

  /** So many days, and until everything has broken down once. */
  stormy(): Promise<Season> {
    const { seed, calm, outage, stormy } = this.scale;
    return this.season(stormy, (until) => {
      const isOver = () => this.clock.instant >= until && new Set(this.storm.struck).size === faults.length;
      return this.storm.rage(forecast(seed, calm, outage), isOver);
    });
  }

  /** So many days without a sweep, in which life goes on and Redis rings. */
  async unswept(): Promise<Season> {
    await this.storm.silence(async () => {
      await this.worker.stop();
      await this.worker.start({ RETTID_SWEEP: 'off' });
    });
    return this.season(this.scale.unswept, (until) => this.clock.until(until));
  }

  /** So many holidays, on which nothing happens that Kafka could bring, without a sweep and with a Redis that lost all. */
  async forgotten(): Promise<Season> {
    this.isHoliday = true;
    // away the whole time: whatever Kafka brings late would arm everything anew
    return this.storm.withoutRedis(async () => {
      await pause(SETTLED);
      return this.season(this.scale.forgotten, (until) => this.clock.until(until));
    });
  }

  /** Every reminder of that time against what was owed in it. */
  async judged(season: Season): Promise<Account> {
    if (this.troubles.length > 0) throw new AggregateError(this.troubles, 'life did not go on');
    const allowed = this.scale.sweep * this.scale.speed;
    const latest = latestAmid(this.storm.silences, allowed);
    return account(await this.records.facts(), { ...season, latest });
  }

  async end(): Promise<void> {
    this.over.abort();
    await Promise.all(this.living);
    await this.worker.stop();
    await this.records.close();
    await this.stack.stop();
    rmSync(this.stack.data, { recursive: true, force: true, maxRetries: 5 });
  }

  /** What became due before anybody ran a worker here has been raised. */
  private async nothingOwed(at: Instant): Promise<void> {
    const terms = { from: at, until: at, latest: (owedSince: Instant) => owedSince };
    while (account(await this.records.facts(), terms).open > 0) await pause(500);
  }

  private lives(life: Promise<void>): void {
    this.living.push(life.catch((trouble: unknown) => void this.troubles.push(trouble)));
  }

  private async season(days: number, pass: (until: Instant) => Promise<void>): Promise<Season> {
    const from = this.clock.instant;
    await pass(new Date(Date.parse(from) + days * DAY).toISOString());
    return { from, until: this.clock.instant };
  }
}
