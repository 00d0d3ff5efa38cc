import type { Refusals } from '../kernel/rejection';

export const childRefusals = {
  'child.already-registered': {
    nb: 'Barnet er allerede registrert.',
    nn: 'Barnet er alt registrert.',
    en: 'The child is registered already.',
  },
  'child.impossible-birth-date': {
    nb: 'Fødselsdatoen finnes ikke eller ligger fram i tid.',
    nn: 'Fødselsdatoen finst ikkje eller ligg fram i tid.',
    en: 'The birth date does not exist or is in the future.',
  },
  'child.birth-date-conflicts': {
    nb: 'Fødselsdatoen stemmer ikke med fødselsnummeret.',
    nn: 'Fødselsdatoen stemmer ikkje med fødselsnummeret.',
    en: 'The birth date does not agree with the national id.',
  },
  'child.unborn-with-birth-date': {
    nb: 'Et ufødt barn har ingen fødselsdato.',
    nn: 'Eit ufødd barn har ingen fødselsdato.',
    en: 'An unborn child has no birth date.',
  },
  'child.unknown': {
    nb: 'Barnet er ikke registrert her.',
    nn: 'Barnet er ikkje registrert her.',
    en: 'The child is not registered here.',
  },
  'child.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'child.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'child.reason-missing': {
    nb: 'Det må stå hvorfor.',
    nn: 'Det må stå kvifor.',
    en: 'The reason must be given.',
  },
  'child.synthetic-id': {
    nb: 'Syntetiske fødselsnummer kan ikke brukes her.',
    nn: 'Syntetiske fødselsnummer kan ikkje brukast her.',
    en: 'Synthetic national ids cannot be used here.',
  },
  'child.invalid-national-id': {
    nb: 'Nummeret er verken et gyldig fødselsnummer eller D-nummer, eller registerets erstatning for det.',
    nn: 'Nummeret er verken eit gyldig fødselsnummer eller D-nummer, eller erstatninga registeret har for det.',
    en: "The number is no valid national id or D-number, nor the register's stand-in for one.",
  },
  'child.invalid-duf-number': {
    nb: 'DUF-nummeret er ikke gyldig.',
    nn: 'DUF-nummeret er ikkje gyldig.',
    en: 'The DUF number is not valid.',
  },
  'child.unborn-number-after-birth': {
    nb: 'Barnet er født: nummeret for et ufødt barn må erstattes.',
    nn: 'Barnet er fødd: nummeret for eit ufødd barn må bytast ut.',
    en: 'The child is born: the number of an unborn child must be replaced.',
  },
  'child.birth-date-missing': {
    nb: 'Fødselsdatoen mangler.',
    nn: 'Fødselsdatoen manglar.',
    en: 'The birth date is missing.',
  },
  'child.impossible-due-date': {
    nb: 'Termindatoen finnes ikke eller ligger mer enn ni måneder fram i tid.',
    nn: 'Termindatoen finst ikkje eller ligg meir enn ni månader fram i tid.',
    en: 'The due date does not exist or is more than nine months ahead.',
  },
  'child.due-date-missing': {
    nb: 'Termindatoen mangler.',
    nn: 'Termindatoen manglar.',
    en: 'The due date is missing.',
  },
  'child.due-date-conflicts': {
    nb: 'Termindatoen stemmer ikke med nummeret.',
    nn: 'Termindatoen stemmer ikkje med nummeret.',
    en: 'The due date does not agree with the number.',
  },
  'child.known-before-conceived': {
    nb: 'Saken begynte mer enn ni måneder før denne fødselsdatoen.',
    nn: 'Saka byrja meir enn ni månader før denne fødselsdatoen.',
    en: 'The case began more than nine months before this birth date.',
  },
  'child.sex-conflicts': {
    nb: 'Kjønnet stemmer ikke med fødselsnummeret.',
    nn: 'Kjønnet stemmer ikkje med fødselsnummeret.',
    en: 'The sex does not agree with the national id.',
  },
  'child.change-does-not-fit': {
    nb: 'Endringen er ikke av det slaget som er oppgitt.',
    nn: 'Endringa er ikkje av det slaget som er oppgitt.',
    en: 'The change is not of the kind that is given.',
  },
  'child.network-role-unclear': {
    nb: 'Rollen skal oppgis for nettverket, og bare for det.',
    nn: 'Rolla skal oppgjevast for nettverket, og berre for det.',
    en: 'The role is given of the network, and of nobody else.',
  },
  'child.parental-responsibility-unclear': {
    nb: 'Foreldreansvar skal oppgis for foreldre, og bare for dem.',
    nn: 'Foreldreansvar skal oppgjevast for foreldre, og berre for dei.',
    en: 'Parental responsibility is said of parents, and of nobody else.',
  },
  'child.own-relative': {
    nb: 'Barnet kan ikke være i slekt med seg selv.',
    nn: 'Barnet kan ikkje vere i slekt med seg sjølv.',
    en: 'The child cannot be related to itself.',
  },
  'child.not-a-sibling': {
    nb: 'Bare søsken kan være et annet barn som er registrert her.',
    nn: 'Berre søsken kan vere eit anna barn som er registrert her.',
    en: 'Only a sibling can be another child that is registered here.',
  },
  'child.person-missing': {
    nb: 'Navnet på personen mangler.',
    nn: 'Namnet på personen manglar.',
    en: 'The name of the person is missing.',
  },
  'child.relation-unknown': {
    nb: 'Relasjonen finnes ikke.',
    nn: 'Relasjonen finst ikkje.',
    en: 'There is no such relation.',
  },
  'child.relation-already-ended': {
    nb: 'Relasjonen er allerede avsluttet.',
    nn: 'Relasjonen er alt avslutta.',
    en: 'The relation has ended already.',
  },
  'child.before-relation': {
    nb: 'Datoen kan ikke være før relasjonen begynte.',
    nn: 'Datoen kan ikkje vere før relasjonen byrja.',
    en: 'The date cannot be before the relation began.',
  },
  'child.nothing-changes': {
    nb: 'Det er ikke oppgitt noe som endres.',
    nn: 'Det er ikkje oppgitt noko som blir endra.',
    en: 'Nothing is given that changes.',
  },
  'child.language-unclear': {
    nb: 'Språket oppgis med tre bokstaver (ISO 639-3) når det trengs tolk, og bare da.',
    nn: 'Språket blir oppgitt med tre bokstavar (ISO 639-3) når det trengst tolk, og berre då.',
    en: 'The language is given in three letters (ISO 639-3) when an interpreter is needed, and only then.',
  },
  'child.own-duplicate': {
    nb: 'Et barn kan ikke være en dublett av seg selv.',
    nn: 'Eit barn kan ikkje vere ein dublett av seg sjølv.',
    en: 'A child cannot be a duplicate of itself.',
  },
  'child.already-linked': {
    nb: 'Barna er allerede koblet som samme barn.',
    nn: 'Barna er alt kopla som same barn.',
    en: 'The two are linked as one child already.',
  },
  'child.not-linked': {
    nb: 'Barna er ikke koblet som samme barn.',
    nn: 'Barna er ikkje kopla som same barn.',
    en: 'The two are not linked as one child.',
  },
} as const satisfies Refusals;
