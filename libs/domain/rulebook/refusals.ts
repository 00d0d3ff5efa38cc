import type { Refusals } from '../kernel/rejection';

export const rulebookRefusals = {
  'rulebook.person-needed': {
    nb: 'Bare en registrert ansatt kan endre kommunens regler, for en annen skal godkjenne endringen.',
    nn: 'Berre ein registrert tilsett kan endre reglane til kommunen, for ein annan skal godkjenne endringa.',
    en: 'Only a registered member of staff can change the municipality’s rules, since another one shall approve it.',
  },
  'rulebook.second-person-needed': {
    nb: 'En annen enn den som foreslo endringen, må godkjenne den.',
    nn: 'Ein annan enn den som føreslo endringa, må godkjenne ho.',
    en: 'Another person than who proposed the change must approve it.',
  },
  'rulebook.change-unknown': {
    nb: 'Endringen finnes ikke, eller den er trukket tilbake.',
    nn: 'Endringa finst ikkje, eller ho er trekt tilbake.',
    en: 'The change does not exist, or has been withdrawn.',
  },
  'rulebook.already-proposed': {
    nb: 'En endring av denne regelen venter allerede på godkjenning.',
    nn: 'Ei endring av denne regelen ventar alt på godkjenning.',
    en: 'A change of this rule is waiting for approval already.',
  },
  'rulebook.already-approved': {
    nb: 'Endringen er allerede godkjent.',
    nn: 'Endringa er alt godkjend.',
    en: 'The change is approved already.',
  },
  'rulebook.already-in-force': {
    nb: 'Endringen gjelder allerede. Den kan avsluttes fra en senere dag, men ikke trekkes tilbake.',
    nn: 'Endringa gjeld alt. Ho kan avsluttast frå ein seinare dag, men ikkje trekkjast tilbake.',
    en: 'The change is in force already. It can be ended from a later day, but not withdrawn.',
  },
  'rulebook.impossible-date': {
    nb: 'Datoen finnes ikke.',
    nn: 'Datoen finst ikkje.',
    en: 'The date does not exist.',
  },
  'rulebook.not-after-today': {
    nb: 'En endring kan tidligst gjelde fra dagen etter at den er godkjent.',
    nn: 'Ei endring kan tidlegast gjelde frå dagen etter at ho er godkjend.',
    en: 'A change can hold from the day after its approval at the earliest.',
  },
  'rulebook.not-after-the-last': {
    nb: 'Regelen er allerede endret fra samme eller en senere dag.',
    nn: 'Regelen er alt endra frå same eller ein seinare dag.',
    en: 'The rule has been changed from the same day or a later one already.',
  },
  'rulebook.source-missing': {
    nb: 'Det må stå hva endringen bygger på, for eksempel et vedtak.',
    nn: 'Det må stå kva endringa byggjer på, til dømes eit vedtak.',
    en: 'What the change rests on must be stated, such as a resolution.',
  },
  'rulebook.lengths-impossible': {
    nb: 'En frist har én til fire lengder, hver på 1 til 999 dager, uker, måneder eller år, eller 1 til 30 virkedager.',
    nn: 'Ein frist har éi til fire lengder, kvar på 1 til 999 dagar, veker, månader eller år, eller 1 til 30 yrkedagar.',
    en: 'A limit has one to four lengths, each of 1 to 999 days, weeks, months or years, or of 1 to 30 working days.',
  },
  'rulebook.rule-unknown': {
    nb: 'Regelen finnes ikke i katalogen.',
    nn: 'Regelen finst ikkje i katalogen.',
    en: 'The rule is not in the catalogue.',
  },
  'rulebook.no-target-possible': {
    nb: 'Kommunen kan bare sette et strengere mål ved siden av en frist som loven, en forskrift, en veileder eller internkontrollen gir tjenesten.',
    nn: 'Kommunen kan berre setje eit strengare mål ved sida av ein frist som lova, ei forskrift, ein rettleiar eller internkontrollen gir tenesta.',
    en: 'A stricter target can only be set beside a limit that act, regulation, guidance or internal control gives the service.',
  },
  'rulebook.not-counted': {
    nb: 'Fristen har ingen lengde å endre: dagen følger av saken selv.',
    nn: 'Fristen har inga lengd å endre: dagen følgjer av saka sjølv.',
    en: 'The limit has no length to change: its day follows from the case itself.',
  },
  'rulebook.not-stricter': {
    nb: 'Målet er ikke strengere enn loven for hver startdag. Kommunen kan ikke lempe på loven.',
    nn: 'Målet er ikkje strengare enn lova for kvar startdag. Kommunen kan ikkje lempe på lova.',
    en: 'The target is not stricter than the law for every start day. A municipality cannot loosen the law.',
  },
  'rulebook.not-a-setting': {
    nb: 'Regelen er ikke en innstilling som kommunen bestemmer selv. Loven kan kommunen ikke endre.',
    nn: 'Regelen er ikkje ei innstilling som kommunen avgjer sjølv. Lova kan kommunen ikkje endre.',
    en: 'The rule is no setting that a municipality decides on by itself. The law it cannot change.',
  },
  'rulebook.running-not-recounted': {
    nb: 'Kommunens egne plikter telles på nytt først når de er gjort: endringen kan bare gjelde nye frister.',
    nn: 'Kommunen sine eigne plikter blir talde på nytt først når dei er gjorde: endringa kan berre gjelde nye fristar.',
    en: 'What the municipality itself owes is counted anew only once it is done: the change can only be for new limits.',
  },
  'rulebook.name-impossible': {
    nb: 'En lokal regel heter «local.» og små bokstaver, tall eller bindestreker, høyst 40 tegn.',
    nn: 'Ein lokal regel heiter «local.» og små bokstavar, tal eller bindestrekar, høgst 40 teikn.',
    en: 'A local rule is called "local." and small letters, digits or hyphens, at most 40 characters.',
  },
  'rulebook.title-missing': {
    nb: 'En lokal regel må ha en tittel på bokmål, nynorsk og engelsk, høyst 120 tegn hver.',
    nn: 'Ein lokal regel må ha ein tittel på bokmål, nynorsk og engelsk, høgst 120 teikn kvar.',
    en: 'A local rule needs a title in bokmål, nynorsk and English, at most 120 characters each.',
  },
  'rulebook.trigger-impossible': {
    nb: 'Ingen lokal frist kan begynne med denne hendelsen.',
    nn: 'Ingen lokal frist kan byrje med denne hendinga.',
    en: 'No local limit can begin with this event.',
  },
  'rulebook.ending-impossible': {
    nb: 'En lokal frist må kunne oppfylles, av hendelser om det samme som den begynte med.',
    nn: 'Ein lokal frist må kunne oppfyllast, av hendingar om det same som han byrja med.',
    en: 'A local limit must be possible to meet, by events about what it began with.',
  },
  'rulebook.only-lengths-change': {
    nb: 'Av en lokal regel som finnes, kan bare lengden endres. Avslutt den og lag en ny med et annet navn.',
    nn: 'Av ein lokal regel som finst, kan berre lengda endrast. Avslutt han og lag ein ny med eit anna namn.',
    en: 'Of a local rule that exists only the lengths can change. End it and make another one with another name.',
  },
  'rulebook.nothing-to-end': {
    nb: 'Kommunen har ingen slik regel som gjelder.',
    nn: 'Kommunen har ingen slik regel som gjeld.',
    en: 'The municipality has no such rule that holds.',
  },
} as const satisfies Refusals;
