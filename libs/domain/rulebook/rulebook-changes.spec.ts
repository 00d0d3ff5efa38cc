import { specification } from '@libs/testing/specification';
import { nationalRulebook, type Rulebook } from '../deadlines/rulebook';
import type { CaseRule, MunicipalRule } from '../deadlines/rule';
import type { ApproveRulebookChange, ProposeRulebookChange, WithdrawRulebookChange } from './commands';
import type { RuleChange, RulebookChangeApproved, RulebookChangeProposed, RulebookChangeWithdrawn } from './events';
import { rulebookChanges } from './rulebook-changes';

const given = specification(rulebookChanges);
const now = '2026-11-22T12:00:00.000Z';
const [first, second] = ['0197a000-0000-7000-8000-000000000070', '0197a000-0000-7000-8000-000000000071'] as const;
const [leaderId, otherId] = ['0197a000-0000-7000-8000-000000000021', '0197a000-0000-7000-8000-000000000022'] as const;

const inForce = {
  version: 1,
  validFrom: '2023-01-01',
  validTo: null,
  lengths: [{ count: 3, unit: 'month' }],
  lengthMark: 'I',
  rollsOver: false,
  rollOverMark: 'I',
  source: 'spec',
  sourceDate: '2026-07-02',
} as const;
const said = {
  ruleSet: 'law',
  nature: 'setting',
  title: { nb: 'evaluering', nn: 'evaluering', en: 'evaluation' },
  paragraph: '§ 8-1',
  breachClass: 'C',
  extension: 'none',
  onMove: 'goes-on',
  ladder: [],
} as const;
const evaluation: CaseRule = {
  ...said,
  clock: 'case',
  duty: 'measure.evaluation',
  name: 'spec.evaluation',
  key: 'spec.evaluation',
  bearer: 'service',
  satisfiedBy: ['measure.evaluated'],
  recurs: true,
  versions: [inForce],
};
const agreed: CaseRule = { ...evaluation, name: 'spec.agreed', versions: [{ ...inForce, lengths: [] }] };
const plan: MunicipalRule = {
  ...said,
  clock: 'municipality',
  duty: 'prevention-plan',
  name: 'spec.plan',
  key: 'spec.plan',
  bearer: 'municipality',
  satisfiedBy: ['municipal-duty.done'],
  versions: [inForce],
};
const national: Rulebook = {
  ...nationalRulebook,
  rules: [
    ...nationalRulebook.rules.filter(({ name }) => name.startsWith('concern.') || name.startsWith('investigation.')),
    evaluation,
    agreed,
    plan,
  ],
};

const days = (count: number) => [{ count, unit: 'day' }] as const;
const target = { kind: 'target', rule: 'concern.review', lengths: days(5) } as const satisfies RuleChange;
const setting = {
  kind: 'setting',
  rule: 'spec.evaluation',
  lengths: [{ count: 2, unit: 'month' }],
  transition: 'running-too',
} as const satisfies RuleChange;
const local = {
  kind: 'local',
  rule: 'local.seen',
  title: { nb: 'melding sett', nn: 'melding sett', en: 'report seen' },
  trigger: 'concern.raised',
  satisfiedBy: ['concern.seen'],
  lengths: days(1),
  ladder: 'short',
} as const satisfies RuleChange;

const source = 'Kommunestyret, sak 12/26';
const validFrom = '2027-01-01';
const propose = (change: RuleChange, from = validFrom): ProposeRulebookChange => ({
  type: 'ProposeRulebookChange',
  now,
  by: leaderId,
  changeId: first,
  change,
  validFrom: from,
  source,
  national,
});
const approve: ApproveRulebookChange = { type: 'ApproveRulebookChange', now, by: otherId, changeId: first, national };
const withdraw: WithdrawRulebookChange = { type: 'WithdrawRulebookChange', now, by: leaderId, changeId: first };

const envelope = { occurredOn: now, subjects: [], personal: [] };
const proposed = (change: RuleChange, version = 1, from = validFrom, changeId: string = first) =>
  ({
    ...envelope,
    type: 'rulebook.change-proposed',
    data: { changeId, change, validFrom: from, version, source, staffId: leaderId },
  }) satisfies RulebookChangeProposed;
const approved = (changeId: string = first, from = validFrom) =>
  ({
    ...envelope,
    type: 'rulebook.change-approved',
    data: { changeId, validFrom: from, staffId: otherId },
  }) satisfies RulebookChangeApproved;
const withdrawn: RulebookChangeWithdrawn = {
  ...envelope,
  type: 'rulebook.change-withdrawn',
  data: { changeId: first, staffId: leaderId },
};
const standing = (change: RuleChange) => [proposed(change), approved()];

describe('a change of a municipality’s rules', () => {
  it.each<RuleChange>([target, local])('is proposed by one person and approved by another: $kind', (change) => {
    given([])
      .when(propose(change))
      .then([proposed(change)]);
    given([proposed(change)])
      .when(approve)
      .then([approved()]);
  });
  it('of a setting is the version after the catalogue’s', () =>
    given([])
      .when(propose(setting))
      .then([proposed(setting, 2)]));
  it('has a number that no other change of the rule ever has, also when it is withdrawn', () => {
    const again = { ...propose(target), changeId: second };
    given([proposed(target), withdrawn])
      .when(again)
      .then([proposed(target, 2, validFrom, second)]);
  });

  it('is approved neither by who proposed it nor by a machine', () => {
    for (const by of [leaderId, null])
      given([proposed(target)])
        .when({ ...approve, by })
        .thenRejected('rulebook.second-person-needed');
  });
  it('is proposed, and withdrawn, by a person', () => {
    given([])
      .when({ ...propose(target), by: null })
      .thenRejected('rulebook.person-needed');
    given([proposed(target)])
      .when({ ...withdraw, by: null })
      .thenRejected('rulebook.person-needed');
  });
  it('is approved once, and only where it is proposed', () => {
    given(standing(target)).when(approve).thenRejected('rulebook.already-approved');
    given([]).when(approve).thenRejected('rulebook.change-unknown');
    given([proposed(target), withdrawn])
      .when(approve)
      .thenRejected('rulebook.change-unknown');
    given([proposed(target)])
      .when({ ...approve, changeId: second })
      .thenRejected('rulebook.change-unknown');
  });
  it('waits alone for its rule, and beside those of other rules', () => {
    const next = { ...propose(target), changeId: second };
    given([proposed(target)])
      .when(next)
      .thenRejected('rulebook.already-proposed');
    given([proposed(setting, 2)])
      .when(next)
      .then([proposed(target, 1, validFrom, second)]);
  });

  it('is withdrawn until it holds, and not from then on', () => {
    given([proposed(target)])
      .when(withdraw)
      .then([withdrawn]);
    given(standing(target)).when(withdraw).then([withdrawn]);
    given(standing(target))
      .when({ ...withdraw, now: '2026-12-31T23:00:00.000Z' })
      .thenRejected('rulebook.already-in-force');
    given([proposed(target), withdrawn])
      .when(withdraw)
      .thenRejected('rulebook.change-unknown');
  });

  it('holds from a day after its approval in Oslo, so that nothing that was counted is counted otherwise', () => {
    for (const from of ['2026-11-22', '2026-01-01'])
      given([]).when(propose(target, from)).thenRejected('rulebook.not-after-today', 'validFrom');
    given([])
      .when(propose(target, '2026-11-23'))
      .then([proposed(target, 1, '2026-11-23')]);
    given([proposed(target, 1, '2026-11-23')])
      .when({ ...approve, now: '2026-11-22T23:00:00.000Z' })
      .thenRejected('rulebook.not-after-today', 'validFrom');
    given([]).when(propose(target, '2027-02-29')).thenRejected('rulebook.impossible-date', 'validFrom');
  });
  it('holds after the last change of the same rule', () => {
    for (const from of ['2027-01-01', '2026-12-31'])
      given(standing(target))
        .when({ ...propose(target, from), changeId: second })
        .thenRejected('rulebook.not-after-the-last', 'validFrom');
    given(standing(target))
      .when({ ...propose(target, '2027-01-02'), changeId: second })
      .then([proposed(target, 2, '2027-01-02', second)]);
  });
  it('says what it rests on', () =>
    given([])
      .when({ ...propose(target), source: ' ' })
      .thenRejected('rulebook.source-missing', 'source'));
  it.each([
    [[]],
    [[{ count: 0, unit: 'day' }]],
    [[{ count: 1.5, unit: 'day' }]],
    [[{ count: 1000, unit: 'year' }]],
    [[{ count: 31, unit: 'working-day' }]],
  ])('has lengths that can be counted: %j', (lengths) => {
    for (const change of [target, setting, local])
      given([])
        .when(propose({ ...change, lengths } as RuleChange))
        .thenRejected('rulebook.lengths-impossible', 'lengths');
  });
});

describe('the law', () => {
  it('is not loosened, nor matched, by a target', () => {
    for (const count of [7, 8, 30])
      given([])
        .when(propose({ ...target, lengths: days(count) }))
        .thenRejected('rulebook.not-stricter', 'lengths');
  });
  it('is not changed as if it were a setting', () => {
    for (const rule of ['concern.review', 'investigation.completion'])
      given([])
        .when(propose({ ...setting, rule }))
        .thenRejected('rulebook.not-a-setting', 'rule');
  });
  it('is asked again when a target is approved: it may have become stricter', () => {
    const stricter = national.rules.map((rule) =>
      rule.name === 'concern.review' && rule.clock === 'events'
        ? { ...rule, versions: [{ ...rule.versions[0], lengths: days(3) }] as const }
        : rule,
    );
    given([proposed(target)])
      .when({ ...approve, national: { ...national, rules: stricter } })
      .thenRejected('rulebook.not-stricter');
  });
});

describe('a target', () => {
  it('stands beside a limit that binds the service, and no other', () => {
    given([])
      .when(propose({ ...target, rule: 'concern.unheard-of' }))
      .thenRejected('rulebook.rule-unknown', 'rule');
    for (const rule of ['concern.review.register', 'spec.evaluation'])
      given([])
        .when(propose({ ...target, rule }))
        .thenRejected('rulebook.no-target-possible', 'rule');
  });
});

describe('a setting', () => {
  it('has a length to choose', () =>
    given([])
      .when(propose({ ...setting, rule: 'spec.agreed' }))
      .thenRejected('rulebook.not-counted', 'rule'));
  it('of what the municipality itself owes counts when it is done next', () => {
    given([])
      .when(propose({ ...setting, rule: 'spec.plan' }))
      .thenRejected('rulebook.running-not-recounted', 'transition');
    const next = { ...setting, rule: 'spec.plan', transition: 'new-only' } as const;
    given([])
      .when(propose(next))
      .then([proposed(next, 2)]);
  });
});

describe('a local rule', () => {
  it.each(['seen', 'local.', 'local.Seen', 'local.a b', `local.${'a'.repeat(35)}`])('has a name: %s', (rule) =>
    given([])
      .when(propose({ ...local, rule }))
      .thenRejected('rulebook.name-impossible', 'rule'),
  );
  it('has a title in three languages', () => {
    for (const title of [
      { ...local.title, nn: '' },
      { ...local.title, en: 'a'.repeat(121) },
    ])
      given([])
        .when(propose({ ...local, title }))
        .thenRejected('rulebook.title-missing', 'title');
  });
  it('begins with an event that a limit can be counted from', () => {
    for (const trigger of ['journal.entry-recorded', 'investigation.concluded', 'break-glass.opened'] as const)
      given([])
        .when(propose({ ...local, trigger }))
        .thenRejected('rulebook.trigger-impossible', 'trigger');
  });
  it('is met by an event about the same thing', () => {
    for (const satisfiedBy of [[], ['investigation.concluded'], ['concern.seen', 'concern.seen']] as const)
      given([])
        .when(propose({ ...local, satisfiedBy }))
        .thenRejected('rulebook.ending-impossible', 'satisfiedBy');
  });
  it('means tomorrow what it means today: only its length may change', () => {
    const next = (change: RuleChange) => ({ ...propose(change, '2027-06-01'), changeId: second });
    const longer = { ...local, lengths: days(2) };
    given(standing(local))
      .when(next(longer))
      .then([proposed(longer, 2, '2027-06-01', second)]);
    for (const other of [
      { satisfiedBy: ['concern.dismissed'] },
      { ladder: 'none' },
      { title: { ...local.title, en: 'other' } },
    ] as const)
      given(standing(local))
        .when(next({ ...local, ...other }))
        .thenRejected('rulebook.only-lengths-change', 'rule');
  });
});

describe('the end of a rule', () => {
  const end = (rule: string) => ({ ...propose({ kind: 'end', rule }, '2027-06-01'), changeId: second });
  it('is proposed and approved as any change, of what the municipality has', () => {
    for (const [change, rule] of [
      [target, 'concern.review.target'],
      [local, 'local.seen'],
      [setting, 'spec.evaluation'],
    ] as const)
      given([proposed(change, 2), approved()])
        .when(end(rule))
        .then([proposed({ kind: 'end', rule }, 3, '2027-06-01', second)]);
  });
  it('is none of the law, of what is only proposed, or of what has ended', () => {
    given([]).when(end('concern.review')).thenRejected('rulebook.nothing-to-end', 'rule');
    given([proposed(local), withdrawn])
      .when(end('local.seen'))
      .thenRejected('rulebook.nothing-to-end', 'rule');
    const ended = proposed({ kind: 'end', rule: 'local.seen' }, 2, '2027-03-01', second);
    given([...standing(local), ended, approved(second, '2027-03-01')])
      .when(end('local.seen'))
      .thenRejected('rulebook.nothing-to-end', 'rule');
  });
});
