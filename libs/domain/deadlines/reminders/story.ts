import { seen } from '../../event-types';
import type { CalendarDate } from '../../kernel/dates';
import type { RecordedFact } from '../../kernel/envelope';
import type { Instant } from '../../kernel/oslo-time';
import { nationalRuling, rulingAfter } from '../../rulebook/ruling';
import type { Deadline } from '../deadline';
import type { ReminderEvent, ReminderRaised } from '../events';
import { evolveLimits, familyOf, noLimits } from '../limits';
import type { Rulebook } from '../rulebook';
import { nobodyTold, toldAfter, type Told } from './told';

/** What happened to a limit. `met` is of a due day: of a duty that comes again, of each of its turns. */
export type StepKind = 'computed' | 'moved' | 'met' | 'lapsed' | 'ended' | 'reopened' | 'handled';

/** A change of a limit, and the event that made it. `dueOn`: the due day it is said of. */
export type Step = { readonly kind: StepKind; readonly dueOn: CalendarDate; readonly fact: RecordedFact };

/** One reminder as it was raised, and what became of it. */
export type Reminded = Told & { readonly data: ReminderRaised['data']; readonly fact: RecordedFact };

/** Everything that can be said of one limit: what it came from, how it stands, and who was reminded. */
export type Story = {
  readonly deadline: Deadline;
  readonly book: Rulebook;
  readonly steps: readonly Step[];
  readonly reminders: readonly Reminded[];
  /** Events about its reminders, as they were recorded. */
  readonly told: readonly RecordedFact[];
};

const kindOf = (before: Deadline | null, after: Deadline): StepKind => {
  if (!before) return 'computed';
  if ((after.past?.length ?? 0) > (before.past?.length ?? 0) && after.past?.at(-1)?.met) return 'met';
  if (before.status !== after.status) {
    if (after.status === 'open') return 'reopened';
    return after.status === 'not-applicable' ? 'ended' : after.status;
  }
  return before.dueOn === after.dueOn ? 'handled' : 'moved';
};

const stepOf = (before: Deadline | null, after: Deadline, fact: RecordedFact): Step => {
  const kind = kindOf(before, after);
  return { kind, dueOn: kind === 'met' && before ? before.dueOn : after.dueOn, fact };
};

const isReminderEvent = (event: { readonly type: string }): event is ReminderEvent =>
  event.type.startsWith('reminder.');

const isOf = ({ data }: Reminded, { rung, dueOn }: { readonly rung: string; readonly dueOn: CalendarDate }): boolean =>
  data.rung === rung && data.dueOn === dueOn;

const remindedAfter = (before: readonly Reminded[], fact: RecordedFact): readonly Reminded[] => {
  const event = seen(fact);
  if (!event || !isReminderEvent(event)) return before;
  if (event.type === 'reminder.raised') return [...before, { ...nobodyTold, data: event.data, fact }];
  const at: Instant = fact.recordedAt;
  return before.map((one) => (isOf(one, event.data) ? { ...one, ...toldAfter(one, event, at) } : one));
};

const isAbout = (deadlineId: string, { type, data }: RecordedFact): boolean =>
  type.startsWith('reminder.') && data['deadlineId'] === deadlineId;

/**
 * The story of one limit, from all events about its child (or duty of the municipality) and those of the rulebook, in the
 * ledger's order; null if there is no such limit.
 */
export const storyOf = (facts: readonly RecordedFact[], deadlineId: string): Story | null => {
  let [ruling, limits] = [nationalRuling, noLimits];
  const steps: Step[] = [];
  for (const fact of facts) {
    ruling = rulingAfter(ruling, fact);
    if (familyOf(fact) === null) continue;
    const before = limits.deadlines[deadlineId] ?? null;
    limits = evolveLimits(limits, fact, ruling.book);
    const after = limits.deadlines[deadlineId];
    if (after && after !== before) steps.push(stepOf(before, after, fact));
  }
  const deadline = limits.deadlines[deadlineId];
  if (!deadline) return null;
  const told = facts.filter((fact) => isAbout(deadlineId, fact));
  return { deadline, book: ruling.book, steps, reminders: told.reduce(remindedAfter, []), told };
};
