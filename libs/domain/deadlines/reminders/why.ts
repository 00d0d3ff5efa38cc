import type { CalendarDate } from '../../kernel/dates';
import type { Instant } from '../../kernel/oslo-time';
import type { Wording } from '../../kernel/rejection';
import { isSnoozed, rungs, type TimedRung } from './ladder';
import type { Reminded, Story } from './story';
import type { Outcome } from './told';
import { answers, moveOf, type WhyCode } from './why-words';

/** A sweep comes by every minute: what is later than this was not raised because nobody was there to raise it. */
const IN_TIME = 120_000;

/** Why a reminder came, or did not. */
export type RungWhy = {
  readonly rung: string;
  readonly dueOn: CalendarDate;
  /** When it is reached. */
  readonly at: Instant;
  readonly code: WhyCode;
  readonly says: Wording;
  /** The event that raised it, or the one it collapsed into. */
  readonly seq: number | null;
};

/** Somebody who was told of a limit, and how. */
export type Knew = {
  readonly recipient: string;
  readonly how: 'delivered' | 'opened' | 'acknowledged';
  readonly channel: Outcome['channel'] | null;
  readonly at: Instant;
  readonly rung: string;
  readonly dueOn: CalendarDate;
};

export type Why = {
  /** Why this date: what it was counted from, and every move since. */
  readonly date: { readonly dueOn: CalendarDate; readonly explanation: Wording; readonly moves: readonly Wording[] };
  /** The reminder that matters now: the last that was reached, else the first to come; null: the limit has none. */
  readonly reminder: RungWhy | null;
  readonly rungs: readonly RungWhy[];
  readonly knew: readonly Knew[];
};

const lateness = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

const isUndelivered = ({ status, recipient }: Outcome, outcomes: readonly Outcome[]): boolean =>
  status !== 'delivered' && !outcomes.some((one) => one.recipient === recipient && one.status === 'delivered');

type Answer = { readonly code: WhyCode; readonly says: Wording };

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** From when on the rung could be raised: it was reached, and the limit was known with this due day. */
const raisableFrom = ({ steps }: Story, rung: TimedRung, before: number): Instant =>
  steps
    .filter(({ kind, fact }) => kind !== 'handled' && fact.seq < before)
    .reduce((from, { fact }) => later(from, fact.recordedAt), rung.at);

const ofRaised = (story: Story, rung: TimedRung, { fact, data, outcomes }: Reminded): Answer => {
  const raisedAt = fact.recordedAt;
  if (data.nobodyResponsible)
    return { code: 'nobody-responsible', says: answers['nobody-responsible']({ at: raisedAt }) };
  const failed = outcomes.filter(({ channel }) => channel === 'mail').find((one) => isUndelivered(one, outcomes));
  if (failed) {
    const code = failed.reason?.startsWith('smtp-5') ? 'address-refused' : 'not-delivered';
    return { code, says: answers[code]({ at: raisedAt, reason: failed.reason ?? '' }) };
  }
  const code = lateness(raisableFrom(story, rung, fact.seq), raisedAt) > IN_TIME ? 'raised-late' : 'raised';
  return { code, says: answers[code]({ at: raisedAt, reachedAt: rung.at }) };
};

const ofUnraised = (story: Story, rung: TimedRung, now: Instant): Answer => {
  const { deadline } = story;
  const { status, met, endedBy, snoozedUntil, dueOn } = deadline;
  const { at } = rung;
  if (status === 'not-applicable')
    return { code: 'cancelled', says: answers.cancelled({ on: endedBy?.on ?? null, by: endedBy?.type ?? null }) };
  // A notice is given also of what was met meanwhile.
  if (met && !('atOnce' in rung)) return { code: 'satisfied', says: answers.satisfied({ on: met.on }) };
  if (status === 'lapsed' && !('days' in rung && rung.days > 0))
    return { code: 'lapsed', says: answers.lapsed({ on: dueOn }) };
  if (isSnoozed(deadline, rung)) return { code: 'snoozed', says: answers.snoozed({ on: snoozedUntil ?? dueOn }) };
  if (at > now) return { code: 'not-due-yet', says: answers['not-due-yet']({ at }) };
  const code = lateness(raisableFrom(story, rung, Infinity), now) > IN_TIME ? 'worker-down' : 'on-its-way';
  return { code, says: answers[code]({ at }) };
};

/** The reminder that an overtaken rung collapsed into. */
const collapsedInto = (story: Story, rung: TimedRung): Reminded | undefined => {
  const ladder = rungs(story.deadline, story.book).map((one) => one.rung);
  return story.reminders
    .filter(({ data }) => data.dueOn === story.deadline.dueOn)
    .find(({ data }) => data.collapsed.includes(rung.rung) || ladder.indexOf(data.rung) > ladder.indexOf(rung.rung));
};

const whyRung = (story: Story, rung: TimedRung, now: Instant): RungWhy => {
  const { dueOn } = story.deadline;
  const about = { rung: rung.rung, dueOn, at: rung.at };
  const own = story.reminders.find(({ data }) => data.rung === rung.rung && data.dueOn === dueOn);
  if (own) return { ...about, ...ofRaised(story, rung, own), seq: own.fact.seq };
  if (isSnoozed(story.deadline, rung)) return { ...about, ...ofUnraised(story, rung, now), seq: null };
  const into = collapsedInto(story, rung);
  if (!into) return { ...about, ...ofUnraised(story, rung, now), seq: null };
  const { fact, data } = into;
  const says = answers.collapsed({ at: fact.recordedAt, rung: data.rung });
  return { ...about, code: 'collapsed', says, seq: fact.seq };
};

/** Reminders of a due day that the limit no longer has: they never come, because a correction moved it. */
const cancelledByMove = ({ deadline, book, reminders }: Story): readonly RungWhy[] =>
  (deadline.moved ?? []).flatMap(({ from, to, by }) =>
    rungs({ ...deadline, dueOn: from }, book)
      .filter(({ rung }) => !reminders.some(({ data }) => data.rung === rung && data.dueOn === from))
      .map(({ rung, at }) => ({
        rung,
        dueOn: from,
        at,
        code: 'cancelled' as const,
        says: moveOf({ from, to, by }),
        seq: null,
      })),
  );

/** Of each rung of the ladder as the limit stands: why it was raised, or why not. */
export const whyRungs = (story: Story, now: Instant): readonly RungWhy[] =>
  rungs(story.deadline, story.book).map((rung) => whyRung(story, rung, now));

const knewOf = ({ data: { rung, dueOn }, outcomes, openedBy, acknowledgedBy }: Reminded): readonly Knew[] => [
  ...outcomes
    .filter(({ status }) => status === 'delivered')
    .map(({ recipient, channel, at }) => ({
      recipient: recipient ?? channel,
      how: 'delivered' as const,
      channel,
      at,
      rung,
      dueOn,
    })),
  ...openedBy.map(({ staffId, at }) => ({
    recipient: staffId,
    how: 'opened' as const,
    channel: null,
    at,
    rung,
    dueOn,
  })),
  ...acknowledgedBy.map(({ staffId, at }) => ({
    recipient: staffId,
    how: 'acknowledged' as const,
    channel: null,
    at,
    rung,
    dueOn,
  })),
];

const byMoment = (one: { readonly at: Instant }, other: { readonly at: Instant }): number =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0;

/** Why this date, why a reminder or why none, and who knew: as it looks at `now`. */
export const why = (story: Story, now: Instant): Why => {
  const { deadline, reminders } = story;
  const own = whyRungs(story, now);
  return {
    date: {
      dueOn: deadline.dueOn,
      explanation: deadline.explanation,
      moves: (deadline.moved ?? []).map(moveOf),
    },
    reminder: own.findLast(({ at }) => at <= now) ?? own[0] ?? null,
    rungs: [...cancelledByMove(story), ...own],
    knew: reminders.flatMap(knewOf).sort(byMoment),
  };
};
