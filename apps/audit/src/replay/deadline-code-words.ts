import type { AwaitedParty, BreachReason } from '@libs/domain/deadline-handling/events';
import type { MunicipalDuty } from '@libs/domain/municipal-duties/events';
import { say } from './wording';
import type { Words } from './wording';

export const awaitedParties: Words<AwaitedParty> = {
  child: say('barnet', 'barnet', 'the child'),
  parents: say('foreldrene', 'foreldra', 'the parents'),
  expert: say('sakkyndig', 'sakkunnig', 'an expert'),
  'expert-commission': say(
    'Barnesakkyndig kommisjon',
    'Barnesakkunnig kommisjon',
    'the commission on child welfare experts',
  ),
  police: say('politiet', 'politiet', 'the police'),
  health: say('helsetjenesten', 'helsetenesta', 'the health service'),
  school: say('skolen', 'skulen', 'the school'),
  kindergarten: say('barnehagen', 'barnehagen', 'the kindergarten'),
  nav: say('NAV', 'NAV', 'NAV'),
  tribunal: say('nemnda', 'nemnda', 'the tribunal'),
  bufetat: say('Bufetat', 'Bufetat', 'Bufetat'),
  'other-municipality': say('en annen kommune', 'ein annan kommune', 'another municipality'),
  other: say('andre', 'andre', 'others'),
};

export const breachReasons: Words<BreachReason> = {
  'family-unreachable': say(
    'familien var ikke å få tak i',
    'familien var ikkje å få tak i',
    'the family was not reached',
  ),
  'awaiting-expert': say('ventet på sakkyndig', 'venta på sakkunnig', 'waited for an expert'),
  'awaiting-other-service': say(
    'ventet på en annen tjeneste',
    'venta på ei anna teneste',
    'waited for another service',
  ),
  'caseworker-absent': say('saksbehandler var borte', 'saksbehandlar var borte', 'the caseworker was absent'),
  capacity: say('for lite kapasitet', 'for lite kapasitet', 'too little capacity'),
  vacancy: say('ubesatt stilling', 'ledig stilling', 'a vacant position'),
  'late-handover': say('kom sent fra en annen', 'kom seint frå ein annan', 'handed over late'),
  'registered-late': say(
    'gjort i tide, registrert for sent',
    'gjort i tide, registrert for seint',
    'done in time, registered late',
  ),
  'system-failure': say('systemfeil', 'systemfeil', 'a failure of the system'),
  other: say('annet', 'anna', 'something else'),
};

export const municipalDuties: Words<MunicipalDuty> = {
  'condition-report': say(
    'redegjørelse til kommunestyret om tilstanden i barnevernet',
    'utgreiing til kommunestyret om tilstanden i barnevernet',
    'report to the municipal council on the state of child welfare',
  ),
  'prevention-plan': say('plan for forebyggende arbeid', 'plan for førebyggjande arbeid', 'plan for preventive work'),
  'prevention-status': say(
    'status for planen for forebyggende arbeid',
    'status for planen for førebyggjande arbeid',
    'status of the plan for preventive work',
  ),
  'deadline-report': say(
    'fristskjema til statsforvalteren',
    'fristskjema til statsforvaltaren',
    'deadline form for the county governor',
  ),
};
