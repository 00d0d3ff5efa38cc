import { lawCatalogue } from './catalogue/catalogue';
import { dueDate, explain, versionOn } from './count';
import type { DeadlineRule, RuleVersion } from './rule';

const rule = lawCatalogue[0] as DeadlineRule;
const version: RuleVersion = rule.versions[0];

describe('counting', () => {
  it('adds the half year of an extended investigation to the week', () => {
    const half: RuleVersion = {
      ...version,
      lengths: [
        { count: 1, unit: 'week' },
        { count: 6, unit: 'month' },
      ],
    };
    const due = ['2026-01-05', '2026-02-21', '2026-03-27', '2026-08-24', '2026-11-23', '2026-11-24', '2027-11-22'].map(
      (from) => dueDate(from, half),
    );
    expect(due).toStrictEqual([
      '2026-07-12',
      '2026-08-28',
      '2026-10-03',
      '2027-02-28',
      '2027-05-30',
      '2027-06-01',
      '2028-05-29',
    ]);
  });

  it('rolls over only where the rule says so, and says that it did', () => {
    const court: RuleVersion = { ...version, rollsOver: true, lengths: [{ count: 1, unit: 'month' }] };
    expect(dueDate('2027-01-31', { ...court, rollsOver: false })).toBe('2027-02-28');
    expect(dueDate('2027-01-31', court)).toBe('2027-03-01');
    expect(explain('2027-01-31', rule, court).nb).toBe('mottatt 31.1.2027 + 1 måned, neste virkedag, § 2-1, regel v1');
  });

  it('takes the version of the day the limit was set off', () => {
    const later: RuleVersion = { ...version, version: 2, validFrom: '2030-01-01' };
    const changed: DeadlineRule = { ...rule, versions: [version, later] };
    expect(['2022-12-31', '2029-12-31', '2030-01-01'].map((day) => versionOn(changed, day).version)).toStrictEqual([
      1, 1, 2,
    ]);
  });
});
