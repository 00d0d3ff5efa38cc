import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '@libs/testing/stack';
import type { AppName, ServerName } from '@libs/testing/stack-control';
import type { OwnWorker } from './own-worker';
import type { TestClock } from './test-clock';
import type { Fault, Outage, Silence } from './weather';

/** Lets the outages of a forecast happen, and keeps account of the times in which nobody could raise a reminder. */
export class Storm {
  readonly silences: Silence[] = [];
  readonly struck: Fault[] = [];

  constructor(
    private readonly stack: Stack,
    private readonly worker: OwnWorker,
    private readonly clock: TestClock,
  ) {
    this.keepRedis();
  }

  /** One outage after the other, until it is over when one has ended. */
  async rage(outages: Iterable<Outage>, isOver: () => boolean): Promise<void> {
    for (const { after, fault, lasts } of outages) {
      await pause(after);
      await this.strike(fault, lasts);
      this.struck.push(fault);
      if (isOver()) return;
    }
  }

  /** The worker is not there while `work` goes on, and that is nobody's fault. */
  async silence(work: () => Promise<void>): Promise<void> {
    const from = this.clock.instant;
    await work();
    this.silences.push({ from, until: this.clock.instant });
  }

  async strike(fault: Fault, lasts: number): Promise<void> {
    switch (fault) {
      case 'api is killed':
        return this.killed('api');
      case 'audit is killed':
        return this.killed('audit');
      case 'relay is killed':
        return this.killed('relay');
      case 'projector is killed':
        return this.killed('projector');
      case 'reminders are killed':
        return this.silence(() => this.worker.kill());
      case 'reminders are stopped':
        return this.silence(() => this.worker.rest(lasts));
      case 'kafka is killed':
        return this.away('kafka', lasts);
      case 'redis is killed':
        return this.away('redis', lasts);
      case 'redis is emptied':
        return this.away('redis', lasts, () => this.fillRedis(null));
      case 'redis is rolled back':
        return this.rolledBack(lasts);
    }
  }

  /** Redis loses everything, and does not come back before `work` is done. */
  async withoutRedis<T>(work: () => Promise<T>): Promise<T> {
    await this.stack.halt('redis');
    this.fillRedis(null);
    const done = await work();
    await this.stack.up('redis');
    return done;
  }

  private async killed(name: AppName): Promise<void> {
    await this.stack.kill(name);
    await this.stack.untilUp(name);
  }

  private async away(name: ServerName, lasts: number, meanwhile: () => void = () => undefined): Promise<void> {
    await this.stack.halt(name);
    meanwhile();
    await pause(lasts);
    await this.stack.up(name);
  }

  private async rolledBack(lasts: number): Promise<void> {
    await this.away('redis', lasts, () => this.fillRedis(this.older));
    this.keepRedis();
  }

  /** The files it finds when it comes back; null: none. */
  private fillRedis(files: string | null): void {
    rmSync(this.redis, { recursive: true });
    if (files) cpSync(files, this.redis, { recursive: true });
    else mkdirSync(this.redis);
  }

  /** What Redis holds now is what it is rolled back to next time. */
  private keepRedis(): void {
    rmSync(this.older, { recursive: true, force: true });
    cpSync(this.redis, this.older, { recursive: true });
  }

  private get redis(): string {
    return join(this.stack.data, 'redis');
  }

  private get older(): string {
    return join(this.stack.data, 'redis-older');
  }
}
