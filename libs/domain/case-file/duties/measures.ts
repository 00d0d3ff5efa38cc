import type { CaseFile } from '../case-file';
import type { MeasureSlice } from '../measure-slice';
import { decided, lastEvaluated, started } from './begun';
import type { Duty, Owed } from './owed';

/** § 8-1: help in course is evaluated again and again, from its start. */
export const measureEvaluation: Duty = ({ measures }) =>
  measures.flatMap(({ measureId: id, status, startedOn, lastEvaluatedOn }): Owed[] => {
    if (status !== 'running' || startedOn === null) return [];
    const about = { kind: 'measure', id } as const;
    return lastEvaluatedOn === null
      ? [{ about, since: startedOn, begun: started }]
      : [{ about, since: lastEvaluatedOn, begun: lastEvaluated }];
  });

const CENTRE = '3.8';
/** Kindergarten and other day care can be imposed without any limit (§ 3-4). */
const DAY_CARE = ['4.1', '4.2'];

const rests =
  (section: string, paragraph?: string) =>
  ({ legalBasis }: MeasureSlice): boolean =>
    legalBasis.law === 'BVL2021' &&
    legalBasis.section === section &&
    (paragraph === undefined || legalBasis.paragraph === paragraph);

const isOrdered = ({ consent }: MeasureSlice): boolean => consent === 'ordered';

/** Which measures may go on for so long and no longer, by what limits them. */
const limited = {
  imposed: (one) =>
    isOrdered(one) && rests('3-4')(one) && one.categoryCode !== CENTRE && !DAY_CARE.includes(one.categoryCode),
  'imposed-centre': (one) => isOrdered(one) && rests('3-4')(one) && one.categoryCode === CENTRE,
  'parent-support': (one) => isOrdered(one) && rests('3-5')(one),
  'parents-centre': rests('2-3'),
  observation: rests('6-2', '2'),
  // Where the paragraph is not said it is the long stay: the short one is the exception.
  treatment: (one) => rests('6-2')(one) && !rests('6-2', '2')(one),
  trafficking: rests('6-6'),
} as const satisfies Readonly<Record<string, (measure: MeasureSlice) => boolean>>;
export type Limited = keyof typeof limited;

/**
 * Counted from the tribunal's decision, where there was one, and not from the first day of help: never too late, whichever
 * of them the act means (mark I).
 */
const decidedOn = ({ tribunalCases }: CaseFile, { decisionId, decidedOn: on }: MeasureSlice): string =>
  tribunalCases.findLast((one) => decisionId !== null && one.decisionId === decisionId && one.status === 'decided')
    ?.decidedOn ?? on;

/** A running measure of that kind: the day comes when it has to end, or to rest on a new decision. */
export const measureEnd =
  (kind: Limited): Duty =>
  (file) =>
    file.measures.flatMap((one): Owed[] =>
      one.status === 'running' && limited[kind](one)
        ? [{ about: { kind: 'measure', id: one.measureId }, since: decidedOn(file, one), begun: decided }]
        : [],
    );

/** § 6-2, third paragraph: whether a long stay is still right is judged anew. Once is enough: an order lasts twice as long. */
export const treatmentReassessment: Duty = (file) => {
  const evaluated = new Set(
    file.measures.flatMap(({ measureId, lastEvaluatedOn }) => (lastEvaluatedOn === null ? [] : [measureId])),
  );
  return measureEnd('treatment')(file).filter(({ about }) => !evaluated.has(about.id));
};
