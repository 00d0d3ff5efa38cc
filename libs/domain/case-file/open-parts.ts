import type { Part } from '../kernel/part';
import type { CaseFile } from './case-file';
import { partsOf } from './parts';

/** What keeps the case from being closed. */
export const openParts = (file: CaseFile): readonly Part[] =>
  partsOf(file)
    .filter(({ standing }) => standing === 'open')
    .map(({ kind, id }) => ({ kind, id }));
