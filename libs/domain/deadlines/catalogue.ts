import { act2021 } from './act-2021';
import { investigationRules, registerInvestigationRule } from './investigation-rules';
import { lapseRules } from './lapse-rules';
import type { Catalogue } from './rule';
import { before, due, overdue } from './rungs';

/** Whoever answers for how the service keeps its house in order. */
const controllers = ['leader', 'data-protection-officer'] as const;

const reviews = [
  'concern.dismissed',
  'concern.investigation-opened',
  'concern.joined-to-investigation',
  'concern.handed-over',
  'concern.forwarded',
] as const;

/** What the act says. The act of 1992 had the same lengths in its §§ 4-2, 4-3 and 6-7 a (mark R). */
export const lawCatalogue: Catalogue = [
  {
    name: 'concern.review',
    clock: 'events',
    nature: 'act',
    bearer: 'service',
    title: {
      nb: 'gjennomgang av bekymringsmelding',
      nn: 'gjennomgang av bekymringsmelding',
      en: 'review of a report of concern',
    },
    extension: 'none',
    key: 'concern.review',
    ruleSet: 'law',
    about: 'concern',
    paragraph: '§ 2-1',
    breachClass: 'B',
    trigger: 'concern.raised',
    satisfiedBy: reviews,
    voidedBy: ['concern.entered-in-error'],
    onMove: 'goes-on',
    notApplicableFor: [],
    ladder: [before(2), before(1), due, overdue(1), overdue(7)],
    versions: [{ ...act2021, lengths: [{ count: 1, unit: 'week' }], source: 'LOV-2021-06-18-97 § 2-1 (1)' }],
  },
  {
    name: 'concern.confirmation',
    clock: 'events',
    nature: 'act',
    bearer: 'service',
    title: { nb: 'bekreftelse til melder', nn: 'stadfesting til meldar', en: 'confirmation to the reporter' },
    extension: 'none',
    key: 'concern.confirmation',
    ruleSet: 'law',
    about: 'concern',
    paragraph: '§ 13-3',
    breachClass: 'C',
    trigger: 'concern.raised',
    satisfiedBy: ['concern.reporter-confirmed', 'concern.confirmation-omitted'],
    voidedBy: ['concern.entered-in-error'],
    onMove: 'goes-on',
    notApplicableFor: ['anonymous'],
    ladder: [before(7), before(2), due, overdue(1), overdue(7)],
    versions: [{ ...act2021, lengths: [{ count: 3, unit: 'week' }], source: 'LOV-2021-06-18-97 § 13-3 (1)' }],
  },
  {
    name: 'tribunal.private-demand',
    clock: 'events',
    nature: 'act',
    bearer: 'service',
    title: {
      nb: 'krav fra en privat part til nemnda',
      nn: 'krav frå ein privat part til nemnda',
      en: 'a private party’s demand to the tribunal',
    },
    extension: 'by-leader',
    key: 'tribunal.private-demand',
    ruleSet: 'law',
    about: 'demand',
    paragraph: '§ 14-8',
    breachClass: 'C',
    trigger: 'decision.demand-received',
    satisfiedBy: ['decision.demand-concluded'],
    onMove: 'goes-on',
    notApplicableFor: [],
    ladder: [before(30), before(14), before(7), before(1), due, overdue(1), overdue(7)],
    versions: [{ ...act2021, lengths: [{ count: 3, unit: 'month' }], source: 'LOV-2021-06-18-97 § 14-8 (3)' }],
  },
  ...investigationRules,
  ...lapseRules,
];

/** What the service promises by itself. An emergency access is told of at once, and judged by another person within a week. */
const internalCatalogue: Catalogue = [
  {
    name: 'break-glass.review',
    clock: 'events',
    nature: 'internal',
    bearer: 'service',
    title: { nb: 'vurdering av nødtilgang', nn: 'vurdering av naudtilgang', en: 'review of an emergency access' },
    extension: 'none',
    key: 'break-glass.review',
    ruleSet: 'law',
    about: 'break-glass',
    paragraph: 'intern kontroll',
    breachClass: 'C',
    trigger: 'break-glass.opened',
    satisfiedBy: ['break-glass.reviewed'],
    onMove: 'stays',
    notApplicableFor: [],
    ladder: [
      { rung: 'opened', atOnce: true, audience: controllers },
      ...[before(2), before(1), due, overdue(1)].map((rung) => ({ ...rung, audience: controllers })),
    ],
    versions: [
      {
        version: 1,
        validFrom: '2026-11-22',
        validTo: null,
        lengths: [{ count: 7, unit: 'day' }],
        lengthMark: 'I',
        rollsOver: false,
        rollOverMark: 'I',
        source: 'internal control',
        sourceDate: '2026-11-22',
      },
    ],
  },
];

/** What the national register counts with. For its statistics only: nobody is reminded by it. */
export const registerCatalogue: Catalogue = [
  {
    name: 'concern.review.register',
    clock: 'events',
    nature: 'register',
    bearer: 'service',
    title: {
      nb: 'gjennomgang av bekymringsmelding',
      nn: 'gjennomgang av bekymringsmelding',
      en: 'review of a report of concern',
    },
    extension: 'none',
    key: 'concern.review',
    ruleSet: 'register',
    about: 'concern',
    paragraph: 'registeret',
    breachClass: 'D',
    trigger: 'concern.raised',
    satisfiedBy: reviews,
    voidedBy: ['concern.entered-in-error'],
    onMove: 'goes-on',
    notApplicableFor: [],
    ladder: [],
    versions: [
      {
        ...act2021,
        validFrom: '2013-01-01',
        lengths: [{ count: 7, unit: 'day' }],
        source: 'statisticsnorway/barn-barnevern-xsd Kravspesifikasjon.md',
        sourceDate: '2025-12-18',
      },
    ],
  },
  registerInvestigationRule,
];

export const catalogue: Catalogue = [...lawCatalogue, ...internalCatalogue, ...registerCatalogue];
