import { seen } from '@libs/domain/event-types';
import { inWords } from './words';

const words = (type: string, data: object) => {
  const event = seen({ type, occurredOn: '2026-11-22', subjects: [], data: data as never });
  if (!event) throw new Error(`unknown event ${type}`);
  return inWords(event);
};

const staffId = 'staff-1';

describe('what access is decided on, in words', () => {
  it.each([
    ['case.caseworker-assigned', { staffId, kind: 'first' }, 'staff-1 ble kontaktperson i saken'],
    ['case.exclusion-recorded', { staffId, ground: 'disqualified' }, 'staff-1 ble utestengt fra saken: inhabil'],
    [
      'case.participation-granted',
      { unitId: 'u', staffId: null, scope: ['identity', 'measures'], basis: 'statutory', until: '2026-12-31' },
      'Samarbeidspart u får se hvem barnet er, tiltak: etter loven (→ 31.12.2026)',
    ],
    [
      'break-glass.opened',
      { staffId, category: 'acute-danger', until: '2026-11-22T13:05:00.000Z' },
      'staff-1 åpnet saken med nødtilgang til 22.11.2026 14:05: akutt fare',
    ],
    [
      'address-protection.set',
      { grade: 'strengtFortrolig', setOn: '2026-11-20', policeInformedOn: null },
      'Adressen ble gradert strengt fortrolig (20.11.2026); politiet er ikke orientert ennå',
    ],
    ['staff.role-given', { staffId, role: 'leader', unitId: 'u' }, 'Fikk rollen leder i enhet u'],
    ['unit.opened', { name: 'Skolen', service: 'school' }, 'Enheten Skolen ble opprettet (skole)'],
    [
      'erasure.ordered',
      { basis: 'court-decision', reference: '26-001' },
      'Sletting ble besluttet: rettsavgjørelse 26-001',
    ],
    [
      'investigation.concluded',
      {
        concludedOn: '2026-04-10',
        outcome: 'dismissed-may-reopen',
        conclusionCode: '6',
        mayReopenUntil: '2026-10-10',
        municipality: null,
      },
      'Undersøkelsen ble avsluttet: henlagt med mulighet for ny undersøkelse → 10.10.2026; 6 Undersøkelsen henlagt etter henvisning til annen instans (10.4.2026)',
    ],
    [
      'participation.recorded',
      { on: '2026-03-01', about: { kind: 'investigation', id: 'i' }, wayCode: '1.1' },
      'Barnets medvirkning i undersøkelsen: 1.1 Barnet medvirket ved samtale (1.3.2026)',
    ],
    [
      'concern.entered-in-error',
      { kind: 'wrong-child', replacedBy: 'c2' },
      'Meldingen ble markert som feilregistrert: gjaldt feil barn → c2',
    ],
  ])('%s', (type, data, nb) => expect(words(type, data).nb).toBe(nb));

  it('says in nynorsk and English, too, when the police were told', () => {
    const lifted = words('address-protection.lifted', { liftedOn: '2026-11-20', policeInformedOn: '2026-11-21' });
    expect(lifted.nn).toBe('Graderinga vart oppheva (20.11.2026); politiet orientert 21.11.2026');
    expect(lifted.en).toBe('The grade was lifted (20.11.2026); police informed 21.11.2026');
  });
});
