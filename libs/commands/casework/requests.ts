import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { Step } from '../plan';
import { casePlans, type CaseFileRequest } from './cases';
import { childPlans, type ChildRequest } from './children';
import { decisionPlans, type DecisionRequest } from './decisions';
import { emergencyPlans, type EmergencyRequest } from './emergencies';
import { concernPlans, type ConcernRequest } from './concerns';
import { investigationPlans, type InvestigationRequest } from './investigations';
import { participationPlans, type ParticipationRequest } from './participation';
import { movePlans, type MoveRequest } from './moves';
import { journalPlans, type JournalRequest } from './journal';
import { contactPlans, type ContactRequest } from './contact';
import { measurePlans, type MeasureRequest } from './measures';
import { planPlans, type PlanRequest } from './plans';
import { placementPlans, type PlacementRequest } from './placements';
import { carePlans, type CareRequest } from './care';
import { aftercarePlans, type AftercareRequest } from './aftercare';
import { tribunalPlans, type TribunalRequest } from './tribunal';
import { requireStillWithin } from './corrected-days';
import { idOf, type At, type CasePlan, type CasePlans } from './planning';

/** Everything that can be asked for in one child's case: a line per context, here and in the table. */
export type CaseRequest =
  | CaseFileRequest
  | ChildRequest
  | JournalRequest
  | DecisionRequest
  | EmergencyRequest
  | TribunalRequest
  | ConcernRequest
  | InvestigationRequest
  | ParticipationRequest
  | MoveRequest
  | ContactRequest
  | MeasureRequest
  | PlanRequest
  | PlacementRequest
  | CareRequest
  | AftercareRequest;

const plans: CasePlans<CaseRequest> = {
  ...contactPlans,
  ...measurePlans,
  ...planPlans,
  ...placementPlans,
  ...carePlans,
  ...aftercarePlans,
  ...casePlans,
  ...childPlans,
  ...decisionPlans,
  ...emergencyPlans,
  ...tribunalPlans,
  ...journalPlans,
  ...movePlans,
  ...concernPlans,
  ...investigationPlans,
  ...participationPlans,
};

// Type and request belong together in every entry: only the compiler cannot see it through the table.
const planFor = ({ type }: CaseRequest): CasePlan<CaseRequest> => plans[type] as CasePlan<CaseRequest>;

/** @throws Rejection when the case does not allow it */
export const stepsOf = (request: CaseRequest, file: CaseFile, at: At): readonly Step[] => {
  const steps = planFor(request).steps(request, file, at);
  requireStillWithin(request, file);
  return steps;
};

/** The ids a request makes, by name; known also when a repeat of it is answered without being planned again. */
export const idsMadeBy = (request: CaseRequest, at: Pick<At, 'commandId'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(planFor(request).makes).map(([name, kind]) => [name, idOf(kind, at)]));
