/** After so many failures a person must look: the reminder stays in the inbox and in the metrics. */
export const MOST_ATTEMPTS = 10;

const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 3_600_000;

/**
 * When the next attempt may be made, given the failures so far: half a minute after the first, then twice as long each
 * time, at most an hour. In the past if there is none.
 */
export function retryAt(failures: readonly { readonly recordedAt: string }[]): string {
  const last = failures.at(-1);
  if (!last) return '';
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures.length - 1));
  return new Date(Date.parse(last.recordedAt) + wait).toISOString();
}
