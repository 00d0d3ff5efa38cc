import type { StaffRole } from '@libs/domain/organisation/events';
import { caseOf, relationsOf, worker, type World } from '@libs/testing/access/relations-of';
import type { Capacity } from './policy/capacities';
import type { Staff } from './relations/relations';
import { Session } from './session';

const NOW = '2026-01-05T10:00:00.000Z';
const UNIT = 'barnevern';

describe('a session', () => {
  const world = (staff: readonly Staff[], cases: World['cases'] = []) =>
    relationsOf({
      ledger: '1201-02',
      ownUnitId: UNIT,
      units: [
        { unitId: UNIT, kind: 'child-welfare', open: true },
        { unitId: 'skole', kind: 'partner', open: true },
      ],
      staff,
      cases,
    });
  const kari = (roles: readonly StaffRole[], more: Partial<Staff> = {}) =>
    worker(
      'kari',
      roles.map((role) => ({ role, unitId: UNIT })),
      more,
    );
  const of = (
    relations: ReturnType<typeof world>,
    subject = 'subject-of-kari',
    capacities: readonly Capacity[] = [],
    assured = true,
  ) => new Session({ issuer: 'https://issuer.test', subject, ledger: '1201-02', assured, capacities }, relations, NOW);

  it.each<[readonly StaffRole[], string]>([
    [['administrator', 'partner', 'caseworker', 'leader'], 'leader'],
    [['auditor', 'caseworker'], 'caseworker'],
    [['auditor', 'data-protection-officer'], 'data-protection-officer'],
    [['partner', 'auditor'], 'auditor'],
    [['administrator', 'partner'], 'partner'],
    [['administrator'], 'administrator'],
  ])('of somebody who is %j signs as %s', (roles, role) => {
    expect(of(world([kari(roles)])).actor).toEqual({
      subject: 'subject-of-kari',
      role,
      unit: UNIT,
      onBehalfOf: null,
    });
  });

  it('of a machine signs as what the issuer’s settings make of it', () => {
    const session = of(world([]), 'portal', ['reporter-system']);
    expect(session.actor).toEqual({ subject: 'portal', role: 'reporter-system', unit: null, onBehalfOf: null });
    expect(session.staffId).toBeNull();
  });

  it('of a stranger opens no door', () => {
    const session = of(world([kari(['leader'])]), 'somebody-else');
    expect(session.refusalAtTheDoor('code-list:read')).toBe('access.caller-unknown');
    expect(session.decide('concern:raise', null)).toMatchObject({ effect: 'deny' });
  });

  it('of whom an issuer identified not surely enough to say is nobody who works here', () => {
    const session = of(world([kari(['leader'])]), 'subject-of-kari', [], false);
    expect(session.staffId).toBeNull();
    expect(session.refusalAtTheDoor('concern:read')).toBe('access.caller-unknown');
  });

  it('knows a person by issuer and subject together', () => {
    const session = of(world([kari(['leader'], { issuer: 'https://another.test' })]));
    expect(session.staffId).toBeNull();
  });

  it('of somebody who left opens no door, whatever a claim gives them', () => {
    const session = of(world([kari(['leader'], { working: false })]), 'subject-of-kari', ['administrator']);
    expect(session.refusalAtTheDoor('organisation:manage')).toBe('access.not-at-work');
    expect(session.refusalAtTheDoor('concern:read')).toBe('access.not-at-work');
  });

  it('tells what the policy says of a case, and of what belongs to one', () => {
    const session = of(world([kari(['leader'])], [caseOf('child-1')]));
    expect(session.decide('child:read', 'child-1')).toMatchObject({ effect: 'allow', capacity: 'leader' });
    expect(session.judge('child:read', 'child', 'child-1')).toMatchObject({
      childId: 'child-1',
      verdict: { effect: 'allow' },
    });
    expect(session.visible('child:read')).toEqual({ allBut: new Set() });
  });

  it('says of what does not exist what it says of a case that does not', () => {
    const session = of(world([kari(['leader'])], [caseOf('child-1')]));
    const absent = { effect: 'deny', rule: 'access.case-unknown', mayKnow: false };
    expect(session.decide('child:read', 'child-2')).toMatchObject(absent);
    expect(session.judge('concern:read', 'concern', 'child-1')).toMatchObject({ childId: null, verdict: absent });
  });

  describe('of an administrator who is a member of staff, too', () => {
    const session = of(world([kari(['caseworker'])], [caseOf('child-1')]), 'subject-of-kari', ['administrator']);

    it('may still set up the ledger, as the staff member they are', () => {
      expect(session.decide('organisation:manage', null)).toMatchObject({ effect: 'allow', capacity: 'administrator' });
      expect(session.staffId).toBe('kari');
    });

    it('is no more in a case than the events say', () => {
      const own = of(world([kari(['caseworker'])], [caseOf('child-1')]));
      for (const permission of ['child:read', 'case:read-access', 'case:exclude', 'protection:manage'] as const) {
        expect(session.decide(permission, 'child-1')).toEqual(own.decide(permission, 'child-1'));
      }
    });
  });
});
