import { contents } from '../code-lists/contents';
import { ANONYMOUS, mayReport, reporters } from '../code-lists/reporters';
import { requireCode } from '../code-lists/valid-code';
import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { osloDateOf, toInstant } from '../kernel/oslo-time';
import type { Instant } from '../kernel/oslo-time';
import { refusing } from '../kernel/refusing';
import type { Channel, ReporterCode } from './events';
import { concernRefusals } from './refusals';

export const refuse = refusing(concernRefusals);

/** A receipt lies in the past and is real; gives it back in UTC. */
export const pastInstant = (value: string, now: Instant, field: string): Instant => {
  const instant = toInstant(value);
  if (instant === null) throw refuse('concern.impossible-date', field);
  if (Date.parse(instant) > Date.parse(now)) throw refuse('concern.date-in-future', field);
  return instant;
};

/** A day of the case: real, not before the receipt's Oslo date, not after today in Oslo. */
export const dayOfCase = (value: CalendarDate, receivedAt: Instant, now: Instant, field: string): CalendarDate => {
  if (!isRealDate(value)) throw refuse('concern.impossible-date', field);
  if (value > osloDateOf(now)) throw refuse('concern.date-in-future', field);
  if (value < osloDateOf(receivedAt)) throw refuse('concern.before-received', field);
  return value;
};

/**
 * The reporter with the register code that goes with it. Only the national portal may leave the code open, since its
 * form has none; a caseworker sets it later by a correction. `within` goes before the names of fields at fault.
 */
export const reporterOn = (
  reporter: ReporterCode,
  channel: Channel,
  on: CalendarDate,
  specification: string | null,
  within = '',
): ReporterCode => {
  const code = reporter.kind === 'anonymous' ? (reporter.code ?? ANONYMOUS) : reporter.code;
  if (code === null) {
    if (channel !== 'portal') throw refuse('concern.reporter-code-missing', `${within}reporter.code`);
    return { kind: reporter.kind, code };
  }
  requireCode(reporters, code, on, `${within}reporter.code`, { text: specification, field: `${within}specification` });
  if (!mayReport(reporter.kind, code)) throw refuse('concern.reporter-code-not-for-kind', `${within}reporter.code`);
  return { kind: reporter.kind, code };
};

/** A report that is concluded says who reported and what about (register, Melding 4 and 5). */
export const requireConcludable = (reporter: ReporterCode, contentCodes: readonly string[]): void => {
  if (reporter.code === null) throw refuse('concern.reporter-code-missing', 'reporter.code');
  if (contentCodes.length === 0) throw refuse('concern.content-missing', 'contentCodes');
};

/** Content codes valid on the day, each once, in the order given. `within` goes before the names of fields at fault. */
export const contentsOn = (
  codes: readonly string[],
  on: CalendarDate,
  specification: string | null,
  within = '',
): readonly string[] => {
  const text = { text: specification, field: `${within}specification` };
  codes.forEach((code, index) => requireCode(contents, code, on, `${within}contentCodes.${index}`, text));
  return [...new Set(codes)];
};
