import type { Log } from './log';

/** A setting with which we refuse to run: the process says so in one clear line and exits. */
export class FatalSetting extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FatalSetting';
  }
}

type Step = { readonly name: string; readonly stop: () => Promise<void> | void };

/** Longest a process may take from SIGTERM to exit, milliseconds. */
const HARD_LIMIT = 25_000;

/**
 * Stops a process in order: what was added last stops first (so: databases first in, intake of work last in).
 * A second signal changes nothing; after 25 s the process exits non-zero whatever is left.
 */
export class Lifecycle {
  private readonly steps: Step[] = [];
  private stopping: Promise<void> | null = null;

  constructor(private readonly log: Log) {}

  get isStopping(): boolean {
    return this.stopping !== null;
  }

  /** Registers what must be stopped; the last one added is stopped first. */
  onStop(name: string, stop: Step['stop']): void {
    this.steps.push({ name, stop });
  }

  /** Ties SIGTERM and SIGINT to an orderly stop, and anything nobody caught to exit 1. */
  listen(): void {
    const onSignal = () => void this.stop().then(() => process.exit(process.exitCode ?? 0));
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
    process.on('uncaughtException', (error) => this.crash(error));
    process.on('unhandledRejection', (error) => this.crash(error));
  }

  /** Stops everything, once. */
  stop(): Promise<void> {
    this.stopping ??= this.run();
    return this.stopping;
  }

  /** Ends the process non-zero, so that whoever runs it starts it afresh. */
  crash(error: unknown): void {
    if (error instanceof FatalSetting) console.error(`rettid: ${error.message}`);
    this.log.fatal({ error }, 'process ends after an error nobody caught');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 2_000).unref();
    void this.stop().finally(() => process.exit(1));
  }

  private async run(): Promise<void> {
    setTimeout(() => process.exit(1), HARD_LIMIT).unref();
    for (const step of this.steps.reverse()) {
      try {
        await step.stop();
      } catch (error) {
        this.log.error({ error, step: step.name }, 'a part did not stop cleanly');
      }
    }
    this.log.info('stopped');
  }
}
