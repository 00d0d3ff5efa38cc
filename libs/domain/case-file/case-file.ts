import type { AftercareSlice } from './aftercare-slice';
import type { ArrangementSlice } from './contact-slice';
import type { CareSlice } from './care-slice';
import type { CaseSlice } from './case-slice';
import type { ChildSlice } from './child-slice';
import type { ConcernSlice } from './concern-slice';
import type { DecisionSlice } from './decision-slice';
import type { EmergencySlice } from './emergency-slice';
import type { InvestigationSlice } from './investigation-slice';
import type { MeasureSlice } from './measure-slice';
import type { MoveSlice } from './move-slice';
import type { ParticipationSlice } from './participation-slice';
import type { PlacementSlice } from './placement-slice';
import type { PlanSlice } from './plan-slice';
import type { TribunalSlice } from './tribunal-slice';

/**
 * Everything about one child that rules across contexts ask for, codes, dates and ids only: a fold of all events about the
 * child, in the order of the ledger, corrections applied. What was entered in error stays in it and says so.
 */
export type CaseFile = {
  readonly child: ChildSlice;
  readonly case: CaseSlice;
  readonly concerns: readonly ConcernSlice[];
  readonly investigations: readonly InvestigationSlice[];
  readonly decisions: readonly DecisionSlice[];
  readonly emergencies: readonly EmergencySlice[];
  readonly tribunalCases: readonly TribunalSlice[];
  readonly measures: readonly MeasureSlice[];
  readonly plans: readonly PlanSlice[];
  readonly placements: readonly PlacementSlice[];
  readonly care: readonly CareSlice[];
  readonly arrangements: readonly ArrangementSlice[];
  readonly aftercare: AftercareSlice;
  readonly participation: readonly ParticipationSlice[];
  readonly moves: readonly MoveSlice[];
};
