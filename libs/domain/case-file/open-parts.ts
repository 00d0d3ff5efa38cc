import { isSamePart, type Part } from '../kernel/part';
import type { CaseFile } from './case-file';
import { partsOf } from './parts';

/** What keeps the case from being closed. What was open when the child moved goes on in the new municipality, not here. */
export const openParts = (file: CaseFile): readonly Part[] => {
  const movedAway = file.moves.flatMap(({ parts }) => parts);
  return partsOf(file)
    .filter(({ standing }) => standing === 'open')
    .map(({ kind, id }) => ({ kind, id }))
    .filter((part) => !movedAway.some((one) => isSamePart(one, part)));
};
