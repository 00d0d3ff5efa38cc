import type { Instant } from '@libs/domain/kernel/oslo-time';
import { instant, type Clock } from '@libs/platform/clock';
import type { Log } from '@libs/platform/log';
import type { People } from '../recipients/recipients';
import type { StaffDirectory } from '../recipients/staff-directory';
import type { Outstanding } from '../sweep/outstanding';
import type { DeadlineRef, Derivation } from './derivation';
import { dueOf, type Derived, type Due } from './due';
import { isOutage, type Raising } from './raising';

type Parts = {
  readonly outstanding: Pick<Outstanding, 'due'>;
  readonly derivation: Derivation;
  readonly staff: StaffDirectory;
  readonly raising: Raising;
  readonly clock: Clock;
  readonly log: Log;
};

/** How often one limit is derived again because others were quicker. */
const ATTEMPTS = 5;
/** Most limits looked at one by one in a pass. */
const MOST_SINGLE = 500;

/** What came of a page of limits; `left`: others were quicker, or it cannot be stored. */
export type Page = { readonly raised: number; readonly left: number };

type Looked = {
  readonly raised: number;
  readonly left: readonly DeadlineRef[];
  readonly failures: readonly unknown[];
};

/** Turns rungs that were reached into `reminder.raised`, each exactly once, whoever rings and however often. */
export class Firing {
  constructor(private readonly parts: Parts) {}

  /**
   * Everything that is due in a ledger, a page at a time. Only the latest of the rungs that were reached is raised. What
   * has changed since it was derived is left to the next pass, for which the view is brought up to date.
   * @param alone that did not help: if nothing else is to do, what is left is derived again from the ledger, one by one,
   * so that a limit that cannot be raised keeps no other back
   */
  async *pass(ledger: string, alone: boolean): AsyncGenerator<Page, void> {
    const { outstanding, staff } = this.parts;
    const now = instant(this.parts.clock.now());
    const due = await outstanding.due(ledger, now);
    if (!due) return;
    const people = await staff.current(ledger);
    const left: DeadlineRef[] = [];
    let raised = 0;
    for await (const documents of due.pages) {
      const outcome = await this.raise(ledger, { ...due, documents }, people, now);
      raised += outcome.raised;
      left.push(...outcome.left);
      yield { raised: outcome.raised, left: outcome.left.length };
    }
    if (raised > 0 || !alone) return;
    for (const ref of left.slice(0, MOST_SINGLE)) yield { raised: await this.fireAlone(ledger, ref), left: 0 };
  }

  /**
   * Derives the limit again from the ledger and raises what is due now. @returns how many reminders it raised
   * @throws whatever keeps the limit from being raised, but for others being quicker
   */
  async fire(ledger: string, ref: DeadlineRef): Promise<number> {
    const people = await this.parts.staff.current(ledger);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const derived = await this.parts.derivation.of(ledger, ref);
      const { raised, left, failures } = await this.raise(ledger, derived, people, instant(this.parts.clock.now()));
      if (failures.length > 0) throw failures[0];
      if (left.length === 0) return raised;
    }
    return 0;
  }

  private async fireAlone(ledger: string, ref: DeadlineRef): Promise<number> {
    try {
      return await this.fire(ledger, ref);
    } catch (error) {
      if (isOutage(error)) throw error;
      this.parts.log.error({ error, ledger, deadlineId: ref._id }, 'a limit cannot be reminded of, the others are');
      return 0;
    }
  }

  private async raise(ledger: string, derived: Derived, people: People, now: Instant): Promise<Looked> {
    const { since, rules, documents } = derived;
    const due: Due[] = [];
    const undecided: DeadlineRef[] = [];
    const failures: unknown[] = [];
    for (const document of documents)
      try {
        const one = dueOf(document, rules, people, now);
        if (one) due.push(one);
      } catch (error) {
        undecided.push(refOf({ document }));
        failures.push(error);
      }
    const outcome = await this.parts.raising.raise(ledger, since, due, now);
    return {
      raised: outcome.raised.length,
      left: [...outcome.left.map(refOf), ...undecided],
      failures: [...outcome.failures, ...failures],
    };
  }
}

const refOf = ({ document: { _id, family, childId } }: Pick<Due, 'document'>): DeadlineRef => ({
  _id,
  family,
  childId,
});
