import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
};

/** How one child process is run. */
export type Plan = {
  readonly name: string;
  readonly command: Command;
  /** Its standard output and error are appended here. */
  readonly logFile: string;
  /** Whether it does its work already; asked again and again while it starts. */
  readonly isUp: () => Promise<boolean>;
  /** Milliseconds from SIGTERM until it is killed. */
  readonly stopLimit: number;
  /** Told of every new process, also after a restart. */
  readonly onSpawn?: (pid: number) => void;
};

export type State = 'stopped' | 'starting' | 'up';

const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 5_000;
/** A process that lived this long has earned a quick restart again. */
const CALM = 20_000;

/**
 * One child process, in a process group of its own so that Ctrl-C in the terminal reaches only us and we stop
 * everything in order. Whoever exits unasked is started again, a little later each time.
 */
export class Supervised {
  state: State = 'stopped';
  /** How often it exited unasked since it was last up. */
  failures = 0;
  private wanted = false;
  private child: ChildProcess | null = null;
  private startedAt = 0;

  constructor(private readonly plan: Plan) {}

  get name(): string {
    return this.plan.name;
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Starts it unless it runs; does not wait. */
  start(): void {
    this.wanted = true;
    this.failures = 0;
    if (!this.child) this.spawn();
  }

  /** Resolves as soon as it does its work. @throws what `giveUp` returns, asked between the tries */
  async untilUp(giveUp: () => Error | null = () => null): Promise<void> {
    while (this.state !== 'up') {
      const reason = giveUp();
      if (reason) throw reason;
      await pause(50);
    }
  }

  /** Stops it by the given signal, and for good; killed when the limit is over. Resolves when it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.wanted = false;
    const child = this.child;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const limit = setTimeout(() => child.kill('SIGKILL'), this.plan.stopLimit);
    await gone;
    clearTimeout(limit);
  }

  /** Kills it with SIGKILL, as a test of what happens then; it is started again. Resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  private spawn(): void {
    const { command, logFile, onSpawn } = this.plan;
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(command.file, command.args, {
      detached: true,
      stdio: ['ignore', log, log],
      env: command.env ?? process.env,
    });
    closeSync(log);
    this.child = child;
    this.state = 'starting';
    this.startedAt = Date.now();
    child.once('error', () => child.emit('exit', null, null));
    child.once('exit', () => void this.onExit(child));
    if (child.pid !== undefined) onSpawn?.(child.pid);
    void this.watchStart(child);
  }

  private async watchStart(child: ChildProcess): Promise<void> {
    while (this.child === child) {
      const up = await this.plan.isUp();
      if (this.child !== child) return;
      if (up) {
        this.state = 'up';
        return;
      }
      await pause(50);
    }
  }

  private async onExit(child: ChildProcess): Promise<void> {
    if (this.child !== child) return;
    this.child = null;
    this.state = 'stopped';
    if (!this.wanted) return;
    this.failures = Date.now() - this.startedAt > CALM ? 1 : this.failures + 1;
    await pause(Math.min(FIRST_PAUSE * 2 ** (this.failures - 1), LONGEST_PAUSE));
    if (this.wanted && !this.child) this.spawn();
  }
}
