import type { Decisions } from '@libs/commands/decisions';
import { LimitsReader } from '@libs/commands/deadlines/limits-at-seq';
import { step, type Plan } from '@libs/commands/plan';
import { deadlineHandling } from '@libs/domain/deadline-handling/deadline-handling';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import { inHand } from '@libs/domain/deadlines/in-hand';
import { deadlineHandlingStream, RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';
import { rulebookChangesOf } from '@libs/domain/rulebook/changes';
import { recountedBy, recountOf, type Recount } from '@libs/domain/rulebook/recount';
import { rulingOf } from '@libs/domain/rulebook/ruling';
import type { Ledger } from '@libs/ledger/ledger';
import { instant, type Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import { recountedDeadlines } from '@libs/read-models/deadlines/recounted';
import type { ViewStore } from '@libs/read-models/view-store';
import { systemCommand } from '../system-command';

/** Limits looked at in one pass; the next one goes on. */
const PASS = 512;
/** Commands at a time: the ledger's lane writes them together. */
const AT_A_TIME = 16;

type Parts = {
  readonly ledger: Ledger;
  readonly decisions: Decisions;
  readonly store: ViewStore;
  readonly clock: Clock;
  readonly log: Log;
};

type Due = Recount & { readonly turn: string };

/** A duty that comes again, and a day that was corrected to and fro, can come to the same due day twice. */
const turnOf = ({ past = [], moved = [] }: Deadline): string => `${past.length}.${moved.length}`;

/**
 * Counts running limits anew when the first day of a version has come that says so: each by a command that exists once,
 * however many processes look and however often. Until then, and for all other rules, there is nothing to look at.
 */
export class Recounting {
  private readonly limits: LimitsReader;

  constructor(private readonly parts: Parts) {
    this.limits = new LimitsReader(parts.ledger);
  }

  /** @returns how many limits were counted anew; 0: none is left that the view knows of */
  async pass(ledger: string): Promise<number> {
    const now = instant(this.parts.clock.now());
    const today = osloDateOf(now);
    const { book } = rulingOf(rulebookChangesOf(await this.parts.ledger.read.readStream(ledger, RULEBOOK_STREAM)));
    const found = await recountedDeadlines(this.parts.store, ledger, recountedBy(book, today), PASS);
    const due = found.flatMap(({ deadline }): Due[] => {
      const recount = recountOf(deadline, book, today);
      return recount ? [{ ...recount, turn: turnOf(deadline) }] : [];
    });
    let recounted = 0;
    for (let at = 0; at < due.length; at += AT_A_TIME) {
      const written = await Promise.all(due.slice(at, at + AT_A_TIME).map((one) => this.tried(ledger, one, now)));
      recounted += written.filter((isNew) => isNew).length;
    }
    return recounted;
  }

  private async tried(ledger: string, due: Due, now: Instant): Promise<boolean> {
    try {
      return await this.record(ledger, due, now);
    } catch (error) {
      const { deadlineId: deadline } = due;
      this.parts.log.warn({ error, ledger, deadline }, 'a limit could not be counted anew, the next sweep tries again');
      return false;
    }
  }

  /** What the view knows says only where to look: it is derived again from the ledger, and counted once by that version. */
  private async record(ledger: string, { turn, ...recount }: Due, now: Instant): Promise<boolean> {
    const { deadlineId, childId, ruleVersion, from } = recount;
    const about = ['deadline.recounted', deadlineId, String(ruleVersion), from, turn];
    const issued = systemCommand(ledger, now, null, about);
    const content = { type: 'RecountDeadline', deadlineId, ruleVersion, from };
    const receipts = await this.parts.decisions.run(issued, content, () => this.plan(ledger, childId, content, now));
    return receipts.some(({ recordedAt }) => recordedAt >= now);
  }

  private async plan(
    ledger: string,
    childId: string,
    { deadlineId, ruleVersion, from }: Pick<Recount, 'deadlineId' | 'ruleVersion' | 'from'>,
    now: Instant,
  ): Promise<Plan> {
    const stream = deadlineHandlingStream(deadlineId);
    const { since, deadlines, book } = await this.limits.of(ledger, childId);
    const deadline = deadlines[deadlineId];
    const today = osloDateOf(now);
    const found = deadline ? recountOf(deadline, book, today) : null;
    if (!deadline || found?.ruleVersion !== ruleVersion || found.from !== from)
      return { steps: [{ stream, decide: () => [] }] };
    const limit = inHand(deadline, today, book);
    const { to } = found;
    return {
      steps: [
        step(stream, deadlineHandling, { type: 'RecountDeadline', now, deadlineId, childId, limit, ruleVersion, to }),
      ],
      unchanged: { since, streams: [RULEBOOK_STREAM], subjects: [childId] },
    };
  }
}
