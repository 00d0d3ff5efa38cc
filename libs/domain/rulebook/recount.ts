import { dueDate, extendedVersion, versionFor } from '../deadlines/count';
import type { Deadline } from '../deadlines/deadline';
import type { DeadlineRule, RuleVersion } from '../deadlines/rule';
import { ruleOf, rulesOf, type Rulebook } from '../deadlines/rulebook';
import type { CalendarDate } from '../kernel/dates';

/** A running limit that a new version of its rule counts anew. */
export type Recount = {
  readonly deadlineId: string;
  readonly childId: string;
  readonly ruleVersion: number;
  /** The day that version came into force. */
  readonly validFrom: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
};

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

/** Counted by that version; time that a leader gave stays given. */
const countedBy = (version: RuleVersion, { trigger, extended, extendedTo }: Deadline, book: Rulebook): CalendarDate => {
  const isLonger = extended === true && extendedTo === undefined;
  const counted = dueDate(trigger.on, isLonger ? extendedVersion(version) : version, book.calendar);
  return later(counted, extendedTo ?? counted);
};

/** The next version that counts running limits, too, and holds by that day. */
const nextFor = (rule: DeadlineRule, { validFrom: after }: RuleVersion, day: CalendarDate): RuleVersion | null =>
  rule.versions.find(
    ({ transition, validFrom }) => transition === 'running-too' && validFrom > after && validFrom <= day,
  ) ?? null;

/**
 * How a limit is counted anew when `day` comes, by the first version that does so; null when by none. Not what ran out
 * before that version held: a breach stays one. Not what its case itself names the day of, nor the municipality's own
 * duties, which are counted anew when they are done.
 */
export const recountOf = (deadline: Deadline, book: Rulebook, day: CalendarDate): Recount | null => {
  const { id: deadlineId, childId, status, dueOn: from, trigger, ruleVersion } = deadline;
  const rule = ruleOf(deadlineId, book);
  if (status !== 'open' || childId === null || !rule) return null;
  const current = versionFor(rule, trigger.on, ruleVersion);
  const next = nextFor(rule, current, day);
  if (!next || from < next.validFrom || from !== countedBy(current, deadline, book)) return null;
  const { version, validFrom } = next;
  return { deadlineId, childId, ruleVersion: version, validFrom, from, to: countedBy(next, deadline, book) };
};

/** The limit as it is after it was counted anew, as far as that can be seen before it happens. */
const after = (deadline: Deadline, { ruleVersion, to }: Recount): Deadline => ({ ...deadline, ruleVersion, dueOn: to });

/** Everything that counts the limit anew until that day, one version after the other. */
export const recountsOf = (deadline: Deadline, book: Rulebook, day: CalendarDate): readonly Recount[] => {
  const recounts: Recount[] = [];
  for (let at = deadline; ; at = after(at, recounts.at(-1)!)) {
    const next = recountOf(at, book, day);
    if (!next) return recounts;
    recounts.push(next);
  }
};

/** What a limit must be like to be counted anew: of this rule, counted by one of these versions, due on this day or later. */
export type Recounted = {
  readonly rule: string;
  readonly versions: readonly number[];
  readonly dueFrom: CalendarDate;
};

/** Where to look for limits that are counted anew by that day: nowhere, as a rule, and then nobody has to look. */
export const recountedBy = (book: Rulebook, day: CalendarDate): readonly Recounted[] =>
  [...rulesOf(book).byName.values()].flatMap(({ name: rule, versions }) => {
    const running = versions.filter(({ transition, validFrom }) => transition === 'running-too' && validFrom <= day);
    const [first, last] = [running[0], running.at(-1)];
    if (!first || !last) return [];
    const older = versions.filter(({ validFrom }) => validFrom < last.validFrom).map(({ version }) => version);
    return [{ rule, versions: older, dueFrom: first.validFrom }];
  });
