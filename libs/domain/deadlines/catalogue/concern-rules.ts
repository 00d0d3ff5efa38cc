import { act2021 } from './act-2021';
import { sameDayLadder } from './ladders';
import type { EventRule, RuleVersion } from '../rule';
import { before, due, overdue } from './rungs';
import { days, inAct, weeks } from './sources';

const reviews = [
  'concern.dismissed',
  'concern.investigation-opened',
  'concern.joined-to-investigation',
  'concern.handed-over',
  'concern.forwarded',
] as const;

/** For who needs the day and not the reminder. */
export const reviewLimit: RuleVersion = inAct('§ 2-1 (1)', [weeks(1)])[0];

/** A report of concern. The act of 1992 had the same lengths in its §§ 4-2 and 6-7 a (mark R). */
export const concernRules: readonly EventRule[] = [
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
    versions: [reviewLimit],
  },
  {
    name: 'concern.urgency',
    clock: 'events',
    nature: 'act',
    bearer: 'service',
    title: {
      nb: 'vurdering av om barnet må følges opp straks',
      nn: 'vurdering av om barnet må følgjast opp straks',
      en: 'assessment of whether the child needs help at once',
    },
    extension: 'none',
    key: 'concern.urgency',
    ruleSet: 'law',
    about: 'concern',
    paragraph: '§ 2-1',
    breachClass: 'C',
    trigger: 'concern.raised',
    satisfiedBy: ['concern.urgency-assessed', ...reviews],
    voidedBy: ['concern.entered-in-error'],
    onMove: 'goes-on',
    notApplicableFor: [],
    ladder: sameDayLadder,
    // Snarest, the act says: the day it came, as we read it.
    versions: inAct('§ 2-1 (1)', [days(0)], { lengthMark: 'I' }),
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
    versions: inAct('§ 13-3 (1)', [weeks(3)]),
  },
];

/** The register's own week, of seven days. */
export const registerConcernRule: EventRule = {
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
};
