import type { CaseRequest } from '@libs/commands/casework/requests';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { hasParticipation } from '@libs/domain/case-file/participation';
import { isCareOrder } from '@libs/domain/code-lists/legal-basis';
import type { Part } from '@libs/domain/kernel/part';
import { TEXT } from './acts-of-case';
import type { Draw } from './draw';

const shown = (file: CaseFile, about: Part, draw: Draw, then: CaseRequest): CaseRequest =>
  hasParticipation(file, about) ? then : { type: 'WaiveParticipation', about, on: draw.today, reason: TEXT };

const inDecisions = (file: CaseFile, draw: Draw): CaseRequest[] =>
  file.decisions.flatMap(({ decisionId, status, kind, consent, legalBasis }): CaseRequest[] => {
    const about = { kind: 'decision', id: decisionId } as const;
    if (status === 'proposed')
      return [shown(file, about, draw, { type: 'ApproveDecision', decisionId, decidedOn: draw.today })];
    if (status !== 'approved') return [];
    if (kind === 'aftercare' || kind === 'dismissal') return [];
    const under = { decisionId, consent, legalBasis, decidedOn: draw.today };
    const said = { specification: null, additionalBases: [], groundCodes: [], groundSpecification: null, goal: TEXT };
    const plannedEndOn = isCareOrder(legalBasis) ? null : draw.later();
    const categoryCode = draw.pick(['2.1', '2.2', '4.6']);
    return [{ type: 'DecideMeasure', ...under, ...said, plannedEndOn, categoryCode }];
  });

const inTribunal = (file: CaseFile, draw: Draw): CaseRequest[] => [
  ...file.decisions
    .filter(({ status, consent }) => status === 'approved' && consent === 'ordered')
    .map(({ decisionId, legalBasis }): CaseRequest => ({
      type: 'PetitionTribunal',
      seeks: 'care-order',
      legalBasis,
      additionalBases: [],
      decisionId,
      emergencyId: null,
      demandId: null,
      petitionedOn: draw.today,
      petition: TEXT,
    })),
  ...file.tribunalCases.map(({ tribunalCaseId, status }): CaseRequest =>
    status === 'pending'
      ? { type: 'RecordTribunalDecision', tribunalCaseId, decidedOn: draw.today, outcome: 'granted', ruling: TEXT }
      : { type: 'TakeOverCare', tribunalCaseId, takenOverOn: draw.today },
  ),
];

const inMeasures = (file: CaseFile, draw: Draw): CaseRequest[] =>
  file.measures.flatMap(({ measureId, status, categoryCode, legalBasis }): CaseRequest[] => {
    if (status === 'decided') return [{ type: 'StartMeasure', measureId, startedOn: draw.today }];
    if (status !== 'running') return [];
    const home = { hostMunicipality: '1201', networkSearched: true, networkSearch: TEXT, inNetwork: true, home: TEXT };
    const siblings = { siblings: [], apartReason: null, siblingReviewOn: null };
    const lives = file.placements.find((one) => one.measureId === measureId && one.status === 'lives-there');
    const liftingCode = isCareOrder(legalBasis) ? '1' : null;
    const ends = { endedOn: draw.today, result: 'goal-reached', liftingSpecification: null, note: null } as const;
    const away = { movedOutOn: draw.today, reasonCode: '1.1.1', movedToCode: '6', specification: null, note: null };
    if (lives) return [{ type: 'EndPlacement', placementId: lives.placementId, ...away }];
    const end: CaseRequest = { type: 'EndMeasure', measureId, liftingCode, ...ends };
    if (!categoryCode.startsWith('2')) return [end];
    return [
      end,
      { type: 'StartPlacement', kind: 'foster-home', measureId, movedInOn: draw.today, ...home, ...siblings },
    ];
  });

const inPlans = (file: CaseFile, draw: Draw): CaseRequest[] =>
  file.plans
    .filter(({ status }) => status === 'open')
    .map(({ planId }) => {
      const close = { type: 'ClosePlan', planId, closedOn: draw.today, result: 'fulfilled', note: null } as const;
      return shown(file, { kind: 'plan', id: planId }, draw, close);
    });

const inInvestigations = (file: CaseFile, draw: Draw): CaseRequest[] =>
  file.investigations
    .filter(({ status }) => status === 'open')
    .map(({ investigationId }) => {
      const about = { kind: 'investigation', id: investigationId } as const;
      const decision = file.decisions.find(
        (one) => one.investigationId === investigationId && one.status === 'approved',
      );
      const dismisses = decision?.kind === 'dismissal';
      return shown(file, about, draw, {
        type: 'ConcludeInvestigation',
        investigationId,
        concludedOn: draw.today,
        outcome: dismisses ? 'dismissed-may-reopen' : 'measures-decided',
        conclusionCode: dismisses ? '4' : '1',
        groundCodes: ['1.1.01'],
        decisionId: decision?.decisionId ?? null,
        tribunalCaseId: null,
        municipality: null,
        assessment: TEXT,
        specification: null,
      });
    });

/** What somebody who knows the case would do next: so that sequences get as far as real ones do. */
export const nextSteps = (file: CaseFile, draw: Draw): readonly CaseRequest[] => [
  ...inDecisions(file, draw),
  ...inTribunal(file, draw),
  ...inMeasures(file, draw),
  ...inPlans(file, draw),
  ...inInvestigations(file, draw),
];
