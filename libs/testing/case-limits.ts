import type { Deadline } from '@libs/domain/deadlines/deadline';
import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import type { EventType } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Fact } from '@libs/domain/kernel/envelope';
import type { Json } from '@libs/domain/kernel/json';

/** The child whose case it is. */
export const childId = 'b1';

/** An event about the child with as much in it as limits ask for. */
export const happened = (type: EventType, occurredOn: CalendarDate, data: Readonly<Record<string, Json>> = {}): Fact =>
  ({ type, occurredOn, subjects: [childId], data: { childId, ...data } }) as unknown as Fact;

export const registered = happened('child.registered', '2020-01-01', { unborn: false, identified: true });

/** `t1` is a measure; of the act of 2021. */
export const measureStarted = (
  on: CalendarDate,
  { section = '3-1', paragraph = '1', consent = 'voluntary', categoryCode = '4.6', decisionId = 'v1' } = {},
): readonly Fact[] => [
  happened('measure.decided', on, {
    measureId: 't1',
    categoryCode,
    consent,
    legalBasis: { law: 'BVL2021', chapter: section.charAt(0), section, paragraph, letter: null },
    additionalBases: [],
    decisionId,
    decidedOn: on,
    plannedEndOn: null,
  }),
  happened('measure.started', on, { measureId: 't1', startedOn: on }),
];

/** `p1` is a plan about everything of its type. */
export const planMade = (on: CalendarDate, planType: string, validUntil: CalendarDate | null = null): Fact =>
  happened('plan.made', on, { planId: 'p1', planType, madeOn: on, about: null, validUntil });

/** `h1` is where the child lives, under `t1`. */
export const movedIn = (on: CalendarDate, kind = 'foster-home', siblingReviewOn: CalendarDate | null = null): Fact =>
  happened('placement.started', on, {
    placementId: 'h1',
    kind,
    measureId: 't1',
    movedInOn: on,
    hostMunicipality: '4601',
    networkSearched: true,
    inNetwork: false,
    siblings: [],
    siblingReviewOn,
  });

export const visited = (on: CalendarDate, duty: 'follow-up' | 'supervision', onSite = true): Fact =>
  happened('placement.visited', on, { placementId: 'h1', visitId: `${duty} ${on}`, duty, visitedOn: on, onSite });

type Shown = readonly [what: string, dueOn: CalendarDate, status: Deadline['status']];

const ruleOf = ({ id }: Deadline): string => id.slice(0, id.indexOf('~'));

/** The time limits that follow from the events: those of the rules whose names begin like one of `names`. */
export const limitsOf = (
  facts: readonly (Fact | readonly Fact[])[],
  ...names: readonly string[]
): readonly Deadline[] =>
  deriveDeadlines([registered, ...facts.flat()]).filter((one) => names.some((name) => ruleOf(one).startsWith(name)));

/** `given(…).deadlines('measure')`: rule, due day and status of each. */
export const given = (...facts: readonly (Fact | readonly Fact[])[]) => ({
  deadlines: (...names: readonly string[]): readonly Shown[] =>
    limitsOf(facts, ...names).map((one) => [ruleOf(one), one.dueOn, one.status]),
});
