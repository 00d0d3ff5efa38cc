import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { DecisionSlice } from '@libs/domain/case-file/decision-slice';
import { useOf } from '@libs/domain/case-file/decision-use';
import { caseOpenedOn, hasParticipation } from '@libs/domain/case-file/participation';
import { complaintLimit, lastComplaintLimit } from '@libs/domain/deadlines/catalogue/party-limits';
import type {
  AnswerComplaint,
  ApproveDecision,
  ChangeDecision,
  ConcludeDemand,
  CorrectDecisionDate,
  DecisionCommand,
  EndDecision,
  EnterDecisionInError,
  NotifyParty,
  ProposeDecision,
  ReceiveDemand,
  RecordComplaint,
  WithdrawProposal,
} from '@libs/domain/decisions/commands';
import { decision } from '@libs/domain/decisions/decision';
import { decisionRefusals } from '@libs/domain/decisions/refusals';
import { decisionStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Untimed } from '../issued';
import { firstStep, step, type Step } from '../plan';
import { openSince } from './case-days';
import { lastDayOf } from './limits';
import { idOf, type CasePlan, type CasePlans } from './planning';

const refuse = refusing(decisionRefusals);

type Of = { readonly decisionId: string };

/** What needs nothing looked up. */
type AsSaid = Of & Untimed<WithdrawProposal | AnswerComplaint>;

/** What the caller says; what the plan looks up is left out. */
export type DecisionRequest =
  | Untimed<ProposeDecision, 'by' | 'decisionId' | 'childId' | 'caseOpenedOn' | 'investigationKnown'>
  | AsSaid
  | (Of & Untimed<ApproveDecision, 'by' | 'participationShown' | 'reportsAssessed'>)
  | (Of & Untimed<NotifyParty, 'noticeId' | 'complaintDueOn'>)
  | (Of & Untimed<RecordComplaint, 'complaintId' | 'lastDay'>)
  | (Of & Untimed<ChangeDecision, 'by'>)
  | (Of & Untimed<ReceiveDemand, 'demandId'>)
  | (Of & Untimed<ConcludeDemand, 'sentToTribunal'>)
  | (Of & Untimed<EndDecision, 'use'>)
  | (Of & Untimed<CorrectDecisionDate, 'caseOpenedOn' | 'use'>)
  | (Of & Untimed<EnterDecisionInError, 'replacementKnown' | 'use'>);

/** The child's own decision: another child's is not there. */
const decisionIn = ({ decisions }: CaseFile, decisionId: string): DecisionSlice => {
  const found = decisions.find((one) => one.decisionId === decisionId);
  if (!found) throw refuse('decision.unknown');
  return found;
};

const isInvestigation = ({ investigations }: CaseFile, id: string | null): boolean =>
  id === null ||
  investigations.some(({ investigationId, status }) => investigationId === id && status !== 'entered-in-error');

const areReportsAssessed = ({ investigations }: CaseFile, { investigationId }: DecisionSlice): boolean =>
  investigations
    .filter((one) => one.investigationId === investigationId)
    .flatMap(({ reports }) => reports)
    .every(({ reportedOn, assessedOn }) => reportedOn === null || assessedOn !== null);

const on = (file: CaseFile, decisionId: string, command: DecisionCommand): readonly Step[] => {
  decisionIn(file, decisionId);
  return [step(decisionStream(decisionId), decision, command)];
};

const asSaid: CasePlan<AsSaid> = {
  makes: {},
  steps: ({ decisionId, ...request }, file, { now }) => on(file, decisionId, { ...request, now }),
};

export const decisionPlans: CasePlans<DecisionRequest> = {
  ProposeDecision: {
    makes: { decisionId: 'decision' },
    steps: (request, file, at) => {
      const decisionId = idOf('decision', at);
      const command = {
        ...request,
        now: at.now,
        by: at.by,
        decisionId,
        childId: file.child.childId!,
        caseOpenedOn: openSince(file),
        investigationKnown: isInvestigation(file, request.investigationId),
      };
      return [firstStep(decisionStream(decisionId), decision, command)];
    },
  },
  WithdrawProposal: asSaid,
  ApproveDecision: {
    makes: {},
    steps: ({ decisionId, ...request }, file, { now, by }) =>
      on(file, decisionId, {
        ...request,
        now,
        by,
        participationShown: hasParticipation(file, { kind: 'decision', id: decisionId }),
        reportsAssessed: areReportsAssessed(file, decisionIn(file, decisionId)),
      }),
  },
  NotifyParty: {
    makes: { noticeId: 'notice' },
    steps: ({ decisionId, ...request }, file, at) =>
      on(file, decisionId, {
        ...request,
        now: at.now,
        noticeId: idOf('notice', at),
        complaintDueOn: lastDayOf(request.reachedOn, complaintLimit),
      }),
  },
  RecordComplaint: {
    makes: { complaintId: 'complaint' },
    steps: ({ decisionId, ...request }, file, at) => {
      const { decidedOn, proposedOn } = decisionIn(file, decisionId);
      return on(file, decisionId, {
        ...request,
        now: at.now,
        complaintId: idOf('complaint', at),
        lastDay: lastDayOf(decidedOn ?? proposedOn, lastComplaintLimit),
      });
    },
  },
  AnswerComplaint: asSaid,
  ChangeDecision: {
    makes: {},
    steps: ({ decisionId, ...request }, file, { now, by }) => on(file, decisionId, { ...request, now, by }),
  },
  ReceiveDemand: {
    makes: { demandId: 'demand' },
    steps: ({ decisionId, ...request }, file, at) =>
      on(file, decisionId, { ...request, now: at.now, demandId: idOf('demand', at) }),
  },
  ConcludeDemand: {
    makes: {},
    // Sending it to the tribunal is a petition, which concludes the demand itself.
    steps: ({ decisionId, ...request }, file, { now }) =>
      on(file, decisionId, { ...request, now, sentToTribunal: false }),
  },
  EndDecision: {
    makes: {},
    steps: ({ decisionId, ...request }, file, { now }) =>
      on(file, decisionId, { ...request, now, use: useOf(file, decisionId) }),
  },
  CorrectDecisionDate: {
    makes: {},
    steps: ({ decisionId, ...request }, file, { now }) =>
      on(file, decisionId, { ...request, now, caseOpenedOn: caseOpenedOn(file), use: useOf(file, decisionId) }),
  },
  EnterDecisionInError: {
    makes: {},
    steps: ({ decisionId, ...request }, file, { now }) =>
      on(file, decisionId, {
        ...request,
        now,
        replacementKnown: request.replacedBy === null || isDecision(file, request.replacedBy),
        use: useOf(file, decisionId),
      }),
  },
};

const isDecision = ({ decisions }: CaseFile, id: string): boolean =>
  decisions.some(({ decisionId, status }) => decisionId === id && status !== 'entered-in-error');
