import { addDays, addMonths, addWeeks, addYears, type CalendarDate } from '../kernel/dates';
import type { PartKind } from '../kernel/part';
import type { Wording } from '../kernel/rejection';
import { isFamily } from '../placements/kinds';
import type { CaseFile } from './case-file';
import type { PlacementSlice } from './placement-slice';
import { uncoveredPlans, type PlanNeed } from './plan-needs';
import { guardOf, hadMeasureAsChild, isOfGuardedAge } from './youth';

/**
 * What there is to do in a case, in words. Where a time limit of the catalogue is about the same, both have one key, so
 * that a list can show it once.
 */
export const taskWordings = {
  'concern.review': {
    nb: 'Gå gjennom bekymringsmeldingen',
    nn: 'Gå gjennom bekymringsmeldinga',
    en: 'Review the report of concern',
  },
  'case.caseworker-change': {
    nb: 'Svar på ønsket om ny saksbehandler',
    nn: 'Svar på ønsket om ny saksbehandlar',
    en: 'Answer the request for another caseworker',
  },
  'investigation.plan': {
    nb: 'Lag undersøkelsesplan',
    nn: 'Lag undersøkingsplan',
    en: 'Make a plan for the investigation',
  },
  'measure.plan': { nb: 'Lag tiltaksplan', nn: 'Lag tiltaksplan', en: 'Make a plan for the measure' },
  'care.plan': { nb: 'Lag omsorgsplan', nn: 'Lag omsorgsplan', en: 'Make a care plan' },
  'emergency.plan': {
    nb: 'Lag plan etter akuttvedtaket',
    nn: 'Lag plan etter akuttvedtaket',
    en: 'Make a plan after the emergency decision',
  },
  'plan.evaluation': {
    nb: 'Evaluer planen før den går ut',
    nn: 'Evaluer planen før han går ut',
    en: 'Evaluate the plan before it runs out',
  },
  'decision.approval': { nb: 'Godkjenn vedtaket', nn: 'Godkjenn vedtaket', en: 'Approve the decision' },
  'emergency.petition': {
    nb: 'Send begjæring til nemnda før akuttvedtaket faller bort',
    nn: 'Send kravet til nemnda før akuttvedtaket fell bort',
    en: 'Petition the tribunal before the emergency decision lapses',
  },
  'emergency.control': {
    nb: 'Send akuttvedtaket til nemnda for kontroll',
    nn: 'Send akuttvedtaket til nemnda for kontroll',
    en: 'Send the emergency decision to the tribunal for control',
  },
  'tribunal.implementation': {
    nb: 'Gjennomfør nemndas vedtak før det faller bort',
    nn: 'Gjennomfør vedtaket til nemnda før det fell bort',
    en: 'Carry out the order before it lapses',
  },
  'measure.evaluation': { nb: 'Evaluer tiltaket', nn: 'Evaluer tiltaket', en: 'Evaluate the measure' },
  'care.parents-offer': {
    nb: 'Gi foreldrene tilbud om oppfølging',
    nn: 'Gi foreldra tilbod om oppfølging',
    en: 'Offer the parents help of their own',
  },
  'placement.follow-up': {
    nb: 'Besøk barnet der det bor (oppfølging)',
    nn: 'Besøk barnet der det bur (oppfølging)',
    en: 'Visit the child where it lives (follow-up)',
  },
  'placement.supervision': {
    nb: 'Før tilsyn med barnet der det bor',
    nn: 'Før tilsyn med barnet der det bur',
    en: 'Supervise the child where it lives',
  },
  'placement.agreement': {
    nb: 'Gå gjennom fosterhjemsavtalen',
    nn: 'Gå gjennom fosterheimsavtalen',
    en: 'Review the agreement with the foster home',
  },
  'placement.siblings': {
    nb: 'Vurder på nytt om søsken kan bo sammen',
    nn: 'Vurder på nytt om sysken kan bu saman',
    en: 'Consider anew whether siblings can live together',
  },
  'contact.review': { nb: 'Vurder samværet på nytt', nn: 'Vurder samværet på nytt', en: 'Review the contact' },
  'aftercare.contact': { nb: 'Ta kontakt med ungdommen', nn: 'Ta kontakt med ungdommen', en: 'Contact the youth' },
  'aftercare.unguarded': {
    nb: 'Avtal neste kontakt med ungdommen, eller begrunn hvorfor det ikke skal være noen',
    nn: 'Avtal neste kontakt med ungdommen, eller grunngi kvifor det ikkje skal vere nokon',
    en: 'Plan the next contact with the youth, or give the reason why there is to be none',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type TaskKind = keyof typeof taskWordings;

export type Task = {
  readonly kind: TaskKind;
  readonly about: { readonly kind: PartKind | 'case'; readonly id: string };
  /** From this day it is on a list. */
  readonly showOn: CalendarDate;
  readonly dueOn: CalendarDate;
};

/** How long before its day a task that comes again and again is shown (mark I). */
const LEAD_DAYS = 30;

const recurring = (kind: TaskKind, about: Task['about'], dueOn: CalendarDate): Task => ({
  kind,
  about,
  showOn: addDays(dueOn, -LEAD_DAYS),
  dueOn,
});

const planTasks: Readonly<Record<PlanNeed['why'], TaskKind>> = {
  investigation: 'investigation.plan',
  measure: 'measure.plan',
  care: 'care.plan',
  emergency: 'emergency.plan',
};

// A week for what the act wants "as soon as possible" (§§ 2-2, 8-1, 8-2, 8-3): municipal default, mark I.
const plans = (file: CaseFile): readonly Task[] => [
  ...uncoveredPlans(file).map(({ why, part, since }) => ({
    kind: planTasks[why],
    about: part,
    showOn: since,
    dueOn: addWeeks(since, 1),
  })),
  ...file.plans.flatMap(({ planId: id, status, validUntil }) =>
    status === 'open' && validUntil !== null ? [recurring('plan.evaluation', { kind: 'plan', id }, validUntil)] : [],
  ),
];

const reviews = ({ concerns }: CaseFile): readonly Task[] =>
  concerns
    .filter(({ status }) => status === 'received')
    .map(({ concernId: id, receivedOn }) => ({
      kind: 'concern.review',
      about: { kind: 'concern', id },
      showOn: receivedOn,
      dueOn: addWeeks(receivedOn, 1),
    }));

// Forvaltningsloven § 11 a: an answer, or word of when it comes, within a month (mark R).
const requests = ({ case: { requests: open } }: CaseFile): readonly Task[] =>
  open.map(({ requestId: id, requestedOn }) => ({
    kind: 'case.caseworker-change',
    about: { kind: 'case', id },
    showOn: requestedOn,
    dueOn: addMonths(requestedOn, 1),
  }));

const approvals = ({ decisions }: CaseFile): readonly Task[] =>
  decisions
    .filter(({ status }) => status === 'proposed')
    .map(({ decisionId: id, proposedOn }) => ({
      kind: 'decision.approval',
      about: { kind: 'decision', id },
      showOn: proposedOn,
      dueOn: addWeeks(proposedOn, 1),
    }));

const emergencies = ({ emergencies: all }: CaseFile): readonly Task[] =>
  all.flatMap(
    ({ emergencyId: id, status, kind, decidedOn, implementedOn, sentForControlOn, petitionDueOn }): Task[] => {
      const stands = status === 'standing' || status === 'petitioned';
      const about = { kind: 'emergency', id } as const;
      const from = { about, showOn: decidedOn };
      const isUnpetitioned = status === 'standing' && petitionDueOn !== null;
      // Straks (§ 14-22): the day it was carried out; help without care (§ 4-1) is not controlled.
      const isUncontrolled = stands && kind !== 'no-care' && sentForControlOn === null;
      return [
        ...(isUnpetitioned ? [{ ...from, kind: 'emergency.petition', dueOn: petitionDueOn } as const] : []),
        ...(isUncontrolled ? [{ ...from, kind: 'emergency.control', dueOn: implementedOn ?? decidedOn } as const] : []),
      ];
    },
  );

const orders = ({ tribunalCases, care, measures }: CaseFile): readonly Task[] =>
  tribunalCases.flatMap(({ tribunalCaseId: id, status, outcome, decidedOn, implementBy, decisionId }): Task[] => {
    const isGranted = status === 'decided' && (outcome === 'granted' || outcome === 'partly-granted');
    const isDone =
      care.some(({ tribunalCaseId }) => tribunalCaseId === id) ||
      measures.some((one) => one.decisionId !== null && one.decisionId === decisionId && one.startedOn !== null);
    if (!isGranted || implementBy === null || decidedOn === null || isDone) return [];
    return [
      { kind: 'tribunal.implementation', about: { kind: 'tribunal', id }, showOn: decidedOn, dueOn: implementBy },
    ];
  });

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

const lastOf = (days: readonly CalendarDate[], first: CalendarDate): CalendarDate => [first, ...days].sort().at(-1)!;

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

/** Everything that waits or will wait, whatever day it is, except what hangs on the child's age. */
export const tasksAhead = (file: CaseFile): readonly Task[] => [
  ...reviews(file),
  ...requests(file),
  ...plans(file),
  ...approvals(file),
  ...emergencies(file),
  ...orders(file),
  ...evaluations(file),
  ...parents(file),
  ...placements(file),
  ...contact(file),
  ...nextContact(file),
];

/** The task of a youth whom nobody follows though somebody must; needs the birth date. Due since the age was reached. */
export const guardTask = (file: CaseFile, today: CalendarDate): Task | null => {
  const { childId, birthDate } = file.child;
  if (childId === null || birthDate === null || guardOf(file) !== 'unguarded') return null;
  if (!isOfGuardedAge(birthDate, today) || !hadMeasureAsChild(file, birthDate)) return null;
  const dueOn = lastOf(
    file.measures
      .flatMap(({ startedOn }) => startedOn ?? [])
      .sort()
      .slice(0, 1),
    addYears(birthDate, 16),
  );
  return { kind: 'aftercare.unguarded', about: { kind: 'aftercare', id: childId }, showOn: dueOn, dueOn };
};

const soonest = (one: Task, other: Task): number => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1);

/** What a case asks of its caseworker on that day, soonest due first. */
export const tasksOf = (file: CaseFile, today: CalendarDate): readonly Task[] => {
  const guard = guardTask(file, today);
  const all = guard ? [...tasksAhead(file), guard] : tasksAhead(file);
  return all.filter(({ showOn }) => showOn <= today).sort(soonest);
};
