import type { Db } from 'mongodb';
import { Decisions } from '@libs/commands/decisions';
import { upcasts } from '@libs/domain/event-types';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import type { Clock } from '@libs/platform/clock';
import { mongoClient } from '@libs/platform/mongo';
import type { Ready } from '@libs/platform/ready';
import { TEN_YEARS } from '../../../apps/local/src/ten-years/demo-ledger';
import type { LivedAct } from '../../../apps/local/src/ten-years/life';
import { PastLoader } from '../../../apps/local/src/ten-years/loader';
import { actorsAt, organisationAt } from '../../../apps/local/src/ten-years/organisation';
import { Chronicle } from './chronicle';

/** The municipality's ledger, written and read as the services do. */
export class Records {
  private readonly steps = new Upcasts(upcasts);
  private readonly stores;
  private readonly keys: Keys;
  private readonly ledger: Ledger;

  constructor(
    private readonly ready: Ready,
    clock: Clock,
  ) {
    this.stores = { ledger: mongoClient(ready.mongo), keys: mongoClient(ready.mongoKeys) };
    this.keys = new Keys(this.stores.keys.db(), fileKeys(ready.rootKeyFile));
    this.ledger = new Ledger(this.db, this.steps, clock);
  }

  /** The organisation, and what was lived before the clock runs, each under the day it happened on. */
  async load(past: readonly LivedAct[]): Promise<void> {
    const { issuer } = this.ready;
    const loader = new PastLoader(this.db, this.keys, TEN_YEARS, [TEN_YEARS]);
    await loader.load(organisationAt(issuer), [{ acts: [...past] }], actorsAt(issuer));
  }

  /** Who writes on from now on, under the clock. */
  chronicle(): Chronicle {
    const decisions = new Decisions(this.ledger, this.keys, this.steps);
    return new Chronicle(decisions, TEN_YEARS, actorsAt(this.ready.issuer));
  }

  /** @param seconds after which MongoDB gives up a transaction whose process has died */
  async hasten(seconds: number): Promise<void> {
    const administrator = mongoClient(this.ready.mongoAdmin);
    await administrator.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds });
    await administrator.close();
  }

  async facts(): Promise<readonly RecordedFact[]> {
    const found: RecordedFact[] = [];
    for await (const some of this.ledger.read.readFacts(TEN_YEARS, 1)) found.push(...some);
    return found;
  }

  async close(): Promise<void> {
    await this.ledger.idle();
    await Promise.all([this.stores.ledger.close(), this.stores.keys.close()]);
  }

  private get db(): Db {
    return this.stores.ledger.db();
  }
}
