import { getPriority, setPriority } from 'node:os';
import { ConfigError, readConfig, type Config } from './config';
import { FatalSetting, Lifecycle } from './lifecycle';
import { createLog, type Log } from './log';

/** What a process needs before anything else; stops in order on SIGTERM. */
export type Process = { readonly config: Config; readonly log: Log; readonly lifecycle: Lifecycle };

/** A third of what who answers people gets, where both want the processor: a tenth kept reminders waiting too long. */
const AFTER_PEOPLE = 5;

/** Steps down in favour of the processes that answer people; who started further down may not step up. */
export const comeAfterPeople = (): void => setPriority(Math.max(AFTER_PEOPLE, getPriority()));

/** Starts one process of Rettid: settings, log, signals, then `run`. A wrong setting is said in one line, exit 1. */
export function startProcess(name: string, run: (process: Process) => Promise<void>): void {
  try {
    const config = readConfig();
    const log = createLog(name, config.logLevel);
    const lifecycle = new Lifecycle(log);
    lifecycle.listen();
    run({ config, log, lifecycle }).catch((error: unknown) => lifecycle.crash(error));
  } catch (error) {
    const told = error instanceof ConfigError || error instanceof FatalSetting;
    console.error(`rettid ${name}: ${told ? error.message : 'could not start'}`);
    process.exitCode = 1;
  }
}
