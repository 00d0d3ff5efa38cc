import type { LoggerService } from '@nestjs/common';
import type { Log } from '@libs/platform/log';

/** The framework's own warnings in our log; its chatter about routes and modules is left out. */
export const nestLog = (log: Log): LoggerService => ({
  log: () => undefined,
  debug: () => undefined,
  verbose: () => undefined,
  warn: (note: unknown) => log.warn({ note: String(note) }, 'the framework warns'),
  error: (note: unknown) => log.error({ note: String(note) }, 'the framework reports an error'),
  fatal: (note: unknown) => log.fatal({ note: String(note) }, 'the framework gives up'),
});
