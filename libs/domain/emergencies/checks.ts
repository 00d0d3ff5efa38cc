import { lawCheck } from '../code-lists/law-check';
import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import { dayChecks, openCaseCheck } from '../kernel/day-checks';
import type { Instant } from '../kernel/oslo-time';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { EmergencyKind } from './events';
import { kinds } from './kinds';
import { emergencyRefusals } from './refusals';
import type { Decided, Emergency, Standing } from './state';

export const refuse = refusing(emergencyRefusals);

export const { pastDay } = dayChecks(refuse, {
  impossible: 'emergency.impossible-date',
  inFuture: 'emergency.date-in-future',
});

/** As {@link pastDay}, and not before the decision. */
export const dayAfter = (value: CalendarDate, { decidedOn }: Decided, now: Instant, field: string): CalendarDate => {
  const day = pastDay(value, now, field);
  if (day < decidedOn) throw refuse('emergency.before-decision', field);
  return day;
};

export const requireText = (text: string, field: string): string => {
  if (!says(text)) throw refuse('emergency.text-missing', field);
  return text;
};

export const requireOpenCase = openCaseCheck(refuse, {
  notOpen: 'emergency.case-not-open',
  before: 'emergency.before-case',
});

const requireBasis = lawCheck(refuse, {
  impossible: 'emergency.legal-basis-impossible',
  notInForce: 'emergency.law-not-in-force',
});

/** The kind's own section, of the act that was in force, and not before the section itself was. */
export const requireLaw = (kind: EmergencyKind, legalBasis: LegalBasis, on: CalendarDate, dayField: string): void => {
  const { sections, from } = kinds[kind];
  requireBasis([legalBasis], on);
  if (sections[legalBasis.law] !== legalBasis.section)
    throw refuse('emergency.section-not-of-kind', 'legalBasis.section');
  if (from !== null && on < from) throw refuse('emergency.kind-not-in-force', dayField);
};

/** Decided, whatever became of it. */
export const decided = (state: Emergency): Decided => {
  if (state.status === 'unknown') throw refuse('emergency.unknown');
  if (state.status === 'entered-in-error') throw refuse('emergency.entered-in-error');
  return state;
};

/** Still standing on that day: after the last day of the petition it does not, whether or not anybody has written so. */
export const standing = (state: Emergency, on: CalendarDate): Standing => {
  const emergency = decided(state);
  if (emergency.status === 'ended') throw refuse('emergency.has-ended');
  if (emergency.status === 'lapsed') throw refuse('emergency.lapsed');
  const { petitionDueOn } = emergency;
  if (emergency.status === 'standing' && petitionDueOn !== null && on > petitionDueOn) throw refuse('emergency.lapsed');
  return emergency;
};
