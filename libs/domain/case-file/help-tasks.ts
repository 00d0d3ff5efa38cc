import { addMonths, addWeeks, addYears } from '../kernel/dates';
import { isFamily } from '../placements/kinds';
import type { CaseFile } from './case-file';
import type { PlacementSlice } from './placement-slice';
import { lastOf, recurring, type Task } from './task';

// Each quarter as a main rule (Q-0982 ch. 7); § 8-1 says regularly. Municipal default, mark I.
const evaluations = ({ measures }: CaseFile): readonly Task[] =>
  measures.flatMap(({ measureId: id, status, startedOn, lastEvaluatedOn }) => {
    const last = lastEvaluatedOn ?? startedOn;
    if (status !== 'running' || last === null) return [];
    return [recurring('measure.evaluation', { kind: 'measure', id }, addMonths(last, 3))];
  });

// § 8-3, second paragraph: shortly after; two weeks are our own reading (mark I).
const parents = ({ care, child }: CaseFile): readonly Task[] =>
  care
    .filter(({ status, parentsOfferedOn }) => status === 'taken-over' && parentsOfferedOn === null)
    .map(({ takenOverOn }) => ({
      kind: 'care.parents-offer',
      about: { kind: 'care', id: child.childId ?? '' },
      showOn: takenOverOn,
      dueOn: addWeeks(takenOverOn, 2),
    }));

// FOR-fosterhjem §§ 10 and 18: four times a year, or two, spread evenly from moving in and from the last visit at the home
// (mark I).
const visits = (placement: PlacementSlice): readonly Task[] =>
  (['follow-up', 'supervision'] as const).map((duty) => {
    const set = placement.frequencies.filter((one) => one.duty === duty).at(-1);
    const visited = placement.visits.filter((one) => one.duty === duty && one.onSite).map(({ visitedOn }) => visitedOn);
    const next = addMonths(lastOf(visited, placement.movedInOn), 12 / (set?.perYear ?? 4));
    return recurring(`placement.${duty}`, { kind: 'placement', id: placement.placementId }, next);
  });

// FOR-fosterhjem §§ 7, 10 and 18.
const placements = ({ placements: all }: CaseFile): readonly Task[] =>
  all
    .filter(({ status }) => status === 'lives-there')
    .flatMap((placement) => {
      const { kind, placementId: id, siblingReviewOn, agreementReviewedOn, movedInOn } = placement;
      const about = { kind: 'placement', id } as const;
      const agreement = addYears(agreementReviewedOn ?? movedInOn, 1);
      return [
        ...(isFamily(kind) ? [...visits(placement), recurring('placement.agreement', about, agreement)] : []),
        ...(siblingReviewOn === null ? [] : [recurring('placement.siblings', about, siblingReviewOn)]),
      ];
    });

const contact = ({ arrangements }: CaseFile): readonly Task[] =>
  arrangements.flatMap(({ arrangementId: id, status, reviewOn }) =>
    status === 'ended' || reviewOn === null ? [] : [recurring('contact.review', { kind: 'contact', id }, reviewOn)],
  );

const nextContact = ({ child: { childId }, aftercare: { status, nextContactOn } }: CaseFile): readonly Task[] =>
  status === 'followed' && nextContactOn !== null && childId !== null
    ? [recurring('aftercare.contact', { kind: 'aftercare', id: childId }, nextContactOn)]
    : [];

/** What help in course, and life after it, ask for. */
export const helpTasks = (file: CaseFile): readonly Task[] => [
  ...evaluations(file),
  ...parents(file),
  ...placements(file),
  ...contact(file),
  ...nextContact(file),
];
