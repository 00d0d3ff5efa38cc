import { MongoError, MongoServerError } from 'mongodb';
import type { Decisions } from '@libs/commands/decisions';
import { RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { Changed, LedgerUnavailable, StaleVersion } from '@libs/ledger/errors';
import { systemCommand } from '../system-command';
import type { Due } from './due';

/** Most reminders in one command: the ledger stores them as one batch, and whoever commands in between waits for it. */
const MOST = 128;
/** Commands on their way at the same time: the next is made ready while the store has the one before. */
const PARALLEL = 2;

/** `failures`: why some of what is left could not be stored, where nobody was quicker. */
export type Outcome = {
  readonly raised: readonly Due[];
  readonly left: readonly Due[];
  readonly failures: readonly unknown[];
};

/** The store does not answer: that is nobody's limit's fault, and no other limit would fare better. */
export const isOutage = (error: unknown): boolean =>
  error instanceof LedgerUnavailable || (error instanceof MongoError && !(error instanceof MongoServerError));

/**
 * Turns reminders that are due into `reminder.raised`, many in one command. It is stored only if each limit's stream
 * is still at the version that was looked at, and nothing has happened since to the children, the duties or the rules the
 * limits follow from. So a reminder exists once, whoever raises it, and never of a limit that was met.
 */
export class Raising {
  constructor(private readonly decisions: Pick<Decisions, 'store'>) {}

  /**
   * @param since the seq up to which the limits were derived
   * @returns what was raised, and what must be looked at again. One limit that cannot be stored leaves its whole batch
   * @throws LedgerUnavailable, MongoError while the store does not answer
   */
  async raise(ledger: string, since: number, due: readonly Due[], now: Instant): Promise<Outcome> {
    const batches = batchesOf(due);
    const outcomes: Outcome[] = [];
    const next = async (): Promise<void> => {
      for (let batch = batches.shift(); batch; batch = batches.shift())
        outcomes.push(await this.store(ledger, since, batch, now));
    };
    await Promise.all(Array.from({ length: PARALLEL }, next));
    return {
      raised: outcomes.flatMap(({ raised }) => raised),
      left: outcomes.flatMap(({ left }) => left),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  }

  /** A child that something happened to is left out, and a limit that somebody wrote of; the others are raised. */
  private async store(ledger: string, since: number, batch: readonly Due[], now: Instant): Promise<Outcome> {
    for (let rest = batch; rest.length > 0;) {
      try {
        // Stored before: whoever derived these limits does not know of it yet.
        if (!(await this.append(ledger, since, rest, now))) break;
        return { raised: rest, left: batch.filter((one) => !rest.includes(one)), failures: [] };
      } catch (error) {
        if (isOutage(error)) throw error;
        const touched = touchedMeanwhile(error);
        if (touched.size === 0) return { raised: [], left: batch, failures: [error] };
        const untouched = rest.filter(
          ({ event, document, stream }) =>
            ![...event.subjects, document.stream, stream].some((one) => touched.has(one)),
        );
        if (untouched.length === rest.length) break;
        rest = untouched;
      }
    }
    return { raised: [], left: batch, failures: [] };
  }

  private async append(ledger: string, since: number, batch: readonly Due[], now: Instant): Promise<boolean> {
    const which = batch.map(({ command: { deadlineId, dueOn, rung } }) => ({ deadlineId, dueOn, rung }));
    const names = which.flatMap(({ deadlineId, dueOn, rung }) => [deadlineId, dueOn, rung]);
    const issued = systemCommand(ledger, now, null, ['reminder.raised', ...names]);
    const subjects = [...new Set(batch.flatMap(({ event }) => event.subjects))];
    const duties = batch.filter(({ document }) => document.childId === null).map(({ document }) => document.stream);
    const streams = [RULEBOOK_STREAM, ...new Set(duties)];
    return this.decisions.store(issued, { type: 'RaiseReminders', which }, batch, { since, streams, subjects });
  }
}

/** The streams, or the subject, that somebody was quicker with; none if it is none of that. */
function touchedMeanwhile(error: unknown): ReadonlySet<string> {
  if (error instanceof StaleVersion) return new Set(error.streams);
  return new Set(error instanceof Changed ? [error.what] : []);
}

/** Full batches in which the limits of one child stay together: the second command about it would find the first. */
function batchesOf(due: readonly Due[]): (readonly Due[])[] {
  const batches: Due[][] = [];
  let last: Due[] = [];
  for (const family of familiesOf(due)) {
    if (last.length === 0 || last.length + family.length > MOST) batches.push((last = []));
    last.push(...family.slice(0, MOST));
  }
  return batches;
}

function familiesOf(due: readonly Due[]): Iterable<readonly Due[]> {
  const families = new Map<string, Due[]>();
  for (const one of due) {
    const { family } = one.document;
    const others = families.get(family);
    if (others) others.push(one);
    else families.set(family, [one]);
  }
  return families.values();
}
