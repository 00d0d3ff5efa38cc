import type { Instant } from '@libs/domain/kernel/oslo-time';
import { instant, type Clock } from '@libs/platform/clock';
import type { People } from '../recipients/recipients';
import type { StaffDirectory } from '../recipients/staff-directory';
import type { Outstanding } from '../sweep/outstanding';
import type { DeadlineRef, Derivation } from './derivation';
import { dueOf, type Derived, type Due } from './due';
import type { Outcome, Raising } from './raising';

type Parts = {
  readonly outstanding: Pick<Outstanding, 'due'>;
  readonly derivation: Derivation;
  readonly staff: StaffDirectory;
  readonly raising: Raising;
  readonly clock: Clock;
};

/** How often one limit is derived again because others were quicker. */
const ATTEMPTS = 5;
/** Most limits looked at one by one in a pass. */
const MOST_SINGLE = 500;

/** Turns rungs that were reached into `reminder.raised`, each exactly once, whoever rings and however often. */
export class Firing {
  constructor(private readonly parts: Parts) {}

  /**
   * Everything that is due in a ledger, a page at a time, each giving how many reminders were raised. Only the latest of
   * the rungs that were reached is raised. What has changed since it was derived is left to the next pass; if nothing
   * else was to do, it is derived again from the ledger, one by one.
   */
  async *pass(ledger: string): AsyncGenerator<number, void> {
    const { outstanding, staff } = this.parts;
    const now = instant(this.parts.clock.now());
    const due = await outstanding.due(ledger, now);
    if (!due) return;
    const people = await staff.current(ledger);
    const left: DeadlineRef[] = [];
    let raised = 0;
    for await (const documents of due.pages) {
      const outcome = await this.raise(ledger, { ...due, documents }, people, now);
      raised += outcome.raised.length;
      left.push(...outcome.left.map(refOf));
      yield outcome.raised.length;
    }
    if (raised > 0) return;
    for (const ref of left.slice(0, MOST_SINGLE)) yield await this.fire(ledger, ref);
  }

  /** Derives the limit again from the ledger and raises what is due now. @returns how many reminders it raised */
  async fire(ledger: string, ref: DeadlineRef): Promise<number> {
    const people = await this.parts.staff.current(ledger);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const derived = await this.parts.derivation.of(ledger, ref);
      const { raised, left } = await this.raise(ledger, derived, people, instant(this.parts.clock.now()));
      if (left.length === 0) return raised.length;
    }
    return 0;
  }

  private raise(ledger: string, { since, rules, documents }: Derived, people: People, now: Instant): Promise<Outcome> {
    const due = documents.map((document) => dueOf(document, rules, people, now)).filter((one) => one !== null);
    return this.parts.raising.raise(ledger, since, due, now);
  }
}

const refOf = ({ document: { _id, family, childId } }: Due): DeadlineRef => ({ _id, family, childId });
