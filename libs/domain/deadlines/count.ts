import { addDays, addMonths, addWeeks, addYears, readable } from '../kernel/dates';
import type { EventType } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import type { Wording } from '../kernel/rejection';
import { addWorkingDays, norwegianCalendar, rollOver, type Calendar } from './calendar';
import type { DeadlineRule, EventRule, Length, RuleVersion } from './rule';

/** The version that counted on the day the limit was set off; the oldest one for anything earlier. */
export const versionOn = (rule: DeadlineRule, on: CalendarDate): RuleVersion =>
  rule.versions.findLast((version) => version.validFrom <= on) ?? rule.versions[0];

/** The version for a limit that runs: a later one than its day says, where that one counts running limits anew. */
export const versionFor = (rule: DeadlineRule, on: CalendarDate, countedBy: number | null): RuleVersion => {
  const version = versionOn(rule, on);
  const later = rule.versions.find((one) => one.version === countedBy);
  return later?.transition === 'running-too' && later.validFrom > version.validFrom ? later : version;
};

/** Can the rule be set off that day? What the law says always; what a municipality gave itself only while it holds. */
export const isInForce = ({ nature, versions }: DeadlineRule, on: CalendarDate): boolean =>
  nature !== 'local' ||
  versions.some(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));

const add =
  (calendar: Calendar) =>
  (date: CalendarDate, { count, unit }: Length): CalendarDate => {
    switch (unit) {
      case 'working-day':
        return addWorkingDays(date, count, calendar);
      case 'day':
        return addDays(date, count);
      case 'week':
        return addWeeks(date, count);
      case 'month':
        return addMonths(date, count);
      case 'year':
        return addYears(date, count);
    }
  };

const lastDay = (from: CalendarDate, { lengths }: RuleVersion, calendar: Calendar): CalendarDate =>
  lengths.reduce(add(calendar), from);

/** Counted anew, a limit ends on its new version's first day at the earliest: nobody is late by a rule that was not there. */
const endsTooEarly = (from: CalendarDate, last: CalendarDate, { transition, validFrom }: RuleVersion): boolean =>
  transition === 'running-too' && from < validFrom && last < validFrom;

/** The last day of the limit: starting day not counted, weeks and months to the same name or number (domstolloven § 148). */
export const dueDate = (
  from: CalendarDate,
  version: RuleVersion,
  calendar: Calendar = norwegianCalendar,
): CalendarDate => {
  const last = lastDay(from, version, calendar);
  if (endsTooEarly(from, last, version)) return version.validFrom;
  return version.rollsOver ? rollOver(last, calendar) : last;
};

/** The same version with the lengths that count where more time was granted. */
export const extendedVersion = (version: RuleVersion): RuleVersion => ({
  ...version,
  lengths: version.extended ?? version.lengths,
});

type Plural = { readonly one: Wording; readonly many: Wording };
const units: Readonly<Record<Length['unit'], Plural>> = {
  'working-day': {
    one: { nb: 'virkedag', nn: 'yrkedag', en: 'working day' },
    many: { nb: 'virkedager', nn: 'yrkedagar', en: 'working days' },
  },
  day: { one: { nb: 'dag', nn: 'dag', en: 'day' }, many: { nb: 'dager', nn: 'dagar', en: 'days' } },
  week: { one: { nb: 'uke', nn: 'veke', en: 'week' }, many: { nb: 'uker', nn: 'veker', en: 'weeks' } },
  month: { one: { nb: 'måned', nn: 'månad', en: 'month' }, many: { nb: 'måneder', nn: 'månader', en: 'months' } },
  year: { one: { nb: 'år', nn: 'år', en: 'year' }, many: { nb: 'år', nn: 'år', en: 'years' } },
};
const received: Wording = { nb: 'mottatt', nn: 'motteke', en: 'received' };
const opened: Wording = { nb: 'åpnet', nn: 'opna', en: 'opened' };
const decided: Wording = { nb: 'vedtatt', nn: 'vedteke', en: 'decided' };
const beginnings: Readonly<Record<EventRule['about'], Wording>> = {
  concern: received,
  investigation: received,
  'break-glass': opened,
  demand: received,
  emergency: decided,
  tribunal: decided,
  care: { nb: 'opphevet', nn: 'oppheva', en: 'lifted' },
};
/** Where the day it is counted from is another one than that of its context. */
const begunBy: Readonly<Partial<Record<EventType, Wording>>> = {
  'investigation.opened-anew': opened,
  'investigation.concluded': { nb: 'avsluttet', nn: 'avslutta', en: 'concluded' },
};
const sameDay: Wording = { nb: 'samme dag', nn: 'same dag', en: 'the same day' };
const longer: Wording = { nb: 'utvidet', nn: 'utvida', en: 'extended' };
const rule: Wording = { nb: 'regel', nn: 'regel', en: 'rule' };
const rolled: Wording = { nb: 'neste virkedag', nn: 'neste yrkedag', en: 'next working day' };
const earliest: Wording = { nb: 'tidligst', nn: 'tidlegast', en: 'not before' };
/** What is no paragraph has words in each language. */
const sources: Readonly<Record<string, Wording>> = {
  registeret: { nb: 'registeret', nn: 'registeret', en: 'the register' },
  'intern kontroll': { nb: 'intern kontroll', nn: 'intern kontroll', en: 'internal control' },
  'kommunens mål': { nb: 'kommunens mål', nn: 'målet til kommunen', en: 'the municipality’s target' },
  'lokal regel': { nb: 'lokal regel', nn: 'lokal regel', en: 'local rule' },
};

const since: Wording = { nb: 'fra', nn: 'frå', en: 'from' };

const beginningOf = (of: DeadlineRule): Wording =>
  of.clock === 'events' ? (begunBy[of.trigger] ?? beginnings[of.about]) : since;

export type Explained = {
  readonly extended?: boolean;
  readonly begun?: Wording;
  readonly calendar?: Calendar;
  readonly until?: { readonly on: CalendarDate; readonly said: Wording } | null;
};

/**
 * Why the date is what it is, as a person checks it: 'mottatt 5.1.2026 + 1 uke, § 2-1, regel v1'. `begun`: what the day it
 * is counted from was, where the rule does not say; `until`: the day the case itself names.
 */
export const explain = (
  from: CalendarDate,
  of: DeadlineRule,
  version: RuleVersion,
  { extended = false, begun = beginningOf(of), calendar = norwegianCalendar, until = null }: Explained = {},
): Wording => {
  const last = lastDay(from, version, calendar);
  const isRaised = endsTooEarly(from, last, version);
  const isRolled = dueDate(from, version, calendar) !== last;
  const inLanguage = (language: keyof Wording): string => {
    const lengths = version.lengths.map(({ count, unit }) =>
      count === 0 ? `(${sameDay[language]})` : `+ ${count} ${units[unit][count === 1 ? 'one' : 'many'][language]}`,
    );
    const floor = `, ${earliest[language]} ${readable(version.validFrom)}`;
    const moved = isRaised ? floor : isRolled ? `, ${rolled[language]}` : '';
    const source = sources[of.paragraph]?.[language] ?? of.paragraph;
    const more = extended ? `, ${longer[language]}` : '';
    const counted = [begun[language], readable(from), ...lengths].join(' ');
    const named = until === null ? '' : `, ${until.said[language]} ${readable(until.on)}`;
    return `${counted}${named}${moved}${more}, ${source}, ${rule[language]} v${version.version}`;
  };
  return { nb: inLanguage('nb'), nn: inLanguage('nn'), en: inLanguage('en') };
};
