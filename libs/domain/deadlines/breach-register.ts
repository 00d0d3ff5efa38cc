import { breachReasons, type BreachReason } from '../deadline-handling/events';
import { daysBetween, type CalendarDate } from '../kernel/dates';
import { firstDayOf, lastDayOf, quarterOf, type Quarter } from '../kernel/quarter';
import { isBroken } from './broken';
import type { Deadline } from './deadline';

/** The two limits whose breach is fined (§ 17-6): only they are on the county governor's quarterly form (fristskjema). */
export const finedParagraphs = ['§ 2-1', '§ 2-2'] as const;
export type FinedParagraph = (typeof finedParagraphs)[number];

/** `running`: not done, and there is time left. `overdue`: not done, and there is none. */
export const registerOutcomes = ['in-time', 'late', 'running', 'overdue'] as const;
export type RegisterOutcome = (typeof registerOutcomes)[number];

/** One line of the form: when the report was received, when it was to be followed up, and when it was. */
export type RegisterRow = {
  readonly deadlineId: string;
  readonly key: string;
  readonly paragraph: FinedParagraph;
  readonly childId: string;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly extended: boolean;
  /** Null: not done; it may be owed no more, see `endedOn`. */
  readonly doneOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly outcome: RegisterOutcome;
  /** 0 in time. */
  readonly daysLate: number;
  /** Its last day was in an earlier quarter, and it was still missing when this one began. */
  readonly carriedOver: boolean;
  /** Null: no breach, or nobody has said why. */
  readonly reason: BreachReason | null;
  readonly lacksReason: boolean;
};

const isFined = (paragraph: string): paragraph is FinedParagraph => finedParagraphs.some((one) => one === paragraph);

const outcomeOf = (over: boolean, broken: boolean): RegisterOutcome =>
  over ? (broken ? 'late' : 'in-time') : broken ? 'overdue' : 'running';

const rowOf = (deadline: Deadline, quarter: Quarter, today: CalendarDate): RegisterRow | null => {
  const { id, key, paragraph, ruleSet, breachClass, childId, trigger, dueOn, met, status } = deadline;
  if (ruleSet !== 'law' || breachClass !== 'B' || !isFined(paragraph) || childId === null) return null;
  const broken = isBroken(deadline, today);
  // Owed no more before it was late, or never: nothing for the form.
  if (status === 'not-applicable' && !broken) return null;
  const endedOn = status === 'not-applicable' ? (deadline.endedBy?.on ?? null) : null;
  const over = met?.on ?? endedOn;
  const carriedOver = dueOn < firstDayOf(quarter);
  if (dueOn > lastDayOf(quarter) || (carriedOver && over !== null && over < firstDayOf(quarter))) return null;
  const reason = broken && deadline.breach?.dueOn === dueOn ? deadline.breach.reason : null;
  return {
    deadlineId: id,
    key,
    paragraph,
    childId,
    receivedOn: trigger.on,
    dueOn,
    extended: deadline.extended ?? false,
    doneOn: met?.on ?? null,
    endedOn,
    outcome: outcomeOf(over !== null, broken),
    daysLate: broken ? daysBetween(dueOn, over ?? today) : 0,
    carriedOver,
    reason,
    lacksReason: broken && reason === null,
  };
};

const byDueDay = (one: RegisterRow, other: RegisterRow): number => {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return one.deadlineId < other.deadlineId ? -1 : 1;
};

/**
 * The form of a quarter as it looks on `today`, due first first: every limit of the two paragraphs whose last day was in
 * it, and those of earlier quarters that were still missing when it began. So each breach is in the quarter it happened
 * in, and on every later form until it is made good.
 */
export const registerOf = (
  deadlines: readonly Deadline[],
  quarter: Quarter,
  today: CalendarDate,
): readonly RegisterRow[] => deadlines.flatMap((deadline) => rowOf(deadline, quarter, today) ?? []).sort(byDueDay);

export type RegisterSum = {
  readonly paragraph: FinedParagraph;
  /** How many had their last day in the quarter, by what became of them. */
  readonly due: number;
  readonly byOutcome: Readonly<Record<RegisterOutcome, number>>;
  readonly carriedOver: number;
  readonly lackReason: number;
};

/** What the rows come to, paragraph by paragraph. */
export const sumsOf = (rows: readonly RegisterRow[]): readonly RegisterSum[] =>
  finedParagraphs.map((paragraph) => {
    const own = rows.filter((row) => row.paragraph === paragraph);
    const due = own.filter(({ carriedOver }) => !carriedOver);
    const count = (outcome: RegisterOutcome) => [outcome, due.filter((row) => row.outcome === outcome).length] as const;
    return {
      paragraph,
      due: due.length,
      byOutcome: Object.fromEntries(registerOutcomes.map(count)) as Record<RegisterOutcome, number>,
      carriedOver: own.length - due.length,
      lackReason: own.filter(({ lacksReason }) => lacksReason).length,
    };
  });

export type ReasonCount = {
  readonly quarter: Quarter;
  readonly breaches: number;
  readonly byReason: Readonly<Record<BreachReason, number>>;
  readonly lackReason: number;
};

/** Why limits were broken, quarter by quarter: each breach once, in the quarter of its last day. */
export const reasonsOf = (
  deadlines: readonly Deadline[],
  quarters: readonly Quarter[],
  today: CalendarDate,
): readonly ReasonCount[] => {
  const broken = deadlines
    .flatMap((deadline) => rowOf(deadline, quarterOf(deadline.dueOn), today) ?? [])
    .filter(({ outcome }) => outcome === 'late' || outcome === 'overdue');
  return quarters.map((quarter) => {
    const own = broken.filter(({ dueOn }) => quarterOf(dueOn) === quarter);
    const count = (reason: BreachReason) => [reason, own.filter((row) => row.reason === reason).length] as const;
    return {
      quarter,
      breaches: own.length,
      byReason: Object.fromEntries(breachReasons.map(count)) as Record<BreachReason, number>,
      lackReason: own.filter(({ lacksReason }) => lacksReason).length,
    };
  });
};
