import type { Decisions } from '@libs/commands/decisions';
import { LimitsReader } from '@libs/commands/deadlines/limits-at-seq';
import { step, type Plan } from '@libs/commands/plan';
import { deadlineHandling } from '@libs/domain/deadline-handling/deadline-handling';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import { inHand } from '@libs/domain/deadlines/in-hand';
import { deadlineHandlingStream, RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';
import { rulebookChangesOf } from '@libs/domain/rulebook/changes';
import { recountedBy, recountOf, recountsOf, type Recount } from '@libs/domain/rulebook/recount';
import { rulingOf } from '@libs/domain/rulebook/ruling';
import type { Ledger } from '@libs/ledger/ledger';
import { instant, type Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import { recountedDeadlines } from '@libs/read-models/deadlines/recounted';
import type { ViewStore } from '@libs/read-models/view-store';
import { systemCommand } from '../system-command';

/** Children at a time: the ledger's lane writes their commands together. */
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
export class Recounts {
  private readonly limits: LimitsReader;

  constructor(private readonly parts: Parts) {
    this.limits = new LimitsReader(parts.ledger);
  }

  /** @returns how many limits of the ledger it counted anew */
  async record(ledger: string): Promise<number> {
    const { store, clock } = this.parts;
    const now = instant(clock.now());
    const today = osloDateOf(now);
    const { book } = rulingOf(rulebookChangesOf(await this.parts.ledger.read.readStream(ledger, RULEBOOK_STREAM)));
    let waiting = new Map<string, Due[]>();
    let recounted = 0;
    const write = async (): Promise<void> => {
      const written = await Promise.all([...waiting.values()].map((due) => this.all(ledger, due, now)));
      recounted += written.reduce((sum, one) => sum + one, 0);
      waiting = new Map();
    };
    for await (const { deadline } of recountedDeadlines(store, ledger, recountedBy(book, today))) {
      for (const recount of recountsOf(deadline, book, today)) {
        const due = { ...recount, turn: turnOf(deadline) };
        waiting.set(due.childId, [...(waiting.get(due.childId) ?? []), due]);
      }
      if (waiting.size === AT_A_TIME) await write();
    }
    await write();
    return recounted;
  }

  /** One child's: one after the other, since each is decided on all that happened to the child; the same limit's, too. */
  private async all(ledger: string, due: readonly Due[], now: Instant): Promise<number> {
    let written = 0;
    for (const one of due) if (await this.tried(ledger, one, now)) written += 1;
    return written;
  }

  private async tried(ledger: string, due: Due, now: Instant): Promise<boolean> {
    try {
      return await this.one(ledger, due, now);
    } catch (error) {
      const { deadlineId: deadline } = due;
      this.parts.log.warn({ error, ledger, deadline }, 'a limit could not be counted anew, the next sweep tries again');
      return false;
    }
  }

  /** What the view knows says only where to look: it is derived again from the ledger, and counted once by that version. */
  private async one(ledger: string, { turn, ...recount }: Due, now: Instant): Promise<boolean> {
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
