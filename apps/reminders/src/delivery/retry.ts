import type { Instant } from '@libs/domain/kernel/oslo-time';

/** An attempt that failed: when, and the code that tells why. */
export type Failure = { readonly at: Instant; readonly reason: string };

/** What to do next about something that could not be sent so far. */
export type Verdict = 'try' | 'wait' | 'give-up';

/** After so many refusals a person must look: the reminder stays in the inbox and in the metrics. */
export const MOST_REFUSALS = 10;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** As long as mail servers keep trying (RFC 5321 4.5.4.1), milliseconds. */
const LONGEST = 4 * DAY;
const FIRST_WAIT = MINUTE / 2;
/** Longest wait after a refusal, and after a time when nobody answered: whoever comes back is noticed soon. */
export const LONGEST_AFTER_REFUSAL = 60 * MINUTE;
const LONGEST_AFTER_SILENCE = 5 * MINUTE;

/** Codes of those who answered, and said no. Of silence we cannot tell whom it is meant for. */
export const isRefusal = ({ reason }: Pick<Failure, 'reason'>): boolean => /^(?:smtp-(?!421)|http-)\d/.test(reason);

/**
 * When the next attempt may be made, given the failures so far: half a minute after the first, then twice as long each
 * time, up to the longest wait. In the past if there is none.
 */
export function retryAt(failures: readonly Failure[], longest = longestAfter(failures)): Instant {
  const last = failures.at(-1);
  if (!last) return '';
  const wait = Math.min(longest, FIRST_WAIT * 2 ** Math.min(failures.length - 1, 10));
  return new Date(Date.parse(last.at) + wait).toISOString();
}

const longestAfter = (failures: readonly Failure[]): number => {
  const last = failures.at(-1);
  return last && isRefusal(last) ? LONGEST_AFTER_REFUSAL : LONGEST_AFTER_SILENCE;
};

/** A server that is away costs no letter its chance: only refusals are counted, and days. */
export function verdict(failures: readonly Failure[], now: Instant): Verdict {
  const [first] = failures;
  if (!first) return 'try';
  const isTooLong = Date.parse(now) - Date.parse(first.at) > LONGEST;
  if (isTooLong || failures.filter(isRefusal).length >= MOST_REFUSALS) return 'give-up';
  return retryAt(failures) <= now ? 'try' : 'wait';
}
