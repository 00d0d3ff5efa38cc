import { casePermissions, mayEverBeAllowed } from '@libs/testing/access/expected-answers';
import { columns } from '@libs/testing/access/expected-matrix';
import { issueProtections, protections } from '@libs/testing/access/matrix-axes';
import { ledgerCases, matrixCases } from '@libs/testing/access/matrix-cases';
import { ledgerMismatches, mismatches } from '@libs/testing/access/matrix-check';
import { matrixWorld, NOW } from '@libs/testing/access/matrix-world';
import { coreRules } from './core-rules';
import { policyOf, tables } from './decide';
import { decideInLedger, ledgerPolicyOf, mayEver } from './in-ledger';
import { matrix } from './matrix';
import { permissions } from './permissions';

describe('the access matrix', () => {
  const policy = policyOf(coreRules, tables);

  it('decides every cell as it is written down, for every tenant, protection and way of asking', () => {
    const cases = matrixCases(issueProtections);
    expect(cases.length).toBeGreaterThanOrEqual(10_000);
    expect([...mismatches(policy, cases)].slice(0, 20)).toEqual([]);
  });

  it('does so too where a case is restricted, erased, hidden, granted by name or of an unknown unit', () => {
    const others = protections.filter((one) => !issueProtections.includes(one));
    expect([...mismatches(policy, matrixCases(others))].slice(0, 20)).toEqual([]);
  });

  it('decides what is about no case as it is written down', () => {
    expect([...ledgerMismatches(ledgerPolicyOf(matrix), ledgerCases())]).toEqual([]);
  });

  it('has every permission written down, about a case or about none', () => {
    const inLedger = new Set(ledgerCases().map(({ permission }) => permission));
    const about = (permission: (typeof permissions)[number]): string =>
      casePermissions.includes(permission) ? (inLedger.has(permission) ? 'both' : 'case') : 'ledger';
    expect(permissions.map((permission) => [permission, matrix[permission].about])).toEqual(
      permissions.map((permission) => [permission, about(permission)]),
    );
  });

  it('lets nobody past the door with what their role can never be allowed', () => {
    for (const permission of permissions) {
      for (const who of columns.filter((one) => one !== 'intake-auditor')) {
        const { caller, own } = matrixWorld(who, 'normal');
        expect([permission, who, mayEver(caller, permission, own, NOW)]).toEqual([
          permission,
          who,
          mayEverBeAllowed(who, permission),
        ]);
      }
    }
  });

  it('promises an emergency opening exactly where the opening would then answer', () => {
    const promising = permissions.filter((one) => matrix[one].cells.colleague === 'break-glass');
    expect(promising.length).toBeGreaterThan(0);
    expect(promising.filter((one) => matrix[one].cells['break-glass'] !== 'yes')).toEqual([]);
  });

  it('never decides about a case where none is named', () => {
    const { caller, own } = matrixWorld('leader', 'normal');
    expect(decideInLedger({ caller, permission: 'child:read', relations: own, now: NOW })).toMatchObject({
      effect: 'deny',
      rule: 'access.denied',
    });
  });
});
