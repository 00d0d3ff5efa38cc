import type { CalendarDate } from '../kernel/dates';
import { isSamePart } from '../kernel/part';
import type { Part } from '../kernel/part';
import type { CaseFile } from './case-file';

/** Did the child take part in this very step, or does it say why not (§ 1-4)? What was entered in error does not count. */
export const hasParticipation = ({ participation }: CaseFile, part: Part): boolean =>
  participation.some(({ about }) => isSamePart(about, part));

const idsOf = (file: CaseFile, kind: Part['kind']): readonly (string | null)[] => {
  switch (kind) {
    case 'concern':
      return standing(file.concerns).map(({ concernId }) => concernId);
    case 'investigation':
      return standing(file.investigations).map(({ investigationId }) => investigationId);
    case 'decision':
      return standing(file.decisions).map(({ decisionId }) => decisionId);
    case 'emergency':
      return standing(file.emergencies).map(({ emergencyId }) => emergencyId);
    case 'tribunal':
      return standing(file.tribunalCases).map(({ tribunalCaseId }) => tribunalCaseId);
    case 'measure':
      return standing(file.measures).map(({ measureId }) => measureId);
    case 'plan':
      return standing(file.plans).map(({ planId }) => planId);
    case 'placement':
      return standing(file.placements).map(({ placementId }) => placementId);
    case 'care':
    case 'contact':
    case 'aftercare':
      return [file.child.childId];
  }
};

const standing = <Slice extends { readonly status: string }>(slices: readonly Slice[]): readonly Slice[] =>
  slices.filter(({ status }) => status !== 'entered-in-error');

/** Is there such a part in this case, not entered in error? */
export const hasPart = (file: CaseFile, { kind, id }: Part): boolean => idsOf(file, kind).includes(id);

/** The first day anything in the case can be about: its opening; null where no case was ever opened. */
export const caseOpenedOn = ({ case: one }: CaseFile): CalendarDate | null =>
  one.status === 'none' ? null : one.openedOn;
