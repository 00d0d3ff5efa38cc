import type { CaseFile } from '@libs/domain/case-file/case-file';
import { ERROR, kindOfError, TEXT, type Act } from './acts-of-case';
import type { Draw } from './draw';

const investigationId = (file: CaseFile, draw: Draw): string =>
  draw.id(file.investigations, (one) => one.investigationId);

const conclude: Act = (file, draw) => {
  const of = file.investigations.at(-1)?.investigationId ?? draw.id([], String);
  const decision = file.decisions.findLast((one) => one.investigationId === of);
  const dismisses = decision?.kind === 'dismissal';
  return {
    type: 'ConcludeInvestigation',
    investigationId: of,
    concludedOn: draw.day(),
    outcome: dismisses ? draw.pick(['dismissed', 'dismissed-may-reopen']) : 'measures-decided',
    conclusionCode: dismisses ? '4' : '1',
    groundCodes: ['1.1.01'],
    decisionId: decision?.decisionId ?? null,
    tribunalCaseId: null,
    municipality: null,
    assessment: TEXT,
    specification: null,
  };
};

/** Investigations after their opening. */
export const actsOfInvestigations: readonly Act[] = [
  conclude,
  conclude,
  (file, draw) => ({
    type: 'OpenInvestigationAnew',
    followsInvestigationId: investigationId(file, draw),
    openedOn: draw.day(),
  }),
  (file, draw) => ({
    type: 'DecideExtension',
    investigationId: investigationId(file, draw),
    decidedOn: draw.day(),
    granted: true,
    reason: TEXT,
  }),
  (file, draw) => ({
    type: 'CorrectInvestigationDate',
    investigationId: investigationId(file, draw),
    field: draw.pick(['openedOn', 'extendedOn', 'concludedOn']),
    to: draw.day(),
    reason: TEXT,
  }),
  (file, draw) => ({
    type: 'EnterInvestigationInError',
    investigationId: investigationId(file, draw),
    kind: kindOfError(draw),
    ...ERROR,
  }),
];
