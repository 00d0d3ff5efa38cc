import type { CaseRule } from '../deadlines/rule';
import { addDays, type CalendarDate } from '../kernel/dates';
import type { PartKind } from '../kernel/part';
import type { Wording } from '../kernel/rejection';

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
  'contact.plan': { nb: 'Lag samværsplan', nn: 'Lag samværsplan', en: 'Make a plan for contact' },
  'measure.reassessment': {
    nb: 'Vurder institusjonsoppholdet på nytt',
    nn: 'Vurder institusjonsopphaldet på nytt',
    en: 'Assess the stay in the institution anew',
  },
  'measure.end': {
    nb: 'Avslutt tiltaket, eller få et nytt vedtak, før det ikke lenger kan vare',
    nn: 'Avslutt tiltaket, eller få eit nytt vedtak, før det ikkje lenger kan vare',
    en: 'End the measure, or get a new decision, before it may last no longer',
  },
  'tribunal.travel-ban-end': {
    nb: 'Avslutt utreiseforbudet, eller få det forlenget, før det går ut',
    nn: 'Avslutt utreiseforbodet, eller få det forlengt, før det går ut',
    en: 'End the travel ban, or have it extended, before it runs out',
  },
  'care.review': {
    nb: 'Vurder om noe skal endres, og om barnet kan komme hjem',
    nn: 'Vurder om noko skal endrast, og om barnet kan kome heim',
    en: 'Review whether anything should change, and whether the child can come home',
  },
  'placement.institution-plan': {
    nb: 'Lag plan for institusjonsoppholdet',
    nn: 'Lag plan for institusjonsopphaldet',
    en: 'Make a plan for the stay in the institution',
  },
  'placement.emergency-institution-plan': {
    nb: 'Lag midlertidig plan for institusjonsoppholdet',
    nn: 'Lag mellombels plan for institusjonsopphaldet',
    en: 'Make a provisional plan for the stay in the institution',
  },
  'placement.move-in-visit': {
    nb: 'Besøk barnet i institusjonen etter innflyttingen',
    nn: 'Besøk barnet i institusjonen etter innflyttinga',
    en: 'Visit the child in the institution after it moved in',
  },
  'placement.emergency-move-in-visit': {
    nb: 'Besøk barnet i institusjonen etter den akutte innflyttingen',
    nn: 'Besøk barnet i institusjonen etter den akutte innflyttinga',
    en: 'Visit the child in the institution after it moved in at once',
  },
  'aftercare.next-contact': {
    nb: 'Avtal neste kontakt med ungdommen',
    nn: 'Avtal neste kontakt med ungdommen',
    en: 'Plan the next contact with the youth',
  },
  'aftercare.contact': { nb: 'Ta kontakt med ungdommen', nn: 'Ta kontakt med ungdommen', en: 'Contact the youth' },
  'aftercare.unguarded': {
    nb: 'Avtal neste kontakt med ungdommen, eller begrunn hvorfor det ikke skal være noen',
    nn: 'Avtal neste kontakt med ungdommen, eller grunngi kvifor det ikkje skal vere nokon',
    en: 'Plan the next contact with the youth, or give the reason why there is to be none',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type TaskKind = keyof typeof taskWordings;

/** What the rule's duty is called as something to do: its key. */
export const taskOf = ({ key }: CaseRule): TaskKind => key as TaskKind;

export type Task = {
  /** That of the time limit which is about the same, where there is one. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly about: { readonly kind: PartKind | 'case'; readonly id: string };
  /** From this day it is on a list. */
  readonly showOn: CalendarDate;
  readonly dueOn: CalendarDate;
};

/** How long before its day something is shown at most (mark I). */
const LEAD_DAYS = 30;

/** The day something that is owed since then comes on the list: not long before it is due. */
export const shownFrom = (since: CalendarDate, dueOn: CalendarDate): CalendarDate => {
  const ahead = addDays(dueOn, -LEAD_DAYS);
  return ahead > since ? ahead : since;
};

/** The newest of the days, at the earliest the first one. */
export const lastOf = (days: readonly CalendarDate[], first: CalendarDate): CalendarDate =>
  [first, ...days].sort().at(-1)!;
