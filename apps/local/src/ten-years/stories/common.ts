import { addDays, addMonths, birthdayOf, type CalendarDate } from '@libs/domain/kernel/dates';
import type { ReporterCode } from '@libs/domain/concerns/events';
import type { Part } from '@libs/domain/kernel/part';
import type { Consent, DecisionKind } from '@libs/domain/decisions/events';
import type { Agenda } from '../agenda';
import { workday } from '../calendar';
import type { Chance } from '../chance';
import { lawOn, type Ground } from '../law';
import { TEXT, type Life, type Report } from '../life';

/** One child's story while it is told: its life, what is to come, and who the child is. */
export type Telling = {
  readonly life: Life;
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly birthDate: CalendarDate;
};

const newList = '2026-01-01';

/** What a concern is about, in the codes of the day. */
export const contentsOn = (chance: Chance, on: CalendarDate): readonly string[] => {
  if (on >= newList) return [chance.pick(['1.1.02', '1.3.08', '2.1.02', '2.4.02', '2.4.03', '3.1.03', '3.1.08'])];
  if (on >= '2021-01-01') return [chance.pick(['2', '3', '6', '7', '20', '21', '24', '25', '18'])];
  return [chance.pick(['2', '3', '4', '6', '7', '9', '16'])];
};

const reporters: readonly (readonly [ReporterCode, number])[] = [
  [{ kind: 'public', code: '11' }, 26],
  [{ kind: 'public', code: '9' }, 12],
  [{ kind: 'public', code: '8' }, 14],
  [{ kind: 'public', code: '10' }, 9],
  [{ kind: 'private', code: '2' }, 12],
  [{ kind: 'private', code: '4' }, 6],
  [{ kind: 'public', code: '22' }, 5],
  [{ kind: 'anonymous', code: '23' }, 5],
];

/** A report as somebody makes it that day. */
export const reportOn = (chance: Chance, on: CalendarDate, report: Report['report']): Report => ({
  channel: chance.pick(['oral', 'letter', 'letter']),
  reporter: chance.percent(8) ? { kind: 'public', code: on < '2025-01-01' ? '15' : '24' } : chance.weighted(reporters),
  contentCodes: contentsOn(chance, on),
  specification: TEXT,
  report,
});

/** The review ends with nothing more to do. */
export const dismiss = ({ life, chance }: Telling, day: CalendarDate, concernId: string): void => {
  const outcomeCode = day < newList ? '1' : chance.pick(['9', '10', '10', '10']);
  const said = { outcomeCode, manifestlyUnfounded: false, reason: TEXT, reviewedOn: day } as const;
  life.withConcern(day, concernId, { type: 'DismissConcern', ...said }, 'concern.dismissed');
};

/** The child takes part in a step; now and then there is a reason why not (§ 1-4). */
export const participate = ({ life, chance }: Telling, day: CalendarDate, about: Part): void => {
  if (chance.percent(12)) {
    life.do(day, { type: 'WaiveParticipation', about, on: day, reason: TEXT });
    return;
  }
  life.do(day, {
    type: 'RecordParticipation',
    about,
    on: day,
    wayCode: chance.pick(['1.1', '1.1', '1.3', '1.4']),
    heard: true,
    agreedWithRendering: true,
    trustedPerson: chance.pick(['offered', 'wanted', 'declined']),
    told: TEXT,
    heardAbout: TEXT,
    said: TEXT,
    weight: TEXT,
    reasonNotHeard: null,
  });
};

type Decided = {
  readonly kind: DecisionKind;
  readonly consent: Consent;
  readonly ground: Ground;
  readonly investigationId?: string;
};

/** Drafted by the caseworker, approved by the leader, told to a parent; all on one day. @returns the decision's id */
export const decide = (telling: Telling, day: CalendarDate, { kind, consent, ground, investigationId }: Decided) => {
  const { life } = telling;
  const { decisionId } = life.do(day, {
    type: 'ProposeDecision',
    kind,
    consent,
    legalBasis: lawOn(ground, day),
    additionalBases: [],
    investigationId: investigationId ?? null,
    proposedOn: day,
    content: TEXT,
    facts: TEXT,
    childView: TEXT,
    weight: TEXT,
    bestInterests: TEXT,
    familyTies: null,
  });
  const about = { kind: 'decision', id: decisionId! } as const;
  participate(telling, day, about);
  life.do(day, { type: 'ApproveDecision', decisionId: decisionId!, decidedOn: day }, { role: 'leader' });
  const notice = { party: 'parent', channel: 'digital', reachedOn: day } as const;
  life.do(day, { type: 'NotifyParty', decisionId: decisionId!, ...notice });
  return decisionId!;
};

export const endDecision = ({ life }: Telling, day: CalendarDate, decisionId: string): void => {
  life.do(day, { type: 'EndDecision', decisionId, endedOn: day, statusCode: '4', reason: TEXT });
};

/** Nothing is open any more. */
export const closeCase = (
  { life }: Telling,
  day: CalendarDate,
  reason: 'concluded' | 'turned-25' | 'moved' = 'concluded',
): void => {
  life.do(day, { type: 'CloseCase', closedOn: day, reason, assessment: TEXT }, { role: 'leader' });
};

/** The investigation ends; what it rests on was decided before. */
export const conclude = (
  { life, chance }: Telling,
  day: CalendarDate,
  investigationId: string,
  how: {
    readonly outcome: 'dismissed' | 'dismissed-may-reopen' | 'measures-decided' | 'petition-sent';
    readonly conclusionCode: string;
    readonly decisionId?: string;
    readonly tribunalCaseId?: string;
    readonly municipality?: string;
  },
): void => {
  const { decisionId = null, tribunalCaseId = null, municipality = null, ...outcome } = how;
  const needsGrounds = outcome.conclusionCode === '1' || outcome.conclusionCode === '2';
  life.do(day, {
    type: 'ConcludeInvestigation',
    investigationId,
    concludedOn: day,
    ...outcome,
    groundCodes: needsGrounds ? contentsOn(chance, day) : [],
    decisionId,
    tribunalCaseId,
    municipality,
    assessment: TEXT,
    specification: TEXT,
  });
};

/** The workday so many days after, or months. */
export const daysAfter = (day: CalendarDate, days: number): CalendarDate => workday(addDays(day, days));
export const monthsAfter = (day: CalendarDate, months: number): CalendarDate => workday(addMonths(day, months));
export const turns = ({ birthDate }: Telling, age: number): CalendarDate => birthdayOf(birthDate, age);

/** Siblings the child has, as living in the same home. */
export const siblingsTogether = ({ life }: Telling) =>
  life.file.child.relations
    .filter(({ kind, endedOn }) => kind === 'full-sibling' && endedOn === null)
    .map(({ relationId }) => ({ relationId, together: true }));
