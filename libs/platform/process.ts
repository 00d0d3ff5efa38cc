import { constants, setPriority } from 'node:os';
import { ConfigError, readConfig, type Config } from './config';
import { FatalSetting, Lifecycle } from './lifecycle';
import { createLog, type Log } from './log';

/** What a process needs before anything else; stops in order on SIGTERM. */
export type Process = { readonly config: Config; readonly log: Log; readonly lifecycle: Lifecycle };

/** Steps down in favour of the processes that answer people, where both want the processor. */
export const comeAfterPeople = (): void => setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

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
