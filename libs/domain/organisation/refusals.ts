import type { Refusals } from '../kernel/rejection';

export const organisationRefusals = {
  'staff.private-provider': {
    nb: 'Den som arbeider hos en privat tiltaksleverandør, kan ikke være saksbehandler eller leder.',
    nn: 'Den som arbeider hos ein privat tiltaksleverandør, kan ikkje vere saksbehandlar eller leiar.',
    en: 'Whoever works for a private provider cannot be a caseworker or leader.',
  },
  'organisation.unit-exists': {
    nb: 'Enheten finnes allerede.',
    nn: 'Eininga finst alt.',
    en: 'The unit exists already.',
  },
  'organisation.unit-unknown': {
    nb: 'Enheten finnes ikke eller er lagt ned.',
    nn: 'Eininga finst ikkje eller er lagd ned.',
    en: 'The unit does not exist or is closed.',
  },
  'organisation.name-missing': {
    nb: 'Navnet mangler.',
    nn: 'Namnet manglar.',
    en: 'The name is missing.',
  },
  'organisation.service-not-for-kind': {
    nb: 'En samarbeidspart må ha en tjeneste; en barnevernsenhet eller privat leverandør skal ikke ha noen.',
    nn: 'Ein samarbeidspart må ha ei teneste; ei barnevernseining eller ein privat leverandør skal ikkje ha noka.',
    en: 'A partner unit needs a service; a child-welfare unit or a private provider has none.',
  },
  'organisation.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'organisation.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'organisation.ends-before-start': {
    nb: 'Slutten kan ikke være før starten.',
    nn: 'Slutten kan ikkje vere før starten.',
    en: 'The end cannot be before the start.',
  },
  'organisation.staff-exists': {
    nb: 'Den ansatte er allerede registrert.',
    nn: 'Den tilsette er alt registrert.',
    en: 'The member of staff is registered already.',
  },
  'organisation.staff-unknown': {
    nb: 'Den ansatte finnes ikke.',
    nn: 'Den tilsette finst ikkje.',
    en: 'There is no such member of staff.',
  },
  'organisation.staff-left': {
    nb: 'Den ansatte har sluttet.',
    nn: 'Den tilsette har slutta.',
    en: 'The member of staff has left.',
  },
  'organisation.sign-in-missing': {
    nb: 'Innloggingen den ansatte bruker, må oppgis.',
    nn: 'Innlogginga den tilsette bruker, må oppgjevast.',
    en: 'The sign-in that the member of staff uses must be given.',
  },
  'organisation.not-to-oneself': {
    nb: 'Ingen kan gi tilgang til seg selv eller ta bort det som stenger dem selv ute.',
    nn: 'Ingen kan gje tilgang til seg sjølv eller ta bort det som stengjer dei sjølve ute.',
    en: 'Nobody can give access to themself, or take away what keeps them out.',
  },
  'organisation.role-not-for-unit': {
    nb: 'Rollen passer ikke til enheten: samarbeidspart er rollen hos en samarbeidspart, og bare der.',
    nn: 'Rolla passar ikkje til eininga: samarbeidspart er rolla hos ein samarbeidspart, og berre der.',
    en: 'The role does not fit the unit: partner is the role in a partner unit, and only there.',
  },
  'organisation.role-not-held': {
    nb: 'Den ansatte har ikke denne rollen i enheten.',
    nn: 'Den tilsette har ikkje denne rolla i eininga.',
    en: 'The member of staff does not have this role in the unit.',
  },
  'organisation.own-stand-in': {
    nb: 'Ingen kan være vikar for seg selv.',
    nn: 'Ingen kan vere vikar for seg sjølv.',
    en: 'Nobody can stand in for themself.',
  },
  'organisation.stand-in-unknown': {
    nb: 'Vikaren er ikke registrert eller har sluttet.',
    nn: 'Vikaren er ikkje registrert eller har slutta.',
    en: 'The stand-in is not registered or has left.',
  },
  'organisation.absence-exists': {
    nb: 'Fraværet er allerede ført.',
    nn: 'Fråværet er alt ført.',
    en: 'The absence is recorded already.',
  },
  'organisation.absence-unknown': {
    nb: 'Fraværet finnes ikke eller er avsluttet.',
    nn: 'Fråværet finst ikkje eller er avslutta.',
    en: 'The absence does not exist or has been ended.',
  },
  'organisation.duty-not-for-unit': {
    nb: 'Bare en barnevernsenhet har vakt.',
    nn: 'Berre ei barnevernseining har vakt.',
    en: 'Only a child-welfare unit has a duty roster.',
  },
  'organisation.shift-exists': {
    nb: 'Vakten er allerede satt opp.',
    nn: 'Vakta er alt sett opp.',
    en: 'The shift is planned already.',
  },
  'organisation.shift-unknown': {
    nb: 'Vakten finnes ikke eller er avlyst.',
    nn: 'Vakta finst ikkje eller er avlyst.',
    en: 'The shift does not exist or has been cancelled.',
  },
  'organisation.kinship-unknown': {
    nb: 'Det er ikke ført noe slikt slektskap.',
    nn: 'Det er ikkje ført noko slikt slektskap.',
    en: 'No such kinship is recorded.',
  },
} as const satisfies Refusals;
