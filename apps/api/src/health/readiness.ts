import type { Log } from '@libs/platform/log';
import type { Clock } from '@libs/platform/clock';

/** How often the databases are asked, and how old the last good answer may be, milliseconds. */
const EVERY = 500;
const FRESH = 3_000;

/** Ready = a majority read came back within the last seconds, and the process is not on its way out. */
export class ReadinessProbe {
  private lastGood = Number.NEGATIVE_INFINITY;
  private asking = false;
  private timer: NodeJS.Timeout | null = null;
  private wasReady = false;

  constructor(
    private readonly ask: () => Promise<unknown>,
    private readonly isStopping: () => boolean,
    private readonly log: Log,
    private readonly monotonic: Clock = { now: () => performance.now() },
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.tick(), EVERY);
    void this.tick();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  get ready(): boolean {
    return !this.isStopping() && this.monotonic.now() - this.lastGood < FRESH;
  }

  private async tick(): Promise<void> {
    if (this.ready !== this.wasReady) {
      this.wasReady = this.ready;
      this.log.info({ ready: this.ready }, 'readiness changed');
    }
    if (this.asking) return;
    this.asking = true;
    try {
      await this.ask();
      this.lastGood = this.monotonic.now();
    } catch (error) {
      this.log.debug({ error }, 'the databases did not answer');
    } finally {
      this.asking = false;
    }
  }
}
