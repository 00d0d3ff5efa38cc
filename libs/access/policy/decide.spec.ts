import { caseOf, relationsOf, worker } from '@libs/testing/access/relations-of';
import type { CaseRelations, Staff } from '../relations/relations';
import { decide } from './decide';
import type { Permission } from './permissions';
import type { Verdict } from './policy';
import { visibleCases } from './visible';

const NOON = '2026-11-22T11:00:00.000Z';
const units = [
  { unitId: 'north', kind: 'child-welfare', open: true },
  { unitId: 'south', kind: 'child-welfare', open: true },
  { unitId: 'school', kind: 'partner', open: true },
  { unitId: 'closed-school', kind: 'partner', open: false },
] as const;
const inNorth = [{ role: 'caseworker', unitId: 'north' }] as const;
const inSouth = [{ role: 'caseworker', unitId: 'south' }] as const;
const leadsNorth = [{ role: 'leader', unitId: 'north' }] as const;

type Asked = {
  readonly of?: Partial<CaseRelations>;
  readonly permission?: Permission;
  readonly at?: string;
  /** Who else works here. */
  readonly others?: readonly Staff[];
};

/** What somebody is told about the case of a child of unit north, who reads about the child at noon unless it is said otherwise. */
function asks(me: Staff, { of = {}, permission = 'child:read', at = NOON, others = [] }: Asked = {}): Verdict {
  const theCase = caseOf('child', of);
  const relations = relationsOf({
    ledger: '1201-02',
    ownUnitId: 'north',
    units,
    staff: [me, ...others],
    cases: [theCase],
  });
  const caller = { kind: 'staff', staff: me } as const;
  const verdict = decide({ caller, permission, relations, case: theCase, now: at });
  const visible = visibleCases(caller, permission, relations, at);
  const isListed = 'only' in visible ? visible.only.has('child') : !visible.allBut.has('child');
  expect(isListed).toBe(verdict.effect === 'allow');
  return verdict;
}

const asWhat = (verdict: Verdict): string => (verdict.effect === 'allow' ? verdict.capacity : verdict.rule);

describe('a stand-in', () => {
  const me = worker('me', inSouth);
  const away = (more: Partial<Staff> = {}): Staff =>
    worker('absent', inNorth, {
      absences: [{ absenceId: 'a', from: '2026-11-20', to: '2026-11-22', standInId: 'me' }],
      ...more,
    });
  const of = { assigned: ['absent'] };

  it('has the cases of the absent one on every day of the absence', () => {
    expect(asWhat(asks(me, { of, others: [away()] }))).toBe('assigned');
    expect(asWhat(asks(me, { of, others: [away()], at: '2026-11-20T00:00:00.000Z' }))).toBe('assigned');
  });

  it('has them by the days in Norway: from midnight there, to midnight there', () => {
    expect(asWhat(asks(me, { of, others: [away()], at: '2026-11-19T22:59:59.999Z' }))).toBe('access.no-relation');
    expect(asWhat(asks(me, { of, others: [away()], at: '2026-11-19T23:00:00.000Z' }))).toBe('assigned');
    expect(asWhat(asks(me, { of, others: [away()], at: '2026-11-22T22:59:59.999Z' }))).toBe('assigned');
    expect(asWhat(asks(me, { of, others: [away()], at: '2026-11-22T23:00:00.000Z' }))).toBe('access.no-relation');
  });

  it('has them no longer when the absent one has left for good', () => {
    expect(asWhat(asks(me, { of, others: [away({ working: false })] }))).toBe('access.no-relation');
  });

  it('does not hand them on to their own stand-in', () => {
    const mine = worker('me', inSouth);
    const between = worker('between', inSouth, {
      absences: [{ absenceId: 'b', from: '2026-11-20', to: '2026-11-22', standInId: 'me' }],
    });
    const first = away({
      absences: [{ absenceId: 'a', from: '2026-11-20', to: '2026-11-22', standInId: 'between' }],
    });
    expect(asWhat(asks(mine, { of, others: [first, between] }))).toBe('access.no-relation');
  });

  it('is kept out of the case of their own family, whomever they stand in for', () => {
    const uncle = worker('me', inSouth, { kin: new Map([['child', 'sibling']]) });
    expect(asks(uncle, { of, others: [away()] })).toMatchObject({ rule: 'access.own-family', mayKnow: false });
  });
});

describe('whoever registered a child', () => {
  const me = worker('me', inNorth);
  const registeredBy = me.subject;

  it('has the case until somebody is assigned', () => {
    expect(asWhat(asks(me, { of: { registeredBy } }))).toBe('assigned');
    expect(asWhat(asks(me, { of: { registeredBy, assigned: ['another'] } }))).toBe('access.break-glass-possible');
  });

  it('has no case by it without doing casework', () => {
    const partner = worker('me', [{ role: 'partner', unitId: 'school' }]);
    expect(asWhat(asks(partner, { of: { registeredBy } }))).toBe('access.no-relation');
  });
});

describe('somebody on duty', () => {
  const shift = { shiftId: 's', unitId: 'north', from: '2026-11-22T07:00:00.000Z', until: '2026-11-22T15:00:00.000Z' };
  const me = worker('me', inSouth, { shifts: [shift] });
  const unread = { openConcerns: new Set(['c']) };

  it('sees a case with an unread report from the first moment of the shift to the last', () => {
    expect(asWhat(asks(me, { of: unread, at: '2026-11-22T06:59:59.999Z' }))).toBe('access.no-relation');
    expect(asWhat(asks(me, { of: unread, at: '2026-11-22T07:00:00.000Z' }))).toBe('duty-officer');
    expect(asWhat(asks(me, { of: unread, at: '2026-11-22T14:59:59.999Z' }))).toBe('duty-officer');
    expect(asWhat(asks(me, { of: unread, at: '2026-11-22T15:00:00.000Z' }))).toBe('access.no-relation');
  });

  it('sees what they handled themself after the review, and nothing else', () => {
    expect(asWhat(asks(me, { of: { handledBy: new Set([me.subject]) } }))).toBe('duty-officer');
    expect(asWhat(asks(me, { of: { handledBy: new Set(['another']) } }))).toBe('access.no-relation');
  });

  it('sees no report of another unit', () => {
    expect(asWhat(asks(me, { of: { ...unread, unitId: 'south' } }))).toBe('access.break-glass-possible');
  });
});

describe('a participant', () => {
  const teacher = worker('me', [{ role: 'partner', unitId: 'school' }]);
  const shared = (more: object = {}): Partial<CaseRelations> => ({
    participations: [
      { participationId: 'p', unitId: 'school', staffId: null, scope: ['identity'], until: '2026-11-22', ...more },
    ],
  });

  it('sees what is shared to the end of the last day in Norway', () => {
    expect(asks(teacher, { of: shared() })).toMatchObject({
      capacity: 'participant',
      fields: { identity: 'open', notes: 'hidden' },
    });
    expect(asWhat(asks(teacher, { of: shared(), at: '2026-11-22T23:00:00.000Z' }))).toBe('access.no-relation');
  });

  it('may know of the case, but sees no part that is not shared', () => {
    expect(asks(teacher, { of: shared(), permission: 'measure:read' })).toMatchObject({
      rule: 'access.denied',
      mayKnow: true,
    });
  });

  it('is nobody when another person of the unit is named', () => {
    expect(asWhat(asks(teacher, { of: shared({ staffId: 'head-teacher' }) }))).toBe('access.no-relation');
    expect(asWhat(asks(teacher, { of: shared({ staffId: 'me' }) }))).toBe('participant');
  });

  it('is nobody once the unit is closed or the role taken', () => {
    const former = worker('me', [{ role: 'partner', unitId: 'closed-school' }]);
    expect(asWhat(asks(former, { of: shared({ unitId: 'closed-school' }) }))).toBe('access.no-relation');
    expect(asWhat(asks(worker('me', inNorth), { of: shared() }))).toBe('access.break-glass-possible');
  });
});

describe('a named grant', () => {
  const me = worker('me', inNorth);
  const assigned = ['me'];
  const grants = [{ grantId: 'g', staffId: 'me', until: '2026-11-22T12:00:00.000Z' }];
  const strict = { assigned, grade: 'strengtFortrolig' } as const;

  it('opens a strictly confidential case until it is over', () => {
    expect(asks(me, { of: strict })).toMatchObject({ rule: 'access.strictly-confidential', mayKnow: false });
    expect(asWhat(asks(me, { of: { ...strict, grants }, at: '2026-11-22T11:59:59.999Z' }))).toBe('assigned');
    expect(asWhat(asks(me, { of: { ...strict, grants }, at: '2026-11-22T12:00:00.000Z' }))).toBe(
      'access.strictly-confidential',
    );
  });

  it('is worth nothing to anybody else, and nothing by itself', () => {
    expect(asWhat(asks(worker('you', inNorth), { of: { ...strict, assigned: ['you'], grants } }))).toBe(
      'access.strictly-confidential',
    );
    expect(asWhat(asks(me, { of: { ...strict, assigned: ['you'], grants } }))).toBe('access.break-glass-possible');
  });

  it('opens the reporter to the caseworker who needs to know, and a protected address', () => {
    const hidden = { assigned, hiddenAddress: true };
    expect(asks(me, { of: hidden })).toMatchObject({
      fields: { address: 'hidden', reporter: 'hidden', notes: 'open' },
    });
    expect(asks(me, { of: { ...hidden, grants } })).toMatchObject({ fields: { address: 'open', reporter: 'open' } });
    expect(asks(me, { of: hidden, permission: 'child:read-address' })).toMatchObject({
      rule: 'access.address-protected',
      mayKnow: true,
    });
  });

  it('can be given by a leader who may not see the case', () => {
    const leader = worker('me', leadsNorth);
    for (const closed of [strict, { restricted: true }]) {
      expect(asks(leader, { of: closed })).toMatchObject({ effect: 'deny', mayKnow: false });
      expect(asWhat(asks(leader, { of: closed, permission: 'grant:approve' }))).toBe('leader');
    }
  });
});

describe('break-glass', () => {
  const colleague = worker('me', inNorth);
  const opened = { breakGlass: [{ breakGlassId: 'b', staffId: 'me', until: '2026-11-22T12:00:00.000Z' }] };

  it('opens a case of the own unit until it is over', () => {
    expect(asks(colleague)).toEqual({
      effect: 'deny',
      rule: 'access.break-glass-possible',
      mayKnow: false,
      breakGlass: true,
    });
    expect(asks(colleague, { of: opened, at: '2026-11-22T11:59:59.999Z' })).toMatchObject({
      capacity: 'break-glass',
      fields: { identity: 'open', notes: 'open', reporter: 'hidden' },
    });
    expect(asWhat(asks(colleague, { of: opened, at: '2026-11-22T12:00:00.000Z' }))).toBe('access.break-glass-possible');
  });

  it('opens nothing to change', () => {
    expect(asks(colleague, { of: opened, permission: 'measure:manage' })).toMatchObject({ rule: 'access.denied' });
  });

  it('is told with 403 only to who may know that the case exists', () => {
    const auditor = worker('me', [...inNorth, { role: 'data-protection-officer', unitId: 'north' }]);
    expect(asks(auditor, { permission: 'measure:read' })).toMatchObject({ mayKnow: true, breakGlass: true });
  });

  it.each<[string, Partial<CaseRelations>, Partial<Staff>]>([
    ['one’s own case', {}, { kin: new Map([['child', 'self']]) }],
    ['the own family', {}, { kin: new Map([['child', 'parent']]) }],
    ['an exclusion', { excluded: new Set(['me']) }, {}],
    ['a strictly confidential address', { grade: 'strengtFortrolig' }, {}],
    ['a restriction', { restricted: true }, {}],
  ])('never opens, and is never offered against, %s', (_, of, more) => {
    const me = worker('me', inNorth, more);
    const silent = { effect: 'deny', mayKnow: false, breakGlass: false };
    expect(asks(me, { of })).toMatchObject(silent);
    expect(asks(me, { of: { ...of, ...opened } })).toMatchObject(silent);
    expect(asks(me, { of, permission: 'break-glass:open' })).toMatchObject(silent);
  });
});

describe('an erased case', () => {
  const me = worker('me', leadsNorth);
  const of = { erased: true, assigned: ['me'] };

  it('shows that it is erased and nothing else, and takes no more changes', () => {
    expect(asks(me, { of })).toMatchObject({
      effect: 'allow',
      fields: { codes: 'open', identity: 'hidden', address: 'hidden', reporter: 'hidden', notes: 'hidden' },
    });
    expect(asks(me, { of, permission: 'measure:manage' })).toMatchObject({ rule: 'access.erased', mayKnow: true });
  });

  it('stays closed to the family', () => {
    const kin = new Map([['child', 'parent']] as const);
    expect(asWhat(asks(worker('me', leadsNorth, { kin }), { of }))).toBe('access.own-family');
  });
});

describe('somebody who is not at work', () => {
  const of = { assigned: ['me'] };

  it('has nothing after leaving, without a role, or with one in a unit that does not exist', () => {
    expect(asWhat(asks(worker('me', inNorth, { working: false }), { of }))).toBe('access.not-at-work');
    expect(asWhat(asks(worker('me', []), { of }))).toBe('access.not-at-work');
    expect(asWhat(asks(worker('me', [{ role: 'leader', unitId: 'elsewhere' }]), { of }))).toBe('access.not-at-work');
  });

  it('is judged by what the ledger says now and not by what the caller brings', () => {
    const theCase = caseOf('child', of);
    const relations = relationsOf({
      ledger: '1201-02',
      ownUnitId: 'north',
      units,
      staff: [worker('me', [])],
      cases: [theCase],
    });
    const caller = { kind: 'staff', staff: worker('me', inNorth) } as const;
    expect(decide({ caller, permission: 'child:read', relations, case: theCase, now: NOON })).toMatchObject({
      rule: 'access.not-at-work',
    });
  });
});

describe('a machine', () => {
  it('is never what rests on events, whatever its issuer’s settings say', () => {
    const theCase = caseOf('child');
    const relations = relationsOf({ ledger: '1201-02', ownUnitId: 'north', units, staff: [], cases: [theCase] });
    const caller = { kind: 'machine', subject: 'm', capacities: ['leader', 'assigned', 'auditor'] } as const;
    expect(decide({ caller, permission: 'child:read', relations, case: theCase, now: NOON })).toMatchObject({
      rule: 'access.no-relation',
      mayKnow: false,
    });
  });
});
