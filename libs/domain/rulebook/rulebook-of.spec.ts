import { deriveDeadlines } from '../deadlines/derive';
import type { Deadline } from '../deadlines/deadline';
import { rungs } from '../deadlines/reminders/ladder';
import { nationalRulebook, ruleOf, type Rulebook } from '../deadlines/rulebook';
import type { DeadlineRule } from '../deadlines/rule';
import type { Fact } from '../kernel/envelope';
import type { CalendarDate } from '../kernel/dates';
import type { ApprovedChange } from './changes';
import type { RuleChange } from './events';
import { rulebookOf } from './rulebook-of';

const [concernId, childId] = ['0197a000-0000-7000-8000-000000000001', '0197a000-0000-7000-8000-000000000002'] as const;
const byEventsAlone: Rulebook = {
  ...nationalRulebook,
  rules: nationalRulebook.rules.filter(({ clock }) => clock === 'events'),
};
let made = 0;
const approved = (change: RuleChange, validFrom: CalendarDate, version = 1): ApprovedChange => ({
  changeId: `change-${(made += 1)}`,
  change,
  validFrom,
  version,
  source: 'Kommunestyret, sak 12/26',
  proposedBy: 'one',
  proposedOn: '2026-11-01',
  status: 'approved',
  approvedBy: 'another',
  approvedOn: '2026-11-02',
});
const days = (count: number) => [{ count, unit: 'day' }] as const;
const target = { kind: 'target', rule: 'concern.review', lengths: days(5) } as const satisfies RuleChange;
const local = {
  kind: 'local',
  rule: 'local.urgency',
  title: { nb: 'hastevurdering', nn: 'hastevurdering', en: 'urgency' },
  trigger: 'concern.raised',
  satisfiedBy: ['concern.urgency-assessed'],
  lengths: days(1),
  ladder: 'standard',
} as const satisfies RuleChange;
const end = (rule: string): RuleChange => ({ kind: 'end', rule });

const happened = (type: string, occurredOn: string, data: object = {}): Fact => ({
  type,
  occurredOn,
  subjects: [childId],
  data: { concernId, childId, ...data },
});
const raised = (on: CalendarDate): Fact =>
  happened('concern.raised', on, { receivedAt: `${on}T09:00:00.000Z`, reporter: { kind: 'private', code: '4' } });

const deadline = (name: string, book: Rulebook, ...facts: readonly Fact[]): Deadline | undefined =>
  deriveDeadlines(facts, book).find(({ id }) => id === `${name}~${concernId}`);
const named = (name: string, book: Rulebook): DeadlineRule | undefined => ruleOf(`${name}~`, book);

describe('the rules of a municipality', () => {
  it('are the national ones, and the same object, where it changed nothing', () =>
    expect(rulebookOf([])).toBe(nationalRulebook));
});

describe('a target', () => {
  const book = rulebookOf([approved(target, '2027-01-01')]);
  const name = 'concern.review.target';

  it('stands beside the limit of the law, which stays what it is', () => {
    expect(deadline('concern.review', book, raised('2027-01-04'))).toEqual(
      deadline('concern.review', nationalRulebook, raised('2027-01-04')),
    );
    expect(deadline(name, book, raised('2027-01-04'))).toMatchObject({
      dueOn: '2027-01-09',
      status: 'open',
      breachClass: 'D',
      ruleVersion: 1,
      key: name,
      explanation: { nb: 'mottatt 4.1.2027 + 5 dager, kommunens mål, regel v1' },
    });
    expect(named(name, book)?.title.nn).toBe('mål: gjennomgang av bekymringsmelding');
  });
  it('is for what is set off from its day on', () => {
    expect(deadline(name, book, raised('2026-12-31'))).toBeUndefined();
    expect(deadline(name, book, raised('2027-01-01'))).toBeDefined();
  });
  it('is met and voided by what meets and voids the limit', () => {
    const reviewed = happened('concern.dismissed', '2027-01-06');
    expect(deadline(name, book, raised('2027-01-04'), reviewed)).toMatchObject({ status: 'met' });
    const voided = happened('concern.entered-in-error', '2027-01-06');
    expect(deadline(name, book, raised('2027-01-04'), voided)).toMatchObject({ status: 'not-applicable' });
  });
  it('counts by its versions, with a gap where it had ended', () => {
    const versions = rulebookOf([
      approved(target, '2027-01-01'),
      approved({ ...target, lengths: days(3) }, '2027-03-01', 2),
      approved(end(name), '2027-05-01', 3),
      approved({ ...target, lengths: days(4) }, '2027-07-01', 4),
    ]);
    const dueOn = (on: CalendarDate) => deadline(name, versions, raised(on))?.dueOn;
    expect(['2027-02-28', '2027-03-01', '2027-04-30', '2027-05-01', '2027-06-30', '2027-07-01'].map(dueOn)).toEqual([
      '2027-03-05',
      '2027-03-04',
      '2027-05-03',
      undefined,
      undefined,
      '2027-07-05',
    ]);
  });
  it('does not end what is running when it ends', () => {
    const ended = rulebookOf([approved(target, '2027-01-01'), approved(end(name), '2027-01-05', 2)]);
    expect(deadline(name, ended, raised('2027-01-04'))).toMatchObject({ dueOn: '2027-01-09', status: 'open' });
  });
  it('reminds not before it began', () => {
    const one = rulebookOf([approved({ ...target, lengths: days(1) }, '2027-01-01')]);
    const ladder = rungs(deadline(name, one, raised('2027-01-04'))!, one);
    expect(ladder.map(({ rung }) => rung)).toEqual(['due', 'overdue-1']);
    expect(rungs(deadline(name, book, raised('2027-01-04'))!, book).map(({ rung }) => rung)).toEqual([
      'before-1',
      'due',
      'overdue-1',
    ]);
  });
  it('of an investigation is not extended with it, and of a decision that lapsed it is no more', () => {
    const both = rulebookOf(
      [
        approved({ ...target, rule: 'investigation.completion', lengths: [{ count: 2, unit: 'month' }] }, '2027-01-01'),
        approved({ ...target, rule: 'emergency.petition.institution', lengths: days(7) }, '2027-01-01'),
      ],
      byEventsAlone,
    );
    const [investigationId, emergencyId] = ['i1', 'e1'];
    const facts = [
      happened('investigation.opened', '2027-01-10', { investigationId, receivedOn: '2027-01-04' }),
      happened('investigation.extension-decided', '2027-02-10', { investigationId, granted: true }),
      happened('emergency.decided', '2027-01-04', {
        emergencyId,
        kind: 'institution',
        abroad: false,
        decidedOn: '2027-01-04',
      }),
      happened('emergency.lapsed', '2027-01-18', { emergencyId }),
    ];
    const found = (id: string) => deriveDeadlines(facts, both).find((one) => one.id === id);
    expect(found('investigation.completion~i1')).toMatchObject({ dueOn: '2027-07-11', extended: true });
    expect(found('investigation.completion.target~i1')).toMatchObject({ dueOn: '2027-03-04' });
    expect(found('emergency.petition.institution~e1')).toMatchObject({ status: 'lapsed' });
    expect(found('emergency.petition.institution.target~e1')).toMatchObject({ status: 'not-applicable' });
  });
  it('ends here when the case moves away', () => {
    const moved = happened('move.accepted', '2027-01-06', {
      limits: [`concern.review~${concernId}`],
      acceptedOn: '2027-01-06',
    });
    expect(deadline(name, book, raised('2027-01-04'), moved)).toMatchObject({
      status: 'not-applicable',
      endedBy: { type: 'move.accepted', on: '2027-01-06' },
    });
  });
});

describe('a local rule', () => {
  const book = rulebookOf([approved(local, '2027-01-01')]);
  it('is set off, met and voided by events alone', () => {
    expect(deadline(local.rule, book, raised('2027-01-04'))).toMatchObject({
      dueOn: '2027-01-05',
      breachClass: 'D',
      explanation: { en: 'received 4.1.2027 + 1 day, local rule, rule v1' },
    });
    const assessed = happened('concern.urgency-assessed', '2027-01-05', { urgent: false });
    expect(deadline(local.rule, book, raised('2027-01-04'), assessed)).toMatchObject({ status: 'met' });
    const voided = happened('concern.entered-in-error', '2027-01-05');
    expect(deadline(local.rule, book, raised('2027-01-04'), voided)).toMatchObject({ status: 'not-applicable' });
    expect(deadline(local.rule, book, raised('2026-12-31'))).toBeUndefined();
  });
  it('ends with what it is about, unless it was met before', () => {
    const expert = {
      ...local,
      rule: 'local.expert',
      trigger: 'investigation.opened',
      satisfiedBy: ['investigation.expert-commissioned'],
    } as const satisfies RuleChange;
    const ours = rulebookOf([approved(expert, '2027-01-01')]);
    const about = { investigationId: 'i1' };
    const opened = happened('investigation.opened', '2027-01-06', {
      ...about,
      openedOn: '2027-01-06',
      receivedOn: '2027-01-04',
    });
    const commissioned = happened('investigation.expert-commissioned', '2027-01-06', about);
    const concluded = happened('investigation.concluded', '2027-01-20', {
      ...about,
      concludedOn: '2027-01-20',
      reportersToTell: [],
    });
    const error = happened('investigation.entered-in-error', '2027-01-21', about);
    const statusAfter = (...facts: readonly Fact[]) =>
      deriveDeadlines([opened, ...facts], ours).find(({ id }) => id === 'local.expert~i1')?.status;
    expect(statusAfter()).toBe('open');
    expect(statusAfter(concluded)).toBe('not-applicable');
    expect(statusAfter(commissioned, concluded)).toBe('met');
    expect(statusAfter(commissioned, error)).toBe('not-applicable');
  });
  it('that began again after a first one was withdrawn is there', () => {
    const again = rulebookOf([approved(end(local.rule), '2027-02-01', 2), approved(local, '2027-03-01', 3)]);
    expect(deadline(local.rule, again, raised('2027-03-01'))).toMatchObject({ ruleVersion: 3 });
  });
});

describe('a setting', () => {
  const setting = (count: number): RuleChange => ({
    kind: 'setting',
    rule: 'spec.setting',
    lengths: days(count),
    transition: 'running-too',
  });
  const review = nationalRulebook.rules.find((rule) => rule.name === 'concern.review') as DeadlineRule;
  const byDefault = { ...review.versions[0], lengths: days(10) } as const;
  const national = (...versions: DeadlineRule['versions']): Rulebook => ({
    ...nationalRulebook,
    rules: [{ ...review, name: 'spec.setting', nature: 'setting', versions } as DeadlineRule],
  });
  const dueOn = (book: Rulebook, on: CalendarDate) => deadline('spec.setting', book, raised(on))?.dueOn;

  it('counts as the municipality chose, until its choice ends', () => {
    const book = rulebookOf(
      [
        approved(setting(4), '2027-01-01', 2),
        approved(setting(6), '2027-02-01', 3),
        approved(end('spec.setting'), '2027-03-01', 4),
      ],
      national(byDefault),
    );
    expect(['2026-12-31', '2027-01-01', '2027-02-01', '2027-03-01'].map((day) => dueOn(book, day))).toEqual([
      '2027-01-10',
      '2027-01-05',
      '2027-02-07',
      '2027-03-11',
    ]);
    expect(
      named('spec.setting', book)?.versions.map(({ version, validTo, transition }) => [version, validTo, transition]),
    ).toEqual([
      [1, '2026-12-31', undefined],
      [2, '2027-01-31', 'running-too'],
      [3, '2027-02-28', 'running-too'],
      [4, null, 'new-only'],
    ]);
  });
  it('stays chosen when the catalogue changes its default, and goes back to the default of the day', () => {
    const newer = national(byDefault, { ...byDefault, version: 2, validFrom: '2027-02-15', lengths: days(20) });
    const choice = [approved(setting(4), '2027-01-01', 2)];
    expect(dueOn(rulebookOf(choice, newer), '2027-03-01')).toBe('2027-03-05');
    expect(dueOn(rulebookOf([...choice, approved(end('spec.setting'), '2027-03-01', 3)], newer), '2027-03-01')).toBe(
      '2027-03-21',
    );
  });
});
