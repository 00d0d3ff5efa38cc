import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * JSON lines: a constant message plus fields. Fields are ids, counts and positions only; never names, national ids,
 * addresses, free text, request bodies or job results.
 */
export const createLog = (component: string, level: string): Log =>
  pino(
    {
      level,
      base: { component },
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      serializers: { error: safeError },
    },
    // A write per line is a tenth of what a request costs: lines are written together, at the latest every quarter second.
    pino.destination({ sync: false, minLength: 4_096, periodicFlush: 250 }),
  );

/** An error as the log may hold it: its kind, code and stack, not its message (drivers quote documents in messages). */
export function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error ? error.code : undefined;
  return { kind: error.name, code, stack: error.stack?.split('\n').slice(1, 8).join('\n') };
}
