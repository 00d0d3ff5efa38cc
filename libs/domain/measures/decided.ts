import { contents } from '../code-lists/contents';
import { isPossibleBasis, isSameSection } from '../code-lists/legal-basis';
import { measureCategories } from '../code-lists/measure-categories';
import { requireCode } from '../code-lists/valid-code';
import { personal } from '../kernel/personal';
import { assertAge, assertPlannedEnd, pastDay, realDay, refuse } from './checks';
import type { Bounds } from './checks';
import type { DecideMeasure } from './commands';
import type { MeasureDecided } from './events';

const MOST_BASES = 3;

export const decided = (command: DecideMeasure): MeasureDecided => {
  const { measureId, childId, decisionId, categoryCode, consent, legalBasis, plannedEndOn } = command;
  if (command.caseOpenedOn === null) throw refuse('measure.case-not-open');
  const decidedOn = pastDay(command.decidedOn, command.now, 'decidedOn');
  if (decidedOn < command.caseOpenedOn) throw refuse('measure.before-case', 'decidedOn');
  assertCodes(command);
  assertBases(command);
  assertAuthority(command);
  const bases = [legalBasis, ...command.additionalBases];
  const bounds: Bounds = {
    bases,
    categoryCode,
    consent,
    birthDate: command.birthDate,
    from: command.orderedOn ?? decidedOn,
  };
  assertAge(bounds, decidedOn, 'decidedOn');
  if (plannedEndOn !== null && realDay(plannedEndOn, 'plannedEndOn') < decidedOn)
    throw refuse('measure.planned-end-before-decision', 'plannedEndOn');
  assertPlannedEnd(bounds, plannedEndOn);
  const { additionalBases, groundCodes, specification, groundSpecification, goal } = command;
  return {
    type: 'measure.decided',
    occurredOn: decidedOn,
    subjects: [childId],
    data: {
      measureId,
      childId,
      categoryCode,
      consent,
      legalBasis,
      decidedOn,
      decisionId,
      additionalBases,
      groundCodes,
      plannedEndOn,
    },
    personal: personal(childId, { specification, groundSpecification, goal }),
  };
};

function assertCodes(command: DecideMeasure): void {
  const { categoryCode, groundCodes, decidedOn, specification, groundSpecification } = command;
  requireCode(measureCategories, categoryCode, decidedOn, 'categoryCode', {
    text: specification,
    field: 'specification',
  });
  groundCodes.forEach((code, at) =>
    requireCode(contents, code, decidedOn, `groundCodes.${at}`, {
      text: groundSpecification,
      field: 'groundSpecification',
    }),
  );
}

function assertBases({ legalBasis, additionalBases }: DecideMeasure): void {
  if (!isPossibleBasis(legalBasis)) throw refuse('measure.legal-basis-impossible', 'legalBasis.section');
  if (additionalBases.length > MOST_BASES) throw refuse('measure.too-many-bases', 'additionalBases');
  const wrong = additionalBases.findIndex((basis) => !isPossibleBasis(basis));
  if (wrong >= 0) throw refuse('measure.legal-basis-impossible', `additionalBases.${wrong}.section`);
}

/** Every measure has its decision, on the same section (Tiltak kontroll 20 and 21). */
function assertAuthority({ authority, legalBasis, consent }: DecideMeasure): void {
  if (!authority) throw refuse('measure.decision-missing', 'decisionId');
  if (!isSameSection(authority.legalBasis, legalBasis)) throw refuse('measure.basis-unlike-decision', 'legalBasis');
  if (authority.consent !== consent) throw refuse('measure.consent-unlike-decision', 'consent');
  if (consent === 'ordered' && !authority.ordered) throw refuse('measure.order-missing', 'consent');
}
