import type { CalendarDate } from '../kernel/dates';
import { isSamePart, type Part, type PartKind } from '../kernel/part';
import type { CaseFile } from './case-file';
import { isPending } from './decision-use';

/** Something a case is made of. `void`: entered in error. `days`: when anything of it happened that a closing must follow. */
export type CasePart = Part & {
  readonly standing: 'open' | 'closed' | 'void';
  readonly days: readonly CalendarDate[];
};

type Entry = { readonly status: string };

const real = (days: readonly (CalendarDate | null | undefined)[]): readonly CalendarDate[] =>
  days.filter((day): day is CalendarDate => !!day);

const of =
  (kind: PartKind) =>
  ({ status }: Entry, id: string, isOpen: boolean, days: readonly (CalendarDate | null | undefined)[]): CasePart => ({
    kind,
    id,
    standing: status === 'entered-in-error' ? 'void' : isOpen ? 'open' : 'closed',
    days: real(days),
  });

const many = (...lists: readonly (readonly unknown[])[]): boolean => lists.some((list) => list.length > 0);

const whole = (kind: PartKind, id: string, entries: readonly CasePart[]): readonly CasePart[] => {
  const [first] = entries;
  if (!first) return [];
  const standing = entries.some((entry) => entry.standing === 'open') ? 'open' : 'closed';
  return [{ kind, id, standing, days: entries.flatMap(({ days }) => days) }];
};

/** Every part of the case. Care, contact and aftercare are one each, under the child's id. */
export const partsOf = (file: CaseFile): readonly CasePart[] => {
  const childId = file.child.childId ?? '';
  const [care, contact] = [of('care'), of('contact')];
  const { aftercare } = file;
  return [
    ...file.concerns.map((one) =>
      of('concern')(one, one.concernId, one.status === 'received', [one.receivedOn, one.reviewedOn]),
    ),
    ...file.investigations.map((one) =>
      of('investigation')(one, one.investigationId, one.status === 'open', [one.openedOn, one.concludedOn]),
    ),
    ...file.decisions.map((one) =>
      of('decision')(
        one,
        one.decisionId,
        one.status === 'proposed' || one.status === 'approved' || many(one.openComplaints, one.openDemands),
        [one.proposedOn, one.decidedOn, one.endedOn],
      ),
    ),
    ...file.emergencies.map((one) =>
      of('emergency')(
        one,
        one.emergencyId,
        one.status === 'standing' || one.status === 'petitioned' || many(one.openComplaints),
        [one.decidedOn, one.endedOn],
      ),
    ),
    ...file.tribunalCases.map((one) =>
      of('tribunal')(one, one.tribunalCaseId, isPending(one), [one.petitionedOn, one.decidedOn]),
    ),
    ...file.measures.map((one) =>
      of('measure')(one, one.measureId, one.status === 'decided' || one.status === 'running', [
        one.decidedOn,
        one.startedOn,
        one.endedOn,
      ]),
    ),
    ...file.plans.map((one) => of('plan')(one, one.planId, one.status === 'open', [one.madeOn, one.closedOn])),
    ...file.placements.map((one) =>
      of('placement')(one, one.placementId, one.status === 'lives-there', [one.movedInOn, one.movedOutOn]),
    ),
    ...whole(
      'care',
      childId,
      file.care.map((one) => care(one, childId, one.status === 'taken-over', [one.takenOverOn, one.liftedOn])),
    ),
    ...whole(
      'contact',
      childId,
      file.arrangements.map((one) => contact(one, childId, one.status !== 'ended', [one.from, one.endedOn])),
    ),
    ...(aftercare.status === 'none'
      ? []
      : [
          of('aftercare')(aftercare, childId, aftercare.status === 'followed', [
            aftercare.lastContactOn,
            aftercare.endedOn,
          ]),
        ]),
  ];
};

/** What the case has: something can be about it, also when it was entered in error. */
export const hasPart = (file: CaseFile, part: Part): boolean => partsOf(file).some((one) => isSamePart(one, part));

/** The first day of anything that belongs to a case: a report that led to nothing needs none. */
export const firstPartDay = (file: CaseFile): CalendarDate | null => {
  const unfounded = new Set(
    file.concerns.filter((one) => one.status === 'reviewed' && !one.investigationId).map(({ concernId }) => concernId),
  );
  return daysOf(partsOf(file).filter(({ id }) => !unfounded.has(id)))[0] ?? null;
};

/** The last day on which anything of the case happened. */
export const lastPartDay = (file: CaseFile): CalendarDate | null => daysOf(partsOf(file)).at(-1) ?? null;

const daysOf = (parts: readonly CasePart[]): readonly CalendarDate[] =>
  parts
    .filter(({ standing }) => standing !== 'void')
    .flatMap(({ days }) => days)
    .toSorted();
