import type { CalendarDate } from '../../kernel/dates';
import type { Avgiver, Sak } from '../structure';

export type Severity = 'ERROR' | 'WARNING' | 'INFO';

/** What a rule looks at: one child's case, who reports it, and the day it was drawn (DatoUttrekk). */
export type Checked = { readonly sak: Sak; readonly avgiver: Avgiver; readonly on: CalendarDate };

/** One thing a rule found wrong. `severity`: where the rule says it differently for this case of it. */
export type Fault = { readonly path: string; readonly text: string; readonly severity?: Severity };

/** One published rule: 'Tiltak 20' is "Tiltak Kontroll 20" of Kravspesifikasjon. */
export type Rule = {
  readonly name: string;
  readonly severity: Severity;
  readonly check: (checked: Checked) => readonly Fault[];
};

/** A fault of every element that the rule says is wrong. */
export const faultsOf = <Of extends { readonly Id: string; readonly MigrertId?: string }>(
  type: string,
  elements: readonly Of[],
  isWrong: (element: Of) => boolean,
  text: (element: Of) => string,
): readonly Fault[] =>
  elements.filter(isWrong).map((element) => ({
    path: `Sak/${type}[@Id='${element.Id}']`,
    text: text(element),
    // What KOSTRA reported before is never more than a warning.
    ...(element.MigrertId !== undefined && { severity: 'WARNING' as const }),
  }));
