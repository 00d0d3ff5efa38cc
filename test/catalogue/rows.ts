import type { Rung } from '@libs/domain/deadlines/deadline';
import type { DeadlineRule, Length, Rule, RuleVersion, UnclockedRule } from '@libs/domain/deadlines/rule';

const units: Readonly<Record<Length['unit'], string>> = {
  'working-day': 'working day',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

const length = ({ count, unit }: Length): string =>
  count === 0 ? 'the same day' : `${count} ${units[unit]}${count === 1 ? '' : 's'}`;

const lengths = (all: readonly Length[], none: string): string => all.map(length).join(' + ') || none;

const counted = ({ lengths: all, extended, rollsOver }: RuleVersion): string => {
  const more = extended ? `; extended ${lengths(extended, '')}` : '';
  return `${lengths(all, 'the day the case names')}${more}${rollsOver ? '; rolls over' : ''}`;
};

const rung = (one: Rung): string => {
  if ('lastWorkingDay' in one) return 'last working day';
  if ('atOnce' in one) return 'at once';
  return one.days === 0 ? '0' : one.days < 0 ? `−${-one.days}` : `+${one.days}`;
};

const isClocked = (rule: Rule): rule is DeadlineRule => rule.clock !== 'none';

/** What docs/deadlines.md says of a rule with a clock, cell by cell. */
export const clockedCells = (rule: DeadlineRule): readonly string[] => {
  const [version] = rule.versions;
  return [
    `\`${rule.name}\``,
    rule.title.nb,
    counted(version),
    version.source,
    version.lengthMark,
    rule.nature,
    rule.breachClass,
    rule.ladder.map(rung).join(', ') || 'none',
  ];
};

/** What it says of one without. */
export const unclockedCells = ({
  name,
  title,
  lengths: all,
  source,
  lengthMark,
  why,
  bearer,
  enforcedBy,
}: UnclockedRule) => [
  `\`${name}\``,
  title.nb,
  lengths(all, '—'),
  source,
  lengthMark,
  why,
  bearer,
  enforcedBy.map((code) => `\`${code}\``).join(', ') || '—',
];

export const cellsOf = (rule: Rule): readonly string[] => (isClocked(rule) ? clockedCells(rule) : unclockedCells(rule));
