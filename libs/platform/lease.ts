import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoServerError, type Collection, type Db } from 'mongodb';
import type { Log } from './log';

type LeaseDocument = { _id: string; holder: string | null; fence: number; until: Date };

/** Whoever leads: the number every write of this term carries, and the signal that the term is over. */
export type Term = { readonly fence: number; readonly over: AbortSignal };

const DUPLICATE_KEY = 11000;

/**
 * One leader at a time, by the server's clock. The fencing number grows at every takeover and is never reset: the
 * document stays when the lease is given back. A leader that was paused too long finds its writes refused, because
 * they carry an older number than its successor's.
 */
export class Lease {
  private readonly leases: Collection<LeaseDocument>;
  private readonly holder = randomUUID();
  /** When the store last answered, by `performance.now()`: who stands by is well as long as it may ask. */
  answeredAt = Number.NEGATIVE_INFINITY;

  /** @param ttl how long the lease outlives its holder's last sign of life, milliseconds */
  constructor(
    db: Db,
    private readonly name: string,
    private readonly log: Log,
    private readonly ttl = 5_000,
  ) {
    this.leases = db.collection<LeaseDocument>('leases');
  }

  /** Takes or prolongs the lease; the fencing number, or null while somebody else holds it. */
  async acquire(): Promise<number | null> {
    const mine = { $eq: ['$holder', this.holder] };
    const free = { $lte: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] };
    const fence = { $ifNull: ['$fence', 0] };
    try {
      const lease = await this.leases.findOneAndUpdate(
        { _id: this.name },
        [
          {
            $set: {
              fence: { $cond: [mine, fence, { $cond: [free, { $add: [fence, 1] }, fence] }] },
              holder: { $cond: [{ $or: [mine, free] }, this.holder, '$holder'] },
              until: { $cond: [{ $or: [mine, free] }, { $add: ['$$NOW', this.ttl] }, '$until'] },
            },
          },
        ],
        { upsert: true, returnDocument: 'after' },
      );
      this.answeredAt = performance.now();
      return lease?.holder === this.holder ? lease.fence : null;
    } catch (error) {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return null;
      throw error;
    }
  }

  /** Gives the lease back, so that the next leader need not wait for it to run out. */
  async release(): Promise<void> {
    await this.leases.updateOne({ _id: this.name, holder: this.holder }, [{ $set: { holder: null, until: '$$NOW' } }]);
  }

  /**
   * Does `work` whenever this process leads, until `stopped`. `work` must end soon after its term is over; an error in
   * it ends the term and is logged, and the process stands for election again.
   */
  async lead(work: (term: Term) => Promise<void>, stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const fence = await this.acquire().catch((error: unknown) => {
        this.log.warn({ error, lease: this.name }, 'the lease cannot be asked for, waiting');
        return null;
      });
      if (fence !== null) await this.serve(fence, work, stopped);
      if (!stopped.aborted) await pause(this.ttl / 5, undefined, { signal: stopped }).catch(() => undefined);
    }
  }

  private async serve(fence: number, work: (term: Term) => Promise<void>, stopped: AbortSignal): Promise<void> {
    const lost = new AbortController();
    const done = new AbortController();
    const over = AbortSignal.any([lost.signal, stopped]);
    this.log.info({ lease: this.name, fence }, 'leads');
    const renewing = this.renew(fence, lost, AbortSignal.any([done.signal, over]));
    try {
      await work({ fence, over });
    } catch (error) {
      this.log.error({ error, lease: this.name, fence }, 'the leader gave up its term after an error');
    } finally {
      done.abort();
      await renewing;
      await this.release().catch(() => undefined);
    }
  }

  private async renew(fence: number, lost: AbortController, until: AbortSignal): Promise<void> {
    let good = performance.now();
    while (!until.aborted) {
      await pause(this.ttl / 4, undefined, { signal: until }).catch(() => undefined);
      if (until.aborted) return;
      const asked = performance.now();
      const held = await this.acquire().catch(() => undefined);
      if (held === fence) good = asked;
      const gone = held !== undefined && held !== fence;
      if (gone || performance.now() - good > this.ttl) {
        this.log.warn({ lease: this.name, fence }, 'no longer leads');
        lost.abort();
        return;
      }
    }
  }
}
