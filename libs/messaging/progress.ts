import type { TopicAdmin } from './topic';

/** Longest a consumer may have something to read and read nothing, milliseconds. */
const PATIENCE = 60_000;

/** What a consumer has read, and whether it ought to have read more. */
export class ConsumerProgress {
  consuming = false;
  private assigned: readonly number[] = [];
  private readonly next = new Map<number, number>();
  private uncommitted = new Map<number, number>();
  private committedAt = 0;
  private movedAt = performance.now();

  constructor(
    private readonly admin: TopicAdmin,
    private readonly groupId: string,
  ) {}

  join(partitions: readonly number[]): void {
    this.consuming = true;
    this.assigned = partitions;
    this.next.clear();
    this.uncommitted.clear();
    this.movedAt = performance.now();
  }

  leave(): void {
    this.consuming = false;
  }

  /** Notes what is done; answers with the offsets to commit, if it is time for that. */
  handled(partition: number, next: number, commitEvery: number): ReadonlyMap<number, number> {
    this.movedAt = performance.now();
    this.next.set(partition, next);
    this.uncommitted.set(partition, next);
    if (this.movedAt - this.committedAt < commitEvery) return new Map();
    this.committedAt = this.movedAt;
    const due = this.uncommitted;
    this.uncommitted = new Map();
    return due;
  }

  /** Whether the broker holds events for this consumer and it has not read any for a minute. */
  async standsStill(): Promise<boolean> {
    if (!this.consuming || performance.now() - this.movedAt < PATIENCE) return false;
    const [high, committed] = await Promise.all([this.admin.watermarks(), this.admin.committed(this.groupId)]);
    return this.assigned.some((partition) => {
      const read = this.next.get(partition) ?? Math.max(0, committed.get(partition) ?? 0);
      return (high?.get(partition) ?? 0) > read && performance.now() - this.movedAt >= PATIENCE;
    });
  }

  async close(): Promise<void> {
    await this.admin.close();
  }
}
