import { StaffFold } from '@libs/access/relations/staff-fold';
import type { PeopleEvent } from '@libs/access/relations/relation-events';
import type { ReminderAudience } from '@libs/domain/deadlines/events';
import { recipientsOf, type Concerned } from './recipients';

const CHILD = 'child-1';
/** Monday, 07:00 in Oslo. */
const NOW = '2026-11-09T06:00:00.000Z';

describe('who gets a reminder', () => {
  let people: StaffFold;

  const happened = (type: PeopleEvent['type'], data: object): void =>
    people.apply({ type, data } as PeopleEvent, 'somebody');
  const works = (staffId: string, role?: string, unitId = 'barnevern'): void => {
    happened('staff.registered', { staffId, issuer: 'i', subject: staffId, competences: [], protectedName: false });
    if (role) happened('staff.role-given', { staffId, role, unitId });
  };
  const away = (staffId: string, standInId: string | null, from = '2026-11-01', to = '2026-11-30'): void =>
    happened('staff.absence-recorded', { staffId, absenceId: `${staffId}-${from}`, from, to, standInId });
  const onDuty = (staffId: string, from: string, until: string, unitId = 'barnevern'): void =>
    happened('staff.duty-planned', { staffId, shiftId: `${staffId}-${from}`, unitId, from, until });
  const told = (audience: readonly ReminderAudience[], about: Partial<Concerned> = {}) =>
    recipientsOf(
      audience,
      { childId: CHILD, responsible: 'kari', unitId: 'barnevern', excluded: [], ...about },
      people,
      NOW,
    );

  beforeEach(() => {
    people = new StaffFold();
    for (const unitId of ['barnevern', 'nord'])
      happened('unit.opened', { unitId, name: unitId, kind: 'child-welfare', service: null, place: 'own-premises' });
    works('kari', 'caseworker');
    works('per', 'caseworker');
    works('lise', 'leader');
    works('nils', 'leader', 'nord');
  });

  it('is the case’s caseworker', () => {
    expect(told(['caseworker'])).toEqual({ recipients: ['kari'], nobodyResponsible: false });
  });

  it('is the leader of the case’s unit, with the caseworker or alone', () => {
    expect(told(['caseworker', 'leader']).recipients).toEqual(['kari', 'lise']);
    expect(told(['leader'], { unitId: 'nord' }).recipients).toEqual(['nils']);
  });

  it('is the leader of the service’s own unit for what is placed nowhere, or in a unit without one', () => {
    expect(told(['leader'], { unitId: null }).recipients).toEqual(['lise']);
    expect(told(['leader'], { unitId: 'sør' }).recipients).toEqual(['lise']);
  });

  it('is who stands in for somebody absent, on the days of the absence alone', () => {
    away('kari', 'per', '2026-11-09', '2026-11-09');
    expect(told(['caseworker']).recipients).toEqual(['per']);
    happened('staff.absence-ended', { staffId: 'kari', absenceId: 'kari-2026-11-09' });
    away('kari', 'per', '2026-11-10', '2026-11-20');
    away('kari', 'per', '2026-11-01', '2026-11-08');
    expect(told(['caseworker']).recipients).toEqual(['kari']);
  });

  it('is the stand-in’s stand-in, and the leader where that leads to nobody', () => {
    works('oda', 'caseworker');
    away('kari', 'per');
    away('per', 'oda');
    expect(told(['caseworker'])).toEqual({ recipients: ['oda'], nobodyResponsible: false });
    away('oda', 'kari');
    expect(told(['caseworker'])).toEqual({ recipients: ['lise'], nobodyResponsible: true });
  });

  it.each([
    ['there is no caseworker', () => undefined, { responsible: null }],
    ['the caseworker is absent without a stand-in', () => away('kari', null), {}],
    ['the caseworker has left', () => happened('staff.left', { staffId: 'kari', leftOn: '2026-11-01' }), {}],
    ['nobody knows the caseworker', () => undefined, { responsible: 'nobody' }],
  ])('is the leader, with an alarm, when %s', (_why, given, about) => {
    given();
    expect(told(['caseworker'], about)).toEqual({ recipients: ['lise'], nobodyResponsible: true });
  });

  it('is nobody but the mailboxes where there is no leader either', () => {
    happened('staff.left', { staffId: 'lise', leftOn: '2026-11-01' });
    expect(told(['caseworker'], { responsible: null })).toEqual({ recipients: [], nobodyResponsible: true });
    expect(told(['leader'])).toEqual({ recipients: [], nobodyResponsible: false });
  });

  it('is whoever is on duty in the unit at that very moment', () => {
    onDuty('per', '2026-11-08T22:00:00.000Z', NOW);
    onDuty('kari', NOW, '2026-11-09T14:00:00.000Z');
    onDuty('nils', '2026-11-09T00:00:00.000Z', '2026-11-10T00:00:00.000Z', 'nord');
    expect(told(['duty-officer']).recipients).toEqual(['kari']);
  });

  it('is the leader when nobody is on duty, without an alarm about the caseworker', () => {
    expect(told(['duty-officer'])).toEqual({ recipients: ['lise'], nobodyResponsible: false });
  });

  it('is the data-protection officer, wherever they sit', () => {
    works('dag', 'data-protection-officer', 'rådhuset');
    expect(told(['leader', 'data-protection-officer']).recipients).toEqual(['lise', 'dag']);
  });

  it('is each person once', () => {
    expect(told(['caseworker', 'leader', 'duty-officer'], { responsible: 'lise' }).recipients).toEqual(['lise']);
  });

  it('is never somebody of the child’s family', () => {
    happened('staff.kinship-recorded', { staffId: 'kari', childId: CHILD, kinship: 'parent' });
    expect(told(['caseworker'])).toEqual({ recipients: ['lise'], nobodyResponsible: true });
    expect(told(['caseworker'], { childId: 'child-2' }).recipients).toEqual(['kari']);
    expect(told(['caseworker'], { childId: null }).recipients).toEqual(['kari']);
  });

  it('is never somebody who is excluded from the case, but the leader, another leader or the mailboxes', () => {
    works('leif', 'leader');
    expect(told(['caseworker'], { excluded: ['kari'] })).toEqual({
      recipients: ['lise', 'leif'],
      nobodyResponsible: true,
    });
    expect(told(['leader'], { excluded: ['lise'] }).recipients).toEqual(['leif']);
    expect(told(['leader'], { excluded: ['lise', 'leif'] }).recipients).toEqual([]);
    expect(told(['leader'], { unitId: 'nord', excluded: ['nils'] }).recipients).toEqual(['lise', 'leif']);
    onDuty('per', NOW, '2026-11-09T14:00:00.000Z');
    expect(told(['duty-officer'], { excluded: ['per', 'lise'] }).recipients).toEqual(['leif']);
  });

  it('is never a stand-in who is excluded from the case', () => {
    away('kari', 'per');
    expect(told(['caseworker'], { excluded: ['per'] })).toEqual({ recipients: ['lise'], nobodyResponsible: true });
  });
});
