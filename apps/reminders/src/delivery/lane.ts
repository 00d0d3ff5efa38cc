/**
 * One round after another until there is nothing left to do, apart from all other lanes: what is slow here holds up
 * nothing elsewhere. Woken while it runs, it looks once more before it rests.
 */
export class Lane {
  private running: Promise<void> | null = null;
  private isWoken = false;

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
    this.isWoken = true;
    this.running ??= this.run(over).finally(() => (this.running = null));
  }

  /** Resolves when the lane rests. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(over: AbortSignal): Promise<void> {
    try {
      while (this.isWoken && !over.aborted) {
        this.isWoken = false;
        while (!over.aborted && (await this.round(over)));
      }
    } catch (error) {
      this.failed(error);
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
