import type { Rung } from '../deadlines/deadline';
import type { DeadlineRule, EventRule, Length, RuleVersion } from '../deadlines/rule';
import { before, due, overdue } from '../deadlines/catalogue/rungs';
import type { LadderKind, RuleChange } from './events';
import { localLimit } from './local-limits';

type Versions = readonly [RuleVersion, ...RuleVersion[]];

const ladders: Readonly<Record<LadderKind, readonly Rung[]>> = {
  none: [],
  short: [before(1), due, overdue(1)],
  standard: [before(7), before(2), due, overdue(1), overdue(7)],
};

/** The least number of days such a length can last. */
const leastDays: Readonly<Record<Length['unit'], number>> = { 'working-day': 1, day: 1, week: 7, month: 28, year: 365 };

const shortest = (versions: Versions): number =>
  Math.min(
    ...versions.map(({ lengths }) => lengths.reduce((days, { count, unit }) => days + count * leastDays[unit], 0)),
  );

/** Without the rungs that a limit so short would reach before it began. */
const ladderOf = (kind: LadderKind, versions: Versions): readonly Rung[] => {
  const days = shortest(versions);
  return ladders[kind].filter((rung) => !('days' in rung) || rung.days > -days);
};

const own = { ruleSet: 'law', nature: 'local', bearer: 'service', breachClass: 'D', onMove: 'stays' } as const;

/** What was gone by law, or given more time, moves no target: it is about the day the municipality wants it done by. */
const asTarget = (rule: DeadlineRule): DeadlineRule => {
  if (rule.clock !== 'events') return rule;
  const { extendedBy: _, lapsedBy = [], voidedBy = [], ...rest } = rule;
  return { ...rest, voidedBy: [...voidedBy, ...lapsedBy] };
};

/** A stricter target, as a rule of its own beside the law's: the limit of the law stays what it is. */
export const targetRule = (name: string, of: DeadlineRule, versions: Versions): DeadlineRule => {
  const { title } = of;
  return {
    ...asTarget(of),
    ...own,
    bearer: of.bearer,
    name,
    key: name,
    title: { nb: `mål: ${title.nb}`, nn: `mål: ${title.nn}`, en: `target: ${title.en}` },
    paragraph: 'kommunens mål',
    extension: 'none',
    ladder: ladderOf('short', versions),
    versions,
  };
};

/** A limit that the municipality gives itself. */
export const localRule = (
  { rule: name, title, trigger, satisfiedBy, ladder }: Extract<RuleChange, { kind: 'local' }>,
  versions: Versions,
): EventRule | null => {
  const limit = localLimit(trigger);
  if (!limit) return null;
  return {
    ...own,
    name,
    key: name,
    clock: 'events',
    about: limit.about,
    title,
    paragraph: 'lokal regel',
    trigger,
    satisfiedBy,
    recountedBy: limit.correcting,
    voidedBy: limit.voiding.filter((type) => !satisfiedBy.includes(type)),
    notApplicableFor: [],
    extension: 'none',
    ladder: ladderOf(ladder, versions),
    versions,
  };
};
