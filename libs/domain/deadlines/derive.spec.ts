import fc from 'fast-check';
import type { ConcernEvent } from '../concerns/events';
import type { InvestigationOpened } from '../investigations/events';
import type { Fact } from '../kernel/envelope';
import { lawCatalogue, registerCatalogue } from './catalogue/catalogue';
import type { Deadline } from './deadline';
import { deriveDeadlines } from './derive';
import { evolveLimits, noLimits, type ChildLimits } from './limits';
import { nationalRulebook, type Rulebook } from './rulebook';
import type { Catalogue } from './rule';

const bookOf = (rules: Catalogue): Rulebook => ({ ...nationalRulebook, rules });

const concernId = '0197a000-0000-7000-8000-000000000001';
const childId = '0197a000-0000-7000-8000-000000000002';
const investigationId = '0197a000-0000-7000-8000-000000000003';
const about = { concernId, childId };

const fact = (event: ConcernEvent | InvestigationOpened): Fact => event as unknown as Fact;

const raised = (receivedAt: string, kind: 'private' | 'public' | 'anonymous' = 'private', id = concernId): Fact =>
  fact({
    type: 'concern.raised',
    occurredOn: receivedAt,
    subjects: [childId],
    data: {
      concernId: id,
      childId,
      receivedAt,
      channel: 'oral',
      reporter: { kind, code: { private: '4', public: '11', anonymous: '23' }[kind] },
      contentCodes: [],
      report: { id, children: 1 },
      messageId: null,
    },
    personal: [],
  });

const review = { ...about, outcomeCode: '2', contentCodes: [] };

const dismissed = (reviewedOn: string): Fact =>
  fact({
    type: 'concern.dismissed',
    occurredOn: reviewedOn,
    subjects: [childId],
    data: { ...review, reviewedOn, outcomeCode: '10', manifestlyUnfounded: false, reasonGiven: true },
    personal: [],
  });

const investigationOpened = (reviewedOn: string): Fact =>
  fact({
    type: 'concern.investigation-opened',
    occurredOn: reviewedOn,
    subjects: [childId],
    data: { ...review, reviewedOn, investigationId },
    personal: [],
  });

const opened = (receivedOn: string, openedOn: string): Fact =>
  fact({
    type: 'investigation.opened',
    occurredOn: openedOn,
    subjects: [childId],
    data: { investigationId, childId, concernId, openedOn, receivedOn },
    personal: [],
  });

const corrected = (
  changes: { receivedAt?: string; kind?: 'private' | 'anonymous' },
  investigation: string | null = null,
): Fact =>
  fact({
    type: 'concern.corrected',
    occurredOn: '2026-01-07T08:00:00.000Z',
    subjects: [childId],
    data: {
      ...about,
      corrects: { version: 1, eventId: null },
      changes: {
        receivedAt: changes.receivedAt ?? null,
        contentCodes: null,
        reporter: changes.kind ? { kind: changes.kind, code: null } : null,
        text: false,
      },
      openedInvestigationId: investigation,
    },
    personal: [],
  });

const confirmed = (confirmedOn: string): Fact =>
  fact({
    type: 'concern.reporter-confirmed',
    occurredOn: confirmedOn,
    subjects: [childId],
    data: { ...about, confirmedOn, investigationOpened: null },
    personal: [],
  });

const named = (deadlines: readonly Deadline[], name: string): Deadline => {
  const found = deadlines.find(({ id }) => id.startsWith(`${name}~`));
  if (!found) throw new Error(`no deadline ${name}`);
  return found;
};

describe('the dates of the law, § 1 of the fact base', () => {
  it.each([
    ['2026-01-05', '2026-01-12', '2026-04-12', '2026-01-26'],
    ['2026-02-21', '2026-02-28', '2026-05-28', '2026-03-14'],
    ['2026-03-27', '2026-04-03', '2026-07-03', '2026-04-17'],
    ['2026-08-24', '2026-08-31', '2026-11-30', '2026-09-14'],
    ['2026-11-23', '2026-11-30', '2027-02-28', '2026-12-14'],
    ['2026-11-24', '2026-12-01', '2027-03-01', '2026-12-15'],
    ['2027-11-22', '2027-11-29', '2028-02-29', '2027-12-13'],
  ])('received %s: review %s, investigation %s, confirmation %s', (receivedOn, week, months, confirmation) => {
    const deadlines = deriveDeadlines([raised(`${receivedOn}T11:00:00.000Z`), opened(receivedOn, receivedOn)]);
    expect(named(deadlines, 'concern.review').dueOn).toBe(week);
    expect(named(deadlines, 'investigation.completion').dueOn).toBe(months);
    expect(named(deadlines, 'concern.confirmation').dueOn).toBe(confirmation);
    expect(named(deadlines, 'concern.review.register').dueOn).toBe(week);
  });

  it('counts from the day in Oslo, not in UTC', () => {
    const [late, next] = ['2026-01-04T23:30:00.000Z', '2026-01-05T22:59:59.999Z'].map((at) =>
      deriveDeadlines([raised(at)]),
    );
    expect(named(late ?? [], 'concern.review').dueOn).toBe('2026-01-12');
    expect(named(next ?? [], 'concern.review').dueOn).toBe('2026-01-12');
  });
});

describe('a deadline', () => {
  it('tells all about itself', () => {
    expect(deriveDeadlines([raised('2026-01-05T11:00:00.000Z')], bookOf(lawCatalogue))[0]).toStrictEqual({
      id: `concern.review~${concernId}`,
      key: 'concern.review',
      ruleSet: 'law',
      paragraph: '§ 2-1',
      ruleVersion: 1,
      breachClass: 'B',
      stream: `concern-${concernId}`,
      childId,
      trigger: { type: 'concern.raised', on: '2026-01-05' },
      applicable: true,
      dueOn: '2026-01-12',
      targetOn: '2026-01-12',
      met: null,
      status: 'open',
      explanation: {
        nb: 'mottatt 5.1.2026 + 1 uke, § 2-1, regel v1',
        nn: 'motteke 5.1.2026 + 1 veke, § 2-1, regel v1',
        en: 'received 5.1.2026 + 1 week, § 2-1, rule v1',
      },
    });
  });

  it('explains an investigation’s months and the register’s days', () => {
    const deadlines = deriveDeadlines([raised('2026-01-05T11:00:00.000Z'), opened('2026-01-05', '2026-01-07')]);
    expect(named(deadlines, 'investigation.completion').explanation.nb).toBe(
      'mottatt 5.1.2026 + 1 uke + 3 måneder, § 2-2, regel v1',
    );
    expect(named(deadlines, 'concern.review.register').explanation.nb).toBe(
      'mottatt 5.1.2026 + 7 dager, registeret, regel v1',
    );
  });

  it('aims for the working day before a limit on Good Friday', () => {
    const review = named(deriveDeadlines([raised('2026-03-27T11:00:00.000Z')]), 'concern.review');
    expect([review.dueOn, review.targetOn]).toStrictEqual(['2026-04-03', '2026-04-01']);
  });

  it('is met by the review, on the review’s day, in both rule sets', () => {
    const deadlines = deriveDeadlines([raised('2026-01-05T11:00:00.000Z'), dismissed('2026-01-08')]);
    const met = { type: 'concern.dismissed', on: '2026-01-08' };
    expect(named(deadlines, 'concern.review')).toMatchObject({ status: 'met', met });
    expect(named(deadlines, 'concern.review.register')).toMatchObject({ status: 'met', met });
    expect(named(deadlines, 'concern.confirmation')).toMatchObject({ status: 'open', met: null });
  });

  it('is met by the answer to the reporter, once', () => {
    const deadlines = deriveDeadlines([
      raised('2026-01-05T11:00:00.000Z'),
      confirmed('2026-01-09'),
      confirmed('2026-01-20'),
    ]);
    expect(named(deadlines, 'concern.confirmation').met).toStrictEqual({
      type: 'concern.reporter-confirmed',
      on: '2026-01-09',
    });
  });

  it('moves with a corrected receipt, the investigation’s too', () => {
    const deadlines = deriveDeadlines([
      raised('2026-01-05T11:00:00.000Z'),
      investigationOpened('2026-01-06'),
      opened('2026-01-05', '2026-01-06'),
      corrected({ receivedAt: '2026-01-02T11:00:00.000Z' }, investigationId),
    ]);
    expect(deadlines.map(({ id, dueOn, status }) => [id.split('~')[0], dueOn, status])).toStrictEqual([
      ['concern.review', '2026-01-09', 'met'],
      ['concern.urgency', '2026-01-02', 'met'],
      ['concern.confirmation', '2026-01-23', 'open'],
      ['concern.review.register', '2026-01-09', 'met'],
      ['investigation.completion', '2026-04-09', 'open'],
      ['investigation.completion.register', '2026-04-09', 'open'],
      ['investigation.plan', '2026-01-13', 'open'],
    ]);
    expect(named(deadlines, 'concern.review').explanation.nb).toContain('mottatt 2.1.2026');
  });

  it('does not concern an anonymous reporter, until the reporter is corrected, and back', () => {
    const anonymous = [raised('2026-01-05T11:00:00.000Z', 'anonymous')];
    const known = [...anonymous, corrected({ kind: 'private' })];
    const statuses = [anonymous, known, [...known, corrected({ kind: 'anonymous' })]].map(
      (events) => named(deriveDeadlines(events), 'concern.confirmation').status,
    );
    expect(statuses).toStrictEqual(['not-applicable', 'open', 'not-applicable']);
    expect(named(deriveDeadlines(anonymous), 'concern.review').status).toBe('open');
  });

  it('leaves the register out when only the law is asked for, and the other way round', () => {
    const events = [raised('2026-01-05T11:00:00.000Z')];
    expect(deriveDeadlines(events, bookOf(lawCatalogue)).map(({ ruleSet }) => ruleSet)).toStrictEqual([
      'law',
      'law',
      'law',
    ]);
    expect(deriveDeadlines(events, bookOf(registerCatalogue)).map(({ ruleSet }) => ruleSet)).toStrictEqual([
      'register',
    ]);
  });

  it('counts what was received before the act of 2021 with its first version', () => {
    expect(named(deriveDeadlines([raised('2012-05-07T11:00:00.000Z')]), 'concern.review').dueOn).toBe('2012-05-14');
  });

  it('holds the service to judge an emergency access within a week, counted from its Oslo day', () => {
    const data = { breakGlassId: '0197a000-0000-7000-8000-000000000009', childId };
    const openedAt = '2026-11-22T23:30:00.000Z';
    const breakGlass = (type: string, occurredOn: string): Fact => ({ type, occurredOn, subjects: [childId], data });
    const opened = breakGlass('break-glass.opened', openedAt);
    const [open] = deriveDeadlines([opened]);
    expect(open).toMatchObject({
      id: 'break-glass.review~0197a000-0000-7000-8000-000000000009',
      stream: 'break-glass-0197a000-0000-7000-8000-000000000009',
      childId,
      dueOn: '2026-11-30',
      status: 'open',
      breachClass: 'C',
      explanation: {
        nb: 'åpnet 23.11.2026 + 7 dager, intern kontroll, regel v1',
        nn: 'opna 23.11.2026 + 7 dagar, intern kontroll, regel v1',
        en: 'opened 23.11.2026 + 7 days, internal control, rule v1',
      },
    });
    const reviewed = breakGlass('break-glass.reviewed', '2026-11-24T10:00:00.000Z');
    expect(deriveDeadlines([opened, reviewed])[0]).toMatchObject({ status: 'met', met: { on: '2026-11-24' } });
    expect(deriveDeadlines([opened, corrected({ receivedAt: '2026-01-02T11:00:00.000Z' })])[0]).toEqual(open);
  });

  it('passes over events it does not know', () => {
    const strange: Fact = { type: 'something.new', occurredOn: '2026-01-05', subjects: [], data: { concernId } };
    expect(deriveDeadlines([strange, dismissed('2026-01-08')])).toStrictEqual([]);
  });
});

describe('deriving', () => {
  const ids = [concernId, '0197a000-0000-7000-8000-0000000000aa'];
  const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`);
  const kinds = fc.constantFrom('private' as const, 'public' as const, 'anonymous' as const);
  const anyFact = fc.oneof(
    fc.tuple(days, kinds, fc.constantFrom(...ids)).map(([day, kind, id]) => raised(`${day}T10:00:00.000Z`, kind, id)),
    days.map(dismissed),
    days.map(confirmed),
    days.map((day) => opened(day, day)),
    days.map((day) => corrected({ receivedAt: `${day}T10:00:00.000Z` }, investigationId)),
    fc.constantFrom(corrected({ kind: 'anonymous' }), corrected({ kind: 'private' })),
  );
  const fold = (before: ChildLimits, events: readonly Fact[]): ChildLimits =>
    events.reduce((limits, event) => evolveLimits(limits, event), before);

  it('gives the same batch by batch as in one go', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyFact, { maxLength: 6 }), { maxLength: 6 }), (batches) => {
        const { deadlines } = batches.reduce(fold, noLimits);
        expect(Object.values(deadlines)).toStrictEqual(deriveDeadlines(batches.flat()));
      }),
    );
  });
});
