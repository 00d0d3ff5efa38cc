import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';

type Step = Readonly<Record<string, unknown>>;

/** A case as an old system would export it, in the import's format. Everything in it is synthetic. */
export type PortfolioCase = {
  readonly case: string;
  readonly caseNumber: string | null;
  readonly child: Step;
  readonly steps: readonly Step[];
};

const SAID = 'SYNTETISK tekst fra gammelt system';
const decided = { content: SAID, facts: SAID, childView: SAID, weight: SAID, bestInterests: SAID };
const planned = { goal: SAID, content: SAID, duration: SAID, childView: SAID };
const basis = 'BVL2021 3-1 1';

const reported = (on: CalendarDate): readonly Step[] => [
  { kind: 'concern', id: 'm1', on, reporterKind: 'public', reporterCode: '11', contentCodes: '2', text: SAID },
];

const dismissed = (on: CalendarDate): readonly Step[] => [
  ...reported(on),
  { kind: 'dismissal', of: 'm1', on: addDays(on, 3), code: '1', reason: SAID },
];

const helped = (on: CalendarDate): readonly Step[] => {
  const day = (days: number): CalendarDate => addDays(on, days);
  return [
    ...reported(on),
    { kind: 'investigation', id: 'u1', of: 'm1', on: day(4) },
    { kind: 'relation', on: day(5), relation: 'parent', name: 'Syntetisk Forelder', parentalResponsibility: true },
    { kind: 'journal', on: day(20), entryKind: 'home-visit', of: 'u1', facts: SAID },
    // The register has codes for participation since 2026 only.
    { kind: 'participation-waived', of: 'u1', on: day(30), reason: SAID },
    {
      kind: 'decision',
      id: 'v1',
      of: 'u1',
      on: day(60),
      by: 'Saksbehandler A',
      decisionKind: 'help-measure',
      consent: 'voluntary',
      basis,
      ...decided,
    },
    { kind: 'participation-waived', of: 'v1', on: day(60), reason: SAID },
    { kind: 'approval', of: 'v1', on: day(61), by: 'Leder B' },
    {
      kind: 'conclusion',
      of: 'u1',
      on: day(62),
      outcome: 'measures-decided',
      code: '1',
      grounds: '2',
      decision: 'v1',
      assessment: SAID,
    },
    { kind: 'measure', id: 't1', of: 'v1', on: day(62), code: '4.6', consent: 'voluntary', basis, goal: SAID },
    { kind: 'plan', id: 'p1', of: 't1', on: day(63), code: '1', validUntil: day(400), ...planned },
    { kind: 'measure-started', of: 't1', on: day(64) },
    { kind: 'measure-evaluated', of: 't1', on: day(150), childView: SAID, assessment: SAID },
  ];
};

const closed = (on: CalendarDate): readonly Step[] => {
  const day = (days: number): CalendarDate => addDays(on, days);
  return [
    ...helped(on),
    { kind: 'measure-ended', of: 't1', on: day(300), result: 'goal-reached' },
    { kind: 'participation-waived', of: 'p1', on: day(300), reason: SAID },
    { kind: 'plan-closed', of: 'p1', on: day(300), result: 'fulfilled' },
    { kind: 'decision-ended', of: 'v1', on: day(301), code: '4', reason: SAID },
    { kind: 'case-closed', on: day(302), reason: 'concluded', assessment: SAID },
  ];
};

const courses = [dismissed, helped, closed] as const;

/** The `number`th case of a portfolio: the same for the same number. Its first report came in 2024. */
export function portfolioCase(number: number): PortfolioCase {
  const course = courses[number % courses.length]!;
  const on = addDays('2024-01-08', number % 300);
  return {
    case: `G-${number}`,
    caseNumber: course === dismissed ? null : `GML/${number}`,
    child: { name: `Syntetisk Barn ${number}`, birthDate: addDays('2012-01-01', number % 2_000), sex: '1' },
    steps: course(on),
  };
}

/** A file of the import's: a line for each case. */
export const portfolioLines = (count: number): string =>
  Array.from({ length: count }, (_, number) => `${JSON.stringify(portfolioCase(number))}\n`).join('');
