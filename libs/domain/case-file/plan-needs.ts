import type { CalendarDate } from '../kernel/dates';
import type { Part } from '../kernel/part';
import type { CaseFile } from './case-file';

/** A part of the case that the act wants a plan for, since which day and of which types (9.7 Plantype). */
export type PlanNeed = {
  readonly why: 'investigation' | 'measure' | 'care' | 'emergency';
  readonly part: Part;
  readonly planTypes: readonly string[];
  readonly since: CalendarDate;
};

/** Sorts after every day. */
const FOR_EVER: CalendarDate = '9999-12-31';
const NEVER: CalendarDate = '0000-00-00';

const investigations = (file: CaseFile): readonly PlanNeed[] =>
  file.investigations
    .filter(({ status }) => status === 'open')
    .map(({ investigationId: id, openedOn }) => ({
      why: 'investigation',
      part: { kind: 'investigation', id },
      planTypes: ['7', '8'],
      since: openedOn,
    }));

// A measure of aftercare has its plan by § 8-5, one of behaviour by § 8-4, one under care by § 8-3; all others by § 8-1.
const measures = (file: CaseFile): readonly PlanNeed[] =>
  file.measures.flatMap(({ measureId: id, status, startedOn }) =>
    status === 'running' && startedOn !== null
      ? [{ why: 'measure', part: { kind: 'measure', id }, planTypes: ['1', '2', '4', '5'], since: startedOn }]
      : [],
  );

const care = (file: CaseFile): readonly PlanNeed[] =>
  file.care
    .filter(({ status }) => status === 'taken-over')
    .map(({ takenOverOn }) => ({
      why: 'care',
      part: { kind: 'care', id: file.child.childId ?? '' },
      planTypes: ['4'],
      since: takenOverOn,
    }));

const emergencies = (file: CaseFile): readonly PlanNeed[] =>
  file.emergencies
    .filter(({ status }) => status === 'standing' || status === 'petitioned')
    .map(({ emergencyId: id, decidedOn }) => ({
      why: 'emergency',
      part: { kind: 'emergency', id },
      planTypes: ['8', '7', '2', '4'],
      since: decidedOn,
    }));

/** Every open part that the act wants a plan for. */
export const planNeeds = (file: CaseFile): readonly PlanNeed[] => [
  ...investigations(file),
  ...measures(file),
  ...care(file),
  ...emergencies(file),
];

/** The last day on which a plan covers the need; a plan about another part does not, one about the whole case does. */
const coveredUntil = ({ plans }: CaseFile, { planTypes, part }: PlanNeed): CalendarDate =>
  plans
    .filter(({ status, planType }) => status === 'open' && planTypes.includes(planType))
    .filter(({ about }) => about === null || about.kind !== part.kind || about.id === part.id)
    .map(({ validUntil }) => validUntil ?? FOR_EVER)
    .reduce((latest, day) => (day > latest ? day : latest), NEVER);

const uncoveredBefore = new WeakMap<CaseFile, readonly PlanNeed[]>();

/** Parts that should have a plan and have none at all. Remembered, because several duties ask it of the same file. */
export const uncoveredPlans = (file: CaseFile): readonly PlanNeed[] => {
  const known = uncoveredBefore.get(file);
  if (known) return known;
  const uncovered = planNeeds(file).filter((need) => coveredUntil(file, need) === NEVER);
  uncoveredBefore.set(file, uncovered);
  return uncovered;
};

/** The last day on which every part that needs a plan has one: '0000-00-00' where one has none, '9999-12-31' where none runs out. */
export const plansValidUntil = (file: CaseFile): CalendarDate =>
  planNeeds(file)
    .map((need) => coveredUntil(file, need))
    .reduce((first, day) => (day < first ? day : first), FOR_EVER);
