import { authorityFor } from '@libs/domain/case-file/authority';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { MeasureSlice } from '@libs/domain/case-file/measure-slice';
import { caseOpenedOn } from '@libs/domain/case-file/participation';
import { siblingsMet, siblingsOf } from '@libs/domain/case-file/siblings';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { placementStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type {
  CaseDays,
  CorrectPlacementDate,
  EndPlacement,
  EnterPlacementInError,
  KnownSibling,
  PlacementCommand,
  RecordVisit,
  ReviewAgreement,
  ReviewSiblings,
  SetVisitFrequency,
  StartPlacement,
  Stay,
} from '@libs/domain/placements/commands';
import { placement } from '@libs/domain/placements/placement';
import { placementRefusals } from '@libs/domain/placements/refusals';
import type { Untimed } from '../issued';
import { firstStep, step, type Step } from '../plan';
import { closedSince } from './case-days';
import { idOf, type CasePlan, type CasePlans } from './planning';

const refuse = refusing(placementRefusals);

type Of = { readonly placementId: string };
type AboutStart = 'placementId' | 'childId' | 'measure' | 'otherStays' | 'knownSiblings' | 'caseDays';

/** What needs nothing looked up. */
type AsSaid = Of & Untimed<ReviewAgreement | EndPlacement | EnterPlacementInError>;

/** What the caller says; what the plan looks up is left out. */
export type PlacementRequest =
  | Untimed<StartPlacement, AboutStart>
  | AsSaid
  | (Of & Untimed<ReviewSiblings, 'knownSiblings' | 'contactWith'>)
  | (Of & Untimed<RecordVisit, 'visitId'>)
  | (Of & Untimed<SetVisitFrequency, 'settingId' | 'isDecided' | 'birthDate'>)
  | (Of & Untimed<CorrectPlacementDate, 'measureStartedOn' | 'measureEndedOn' | 'otherStays' | 'caseDays'>);

const staysBut = ({ placements }: CaseFile, placementId: string): readonly Stay[] =>
  placements
    .filter((one) => one.placementId !== placementId && one.status !== 'entered-in-error')
    .map(({ movedInOn: from, movedOutOn: to }) => ({ from, to }));

const knownSiblings = (file: CaseFile): readonly KnownSibling[] =>
  siblingsOf(file).map(({ relationId, relatedChildId: siblingChildId }) => ({ relationId, siblingChildId }));

const caseDays = (file: CaseFile): CaseDays => ({
  isOpen: file.case.status === 'open',
  from: caseOpenedOn(file),
  to: closedSince(file),
});

const measureOf = ({ measures }: CaseFile, measureId: string): MeasureSlice | undefined =>
  measures.find((one) => one.measureId === measureId);

const running = (file: CaseFile, measureId: string): StartPlacement['measure'] => {
  const measure = measureOf(file, measureId);
  if (measure?.status !== 'running' || measure.startedOn === null) return null;
  const { categoryCode, startedOn } = measure;
  return { categoryCode, startedOn };
};

const isFrequencyDecided = (file: CaseFile, decisionId: string | null, on: CalendarDate): boolean => {
  const authority = decisionId === null ? null : authorityFor(file, decisionId, on);
  return authority?.source === 'decision' && authority.kind === 'visit-frequency';
};

/** The child's own placement: another child's is not there. */
const placementIn = ({ placements }: CaseFile, placementId: string) => {
  const found = placements.find((one) => one.placementId === placementId);
  if (!found) throw refuse('placement.unknown');
  return found;
};

const on = (file: CaseFile, placementId: string, command: PlacementCommand): readonly Step[] => {
  placementIn(file, placementId);
  return [step(placementStream(placementId), placement, command)];
};

const asSaid: CasePlan<AsSaid> = {
  makes: {},
  steps: ({ placementId, ...request }, file, { now }) => on(file, placementId, { ...request, now }),
};

export const placementPlans: CasePlans<PlacementRequest> = {
  StartPlacement: {
    makes: { placementId: 'placement' },
    steps: (request, file, at) => {
      const placementId = idOf('placement', at);
      const command: StartPlacement = {
        ...request,
        now: at.now,
        placementId,
        childId: file.child.childId!,
        measure: running(file, request.measureId),
        otherStays: staysBut(file, placementId),
        knownSiblings: knownSiblings(file),
        caseDays: caseDays(file),
      };
      return [firstStep(placementStream(placementId), placement, command)];
    },
  },
  ReviewSiblings: {
    makes: {},
    steps: ({ placementId, ...request }, file, { now }) =>
      on(file, placementId, {
        ...request,
        now,
        knownSiblings: knownSiblings(file),
        contactWith: siblingsMet(file),
      }),
  },
  RecordVisit: {
    makes: { visitId: 'visit' },
    steps: ({ placementId, ...request }, file, at) =>
      on(file, placementId, { ...request, now: at.now, visitId: idOf('visit', at) }),
  },
  SetVisitFrequency: {
    makes: { settingId: 'visit-frequency' },
    steps: ({ placementId, ...request }, file, at) =>
      on(file, placementId, {
        ...request,
        now: at.now,
        settingId: idOf('visit-frequency', at),
        isDecided: isFrequencyDecided(file, request.decisionId, request.from),
        birthDate: file.child.birthDate,
      }),
  },
  ReviewAgreement: asSaid,
  EndPlacement: asSaid,
  CorrectPlacementDate: {
    makes: {},
    steps: ({ placementId, ...request }, file, { now }) => {
      const measure = measureOf(file, placementIn(file, placementId).measureId);
      return on(file, placementId, {
        ...request,
        now,
        measureStartedOn: measure?.startedOn ?? null,
        measureEndedOn: measure?.endedOn ?? null,
        otherStays: staysBut(file, placementId),
        caseDays: caseDays(file),
      });
    },
  },
  EnterPlacementInError: asSaid,
};
