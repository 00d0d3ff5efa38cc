import type { DeadlineRule, Length, Nature, Rule } from '../deadlines/rule';
import type { Rulebook } from '../deadlines/rulebook';
import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { Wording } from '../kernel/rejection';
import { approvedOf, ruleChanged, type RulebookChanges } from './changes';
import type { RuleChange } from './events';
import { localLimit } from './local-limits';
import { rulebookRefusals } from './refusals';
import { firstDayNotStricter } from './stricter';

export const refuse = refusing(rulebookRefusals);

type Of<Kind extends RuleChange['kind']> = Extract<RuleChange, { kind: Kind }>;

const LOCAL_NAME = /^local\.[a-z][a-z0-9-]{1,33}$/;
const TITLE = 120;
/** What a municipality may set itself a stricter target for. */
const binding: readonly Nature[] = ['act', 'regulation', 'guidance', 'internal'];

/** Who wants more working days than six weeks have, says weeks or months: every start day is counted out. */
const isPossible = ({ count, unit }: Length): boolean =>
  Number.isSafeInteger(count) && count >= 1 && count <= (unit === 'working-day' ? 30 : 999);

export const possibleLengths = (lengths: readonly Length[]): void => {
  if (lengths.length < 1 || lengths.length > 4 || !lengths.every(isPossible))
    throw refuse('rulebook.lengths-impossible', 'lengths');
};

const ruleNamed = (name: string, { rules }: Rulebook): Rule => {
  const rule = rules.find((one) => one.name === name);
  if (!rule) throw refuse('rulebook.rule-unknown', 'rule');
  return rule;
};

const counted = (rule: DeadlineRule): DeadlineRule => {
  if (rule.versions.some(({ lengths }) => lengths.length === 0)) throw refuse('rulebook.not-counted', 'rule');
  return rule;
};

const stricterTarget = ({ rule: name, lengths }: Of<'target'>, national: Rulebook): void => {
  const law = ruleNamed(name, national);
  if (law.clock === 'none' || law.ruleSet !== 'law' || !binding.includes(law.nature))
    throw refuse('rulebook.no-target-possible', 'rule');
  possibleLengths(lengths);
  if (firstDayNotStricter(lengths, counted(law), national.calendar) !== null)
    throw refuse('rulebook.not-stricter', 'lengths');
};

const setting = ({ rule: name, lengths, transition }: Of<'setting'>, national: Rulebook): void => {
  const rule = ruleNamed(name, national);
  if (rule.clock === 'none' || rule.nature !== 'setting') throw refuse('rulebook.not-a-setting', 'rule');
  possibleLengths(lengths);
  counted(rule);
  if (rule.clock === 'municipality' && transition === 'running-too')
    throw refuse('rulebook.running-not-recounted', 'transition');
};

const isTitle = (text: string): boolean => says(text) && text.length <= TITLE;

const isSame = (one: Of<'local'>, other: Of<'local'>): boolean =>
  one.trigger === other.trigger &&
  one.ladder === other.ladder &&
  one.satisfiedBy.length === other.satisfiedBy.length &&
  one.satisfiedBy.every((type) => other.satisfiedBy.includes(type)) &&
  (['nb', 'nn', 'en'] as const satisfies readonly (keyof Wording)[]).every(
    (language) => one.title[language] === other.title[language],
  );

/** What runs by a local rule must mean tomorrow what it means today: only how long it takes may change. */
const local = (change: Of<'local'>, changes: RulebookChanges): void => {
  const { rule: name, title, trigger, satisfiedBy, lengths } = change;
  if (!LOCAL_NAME.test(name)) throw refuse('rulebook.name-impossible', 'rule');
  if (![title.nb, title.nn, title.en].every(isTitle)) throw refuse('rulebook.title-missing', 'title');
  const limit = localLimit(trigger);
  if (!limit) throw refuse('rulebook.trigger-impossible', 'trigger');
  const isKnown = satisfiedBy.every((type) => limit.satisfying.includes(type));
  if (satisfiedBy.length === 0 || !isKnown || new Set(satisfiedBy).size !== satisfiedBy.length)
    throw refuse('rulebook.ending-impossible', 'satisfiedBy');
  possibleLengths(lengths);
  const earlier = approvedOf(changes).map((one) => one.change);
  const differs = (one: RuleChange): boolean => one.kind === 'local' && one.rule === name && !isSame(one, change);
  if (earlier.some(differs)) throw refuse('rulebook.only-lengths-change', 'rule');
};

const end = ({ rule }: Of<'end'>, changes: RulebookChanges): void => {
  const last = approvedOf(changes).findLast(({ change }) => ruleChanged(change) === rule);
  if (!last || last.change.kind === 'end') throw refuse('rulebook.nothing-to-end', 'rule');
};

const checkedByKind = (change: RuleChange, changes: RulebookChanges, national: Rulebook): void => {
  switch (change.kind) {
    case 'target':
      return stricterTarget(change, national);
    case 'setting':
      return setting(change, national);
    case 'local':
      return local(change, changes);
    case 'end':
      return end(change, changes);
  }
};

/** A day that comes, after the last day from which the rule was changed: what was counted stays counted. */
const dayToCome = (change: RuleChange, validFrom: CalendarDate, now: Instant, changes: RulebookChanges): void => {
  if (!isRealDate(validFrom)) throw refuse('rulebook.impossible-date', 'validFrom');
  if (validFrom <= osloDateOf(now)) throw refuse('rulebook.not-after-today', 'validFrom');
  const isLater = (one: (typeof changes)[number]): boolean =>
    ruleChanged(one.change) === ruleChanged(change) && one.validFrom >= validFrom;
  if (approvedOf(changes).some(isLater)) throw refuse('rulebook.not-after-the-last', 'validFrom');
};

/** May the rules be changed so, from that day? Asked when it is proposed, and again when it is approved. */
export const checkChange = (
  { change, validFrom }: { readonly change: RuleChange; readonly validFrom: CalendarDate },
  now: Instant,
  changes: RulebookChanges,
  national: Rulebook,
): void => {
  checkedByKind(change, changes, national);
  dayToCome(change, validFrom, now, changes);
};
