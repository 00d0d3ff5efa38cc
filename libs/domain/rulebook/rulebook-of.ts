import { nationalRulebook, type Rulebook } from '../deadlines/rulebook';
import type { DeadlineRule, Length, Rule, RuleVersion } from '../deadlines/rule';
import { addDays } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { ruleChanged, type ApprovedChange } from './changes';
import { localRule, targetRule } from './own-rules';

type Approved = readonly ApprovedChange[];

const isOpenOn = ({ validTo }: RuleVersion, day: CalendarDate): boolean => validTo === null || validTo >= day;

/** What counted until now counts to the day before. */
const until = (versions: readonly RuleVersion[], day: CalendarDate): readonly RuleVersion[] =>
  versions.map((one) => (isOpenOn(one, day) ? { ...one, validTo: addDays(day, -1) } : one));

const said = { lengthMark: 'V', rollsOver: false, rollOverMark: 'V' } as const;

const versionBy = (
  { version, validFrom, source, approvedOn }: ApprovedChange,
  lengths: readonly Length[],
): RuleVersion => ({ ...said, version, validFrom, validTo: null, lengths, source, sourceDate: approvedOn });

/** A municipality's own rule, version by version; what ended may begin again, with a gap. */
const ownVersions = (changes: Approved): readonly RuleVersion[] =>
  changes.reduce<readonly RuleVersion[]>((versions, one) => {
    const past = until(versions, one.validFrom);
    return one.change.kind === 'end' ? past : [...past, versionBy(one, one.change.lengths)];
  }, []);

/** What is counted where the municipality has not chosen. */
const defaultOn = ({ versions }: DeadlineRule, day: CalendarDate): RuleVersion =>
  versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];

/**
 * A setting as the municipality chose it. A default that the catalogue changes afterwards does not undo the choice; when
 * the choice ends, the default counts again.
 */
const chosen = (rule: Rule, changes: Approved): Rule => {
  const [first] = changes;
  if (!first || rule.clock === 'none') return rule;
  const [oldest, ...others] = rule.versions;
  const standing = others.filter(({ version, validFrom }) => version < first.version && validFrom < first.validFrom);
  const versions = changes.reduce<readonly RuleVersion[]>(
    (before, one) => {
      const { change, validFrom } = one;
      const byDefault = defaultOn(rule, validFrom);
      const { rollsOver, rollOverMark } = byDefault;
      const lengths = change.kind === 'setting' ? change.lengths : byDefault.lengths;
      const transition = change.kind === 'setting' ? change.transition : 'new-only';
      return [...until(before, validFrom), { ...versionBy(one, lengths), rollsOver, rollOverMark, transition }];
    },
    [oldest, ...standing],
  );
  return { ...rule, versions: versions as typeof rule.versions };
};

const ownRule = (name: string, changes: Approved, national: Rulebook): readonly Rule[] => {
  const [first, ...others] = ownVersions(changes);
  const change = changes.map((one) => one.change).find(({ kind }) => kind !== 'end');
  if (!first || !change) return [];
  if (change.kind === 'local') return [localRule(change, [first, ...others])].filter((rule) => rule !== null);
  if (change.kind !== 'target') return [];
  const law = national.rules.find((rule) => rule.name === change.rule);
  return law && law.clock !== 'none' ? [targetRule(name, law, [first, ...others])] : [];
};

const byDay = (one: ApprovedChange, other: ApprovedChange): number => (one.validFrom < other.validFrom ? -1 : 1);

const byRule = (approved: Approved): ReadonlyMap<string, Approved> => {
  const sorted = [...approved].sort(byDay);
  const names = new Set(sorted.map(({ change }) => ruleChanged(change)));
  return new Map([...names].map((name) => [name, sorted.filter(({ change }) => ruleChanged(change) === name)]));
};

/** What counts in one municipality: the national rules, its own settings, targets and rules. The same object if it has none. */
export const rulebookOf = (approved: Approved, national: Rulebook = nationalRulebook): Rulebook => {
  if (approved.length === 0) return national;
  const changes = byRule(approved);
  const rules = national.rules.map((rule) => chosen(rule, changes.get(rule.name) ?? []));
  const ours = [...changes].flatMap(([name, ofRule]) => ownRule(name, ofRule, national));
  return { ...national, rules: [...rules, ...ours] };
};
