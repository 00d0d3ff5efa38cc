import type { CalendarDate } from '../kernel/dates';
import { isSamePart } from '../kernel/part';
import type { Part, PartKind } from '../kernel/part';
import type { CaseFile } from './case-file';
import { partsOf } from './parts';

/** Did the child take part in this very step, or does it say why not (§ 1-4)? What was entered in error does not count. */
export const hasParticipation = ({ participation }: CaseFile, part: Part): boolean =>
  participation.some(({ about }) => isSamePart(about, part));

/** Was a step taken that may not be taken without it? */
const isTaken = ({ investigations, decisions, plans }: CaseFile, { id }: Part): boolean =>
  investigations.some((one) => one.investigationId === id && one.status === 'concluded') ||
  decisions.some((one) => one.decisionId === id && (one.status === 'approved' || one.status === 'ended')) ||
  plans.some((one) => one.planId === id && one.status === 'closed');

/** Does a step that was taken rest on this entry alone? */
export const isRestedOn = (file: CaseFile, participationId: string): boolean => {
  const entry = file.participation.find((one) => one.participationId === participationId);
  if (!entry || !isTaken(file, entry.about)) return false;
  const participation = file.participation.filter((one) => one !== entry);
  return !hasParticipation({ ...file, participation }, entry.about);
};

// These are the child's own, one of each: the child can take part before anything of them has been recorded.
const ofChild: readonly PartKind[] = ['care', 'contact', 'aftercare'];

/** Is there such a step in this case, not entered in error, for the child to take part in? */
export const canTakePartIn = (file: CaseFile, part: Part): boolean =>
  (ofChild.includes(part.kind) && part.id === file.child.childId) ||
  partsOf(file).some((one) => isSamePart(one, part) && one.standing !== 'void');

/** The first day anything in the case can be about: its opening; null where no case was ever opened. */
export const caseOpenedOn = ({ case: one }: CaseFile): CalendarDate | null =>
  one.status === 'none' ? null : one.openedOn;
