import type { CaseFile } from './case-file';
import type { RelationSlice } from './child-slice';

/** Brothers and sisters of every kind whom the child still has. */
export const siblingsOf = ({ child }: CaseFile): readonly RelationSlice[] =>
  child.relations.filter(({ kind, endedOn }) => kind.endsWith('-sibling') && endedOn === null);

/** Relations to siblings with whom contact is arranged, also while it is stopped for a time (§ 7-5). */
export const siblingsMet = ({ arrangements }: CaseFile): readonly string[] =>
  arrangements.flatMap((one) => (one.with === 'sibling' && one.status !== 'ended' ? [one.relationId] : []));

/** `placement.sibling-contact-missing`: siblings who live apart from the child and with whom no contact is arranged. */
export const siblingsMissed = (file: CaseFile): readonly string[] => {
  const met = siblingsMet(file);
  return file.placements
    .filter(({ status }) => status === 'lives-there')
    .flatMap(({ siblings }) => siblings)
    .flatMap(({ relationId, together }) => (together || relationId === null ? [] : [relationId]))
    .filter((relationId) => !met.includes(relationId));
};
