import { isSamePart, type Part } from '../kernel/part';
import type { CaseFile } from './case-file';
import { partsOf } from './parts';

const goneFrom = ({ moves }: CaseFile): ((part: Part) => boolean) => {
  const gone = moves.flatMap(({ parts }) => parts);
  return (part) => gone.some((one) => isSamePart(one, part));
};

/** What keeps the case from being closed. What was open when the child moved goes on in the new municipality, not here. */
export const openParts = (file: CaseFile): readonly Part[] => {
  const isGone = goneFrom(file);
  return partsOf(file)
    .filter(({ standing }) => standing === 'open')
    .map(({ kind, id }) => ({ kind, id }))
    .filter((part) => !isGone(part));
};

/** The file without what goes on in a new municipality: what there is to do, and what is out of order, is asked of this. */
export const stillHere = (file: CaseFile): CaseFile => {
  const acceptedOn = file.moves.findLast((one) => one.acceptedOn !== null)?.acceptedOn ?? null;
  if (acceptedOn === null) return file;
  const isGone = goneFrom(file);
  const childId = file.child.childId ?? '';
  const { aftercare } = file;
  const measures = file.measures.filter(({ measureId: id }) => !isGone({ kind: 'measure', id }));
  const isOurYouth =
    measures.some(({ startedOn }) => startedOn !== null && startedOn >= acceptedOn) ||
    (aftercare.status === 'followed' && !isGone({ kind: 'aftercare', id: childId }));
  return {
    ...file,
    decisions: file.decisions.filter(({ decisionId: id }) => !isGone({ kind: 'decision', id })),
    emergencies: file.emergencies.filter(({ emergencyId: id }) => !isGone({ kind: 'emergency', id })),
    // An order is carried out by whoever has the care now, also one that was made before.
    tribunalCases: file.tribunalCases.filter(
      ({ tribunalCaseId: id, decidedOn }) =>
        !isGone({ kind: 'tribunal', id }) && (decidedOn === null || decidedOn > acceptedOn),
    ),
    measures,
    plans: file.plans.filter(({ planId: id }) => !isGone({ kind: 'plan', id })),
    placements: file.placements.filter(({ placementId: id }) => !isGone({ kind: 'placement', id })),
    care: isGone({ kind: 'care', id: childId }) ? [] : file.care,
    arrangements: isGone({ kind: 'contact', id: childId }) ? [] : file.arrangements,
    // Who follows the youth (§ 3-6) is the new municipality's to see to, unless help begins here anew.
    aftercare: isOurYouth ? aftercare : { ...aftercare, status: 'ended', nextContactOn: null },
  };
};
