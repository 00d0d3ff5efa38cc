import fc from 'fast-check';
import { caseOf, relationsOf, worker } from '@libs/testing/access/relations-of';
import type { CaseRelations, Relations, Staff } from '../relations/relations';
import { decide } from './decide';
import { permissions } from './permissions';
import type { VisibleCases } from './policy';
import { visibleCases } from './visible';

const NOW = '2026-11-22T11:00:00.000Z';
const LATER = '2026-11-22T12:00:00.000Z';
const EARLIER = '2026-11-22T10:00:00.000Z';
const units = [
  { unitId: 'north', kind: 'child-welfare', open: true },
  { unitId: 'south', kind: 'child-welfare', open: true },
  { unitId: 'school', kind: 'partner', open: true },
] as const;

const unitId = fc.constantFrom('north', 'south', 'school', 'gone');
const staffId = fc.constantFrom('a', 'b', 'c');
const children = ['one', 'two', 'three', 'four', 'five', 'six'];
const until = fc.constantFrom(EARLIER, NOW, LATER);
const day = fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23');
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 2 });
const setOf = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<Set<T>> => few(one).map((all) => new Set(all));
const subject = staffId.map((id) => `subject-of-${id}`);
const rarely = fc.integer({ min: 0, max: 5 }).map((number) => number === 0);

const someRoles = few(
  fc.record({
    role: fc.constantFrom('caseworker', 'leader', 'auditor', 'data-protection-officer', 'partner', 'administrator'),
    unitId,
  }),
);
const someStaff = (id: string): fc.Arbitrary<Staff> =>
  fc
    .record({
      working: rarely.map((left) => !left),
      shifts: few(fc.record({ shiftId: fc.constant('s'), unitId, from: until, until })),
      absences: few(
        fc.record({ absenceId: fc.constant('a'), from: day, to: day, standInId: fc.option(staffId, { nil: null }) }),
      ),
      kin: few(fc.tuple(fc.constantFrom(...children), fc.constantFrom('self' as const, 'parent' as const))).map(
        (all) => new Map(all),
      ),
    })
    .chain((more) => someRoles.map((roles) => worker(id, roles, more)));

const someCase = (childId: string): fc.Arbitrary<CaseRelations> =>
  fc
    .record({
      unitId: fc.option(unitId, { nil: null }),
      registeredBy: subject,
      handledBy: setOf(subject),
      openConcerns: setOf(fc.constant('concern')),
      assigned: few(staffId),
      participations: few(
        fc.record({
          participationId: fc.constant('p'),
          unitId,
          staffId: fc.option(staffId, { nil: null }),
          scope: few(fc.constantFrom('identity', 'measures', 'deadlines', 'notes')),
          until: fc.option(day, { nil: null }),
        }),
      ),
      grants: few(fc.record({ grantId: fc.constant('g'), staffId, until })),
      excluded: rarely.map((isIt) => new Set(isIt ? ['a'] : [])),
      grade: fc.constantFrom('ugradert', 'ugradert', 'fortrolig', 'strengtFortrolig'),
      hiddenAddress: fc.boolean(),
      breakGlass: few(fc.record({ breakGlassId: fc.constant('b'), staffId, until })),
      restricted: rarely,
      erased: rarely,
    })
    .map((more) => caseOf(childId, more));

const someRelations: fc.Arbitrary<Relations> = fc
  .record({
    staff: fc.tuple(someStaff('a'), someStaff('b'), someStaff('c')),
    cases: fc.tuple(...children.map(someCase)),
    ownUnitId: fc.constantFrom('north', 'south', null),
  })
  .map((world) => relationsOf({ ledger: '1201-02', units, ...world }));

const shows = (visible: VisibleCases, childId: string): boolean =>
  'only' in visible ? visible.only.has(childId) : !visible.allBut.has(childId);

describe('the cases a list may show', () => {
  it('are those that each single decision allows, whatever the relations are', () => {
    fc.assert(
      fc.property(someRelations, staffId, (relations, id) => {
        const caller = { kind: 'staff', staff: relations.staff(id)! } as const;
        for (const permission of permissions) {
          const visible = visibleCases(caller, permission, relations, NOW);
          const wrong = [...relations.cases()].filter((one) => {
            const { effect } = decide({ caller, permission, relations, case: one, now: NOW });
            return shows(visible, one.childId) !== (effect === 'allow');
          });
          if (wrong.length > 0) return false;
        }
        return true;
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('are told as the smaller of what is shown and what is kept back', () => {
    const leader = worker('leader', [{ role: 'leader', unitId: 'north' }]);
    const colleague = worker('colleague', [{ role: 'caseworker', unitId: 'north' }]);
    const cases = [
      caseOf('kept', { excluded: new Set(['leader']) }),
      caseOf('mine', { assigned: ['colleague'] }),
      caseOf('other'),
    ];
    const relations = relationsOf({ ledger: '1201-02', ownUnitId: 'north', units, staff: [leader, colleague], cases });
    const seenBy = (staff: Staff): VisibleCases => visibleCases({ kind: 'staff', staff }, 'child:read', relations, NOW);
    expect(seenBy(leader)).toEqual({ allBut: new Set(['kept']) });
    expect(seenBy(colleague)).toEqual({ only: new Set(['mine']) });
  });

  it('are none for a stranger', () => {
    const relations = relationsOf({ ledger: '1201-02', ownUnitId: 'north', units, staff: [], cases: [caseOf('one')] });
    const stranger = { kind: 'staff', staff: worker('stranger', [{ role: 'leader', unitId: 'north' }]) } as const;
    expect(visibleCases(stranger, 'child:read', relations, NOW)).toEqual({ only: new Set() });
  });

  it('are found among 60,000 within a moment', () => {
    const me = worker('me', [{ role: 'caseworker', unitId: 'north' }]);
    const cases = Array.from({ length: 60_000 }, (_, at) =>
      caseOf(`child-${at}`, { assigned: [at % 300 === 0 ? 'me' : 'another', 'second'] }),
    );
    const relations = relationsOf({ ledger: '1201-02', ownUnitId: 'north', units, staff: [me], cases });
    const times = Array.from({ length: 10 }, () => {
      const start = performance.now();
      const visible = visibleCases({ kind: 'staff', staff: me }, 'child:read', relations, NOW);
      expect('only' in visible && visible.only.size).toBe(200);
      return performance.now() - start;
    });
    // Some 10 ms on an idle machine; the bound is for a busy one.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
