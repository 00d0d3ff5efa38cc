import type { Log } from '@libs/platform/log';
import type { Worry } from './figures';

/** How often a worry that stays is told again, milliseconds. */
const AGAIN = 600_000;
const EVERY = 10_000;

/** Tells the log what an operator must look at: when it begins, every ten minutes while it lasts, and when it is over. */
export class Watch {
  private readonly told = new Map<Worry, number>();
  private timer: NodeJS.Timeout | null = null;

  /** @param figures what is told beside it */
  constructor(
    private readonly worries: () => readonly Worry[],
    private readonly figures: () => object,
    private readonly log: Pick<Log, 'error' | 'info'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  start(): void {
    this.timer = setInterval(() => this.look(), EVERY);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  look(): void {
    const worries = this.worries();
    for (const worry of worries) {
      if (this.now() - (this.told.get(worry) ?? Number.NEGATIVE_INFINITY) < AGAIN) continue;
      this.told.set(worry, this.now());
      this.log.error({ worry, ...this.figures() }, 'reminders need somebody to look');
    }
    for (const worry of this.told.keys()) {
      if (worries.includes(worry)) continue;
      this.told.delete(worry);
      this.log.info({ worry }, 'reminders are well again');
    }
  }
}
