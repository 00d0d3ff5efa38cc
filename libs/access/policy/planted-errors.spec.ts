import { casePermissions } from '@libs/testing/access/expected-answers';
import { ledgerCases, matrixCases } from '@libs/testing/access/matrix-cases';
import { ledgerMismatches, mismatches } from '@libs/testing/access/matrix-check';
import { capacities, fieldClasses, type Capacity } from './capacities';
import { coreRules } from './core-rules';
import { policyOf, tables } from './decide';
import type { FieldCell, FieldTable } from './field-rights';
import { ledgerPolicyOf } from './in-ledger';
import { matrix, type Cell, type Matrix, type Row } from './matrix';
import { permissions, type Permission } from './permissions';

// The check of the matrix is worth what it notices. So every rule, every cell and every flag is made wrong in turn, and
// the check must object each time.

// A part of the generated cases is enough to be noticed by, and quicker.
const cases = matrixCases().filter(
  ({ tenant, operation }) => tenant === 'own' && (operation === 'read' || operation === 'list'),
);
const casesOf = new Map(permissions.map((one) => [one, cases.filter(({ permission }) => permission === one)]));
const inLedger = ledgerCases();

const isNoticed = (mismatchesFound: Iterator<unknown>): boolean => mismatchesFound.next().done !== true;

/** A cell that says something else: what was let in is kept out, and the other way about. */
const flipped = (cell: Cell): readonly Cell[] => {
  if (cell === 'no') return ['yes', 'masked', 'own-entries'];
  if (cell === 'break-glass') return ['no', 'yes'];
  if (cell === 'yes') return ['no', 'masked', 'own-entries'];
  return ['no', 'yes'];
};

const withRow = (permission: Permission, change: Partial<Row>): Matrix => ({
  ...matrix,
  [permission]: { ...matrix[permission], ...change },
});

const withCell = (permission: Permission, capacity: Capacity, cell: Cell): Matrix =>
  withRow(permission, { cells: { ...matrix[permission].cells, [capacity]: cell } });

const isNoticedInCases = (planted: Matrix, permission: Permission): boolean =>
  isNoticed(mismatches(policyOf(coreRules, { ...tables, matrix: planted }), casesOf.get(permission) ?? []));

const isNoticedInLedger = (planted: Matrix): boolean => isNoticed(ledgerMismatches(ledgerPolicyOf(planted), inLedger));

describe('an error planted in the policy', () => {
  it.each(coreRules.map(({ code }) => code))('is noticed when the core rule %s is left out', (code) => {
    const policy = policyOf(
      coreRules.filter((rule) => rule.code !== code),
      tables,
    );
    expect(isNoticed(mismatches(policy, cases))).toBe(true);
  });

  it.each(coreRules)(
    'is noticed when the core rule $code tells what it must not, or hides what it may tell',
    (wrong) => {
      const rules = coreRules.map((rule) => (rule === wrong ? { ...rule, tells: !rule.tells } : rule));
      expect(isNoticed(mismatches(policyOf(rules, tables), cases))).toBe(true);
    },
  );

  // The intake's auditor is nobody in a municipality's ledger, whatever a cell says.
  const atCases = capacities.filter((capacity) => capacity !== 'intake-auditor');

  it.each(casePermissions)('is noticed in each cell of %s', (permission) => {
    const unnoticed = atCases.flatMap((capacity) =>
      flipped(matrix[permission].cells[capacity] ?? 'no')
        .filter((cell) => !isNoticedInCases(withCell(permission, capacity, cell), permission))
        .map((cell) => `${capacity}: ${cell}`),
    );
    expect(unnoticed).toEqual([]);
  });

  it.each(casePermissions)(
    'is noticed when %s passes what it must not, or is taken for another kind of act',
    (permission) => {
      const { guards, does } = matrix[permission];
      expect(isNoticedInCases(withRow(permission, { guards: !guards }), permission)).toBe(true);
      const other = withRow(permission, { does: does === 'reads' ? 'writes' : 'reads' });
      // Reading the address of an erased case and repeating its key act are ruled by name, whatever kind they are of.
      const byName = permission === 'child:read-address' || permission === 'erasure:execute';
      expect(isNoticedInCases(other, permission)).toBe(!byName);
    },
  );

  // Without a case nobody is assigned and no emergency is open, and there is nothing to mask.
  const inLedgers = capacities.filter((capacity) => !['assigned', 'break-glass'].includes(capacity));
  // In the intake ledger is nothing else to ask for.
  const ofIntake: readonly Permission[] = [
    'intake:send',
    'intake:reconcile',
    'ledger:read',
    'code-list:read',
    'system:operate',
  ];
  // Everybody at work is an outsider, too, and who is on shift a caseworker: what one loses the other still gives.
  const stillGivenBy: Partial<Record<Capacity, readonly Capacity[]>> = {
    'duty-officer': ['colleague', 'outsider'],
    outsider: ['colleague'],
    'reporter-system': [],
    'intake-auditor': [],
    operator: [],
  };
  const isStillGiven = (permission: Permission, capacity: Capacity): boolean => {
    const { cells } = matrix[permission];
    const isTaken = cells[capacity] === 'yes' || capacity !== 'outsider';
    return isTaken && (stillGivenBy[capacity] ?? ['outsider']).some((one) => cells[one] === 'yes');
  };

  it.each([...new Set(inLedger.map(({ permission }) => permission))])(
    'is noticed in each cell of %s where it is about no case',
    (permission) => {
      const unnoticed = inLedgers
        .filter((capacity) => capacity !== 'intake-auditor' || ofIntake.includes(permission))
        .filter((capacity) => !isStillGiven(permission, capacity))
        .filter((capacity) => {
          const cell = matrix[permission].cells[capacity] ?? 'no';
          return !isNoticedInLedger(withCell(permission, capacity, cell === 'yes' || cell === 'masked' ? 'no' : 'yes'));
        });
      expect(unnoticed).toEqual([]);
    },
  );

  // Nothing of a case is ever open to these three: they get no answer that has fields.
  const unseeing: readonly Capacity[] = ['outsider', 'reporter-system', 'intake-auditor'];
  const shown = capacities.filter((capacity) => !unseeing.includes(capacity));
  it.each(fieldClasses.flatMap((kind) => shown.map((capacity) => [kind, capacity] as const)))(
    'is noticed in what of %s is shown to %s',
    (kind, capacity) => {
      const cell = tables.fields[kind][capacity] ?? 'hidden';
      const wrong: readonly FieldCell[] =
        cell === 'hidden' ? ['open'] : cell === 'open' ? ['hidden'] : ['open', 'hidden'];
      for (const planted of wrong) {
        const fields: FieldTable = { ...tables.fields, [kind]: { ...tables.fields[kind], [capacity]: planted } };
        expect([planted, isNoticed(mismatches(policyOf(coreRules, { ...tables, fields }), cases))]).toEqual([
          planted,
          true,
        ]);
      }
    },
  );

  it.each(atCases)('is noticed when it is wrong whether %s may know that a case exists', (capacity) => {
    const knowers = new Set(tables.knowers);
    if (!knowers.delete(capacity)) knowers.add(capacity);
    expect(isNoticed(mismatches(policyOf(coreRules, { ...tables, knowers }), cases))).toBe(true);
  });
});
