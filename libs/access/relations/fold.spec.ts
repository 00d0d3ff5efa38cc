import type { EventType } from '@libs/domain/event-types';
import { Recorder } from '@libs/testing/recorded';
import { RelationsFold } from './fold';

const CHILD = 'child-1';
const NEVER = '2099-12-31T23:00:00.000Z';
const ISSUER = 'https://issuer.test';

describe('relations', () => {
  let fold: RelationsFold;
  let recorder: Recorder;
  let seq: number;

  beforeEach(() => {
    fold = new RelationsFold('1201-02');
    recorder = new Recorder();
    seq = 0;
    happened('unit.opened', unit('barnevern'));
    happened('unit.opened', unit('barnevern-nord'));
    happened('unit.opened', { ...unit('skole'), kind: 'partner', service: 'school' });
    registered('kari');
    happened('child.registered', { childId: CHILD, unborn: false, identified: true }, 'kari@work');
  });

  const happened: Happened = (type, data, by = 'somebody') =>
    fold.apply([recorder.record(type, 'stream', data, { by })], [], ++seq);
  type Happened = <Type extends EventType>(
    type: Type,
    data: Parameters<typeof recorder.record<Type>>[2],
    by?: string,
  ) => void;

  const unit = (unitId: string) =>
    ({ unitId, name: unitId, kind: 'child-welfare', service: null, place: 'own-premises' }) as const;
  const registered = (staffId: string, subject = `${staffId}@work`) =>
    happened('staff.registered', { staffId, issuer: ISSUER, subject, competences: [], protectedName: false });
  const staff = () => fold.relations.staff('kari')!;
  const about = { childId: CHILD };
  const theCase = () => fold.relations.case(CHILD)!;
  const raised = (concernId: string, by = 'portal') =>
    happened(
      'concern.raised',
      {
        ...about,
        concernId,
        receivedAt: '2026-01-05T09:30:00.000Z',
        channel: 'portal',
        reporter: { kind: 'private', code: null },
        contentCodes: [],
        report: { id: 'report', children: 1 },
        messageId: null,
      },
      by,
    );
  const review = (concernId: string) =>
    ({ ...about, concernId, reviewedOn: '2026-01-06', outcomeCode: '1', contentCodes: [] }) as const;

  it('open no case any more by a concern entered in error', () => {
    raised('c1');
    happened('concern.entered-in-error', {
      ...about,
      concernId: 'c1',
      kind: 'wrong-child',
      replacedBy: null,
      investigationId: null,
    });
    expect(theCase().openConcerns.size).toBe(0);
    expect(fold.relations.childOf('concern', 'c1')).toBe(CHILD);
  });

  it('say how far they have followed the ledger', () => {
    expect(fold.relations).toMatchObject({ ledger: '1201-02', seq: 5 });
  });

  it('know nobody and nothing that no event has told of', () => {
    const { relations } = fold;
    expect([relations.unit('x'), relations.staff('x'), relations.staffOf(ISSUER, 'x'), relations.case('x')]).toEqual(
      Array(4).fill(null),
    );
    expect(relations.childOf('child', 'x')).toBeNull();
    expect(relations.childOf('concern', 'constructor')).toBeNull();
  });

  it('leave alone what a newer version writes, and what changes nobody’s access', () => {
    const before = { ...theCase() };
    const fact = recorder.record('aftercare.offer-made', 'stream', {} as never);
    fold.apply([fact, { ...fact, type: 'case.mandate-extended' }, { ...fact, type: 'constructor' }], [], 99);
    expect(theCase()).toEqual(before);
    expect(fold.relations.seq).toBe(99);
  });

  describe('of units', () => {
    it('give cases placed nowhere to the first child-welfare unit that is open', () => {
      expect(fold.relations.ownUnitId).toBe('barnevern');
      happened('unit.closed', { unitId: 'barnevern', closedOn: '2026-02-01' });
      expect(fold.relations.ownUnitId).toBe('barnevern-nord');
      expect(fold.relations.unit('barnevern')).toEqual({ unitId: 'barnevern', kind: 'child-welfare', open: false });
      happened('unit.closed', { unitId: 'barnevern-nord', closedOn: '2026-02-01' });
      expect(fold.relations.ownUnitId).toBe('barnevern');
    });
  });

  describe('of staff', () => {
    it('find a person by whom the token names, never by the subject alone', () => {
      expect(fold.relations.staffOf(ISSUER, 'kari@work')?.staffId).toBe('kari');
      expect(fold.relations.staffOf('https://other.test', 'kari@work')).toBeNull();
    });

    it('keep one record for one person, also when somebody registers them again', () => {
      registered('kari-again', 'kari@work');
      expect(fold.relations.staffOf(ISSUER, 'kari@work')?.staffId).toBe('kari');
    });

    it('hold roles until they are taken, each in its unit', () => {
      happened('staff.role-given', { staffId: 'kari', role: 'caseworker', unitId: 'barnevern' });
      happened('staff.role-given', { staffId: 'kari', role: 'caseworker', unitId: 'barnevern' });
      happened('staff.role-given', { staffId: 'kari', role: 'leader', unitId: 'barnevern-nord' });
      happened('staff.role-taken', { staffId: 'kari', role: 'caseworker', unitId: 'barnevern' });
      expect(staff().roles).toEqual([{ role: 'leader', unitId: 'barnevern-nord' }]);
    });

    it('say who has left, and who came back: without roles, and kept out of the same cases', () => {
      happened('staff.role-given', { staffId: 'kari', role: 'leader', unitId: 'barnevern' });
      happened('staff.kinship-recorded', { staffId: 'kari', childId: CHILD, kinship: 'parent' });
      happened('staff.left', { staffId: 'kari', leftOn: '2026-02-01' });
      expect(staff().working).toBe(false);
      registered('kari');
      expect(staff()).toMatchObject({ working: true, roles: [] });
      expect([...staff().kin]).toEqual([[CHILD, 'parent']]);
    });

    it('hold shifts and absences until they are called off', () => {
      const shift = { shiftId: 's', unitId: 'barnevern', from: '2026-01-01T00:00:00.000Z', until: NEVER };
      const absence = { absenceId: 'a', from: '2026-01-01', to: '2026-01-31', standInId: 'per' };
      happened('staff.duty-planned', { staffId: 'kari', ...shift });
      happened('staff.absence-recorded', { staffId: 'kari', ...absence });
      expect([staff().shifts, staff().absences]).toEqual([[shift], [absence]]);
      happened('staff.duty-cancelled', { staffId: 'kari', shiftId: 's' });
      happened('staff.absence-ended', { staffId: 'kari', absenceId: 'a' });
      expect([staff().shifts, staff().absences]).toEqual([[], []]);
    });

    it('keep kinship until the very one that was recorded is withdrawn', () => {
      happened('staff.kinship-recorded', { staffId: 'kari', childId: CHILD, kinship: 'sibling' });
      happened('staff.kinship-recorded', { staffId: 'kari', childId: CHILD, kinship: 'parent' });
      happened('staff.kinship-withdrawn', { staffId: 'kari', childId: CHILD, kinship: 'parent' });
      expect([...staff().kin]).toEqual([[CHILD, 'sibling']]);
      happened('staff.kinship-withdrawn', { staffId: 'kari', childId: CHILD, kinship: 'sibling' });
      expect(staff().kin.size).toBe(0);
    });

    it('never let go of somebody’s own record, whatever is recorded and withdrawn', () => {
      fold.apply([], [{ staffId: 'kari', childId: CHILD, stands: true }], ++seq);
      happened('staff.kinship-recorded', { staffId: 'kari', childId: CHILD, kinship: 'sibling' });
      expect(staff().kin.get(CHILD)).toBe('self');
      happened('staff.kinship-recorded', { staffId: 'kari', childId: CHILD, kinship: 'self' });
      happened('staff.kinship-withdrawn', { staffId: 'kari', childId: CHILD, kinship: 'self' });
      expect(staff().kin.get(CHILD)).toBe('self');
    });

    it('let go of it when the number that said so was wrong', () => {
      fold.apply([], [{ staffId: 'kari', childId: CHILD, stands: true }], ++seq);
      fold.apply([], [{ staffId: 'kari', childId: CHILD, stands: false }], ++seq);
      expect(staff().kin.size).toBe(0);
    });
  });

  describe('of a case', () => {
    it('know the other entries of the same person until they are unlinked', () => {
      happened('child.duplicate-linked', { childId: CHILD, sameAs: 'twin' });
      happened('child.duplicate-linked', { childId: CHILD, sameAs: 'third' });
      expect(theCase().sameAs).toEqual(['twin', 'third']);
      happened('child.duplicate-unlinked', { childId: CHILD, notSameAs: 'twin' });
      expect(theCase().sameAs).toEqual(['third']);
    });

    it('begin with who registered the child, and nobody else', () => {
      expect(theCase()).toEqual({
        childId: CHILD,
        unitId: null,
        registeredBy: 'kari@work',
        handledBy: new Set(),
        openConcerns: new Set(),
        assigned: [],
        participations: [],
        grants: [],
        excluded: new Set(),
        sameAs: [],
        grade: 'ugradert',
        hiddenAddress: false,
        breakGlass: [],
        restricted: false,
        erased: false,
      });
    });

    it('say which concerns nobody has reviewed yet, and who handled one', () => {
      raised('concern-1');
      raised('concern-2');
      happened('concern.seen', { ...about, concernId: 'concern-1' }, 'kari@work');
      happened(
        'concern.dismissed',
        { ...review('concern-1'), manifestlyUnfounded: false, reasonGiven: true },
        'per@work',
      );
      expect(theCase().openConcerns).toEqual(new Set(['concern-2']));
      expect(theCase().handledBy).toEqual(new Set(['portal', 'kari@work', 'per@work']));
    });

    it.each([
      ['dismissed', { manifestlyUnfounded: false, reasonGiven: true }],
      ['investigation-opened', { investigationId: 'i' }],
      ['joined-to-investigation', { investigationId: 'i' }],
      ['handed-over', { service: 'school' }],
      ['forwarded', { toMunicipality: '4601', toDistrict: '00' }],
    ] as const)('count a concern that was %s as reviewed', (how, more) => {
      raised('concern-1');
      happened(`concern.${how}`, { ...review('concern-1'), ...more } as never);
      expect(theCase().openConcerns.size).toBe(0);
    });

    it('tell to which child a thing belongs, and keep telling it', () => {
      raised('concern-1');
      const decided = {
        categoryCode: '1',
        consent: 'voluntary',
        legalBasis: {} as never,
        decidedOn: '2026-01-06',
        decisionId: null,
        additionalBases: [],
        groundCodes: [],
        plannedEndOn: null,
      } as const;
      happened('measure.decided', { ...about, measureId: 'measure-1', ...decided });
      const days = { openedOn: '2026-01-06', receivedOn: '2026-01-05' };
      happened('investigation.opened', { ...about, investigationId: 'inv-1', concernId: 'concern-1', ...days });
      happened('break-glass.opened', {
        ...about,
        breakGlassId: 'b',
        staffId: 'per',
        category: 'acute-danger',
        until: NEVER,
      });
      happened('erasure.ordered', { ...about, erasureId: 'e', by: 'kari', basis: 'court-decision', reference: '1/26' });
      const { childOf } = fold.relations;
      expect([
        childOf('child', CHILD),
        childOf('concern', 'concern-1'),
        childOf('measure', 'measure-1'),
        childOf('investigation', 'inv-1'),
        childOf('break-glass', 'b'),
        childOf('erasure', 'e'),
      ]).toEqual(Array(6).fill(CHILD));
      expect(childOf('measure', 'concern-1')).toBeNull();
    });

    it('follow placing, assigning and releasing', () => {
      happened('case.placed', { ...about, unitId: 'barnevern-nord' });
      happened('case.caseworker-assigned', { ...about, staffId: 'kari', kind: 'first' });
      happened('case.caseworker-assigned', { ...about, staffId: 'per', kind: 'second' });
      happened('case.caseworker-assigned', { ...about, staffId: 'per', kind: 'first' });
      happened('case.caseworker-released', { ...about, staffId: 'kari' });
      expect(theCase()).toMatchObject({ unitId: 'barnevern-nord', assigned: ['per'] });
    });

    it('hold a participation until it is withdrawn', () => {
      const part = { participationId: 'p', unitId: 'skole', staffId: null, scope: ['measures'], until: null } as const;
      happened('case.participation-granted', { ...about, ...part, basis: 'consent-of-guardian' });
      expect(theCase().participations).toEqual([part]);
      happened('case.participation-withdrawn', { ...about, participationId: 'p' });
      expect(theCase().participations).toEqual([]);
    });

    it('count a named grant from its approval, not from its proposal, until it is withdrawn', () => {
      const grant = { grantId: 'g', staffId: 'kari', until: NEVER };
      happened('case.named-grant-proposed', { ...about, ...grant, by: 'per' });
      expect(theCase().grants).toEqual([]);
      happened('case.named-grant-approved', { ...about, ...grant });
      expect(theCase().grants).toEqual([grant]);
      happened('case.named-grant-withdrawn', { ...about, grantId: 'g', staffId: 'kari' });
      expect(theCase().grants).toEqual([]);
    });

    it('keep somebody out until the exclusion is lifted', () => {
      happened('case.exclusion-recorded', { ...about, staffId: 'kari', ground: 'disqualified' });
      happened('case.exclusion-recorded', { ...about, staffId: 'per', ground: 'threat' });
      happened('case.exclusion-lifted', { ...about, staffId: 'per' });
      expect(theCase().excluded).toEqual(new Set(['kari']));
    });

    it('know the address’ grade and whether it is hidden as two things', () => {
      const day = { policeInformedOn: null };
      happened('address-protection.set', { ...about, ...day, grade: 'fortrolig', setOn: '2026-01-06' });
      happened('address-protection.hidden-address-decided', {
        ...about,
        ...day,
        decidedOn: '2026-01-06',
        paragraph: '7-2',
      });
      happened('address-protection.set', { ...about, ...day, grade: 'strengtFortrolig', setOn: '2026-01-07' });
      expect(theCase()).toMatchObject({ grade: 'strengtFortrolig', hiddenAddress: true });
      happened('address-protection.lifted', { ...about, ...day, liftedOn: '2026-01-08' });
      expect(theCase()).toMatchObject({ grade: 'ugradert', hiddenAddress: true });
      happened('address-protection.hidden-address-lifted', { ...about, ...day, liftedOn: '2026-01-08' });
      expect(theCase()).toMatchObject({ grade: 'ugradert', hiddenAddress: false });
    });

    it('end an emergency access at once when it is judged unjustified, else at its hour', () => {
      const opened = (breakGlassId: string, staffId: string) =>
        happened('break-glass.opened', { ...about, breakGlassId, staffId, category: 'acute-danger', until: NEVER });
      opened('b1', 'kari');
      opened('b2', 'per');
      happened('break-glass.reviewed', { ...about, breakGlassId: 'b1', verdict: 'justified' });
      happened('break-glass.reviewed', { ...about, breakGlassId: 'b2', verdict: 'unjustified' });
      expect(theCase().breakGlass).toEqual([
        { breakGlassId: 'b1', staffId: 'kari', category: 'acute-danger', until: NEVER },
      ]);
    });

    it('are restricted from an approval until the last restriction is lifted', () => {
      happened('restriction.proposed', { ...about, restrictionId: 'r1', by: 'kari', ground: 'objection' });
      expect(theCase().restricted).toBe(false);
      happened('restriction.approved', { ...about, restrictionId: 'r1' });
      happened('restriction.approved', { ...about, restrictionId: 'r2' });
      happened('restriction.lifted', { ...about, restrictionId: 'r1' });
      expect(theCase().restricted).toBe(true);
      happened('restriction.lifted', { ...about, restrictionId: 'r2' });
      expect(theCase().restricted).toBe(false);
    });

    it('are erased when the key is destroyed, not when that is ordered or approved', () => {
      happened('erasure.ordered', { ...about, erasureId: 'e', by: 'kari', basis: 'court-decision', reference: '1/26' });
      happened('erasure.approved', { ...about, erasureId: 'e' });
      expect(theCase().erased).toBe(false);
      happened('erasure.executed', { ...about, erasureId: 'e' });
      expect(theCase().erased).toBe(true);
    });

    it('are about that child only', () => {
      happened('child.registered', { childId: 'child-2', unborn: false, identified: true });
      const before = fold.relations.case('child-2');
      happened('case.exclusion-recorded', { ...about, staffId: 'kari', ground: 'threat' });
      raised('concern-1');
      expect(fold.relations.case('child-2')).toEqual(before);
      expect([...fold.relations.cases()].map(({ childId }) => childId)).toEqual([CHILD, 'child-2']);
    });
  });
});
