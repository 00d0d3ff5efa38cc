/** What is done for one ledger, in pieces: after each of them the others have their turn. */
export type Work = (ledger: string) => AsyncGenerator<unknown, void>;

type Turn = { readonly ledger: string; readonly work: AsyncGenerator<unknown, void>; readonly done: Done };
type Done = PromiseWithResolvers<void>;

/**
 * Goes round the ledgers that somebody asks for, a piece of work at a time, so that one that has a hundred thousand
 * things to do keeps none of the others waiting. Of one ledger one round runs at a time.
 */
export class Rounds {
  private readonly asked = new Map<string, Done>();
  private readonly busy = new Set<string>();
  private readonly turns: Turn[] = [];
  private hands = 0;
  private isStopped = false;

  /** @param most ledgers that are worked on at the same moment */
  constructor(
    private readonly work: Work,
    private readonly most = 2,
  ) {}

  /**
   * Resolves when a round of the ledger that began after this call has ended; who waits for the same one shares it.
   * @throws what the round throws
   */
  attend(ledger: string): Promise<void> {
    const done = this.asked.get(ledger) ?? Promise.withResolvers<void>();
    this.asked.set(ledger, done);
    if (!this.busy.has(ledger)) this.begin(ledger, done);
    return done.promise;
  }

  /** Ends every round after the piece in hand; what is asked for afterwards ends at once. */
  stop(): void {
    this.isStopped = true;
  }

  private begin(ledger: string, done: Done): void {
    this.asked.delete(ledger);
    this.busy.add(ledger);
    this.turns.push({ ledger, work: this.work(ledger), done });
    if (this.hands < this.most) void this.go();
  }

  private async go(): Promise<void> {
    this.hands += 1;
    for (let turn = this.turns.shift(); turn; turn = this.turns.shift()) {
      if (await this.isLeft(turn)) this.turns.push(turn);
      else this.end(turn.ledger);
    }
    this.hands -= 1;
  }

  /** Does the next piece. @returns whether there is more of it */
  private async isLeft({ work, done }: Turn): Promise<boolean> {
    try {
      const piece = this.isStopped ? await work.return() : await work.next();
      if (!piece.done) return true;
      done.resolve();
    } catch (error) {
      done.reject(error as Error);
    }
    return false;
  }

  private end(ledger: string): void {
    this.busy.delete(ledger);
    const next = this.asked.get(ledger);
    if (next) this.begin(ledger, next);
  }
}
