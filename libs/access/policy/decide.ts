import type { CaseRelations } from '../relations/relations';
import { fieldClasses, type Capacity, type FieldClass, type FieldRight, type FieldRights } from './capacities';
import { capacitiesOf, hasNamedGrant, scopeHolds } from './capacities-of';
import { coreRules, isAddressShut, isShut, type CoreRule } from './core-rules';
import { fieldTable, type FieldCell, type FieldTable } from './field-rights';
import { knowers, matrix, type Cell, type Matrix, type Row } from './matrix';
import type { Allowed, Denied, Question, Verdict } from './policy';
import type { RuleCode } from './rules';
import { standingOf, type Standing } from './standing';
import { visibleBy, type Visible } from './visible';

/** The data that the rules decide by; a test may plant an error in it. */
export type Tables = {
  readonly matrix: Matrix;
  readonly fields: FieldTable;
  readonly knowers: ReadonlySet<Capacity>;
};

export type Policy = { readonly decide: (question: Question) => Verdict; readonly visibleCases: Visible };

export const tables: Tables = { matrix, fields: fieldTable, knowers };

/** Only codes: what a masked answer holds, an erased case shows, and an act that is about no case may tell. */
export const codesOnly: FieldRights = {
  codes: 'open',
  identity: 'hidden',
  address: 'hidden',
  reporter: 'hidden',
  notes: 'hidden',
};

/** The policy of these rules and tables. Pure: all that it knows comes with the question. */
export function policyOf(rules: readonly CoreRule[], by: Tables): Policy {
  const decide = ({ caller, permission, relations, case: of, now }: Question): Verdict => {
    const standing = standingOf(caller, relations, now);
    if (typeof standing === 'string') return denied(standing);
    if (!of) return denied('access.case-unknown');
    const row = by.matrix[permission];
    const core = rules.find((rule) => rule.denies({ standing, permission, row }, of));
    const held = capacitiesOf(standing, of);
    const mayKnow = (): boolean => held.some((capacity) => by.knowers.has(capacity));
    if (core) return denied(core.code, core.tells && mayKnow());
    return allowance(by, row, held, standing, of) ?? refusal(row, held, mayKnow(), !of.erased);
  };
  return { decide, visibleCases: visibleBy(rules, by.matrix) };
}

/**
 * Whether the caller may do this with this case, and what of it they see: first what nobody overrides, then what they
 * are to the case, then the matrix. Everything that is not allowed is denied.
 */
export const decide = policyOf(coreRules, tables).decide;

export const denied = (rule: RuleCode, mayKnow = false): Denied => ({
  effect: 'deny',
  rule,
  mayKnow,
  breakGlass: false,
});

export const cellOf = (row: Row, capacity: Capacity): Cell => row.cells[capacity] ?? 'no';

/** By the strongest capacity that opens it whole; the lesser answers only when none does. */
function allowance(
  { fields }: Tables,
  row: Row,
  held: readonly Capacity[],
  standing: Standing,
  of: CaseRelations,
): Allowed | null {
  const opening = held.filter((capacity) => {
    const cell = cellOf(row, capacity);
    return cell === 'yes' || scopeHolds(cell, standing, of);
  });
  const [strongest] = opening;
  if (strongest) {
    const rights = of.erased || isShut(standing, of) ? codesOnly : rightsOf(fields, opening, standing, of);
    return { effect: 'allow', rule: `access.${strongest}`, capacity: strongest, fields: rights };
  }
  for (const lesser of ['masked', 'own-entries'] as const) {
    const capacity = held.find((one) => cellOf(row, one) === lesser);
    if (capacity) return { effect: 'allow', rule: `access.${lesser}`, capacity, fields: codesOnly };
  }
  return null;
}

/** @param opens whether an emergency would open anything: there is nothing left in an erased case */
const refusal = (row: Row, held: readonly Capacity[], mayKnow: boolean, opens: boolean): Denied =>
  opens && held.some((capacity) => cellOf(row, capacity) === 'break-glass')
    ? { effect: 'deny', rule: 'access.break-glass-possible', mayKnow, breakGlass: true }
    : denied(mayKnow ? 'access.denied' : 'access.no-relation', mayKnow);

/** The best right that any of these capacities gives, kind by kind. */
function rightsOf(
  fields: FieldTable,
  opening: readonly Capacity[],
  standing: Standing,
  of: CaseRelations,
): FieldRights {
  const rightTo = (kind: FieldClass): FieldRight =>
    opening.some((capacity) => isOpen(fields[kind][capacity] ?? 'hidden', standing, of)) ? 'open' : 'hidden';
  return Object.fromEntries(fieldClasses.map((kind) => [kind, rightTo(kind)])) as Record<FieldClass, FieldRight>;
}

const isOpen = (cell: FieldCell, standing: Standing, of: CaseRelations): boolean =>
  cell === 'open' ||
  (cell === 'unless-protected' && !isAddressShut(standing, of)) ||
  (cell === 'named-grant' && hasNamedGrant(standing, of)) ||
  scopeHolds(cell, standing, of);
