import { caseOf, relationsOf, worker } from '@libs/testing/access/relations-of';
import type { CaseRelations, Staff } from '../relations/relations';
import { decide } from './decide';
import type { Permission } from './permissions';
import { visibleCases } from './visible';

const NOON = '2026-11-22T11:00:00.000Z';
const leads = [{ role: 'leader', unitId: 'north' }] as const;

/** What a leader is told of one entry, while there are others. */
function asks(
  me: Staff,
  of: Partial<CaseRelations>,
  others: readonly CaseRelations[],
  permission: Permission = 'child:read',
): string {
  const theCase = caseOf('child', of);
  const relations = relationsOf({
    ledger: '1201-02',
    ownUnitId: 'north',
    units: [{ unitId: 'north', kind: 'child-welfare', open: true }],
    staff: [me],
    cases: [theCase, ...others],
  });
  const caller = { kind: 'staff', staff: me } as const;
  const verdict = decide({ caller, permission, relations, case: theCase, now: NOON });
  const visible = visibleCases(caller, permission, relations, NOON);
  const isListed = 'only' in visible ? visible.only.has('child') : !visible.allBut.has('child');
  expect(isListed).toBe(verdict.effect === 'allow');
  return verdict.effect === 'allow' ? 'allowed' : verdict.rule;
}

describe('entries that are one person', () => {
  const linked = { sameAs: ['twin'] };
  const twin = (of: Partial<CaseRelations> = {}) => caseOf('twin', { sameAs: ['child'], ...of });
  const apart = caseOf('twin', { excluded: new Set(['me']) });

  it('are closed to who is family of any of them', () => {
    const uncle = worker('me', leads, { kin: new Map([['twin', 'sibling' as const]]) });
    expect(asks(uncle, linked, [twin()])).toBe('access.own-family');
    expect(asks(uncle, {}, [caseOf('twin')])).toBe('allowed');
  });

  it('are closed to who is that person', () => {
    const myself = worker('me', leads, { kin: new Map([['twin', 'self' as const]]) });
    expect(asks(myself, linked, [twin()])).toBe('access.own-case');
    expect(asks(myself, {}, [caseOf('twin')])).toBe('allowed');
  });

  it('are closed to who is excluded from any of them, also over a third', () => {
    const me = worker('me', leads);
    expect(asks(me, linked, [twin({ excluded: new Set(['me']) })])).toBe('access.excluded');
    const third = caseOf('third', { sameAs: ['twin'], excluded: new Set(['me']) });
    expect(asks(me, linked, [twin({ sameAs: ['child', 'third'] }), third])).toBe('access.excluded');
    expect(asks(me, linked, [twin()])).toBe('allowed');
    expect(asks(me, {}, [apart])).toBe('allowed');
  });

  it('are shut with the one that is restricted or strictly confidential', () => {
    const me = worker('me', leads);
    expect(asks(me, linked, [twin({ grade: 'strengtFortrolig' })])).toBe('access.strictly-confidential');
    expect(asks(me, linked, [twin({ restricted: true })])).toBe('access.restricted');
    expect(asks(me, {}, [caseOf('twin', { grade: 'strengtFortrolig' })])).toBe('allowed');
  });

  it('keep the address of all when that of one is protected', () => {
    const me = worker('me', leads);
    const ask = (of: Partial<CaseRelations>) => asks(me, linked, [twin(of)], 'child:read-address');
    expect(ask({ grade: 'fortrolig' })).toBe('access.address-protected');
    expect(ask({ hiddenAddress: true })).toBe('access.address-protected');
    expect(ask({})).toBe('allowed');
  });
});
