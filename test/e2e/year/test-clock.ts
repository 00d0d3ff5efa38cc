import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { fileClock, instant, type Clock, type ClockFile } from '@libs/platform/clock';

/** The clock that all processes of a test share: it stands, or runs so many times faster than real time. */
export class TestClock implements Clock {
  readonly file = join(mkdtempSync(join(tmpdir(), 'rettid-clock-')), 'clock.json');
  private readonly shown = fileClock(this.file);

  constructor(at: Instant) {
    this.write({ base: at, realBase: instant(Date.now()), speed: 0 });
  }

  now(): number {
    return this.shown.now();
  }

  get instant(): Instant {
    return instant(this.now());
  }

  /** From where it stands. */
  run(speed: number): void {
    this.write({ base: this.instant, realBase: instant(Date.now()), speed });
  }

  /** Returns when it shows that moment; soon after, if it runs fast. */
  async until(at: Instant, over?: AbortSignal): Promise<void> {
    while (this.instant < at && !over?.aborted) await pause(20);
  }

  /** Nobody may read half of it. */
  private write(shown: ClockFile): void {
    writeFileSync(`${this.file}.draft`, JSON.stringify(shown));
    renameSync(`${this.file}.draft`, this.file);
  }
}
