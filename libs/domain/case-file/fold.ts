import { seen } from '../event-types';
import type { Seen } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import type { Fact } from '../kernel/envelope';
import { evolveAftercare, noAftercare } from './aftercare-slice';
import type { CaseFile } from './case-file';
import { evolveCare } from './care-slice';
import { evolveCase, noCase } from './case-slice';
import { evolveChild, noChild } from './child-slice';
import { evolveConcerns } from './concern-slice';
import { evolveArrangements } from './contact-slice';
import { evolveDecisions } from './decision-slice';
import { evolveEmergencies } from './emergency-slice';
import { evolveInvestigations } from './investigation-slice';
import { evolveMeasures } from './measure-slice';
import { evolveMoves } from './move-slice';
import { evolveParticipation } from './participation-slice';
import { evolvePlacements } from './placement-slice';
import { evolvePlans } from './plan-slice';
import { evolveTribunalCases, withMoreTime } from './tribunal-slice';

export const emptyCaseFile: CaseFile = {
  child: noChild,
  case: noCase,
  concerns: [],
  investigations: [],
  decisions: [],
  emergencies: [],
  tribunalCases: [],
  measures: [],
  plans: [],
  placements: [],
  care: [],
  arrangements: [],
  aftercare: noAftercare,
  participation: [],
  moves: [],
};

type Context<Prefix extends string> = Extract<Seen, { readonly type: `${Prefix}.${string}` }>;

// What is left of 'case.…' belongs to who may see the case, which no rule of the case file asks for.
const ofCase = (file: CaseFile, event: Context<'case'>): CaseFile => {
  switch (event.type) {
    case 'case.opened':
    case 'case.closed':
    case 'case.reopened':
    case 'case.caseworker-change-requested':
    case 'case.caseworker-change-decided':
      return { ...file, case: evolveCase(file.case, event) };
    default:
      return file;
  }
};

const isOf = <Prefix extends string>(event: Seen, prefix: Prefix): event is Context<Prefix> =>
  event.type.startsWith(`${prefix}.`);

/** The file after one more event about the child; the same object when it is about nothing that is kept here. */
export const evolveCaseFile = (file: CaseFile, fact: Fact): CaseFile => {
  const event = seen(fact);
  if (!event) return file;
  if (isOf(event, 'child')) return { ...file, child: evolveChild(file.child, event) };
  if (isOf(event, 'case')) return ofCase(file, event);
  if (isOf(event, 'concern')) return { ...file, concerns: evolveConcerns(file.concerns, event) };
  if (isOf(event, 'investigation'))
    return { ...file, investigations: evolveInvestigations(file.investigations, event) };
  if (isOf(event, 'decision')) return { ...file, decisions: evolveDecisions(file.decisions, event) };
  if (isOf(event, 'emergency')) return { ...file, emergencies: evolveEmergencies(file.emergencies, event) };
  if (isOf(event, 'tribunal')) return { ...file, tribunalCases: evolveTribunalCases(file.tribunalCases, event) };
  if (isOf(event, 'measure')) return { ...file, measures: evolveMeasures(file.measures, event) };
  if (isOf(event, 'plan')) return { ...file, plans: evolvePlans(file.plans, event) };
  if (isOf(event, 'placement')) return { ...file, placements: evolvePlacements(file.placements, event) };
  if (isOf(event, 'care')) return { ...file, care: evolveCare(file.care, event) };
  if (isOf(event, 'contact')) return { ...file, arrangements: evolveArrangements(file.arrangements, event) };
  if (isOf(event, 'aftercare')) return { ...file, aftercare: evolveAftercare(file.aftercare, event) };
  if (isOf(event, 'participation')) return { ...file, participation: evolveParticipation(file.participation, event) };
  if (event.type === 'deadline.extended') return { ...file, tribunalCases: withMoreTime(file.tribunalCases, event) };
  if (isOf(event, 'move')) return { ...file, moves: evolveMoves(file.moves, event) };
  return file;
};

/** All events about one child, in the order of the ledger. Events about others must not be among them. */
export const caseFileOf = (facts: readonly Fact[]): CaseFile => facts.reduce(evolveCaseFile, emptyCaseFile);

/** The birth date is sealed with the child's identity: put in by whoever may open it. */
export const withBirthDate = (file: CaseFile, birthDate: CalendarDate | null): CaseFile => ({
  ...file,
  child: { ...file.child, birthDate },
});
