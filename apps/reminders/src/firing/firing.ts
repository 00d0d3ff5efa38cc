import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import type { Deadline, RaisedRung } from '@libs/domain/deadlines/deadline';
import { dueReminder, type DueReminder } from '@libs/domain/deadlines/ladder';
import { reminder } from '@libs/domain/deadlines/reminder';
import { seen } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { deadlineStream } from '@libs/domain/kernel/ids';
import type { Decisions } from '@libs/commands/decisions';
import { step, type Plan } from '@libs/commands/plan';
import type { Ledger } from '@libs/ledger/ledger';
import { instant, type Clock } from '@libs/platform/clock';
import { systemCommand } from '../system-command';

/** Which deadline to look at: what the view knows of it, and no more is believed. */
export type DeadlineRef = { readonly ledger: string; readonly deadlineId: string; readonly childId: string };

type Due = DueReminder & { readonly deadline: Deadline };

/** Turns a rung that was reached into `reminder.raised`, exactly once, whoever rings and however often. */
export class Firing {
  constructor(
    private readonly ledger: Ledger,
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  /**
   * Derives the deadline again from the ledger and raises what is due now: the latest of the rungs that were reached.
   * Nothing happens if the limit was met, moved, or the reminder raised already: an alarm may be stale.
   * @returns whether a reminder was due
   */
  async fire(ref: DeadlineRef): Promise<boolean> {
    const now = instant(this.clock.now());
    const due = this.due(await this.ledger.read.readSubject(ref.ledger, ref.childId), ref, now);
    if (!due) return false;
    const { dueOn } = due.deadline;
    const issued = systemCommand(ref.ledger, now, null, ['reminder.raised', ref.deadlineId, dueOn, due.rung.rung]);
    const content = { type: 'RaiseReminder', deadlineId: ref.deadlineId, dueOn, rung: due.rung.rung };
    await this.decisions.run(issued, content, () => this.plan(ref, due, now));
    return true;
  }

  /** Looks again: between the first look and the append the limit may have been met. */
  private async plan(ref: DeadlineRef, { deadline: { dueOn }, rung: { rung } }: Due, now: string): Promise<Plan> {
    const { seq } = await this.ledger.head(ref.ledger);
    const due = this.due(await this.ledger.read.readSubject(ref.ledger, ref.childId), ref, now);
    const stream = deadlineStream(ref.deadlineId);
    if (due?.rung.rung !== rung || due.deadline.dueOn !== dueOn) return { steps: [{ stream, decide: () => [] }] };
    const { id: deadlineId, key, paragraph, childId, breachClass, ruleVersion } = due.deadline;
    const { audience, at: reachedAt } = due.rung;
    const about = {
      ...{ deadlineId, rung, dueOn, key, paragraph, stream: due.deadline.stream, childId, audience },
      ...{ breachClass, ruleVersion, reachedAt, collapsed: due.collapsed, recipients: [], nobodyResponsible: false },
    };
    return {
      steps: [step(stream, reminder, { type: 'RaiseReminder', now, ...about })],
      unchanged: { since: seq, streams: [], subjects: [ref.childId] },
    };
  }

  private due(events: readonly StoredEvent[], { deadlineId }: DeadlineRef, now: string): Due | null {
    const deadline = deriveDeadlines(events).find(({ id }) => id === deadlineId);
    const due = deadline && dueReminder(deadline, now, raisedRungs(events, deadlineId));
    return due ? { ...due, deadline } : null;
  }
}

function raisedRungs(events: readonly StoredEvent[], deadlineId: string): readonly RaisedRung[] {
  return events.flatMap((event) => {
    const known = seen(event);
    return known?.type === 'reminder.raised' && known.data.deadlineId === deadlineId ? [known.data] : [];
  });
}
