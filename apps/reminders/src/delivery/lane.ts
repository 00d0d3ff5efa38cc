/**
 * One round after another until there is nothing left to do, apart from all other lanes: what is slow here holds up
 * nothing elsewhere. Woken while it runs, it looks once more before it rests.
 */
export class Lane {
  private isWoken = false;
  private isRunning = false;
  private ended: Promise<void> = Promise.resolve();
  private over: AbortSignal = AbortSignal.abort();

  /**
   * @param round does some of the work; false: there is nothing to do for now
   * @param failed is told of a round that broke off; the lane rests until it is woken again
   */
  constructor(
    private readonly round: (over: AbortSignal) => Promise<boolean>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Returns at once. */
  wake(over: AbortSignal): void {
    this.over = over;
    this.isWoken = true;
    if (!this.isRunning) this.ended = this.run();
  }

  /** Resolves when the lane rests. */
  async settled(): Promise<void> {
    while (this.isRunning) await this.ended;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      while (this.isWoken && !this.over.aborted) {
        this.isWoken = false;
        while (!this.over.aborted && (await this.round(this.over)));
      }
    } catch (error) {
      this.isWoken = false;
      this.failed(error);
    } finally {
      this.isRunning = false;
    }
  }
}

/**
 * Does the same for each, at most `width` at a time. Comes back when the last one is done, also after an error: nothing of
 * it goes on behind the caller's back.
 * @throws the first error
 */
export async function abreast<T>(width: number, items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const one = async (): Promise<void> => {
    for (let next = left.next(); !next.done; next = left.next()) await act(next.value);
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, one));
  const broken = ended.find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
}
