import type { Deadline, Rung } from '@libs/domain/deadlines/deadline';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { rungs, type TimedRung } from '@libs/domain/deadlines/reminders/ladder';
import type { Rulebook } from '@libs/domain/deadlines/rulebook';
import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';

/**
 * `twice`: raised, or stood for, before. `early`: before its rung was reached. `not-owed`: the limit had been met, moved,
 * snoozed, or never was. `miscounted`: says that it stands for other rungs than it does. `late`: raised after the latest
 * moment. `missing`: that moment went by and it was never raised, or only its limit's end spared it.
 */
export type Broken = {
  readonly how: 'twice' | 'early' | 'not-owed' | 'miscounted' | 'late' | 'missing';
  /** '<deadline> <due date> <rung>' */
  readonly reminder: string;
  /** When it was raised; of one that is late or missing: since when it was owed. */
  readonly at: Instant;
};

type Reminder = { readonly at: Instant; readonly waited: number; readonly stoodFor: number };

/** One deadline from event to event: what it owes, since when, and what was raised for it. */
export class Watch {
  readonly broken: Broken[] = [];
  readonly reminders: Reminder[] = [];
  private deadline: Deadline | null = null;
  private since: Instant = '';
  private ladder: readonly TimedRung[] = [];
  private ranUntil: Instant = '';
  /** Rungs of the present due date that were reached and not raised, in the order of the ladder. */
  private owed = new Map<string, Instant>();
  /** '<due date> <rung>' of everything that was raised or stood for. */
  private readonly done = new Set<string>();

  constructor(
    private readonly id: string,
    private readonly latest: (owedSince: Instant) => Instant,
    private readonly book: Rulebook,
  ) {}

  /** Whether it was open, and had anything to remind of, after that moment. */
  ranSince(from: Instant): boolean {
    return this.ranUntil >= from;
  }

  /** How many of its rungs are owed now. */
  get open(): number {
    return this.owed.size;
  }

  /** The deadline as an event left it. */
  changed(next: Deadline, at: Instant): void {
    this.passTo(at);
    const ladder = rungs(next, this.book);
    for (const [rung, since] of this.owed) {
      const still = next.dueOn === this.deadline?.dueOn && ladder.find((one) => one.rung === rung);
      if (still && this.isOwed(next, still)) continue;
      this.unraised(rung, since, at);
      this.owed.delete(rung);
    }
    this.deadline = next;
    this.since = at;
    this.ladder = ladder;
  }

  raised({ dueOn, rung, collapsed }: ReminderRaised['data'], at: Instant): void {
    this.passTo(at);
    const reminder = `${this.id} ${dueOn} ${rung}`;
    const since = dueOn === this.deadline?.dueOn ? this.owed.get(rung) : undefined;
    if (since === undefined) {
      this.broken.push({ how: this.whyNot(dueOn, rung, at), reminder, at });
      this.done.add(`${dueOn} ${rung}`);
      return;
    }
    const order = this.ladder.map((one) => one.rung);
    const overtaken = order.slice(0, order.indexOf(rung)).filter((one) => this.owed.has(one));
    if (overtaken.join() !== collapsed.join()) this.broken.push({ how: 'miscounted', reminder, at });
    const oldest = [...overtaken, rung].map((one) => this.owed.get(one)!).reduce((one, two) => (one < two ? one : two));
    if (this.latest(oldest) < at) this.broken.push({ how: 'late', reminder, at: oldest });
    this.reminders.push({ at, waited: Date.parse(at) - Date.parse(oldest), stoodFor: overtaken.length });
    for (const one of order.slice(0, order.indexOf(rung) + 1)) {
      this.owed.delete(one);
      this.done.add(`${dueOn} ${one}`);
    }
  }

  /** Nothing more is known of it. */
  ends(at: Instant): void {
    this.passTo(at);
    for (const [rung, since] of this.owed) this.unraised(rung, since, at);
  }

  /** Time goes by: what is reached is owed from then on, or from when the event happened that brought it about. */
  private passTo(at: Instant): void {
    const { deadline } = this;
    if (!deadline) return;
    if (deadline.status === 'open' && this.ladder.length > 0) this.ranUntil = at;
    for (const rung of this.ladder) {
      if (rung.at > at || this.owed.has(rung.rung) || !this.isOwed(deadline, rung)) continue;
      this.owed.set(rung.rung, rung.at > this.since ? rung.at : this.since);
    }
  }

  private isOwed(deadline: Deadline, rung: TimedRung): boolean {
    return !this.done.has(`${deadline.dueOn} ${rung.rung}`) && isToBeRaised(deadline, rung);
  }

  /** Is owed no more, or is not asked after any longer: missing if it should have been there by then. */
  private unraised(rung: string, since: Instant, at: Instant): void {
    if (this.latest(since) >= at) return;
    this.broken.push({ how: 'missing', reminder: `${this.id} ${this.deadline?.dueOn} ${rung}`, at: since });
  }

  private whyNot(dueOn: string, rung: string, at: Instant): Broken['how'] {
    if (this.done.has(`${dueOn} ${rung}`)) return 'twice';
    const found = dueOn === this.deadline?.dueOn && this.ladder.find((one) => one.rung === rung);
    return found && found.at > at ? 'early' : 'not-owed';
  }
}

const isAfterDue = (rung: Rung): boolean => 'days' in rung && rung.days > 0;
const isBeforeDue = (rung: Rung): boolean => 'lastWorkingDay' in rung || ('days' in rung && rung.days < 0);

/** By the standing of the limit alone; whether its moment has come is asked elsewhere. */
const isToBeRaised = ({ status, snoozedUntil, breachClass }: Deadline, rung: TimedRung): boolean => {
  const rests = snoozedUntil !== undefined && isBeforeDue(rung) && osloDateOf(rung.at) <= snoozedUntil;
  if (rests && breachClass !== 'A') return false;
  switch (status) {
    case 'open':
      return true;
    case 'lapsed':
      return 'atOnce' in rung || isAfterDue(rung);
    case 'met':
      return 'atOnce' in rung;
    case 'not-applicable':
      return false;
  }
};
