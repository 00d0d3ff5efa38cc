import type { Calendar } from '../../deadlines/calendar';
import type { DeadlineRule, Length, Rule, RuleVersion, Transition } from '../../deadlines/rule';
import type { Rulebook } from '../../deadlines/rulebook';
import { addDays, isRealDate } from '../../kernel/dates';
import type { CalendarDate } from '../../kernel/dates';
import { osloTimeToInstant } from '../../kernel/oslo-time';
import { approvedOf, ruleChanged, type ApprovedChange, type RulebookChanges } from '../changes';
import { checkChange, possibleLengths, refuse } from '../checks';
import type { RuleChange } from '../events';
import { rulebookOf } from '../rulebook-of';

/** Another version of a rule of the law from that day on, as a bill would make it. */
export type SupposedLaw = {
  readonly rule: string;
  readonly validFrom: CalendarDate;
  readonly lengths: readonly Length[];
  readonly transition: Transition;
  /** Null: as before. */
  readonly rollsOver: boolean | null;
};

/** What is supposed to be otherwise than it is: of the municipality's rules, of the law, of the calendar. */
export type Supposed = {
  readonly changes: readonly { readonly change: RuleChange; readonly validFrom: CalendarDate }[];
  readonly laws: readonly SupposedLaw[];
  /** Days that nobody works on, and holidays that are worked on, beside what the calendar says. */
  readonly holidays: readonly CalendarDate[];
  readonly workingDays: readonly CalendarDate[];
};

export const nothingSupposed: Supposed = { changes: [], laws: [], holidays: [], workingDays: [] };

const BILL = { source: 'supposed', lengthMark: 'I', rollOverMark: 'I' } as const;

const amended = (rule: Rule, bill: SupposedLaw): Rule => {
  if (rule.clock === 'none') throw refuse('rulebook.not-counted', 'rule');
  const { validFrom, lengths, transition } = bill;
  const until = (one: RuleVersion): RuleVersion =>
    one.validTo === null || one.validTo >= validFrom ? { ...one, validTo: addDays(validFrom, -1) } : one;
  const [oldest, ...others] = rule.versions;
  const last = rule.versions.at(-1) ?? oldest;
  if (last.validFrom >= validFrom) throw refuse('rulebook.not-after-the-last', 'validFrom');
  const next: RuleVersion = {
    ...BILL,
    version: Math.max(...rule.versions.map(({ version }) => version)) + 1,
    validFrom,
    validTo: null,
    transition,
    lengths,
    rollsOver: bill.rollsOver ?? last.rollsOver,
    sourceDate: validFrom,
    // what is granted beyond the limit is not what the bill is about
    ...(last.extended && { extended: last.extended }),
  };
  return { ...rule, versions: [until(oldest), ...others.map(until), next] } satisfies DeadlineRule;
};

const withLaw = (book: Rulebook, bill: SupposedLaw): Rulebook => {
  if (!isRealDate(bill.validFrom)) throw refuse('rulebook.impossible-date', 'validFrom');
  possibleLengths(bill.lengths);
  if (!book.rules.some(({ name }) => name === bill.rule)) throw refuse('rulebook.rule-unknown', 'rule');
  return { ...book, rules: book.rules.map((rule) => (rule.name === bill.rule ? amended(rule, bill) : rule)) };
};

const withDays = ({ isWorkingDay }: Calendar, { holidays, workingDays }: Supposed): Calendar => {
  const [off, on] = [new Set(holidays), new Set(workingDays)];
  return { isWorkingDay: (date) => !off.has(date) && (on.has(date) || isWorkingDay(date)) };
};

/** The national rules as they are supposed to be. @throws Rejection for a rule, a day or a length that cannot be */
export const supposedNational = (supposed: Supposed, national: Rulebook): Rulebook => {
  if (![...supposed.holidays, ...supposed.workingDays].every(isRealDate))
    throw refuse('rulebook.impossible-date', 'calendar');
  const { rules } = supposed.laws.reduce(withLaw, national);
  const isOtherCalendar = supposed.holidays.length + supposed.workingDays.length > 0;
  return { rules, calendar: isOtherCalendar ? withDays(national.calendar, supposed) : national.calendar };
};

/**
 * The municipality's own changes as if they had been approved the day before they hold: what could not be approved then
 * cannot be supposed.
 */
const supposedChanges = ({ changes }: Supposed, known: RulebookChanges, national: Rulebook): RulebookChanges =>
  changes.reduce<RulebookChanges>((before, { change, validFrom }) => {
    if (!isRealDate(validFrom)) throw refuse('rulebook.impossible-date', 'validFrom');
    const approvedOn = addDays(validFrom, -1);
    checkChange({ change, validFrom }, osloTimeToInstant(approvedOn, '12:00'), before, national);
    return [...before, approved(change, validFrom, approvedOn, before, national)];
  }, known);

const approved = (
  change: RuleChange,
  validFrom: CalendarDate,
  approvedOn: CalendarDate,
  before: RulebookChanges,
  national: Rulebook,
): ApprovedChange => {
  const name = ruleChanged(change);
  const rule = national.rules.find((one) => one.name === name);
  const versions = rule && rule.clock !== 'none' ? rule.versions.map(({ version }) => version) : [];
  const earlier = approvedOf(before).filter((one) => ruleChanged(one.change) === name);
  const version = Math.max(0, ...versions, ...earlier.map((one) => one.version)) + 1;
  const people = { proposedBy: '', proposedOn: approvedOn, approvedBy: '', approvedOn };
  return {
    changeId: `supposed-${before.length}`,
    change,
    validFrom,
    version,
    source: 'supposed',
    ...people,
    status: 'approved',
  };
};

/** All rules of the municipality, given what it has approved, and what is supposed. @throws Rejection as above */
export const supposedBook = (supposed: Supposed, known: RulebookChanges, national: Rulebook): Rulebook => {
  const book = supposedNational(supposed, national);
  return rulebookOf(approvedOf(supposedChanges(supposed, known, book)), book);
};
