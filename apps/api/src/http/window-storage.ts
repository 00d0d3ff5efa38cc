import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Clock } from '@libs/platform/clock';

type ThrottlerRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/**
 * Counts requests per caller in windows of equal length. The map is dropped whole when its window
 * ends: there is no timer, and no entry outlives it.
 */
@Injectable()
export class WindowStorage implements ThrottlerStorage {
  private counts = new Map<string, number>();
  private window = -1;

  constructor(private readonly monotonic: Clock = { now: () => performance.now() }) {}

  /** `ttl`: the length of a window, milliseconds. Times to expire are seconds, as the throttler wants them. */
  increment(key: string, ttl: number, limit: number): Promise<ThrottlerRecord> {
    const now = this.monotonic.now();
    const window = Math.floor(now / ttl);
    if (window !== this.window) {
      this.counts = new Map();
      this.window = window;
    }
    const totalHits = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, totalHits);
    const timeToExpire = Math.ceil(((window + 1) * ttl - now) / 1_000);
    return Promise.resolve({ totalHits, timeToExpire, isBlocked: totalHits > limit, timeToBlockExpire: timeToExpire });
  }
}
