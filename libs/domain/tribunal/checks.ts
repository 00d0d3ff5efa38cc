import { lawCheck } from '../code-lists/law-check';
import type { CalendarDate } from '../kernel/dates';
import { dayChecks, openCaseCheck } from '../kernel/day-checks';
import type { Instant } from '../kernel/oslo-time';
import { says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import { tribunalRefusals } from './refusals';
import type { Pending, Ruled, TribunalCase, Withdrawn } from './state';

export const refuse = refusing(tribunalRefusals);

export const { pastDay } = dayChecks(refuse, {
  impossible: 'tribunal.impossible-date',
  inFuture: 'tribunal.date-in-future',
});

/** As {@link pastDay}, and not before the petition. */
export const dayAfterPetition = (
  value: CalendarDate,
  { petitionedOn }: Pending,
  now: Instant,
  field: string,
): string => {
  const day = pastDay(value, now, field);
  if (day < petitionedOn) throw refuse('tribunal.before-petition', field);
  return day;
};

/** As {@link pastDay}, and not before the tribunal had decided. */
export const dayAfterRuling = (value: CalendarDate, { decidedOn }: Ruled, now: Instant, field: string): string => {
  const day = pastDay(value, now, field);
  if (day < decidedOn) throw refuse('tribunal.before-decision', field);
  return day;
};

export const requireText = (text: string, field: string): string => {
  if (!says(text)) throw refuse('tribunal.text-missing', field);
  return text;
};

/** Register: OversendelseFylkesnemnd kontroll 2e. */
export const requireOpenCase = openCaseCheck(refuse, {
  notOpen: 'tribunal.case-not-open',
  before: 'tribunal.before-case',
});

/** Register: OversendelseFylkesnemnd kontroll 5. */
export const requireLaw = lawCheck(refuse, {
  impossible: 'tribunal.legal-basis-impossible',
  notInForce: 'tribunal.law-not-in-force',
});

/** Sent, whatever became of it. */
export const petitioned = (state: TribunalCase): Pending | Withdrawn | Ruled => {
  if (state.status === 'unknown') throw refuse('tribunal.unknown');
  if (state.status === 'entered-in-error') throw refuse('tribunal.entered-in-error');
  return state;
};

export const pending = (state: TribunalCase): Pending => {
  const known = petitioned(state);
  if (known.status === 'decided') throw refuse('tribunal.already-decided');
  if (known.status === 'withdrawn') throw refuse('tribunal.withdrawn');
  return known;
};

export const ruled = (state: TribunalCase): Ruled => {
  const known = petitioned(state);
  if (known.status === 'withdrawn') throw refuse('tribunal.withdrawn');
  if (known.status === 'pending') throw refuse('tribunal.not-decided');
  return known;
};
