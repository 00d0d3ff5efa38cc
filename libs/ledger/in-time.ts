import { LedgerUnavailable } from './errors';

/** Longest that anybody waits for a store, milliseconds: one that hangs must not hold its callers. */
const PATIENCE = 5_000;

/** @throws LedgerUnavailable when it takes too long; what was asked may still happen */
export async function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LedgerUnavailable()), PATIENCE);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
