import { isRealDate } from '../../kernel/dates';
import type { CalendarDate } from '../../kernel/dates';
import { act2021 } from './act-2021';
import { dueDate, extendedVersion } from '../count';
import type { EventRule, RuleVersion } from '../rule';
import { before, due, overdue } from './rungs';

const ladder = [before(30), before(14), before(7), before(1), due, overdue(1), overdue(7)];

// The act of 1992 had the same months in its § 6-9 (mark R).
const months = { ...act2021, source: 'LOV-2021-06-18-97 § 2-2 (2)' };

const completionVersion: RuleVersion = {
  ...months,
  lengths: [
    { count: 1, unit: 'week' },
    { count: 3, unit: 'month' },
  ],
  extended: [
    { count: 1, unit: 'week' },
    { count: 6, unit: 'month' },
  ],
};

/** One that began without a report of its own has no week of review before it (mark I). */
const anewVersion: RuleVersion = {
  ...months,
  lengths: [{ count: 3, unit: 'month' }],
  lengthMark: 'I',
  extended: [{ count: 6, unit: 'month' }],
};

/** Three months from the end of the review's week; six in all where more time was granted in time. */
const completion: EventRule = {
  name: 'investigation.completion',
  clock: 'events',
  nature: 'act',
  bearer: 'service',
  title: { nb: 'undersøkelse', nn: 'undersøking', en: 'investigation' },
  extension: 'by-event',
  key: 'investigation.completion',
  ruleSet: 'law',
  about: 'investigation',
  paragraph: '§ 2-2',
  breachClass: 'B',
  trigger: 'investigation.opened',
  satisfiedBy: ['investigation.concluded'],
  recountedBy: ['investigation.date-corrected'],
  extendedBy: ['investigation.extension-decided'],
  voidedBy: ['investigation.entered-in-error'],
  onMove: 'begins-anew',
  notApplicableFor: [],
  ladder,
  versions: [completionVersion],
};

export const investigationRules: readonly EventRule[] = [
  completion,
  {
    ...completion,
    name: 'investigation.completion-anew',
    trigger: 'investigation.opened-anew',
    versions: [anewVersion],
  },
  {
    name: 'concern.outcome-told',
    clock: 'events',
    nature: 'act',
    bearer: 'service',
    title: {
      nb: 'ny tilbakemelding til melder etter undersøkelsen',
      nn: 'ny tilbakemelding til meldar etter undersøkinga',
      en: 'second answer to the reporter after the investigation',
    },
    extension: 'none',
    key: 'concern.outcome-told',
    ruleSet: 'law',
    about: 'investigation',
    paragraph: '§ 13-3',
    breachClass: 'C',
    trigger: 'investigation.concluded',
    // A report that was none needs no answer any more.
    satisfiedBy: ['concern.reporter-told-of-outcome', 'concern.entered-in-error'],
    recountedBy: ['investigation.date-corrected'],
    voidedBy: ['investigation.entered-in-error'],
    onMove: 'stays',
    notApplicableFor: [],
    ladder: [before(7), before(2), due, overdue(1), overdue(7)],
    versions: [{ ...act2021, lengths: [{ count: 3, unit: 'week' }], source: 'LOV-2021-06-18-97 § 13-3 (2)' }],
  },
];

/** The register's own days, which its specification itself calls provisional; for one opened anew it has none. */
export const registerInvestigationRule: EventRule = {
  ...completion,
  nature: 'register',
  name: 'investigation.completion.register',
  ruleSet: 'register',
  paragraph: 'registeret',
  breachClass: 'D',
  ladder: [],
  versions: [
    {
      ...act2021,
      validFrom: '2013-01-01',
      lengths: [
        { count: 7, unit: 'day' },
        { count: 90, unit: 'day' },
      ],
      extended: [
        { count: 7, unit: 'day' },
        { count: 180, unit: 'day' },
      ],
      source: 'statisticsnorway/barn-barnevern-xsd Kravspesifikasjon.md',
      sourceDate: '2025-12-18',
    },
  ],
};

/**
 * The last day of an investigation's three months, six when extended; of a day that is none, the day itself, for the
 * decider to refuse.
 */
export const investigationDueOn = (
  receivedOn: CalendarDate | null,
  openedOn: CalendarDate,
  extended = false,
): CalendarDate => {
  const [from, version] = receivedOn === null ? [openedOn, anewVersion] : [receivedOn, completionVersion];
  return isRealDate(from) ? dueDate(from, extended ? extendedVersion(version) : version) : from;
};
