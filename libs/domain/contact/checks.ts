import { addMonths } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { ArrangeContact, ChangeContact } from './commands';
import type { ContactWith } from './events';
import { contactRefusals } from './refusals';

export const refuse = refusing(contactRefusals);

export const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'contact.impossible-date',
  inFuture: 'contact.date-in-future',
});

/** Contact between siblings is looked at again within half a year (our reading of the duty in § 7-5). */
const SIBLING_REVIEW_MONTHS = 6;

export const reviewDay = (
  reviewOn: CalendarDate | null,
  { with: whom, from }: { readonly with: ContactWith; readonly from: CalendarDate },
): CalendarDate | null => {
  if (reviewOn === null) {
    if (whom === 'sibling') throw refuse('contact.sibling-review-missing', 'reviewOn');
    return null;
  }
  if (realDay(reviewOn, 'reviewOn') <= from) throw refuse('contact.review-not-later', 'reviewOn');
  if (whom === 'sibling' && reviewOn > addMonths(from, SIBLING_REVIEW_MONTHS))
    throw refuse('contact.sibling-review-too-late', 'reviewOn');
  return reviewOn;
};

/** More often than daily would be living together. */
const MOST_TIMES = 366;

export const termsOf = ({ timesPerYear, supervised, arrangement, childView }: ArrangeContact | ChangeContact) => {
  if (!Number.isSafeInteger(timesPerYear) || timesPerYear < 1 || timesPerYear > MOST_TIMES)
    throw refuse('contact.times-impossible', 'timesPerYear');
  if (!says(arrangement)) throw refuse('contact.arrangement-missing', 'arrangement');
  if (!says(childView)) throw refuse('contact.child-view-missing', 'childView');
  return { data: { timesPerYear, supervised }, texts: { arrangement, childView } };
};

export const reasonOf = (reason: string): string => {
  if (!says(reason)) throw refuse('contact.reason-missing', 'reason');
  return reason;
};
