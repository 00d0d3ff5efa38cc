import type { Part } from '../kernel/part';
import type { CaseFile } from './case-file';

const withId = <Name extends string>(
  entries: readonly { readonly [Key in Name]: string }[],
  name: Name,
  id: string,
): readonly object[] => entries.filter((entry) => entry[name] === id);

/**
 * What the case file knows of one part: one entry; of care and contact, named by the child's id, one for each time it was
 * taken over or arrangement; none if the case has no such part.
 */
export const factsOf = (file: CaseFile, { kind, id }: Part): readonly object[] => {
  const isChild = id === file.child.childId;
  switch (kind) {
    case 'concern':
      return withId(file.concerns, 'concernId', id);
    case 'investigation':
      return withId(file.investigations, 'investigationId', id);
    case 'decision':
      return withId(file.decisions, 'decisionId', id);
    case 'emergency':
      return withId(file.emergencies, 'emergencyId', id);
    case 'tribunal':
      return withId(file.tribunalCases, 'tribunalCaseId', id);
    case 'measure':
      return withId(file.measures, 'measureId', id);
    case 'plan':
      return withId(file.plans, 'planId', id);
    case 'placement':
      return withId(file.placements, 'placementId', id);
    case 'care':
      return isChild ? file.care : withId(file.care, 'careId', id);
    case 'contact':
      return isChild ? file.arrangements : withId(file.arrangements, 'arrangementId', id);
    case 'aftercare':
      return isChild && file.aftercare.status !== 'none' ? [file.aftercare] : [];
  }
};
