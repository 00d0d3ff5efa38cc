import type { Refusals } from '../kernel/rejection';

export const tribunalRefusals = {
  'tribunal.unknown': {
    nb: 'Saken for nemnda finnes ikke.',
    nn: 'Saka for nemnda finst ikkje.',
    en: 'There is no such case before the tribunal.',
  },
  'tribunal.already-petitioned': {
    nb: 'Begjæringen er allerede sendt.',
    nn: 'Kravet er alt sendt.',
    en: 'The petition has been sent already.',
  },
  'tribunal.rests-on-nothing': {
    nb: 'Begjæringen må bygge på et vedtak, et akuttvedtak eller et krav fra en part.',
    nn: 'Kravet må byggje på eit vedtak, eit akuttvedtak eller eit krav frå ein part.',
    en: "The petition must rest on a decision, an emergency decision or a party's demand.",
  },
  'tribunal.decision-not-in-force': {
    nb: 'Vedtaket må være godkjent, og ikke avsluttet, den dagen begjæringen sendes.',
    nn: 'Vedtaket må vere godkjent, og ikkje avslutta, den dagen kravet blir sendt.',
    en: 'The decision must be approved, and not ended, on the day of the petition.',
  },
  'tribunal.decision-voluntary': {
    nb: 'Et frivillig vedtak skal ikke til nemnda.',
    nn: 'Eit frivillig vedtak skal ikkje til nemnda.',
    en: 'A voluntary decision does not go to the tribunal.',
  },
  'tribunal.already-pending': {
    nb: 'Vedtaket er allerede til behandling i nemnda.',
    nn: 'Vedtaket er alt til handsaming i nemnda.',
    en: 'The decision is before the tribunal already.',
  },
  'tribunal.case-not-open': {
    nb: 'Barnet har ingen åpen sak.',
    nn: 'Barnet har inga open sak.',
    en: 'The child has no open case.',
  },
  'tribunal.before-case': {
    nb: 'Datoen kan ikke være før saken ble åpnet.',
    nn: 'Datoen kan ikkje vere før saka vart opna.',
    en: 'The date cannot be before the case was opened.',
  },
  'tribunal.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'tribunal.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'tribunal.before-petition': {
    nb: 'Datoen kan ikke være før begjæringen ble sendt.',
    nn: 'Datoen kan ikkje vere før kravet vart sendt.',
    en: 'The date cannot be before the petition was sent.',
  },
  'tribunal.before-hearing': {
    nb: 'Datoen kan ikke være før forhandlingsmøtet var slutt.',
    nn: 'Datoen kan ikkje vere før forhandlingsmøtet var slutt.',
    en: 'The date cannot be before the hearing was closed.',
  },
  'tribunal.before-decision': {
    nb: 'Datoen kan ikke være før nemnda hadde avgjort saken.',
    nn: 'Datoen kan ikkje vere før nemnda hadde avgjort saka.',
    en: 'The date cannot be before the tribunal had decided.',
  },
  'tribunal.legal-basis-impossible': {
    nb: 'Hjemmelen må være en paragraf i kapittelet som er oppgitt.',
    nn: 'Heimelen må vere ein paragraf i kapittelet som er oppgitt.',
    en: 'The legal basis must be a section of the chapter given.',
  },
  'tribunal.law-not-in-force': {
    nb: 'Loven gjaldt ikke på denne datoen. Fra 2023 gjelder barnevernsloven av 2021.',
    nn: 'Lova galdt ikkje på denne datoen. Frå 2023 gjeld barnevernslova av 2021.',
    en: 'The act was not in force on this date. From 2023 it is the child welfare act of 2021.',
  },
  'tribunal.too-many-bases': {
    nb: 'En begjæring kan ha høyst tre hjemler i tillegg.',
    nn: 'Eit krav kan ha høgst tre heimlar i tillegg.',
    en: 'A petition can have at most three additional legal bases.',
  },
  'tribunal.text-missing': {
    nb: 'Teksten mangler.',
    nn: 'Teksten manglar.',
    en: 'The text is missing.',
  },
  'tribunal.already-heard': {
    nb: 'Forhandlingsmøtet er allerede ført inn.',
    nn: 'Forhandlingsmøtet er alt ført inn.',
    en: 'The hearing has been recorded already.',
  },
  'tribunal.already-decided': {
    nb: 'Nemnda har avgjort saken.',
    nn: 'Nemnda har avgjort saka.',
    en: 'The tribunal has decided the case.',
  },
  'tribunal.not-decided': {
    nb: 'Nemnda har ikke avgjort saken.',
    nn: 'Nemnda har ikkje avgjort saka.',
    en: 'The tribunal has not decided the case.',
  },
  'tribunal.withdrawn': {
    nb: 'Begjæringen er trukket.',
    nn: 'Kravet er trekt.',
    en: 'The petition has been withdrawn.',
  },
  'tribunal.entered-in-error': {
    nb: 'Saken for nemnda er feilført.',
    nn: 'Saka for nemnda er feilført.',
    en: 'The case before the tribunal was entered in error.',
  },
  'tribunal.action-unknown': {
    nb: 'Søksmålet finnes ikke, eller retten har avgjort det.',
    nn: 'Søksmålet finst ikkje, eller retten har avgjort det.',
    en: 'There is no such action, or the court has decided it.',
  },
  'tribunal.before-action': {
    nb: 'Retten kan ikke avgjøre saken før søksmålet.',
    nn: 'Retten kan ikkje avgjere saka før søksmålet.',
    en: 'The court cannot decide before the action.',
  },
  'tribunal.before-what-it-rests-on': {
    nb: 'Begjæringen kan ikke være sendt før vedtaket den bygger på.',
    nn: 'Kravet kan ikkje vere sendt før vedtaket det byggjer på.',
    en: 'The petition cannot be older than the decision it rests on.',
  },
  'tribunal.emergency-lapsed-then': {
    nb: 'Med denne datoen var akuttvedtaket allerede falt bort.',
    nn: 'Med denne datoen var akuttvedtaket alt falle bort.',
    en: 'With this date the emergency decision had lapsed already.',
  },
  'tribunal.after-next-step': {
    nb: 'Datoen kan ikke være etter det som skjedde siden.',
    nn: 'Datoen kan ikkje vere etter det som skjedde sidan.',
    en: 'The date cannot be after what happened next.',
  },
  'tribunal.date-not-set': {
    nb: 'Saken har ingen slik dato å rette.',
    nn: 'Saka har ingen slik dato å rette.',
    en: 'The case has no such date to correct.',
  },
  'tribunal.same-date': {
    nb: 'Datoen er allerede den samme.',
    nn: 'Datoen er alt den same.',
    en: 'The date is the same already.',
  },
  'tribunal.in-use': {
    nb: 'Noe annet i saken bygger på avgjørelsen. Rett det først.',
    nn: 'Noko anna i saka byggjer på avgjerda. Rett det først.',
    en: 'Something else in the case rests on the decision. Correct that first.',
  },
  'tribunal.replacement-unknown': {
    nb: 'Nemndssaken som skal gjelde i stedet, hører ikke til dette barnet.',
    nn: 'Nemndssaka som skal gjelde i staden, høyrer ikkje til dette barnet.',
    en: 'The tribunal case that is to hold instead is not one of this child.',
  },
} as const satisfies Refusals;
