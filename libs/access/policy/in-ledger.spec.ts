import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { relationsOf, worker } from '@libs/testing/access/relations-of';
import type { Staff } from '../relations/relations';
import type { Capacity } from './capacities';
import { decideInLedger, mayEver } from './in-ledger';
import { permissions, type Permission } from './permissions';
import type { Caller } from './policy';

const NOON = '2026-11-22T11:00:00.000Z';
const units = [
  { unitId: 'north', kind: 'child-welfare', open: true },
  { unitId: 'school', kind: 'partner', open: true },
] as const;
const relationsIn = (ledger: string, staff: readonly Staff[] = []) =>
  relationsOf({ ledger, ownUnitId: 'north', units, staff, cases: [] });

const machine = (...capacities: readonly Capacity[]): Caller => ({ kind: 'machine', subject: 'machine', capacities });
const may = (caller: Caller, ledger = '1201-02', staff: readonly Staff[] = []): readonly Permission[] =>
  permissions.filter(
    (permission) =>
      decideInLedger({ caller, permission, relations: relationsIn(ledger, staff), now: NOON }).effect === 'allow',
  );
const mayAs = (staff: Staff): readonly Permission[] => may({ kind: 'staff', staff }, '1201-02', [staff]);

describe('where it is about no case', () => {
  it('the first administrator, whom no event knows, may set up the organisation and its webhooks, and nothing of anybody', () => {
    expect(may(machine('administrator'))).toEqual([
      'rulebook:read',
      'webhook:read',
      'webhook:manage',
      'organisation:read',
      'organisation:manage',
      'self:read',
      'code-list:read',
    ]);
  });

  it('a reporting system may send reports and see what became of them', () => {
    expect(may(machine('reporter-system'))).toEqual(['code-list:read', 'intake:send', 'intake:reconcile']);
  });

  it('the intake’s auditor reads the intake ledger, and is nobody in a municipality’s', () => {
    expect(may(machine('intake-auditor'), INTAKE_LEDGER)).toEqual([
      'ledger:read',
      'code-list:read',
      'intake:reconcile',
    ]);
    expect(may(machine('intake-auditor'))).toEqual([]);
  });

  it('an operator runs the system', () => {
    expect(may(machine('operator'))).toEqual(['code-list:read', 'system:operate']);
  });

  it('a machine whose settings claim more than settings can give has nothing', () => {
    expect(may(machine('leader', 'auditor', 'data-protection-officer', 'assigned'))).toEqual([]);
  });

  it('the intake ledger holds no case and no organisation, whoever asks', () => {
    expect(may(machine('administrator', 'operator'), INTAKE_LEDGER)).toEqual(['code-list:read', 'system:operate']);
  });

  it('a partner may raise concerns and step aside, and learns nothing of the organisation', () => {
    expect(mayAs(worker('me', [{ role: 'partner', unitId: 'school' }]))).toEqual([
      'concern:raise',
      'self:read',
      'self:step-aside',
      'access-log:read',
      'code-list:read',
    ]);
  });

  it('who left may do nothing at all', () => {
    expect(mayAs(worker('me', [{ role: 'leader', unitId: 'north' }], { working: false }))).toEqual([]);
  });

  it('somebody is on duty from the first moment of the shift to the last, and only with casework to do', () => {
    const shift = { shiftId: 's', unitId: 'north', from: '2026-11-22T07:00:00.000Z', until: NOON };
    const capacityAt = (now: string, role: 'caseworker' | 'auditor'): string => {
      const staff = worker('me', [{ role, unitId: 'north' }], { shifts: [shift] });
      const relations = relationsIn('1201-02', [staff]);
      const verdict = decideInLedger({
        caller: { kind: 'staff', staff },
        permission: 'child:register',
        relations,
        now,
      });
      return verdict.effect === 'allow' ? verdict.capacity : verdict.rule;
    };
    expect(capacityAt('2026-11-22T07:00:00.000Z', 'caseworker')).toBe('duty-officer');
    expect(capacityAt(NOON, 'caseworker')).toBe('colleague');
    expect(capacityAt('2026-11-22T07:00:00.000Z', 'auditor')).toBe('access.denied');
  });
});

describe('the door', () => {
  it('is open to a caseworker for what some case could allow, and shut for what none could', () => {
    const staff = worker('me', [{ role: 'caseworker', unitId: 'north' }]);
    const asks = (permission: Permission): boolean =>
      mayEver({ kind: 'staff', staff }, permission, relationsIn('1201-02', [staff]), NOON);
    expect(asks('measure:manage')).toBe(true);
    expect(asks('break-glass:open')).toBe(true);
    expect(asks('case:assign')).toBe(false);
    expect(asks('organisation:manage')).toBe(false);
  });

  it('is shut to a stranger for everything', () => {
    const stranger = { kind: 'staff', staff: worker('stranger', [{ role: 'leader', unitId: 'north' }]) } as const;
    expect(permissions.filter((one) => mayEver(stranger, one, relationsIn('1201-02'), NOON))).toEqual([]);
  });
});
