import type { StaffEvent, UnitEvent, UnitKind } from '@libs/domain/organisation/events';
import { kinships, partnerServices } from './access-code-words';
import { roleInWords } from './code-words';
import { day, minute, on, say } from './wording';
import type { Sentences, Words } from './wording';

const ownKinds: Words<UnitKind> = {
  'child-welfare': say('barnevern', 'barnevern', 'child welfare'),
  partner: say('samarbeidspart', 'samarbeidspart', 'partner'),
  'private-provider': say('privat tiltaksleverandør', 'privat tiltaksleverandør', 'private provider'),
};

export const organisationWords: Sentences<UnitEvent | StaffEvent> = {
  'unit.opened': ({ name, kind: unitKind, service }) => {
    const kind = service === null ? ownKinds[unitKind] : partnerServices[service];
    return say(
      `Enheten ${name} ble opprettet (${kind.nb})`,
      `Eininga ${name} vart oppretta (${kind.nn})`,
      `The unit ${name} was opened (${kind.en})`,
    );
  },
  'unit.closed': ({ closedOn }) => on(closedOn, 'Enheten ble lagt ned', 'Eininga vart lagd ned', 'The unit was closed'),
  'staff.registered': ({ protectedName }) =>
    protectedName
      ? say(
          'En ansatt ble registrert; navnet vises ikke for familier',
          'Ein tilsett vart registrert; namnet blir ikkje vist for familiar',
          'A member of staff was registered; the name is not shown to families',
        )
      : say('En ansatt ble registrert', 'Ein tilsett vart registrert', 'A member of staff was registered'),
  'staff.left': ({ leftOn }) => on(leftOn, 'Den ansatte sluttet', 'Den tilsette slutta', 'The member of staff left'),
  'staff.role-given': ({ role, unitId }) => {
    const { nb, nn, en } = roleInWords(role);
    return say(
      `Fikk rollen ${nb} i enhet ${unitId}`,
      `Fekk rolla ${nn} i eining ${unitId}`,
      `Was given the role ${en} in unit ${unitId}`,
    );
  },
  'staff.role-taken': ({ role, unitId }) => {
    const { nb, nn, en } = roleInWords(role);
    return say(
      `Mistet rollen ${nb} i enhet ${unitId}`,
      `Mista rolla ${nn} i eining ${unitId}`,
      `Lost the role ${en} in unit ${unitId}`,
    );
  },
  'staff.absence-recorded': ({ from, to, standInId }) => {
    const days = `${day(from)}–${day(to)}`;
    return standInId === null
      ? say(`Fravær ${days}, uten vikar`, `Fråvær ${days}, utan vikar`, `Absent ${days}, without stand-in`)
      : say(
          `Fravær ${days}, vikar ${standInId}`,
          `Fråvær ${days}, vikar ${standInId}`,
          `Absent ${days}, stand-in ${standInId}`,
        );
  },
  'staff.absence-ended': () => say('Fraværet ble avsluttet', 'Fråværet vart avslutta', 'The absence was ended'),
  'staff.duty-planned': ({ unitId, from, until }) => {
    const hours = `${minute(from)}–${minute(until)}`;
    return say(
      `Vakt i enhet ${unitId}: ${hours}`,
      `Vakt i eining ${unitId}: ${hours}`,
      `On duty in unit ${unitId}: ${hours}`,
    );
  },
  'staff.duty-cancelled': () => say('Vakten ble avlyst', 'Vakta vart avlyst', 'The shift was cancelled'),
  'staff.kinship-recorded': ({ childId, kinship }) => {
    const { nb, nn, en } = kinships[kinship];
    return say(
      `Nærstående ført: ${nb} til barnet ${childId}`,
      `Nærståande ført: ${nn} til barnet ${childId}`,
      `Kinship recorded: ${en} of the child ${childId}`,
    );
  },
  'staff.kinship-withdrawn': ({ childId, kinship }) => {
    const { nb, nn, en } = kinships[kinship];
    return say(
      `Nærstående strøket: ${nb} til barnet ${childId}`,
      `Nærståande stroke: ${nn} til barnet ${childId}`,
      `Kinship withdrawn: ${en} of the child ${childId}`,
    );
  },
};
