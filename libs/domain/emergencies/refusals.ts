import type { Refusals } from '../kernel/rejection';

export const emergencyRefusals = {
  'emergency.unknown': {
    nb: 'Akuttvedtaket finnes ikke.',
    nn: 'Akuttvedtaket finst ikkje.',
    en: 'There is no such emergency decision.',
  },
  'emergency.already-decided': {
    nb: 'Akuttvedtaket er allerede fattet.',
    nn: 'Akuttvedtaket er alt fatta.',
    en: 'The emergency decision has been made already.',
  },
  'emergency.case-not-open': {
    nb: 'Barnet har ingen åpen sak.',
    nn: 'Barnet har inga open sak.',
    en: 'The child has no open case.',
  },
  'emergency.before-case': {
    nb: 'Datoen kan ikke være før saken ble åpnet.',
    nn: 'Datoen kan ikkje vere før saka vart opna.',
    en: 'The date cannot be before the case was opened.',
  },
  'emergency.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'emergency.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'emergency.before-decision': {
    nb: 'Datoen kan ikke være før akuttvedtaket.',
    nn: 'Datoen kan ikkje vere før akuttvedtaket.',
    en: 'The date cannot be before the emergency decision.',
  },
  'emergency.before-implementation': {
    nb: 'Datoen kan ikke være før akuttvedtaket ble iverksatt.',
    nn: 'Datoen kan ikkje vere før akuttvedtaket vart sett i verk.',
    en: 'The date cannot be before the emergency decision was carried out.',
  },
  'emergency.legal-basis-impossible': {
    nb: 'Hjemmelen må være en paragraf i kapittelet som er oppgitt.',
    nn: 'Heimelen må vere ein paragraf i kapittelet som er oppgitt.',
    en: 'The legal basis must be a section of the chapter given.',
  },
  'emergency.law-not-in-force': {
    nb: 'Loven gjaldt ikke på denne datoen. Fra 2023 gjelder barnevernsloven av 2021.',
    nn: 'Lova galdt ikkje på denne datoen. Frå 2023 gjeld barnevernslova av 2021.',
    en: 'The act was not in force on this date. From 2023 it is the child welfare act of 2021.',
  },
  'emergency.section-not-of-kind': {
    nb: 'Paragrafen gir ikke hjemmel for denne typen akuttvedtak.',
    nn: 'Paragrafen gir ikkje heimel for denne typen akuttvedtak.',
    en: 'The section does not allow this kind of emergency decision.',
  },
  'emergency.kind-not-in-force': {
    nb: 'Denne typen akuttvedtak fantes ikke i loven på denne datoen.',
    nn: 'Denne typen akuttvedtak fanst ikkje i lova på denne datoen.',
    en: 'The act had no such emergency decision on this date.',
  },
  'emergency.decider-not-for-kind': {
    nb: 'Bare leder eller stedfortreder kan treffe dette akuttvedtaket.',
    nn: 'Berre leiar eller stedfortredar kan treffe dette akuttvedtaket.',
    en: 'Only the leader or deputy can make this emergency decision.',
  },
  'emergency.abroad-not-for-kind': {
    nb: 'Bosted i en annen stat har bare betydning ved akutt omsorgsovertakelse.',
    nn: 'Bustad i ein annan stat har berre noko å seie ved akutt omsorgsovertaking.',
    en: 'Residence in another state matters only when care is taken over.',
  },
  'emergency.text-missing': {
    nb: 'Teksten mangler. Vedtaket skal vise hva det bygger på.',
    nn: 'Teksten manglar. Vedtaket skal vise kva det byggjer på.',
    en: 'The text is missing. The decision must show what it rests on.',
  },
  'emergency.has-ended': {
    nb: 'Akuttvedtaket er avsluttet.',
    nn: 'Akuttvedtaket er avslutta.',
    en: 'The emergency decision has ended.',
  },
  'emergency.lapsed': {
    nb: 'Akuttvedtaket er falt bort, fordi det ikke kom noen begjæring til nemnda i tide.',
    nn: 'Akuttvedtaket er falle bort, fordi det ikkje kom noka krav til nemnda i tide.',
    en: 'The emergency decision has lapsed, because no petition reached the tribunal in time.',
  },
  'emergency.entered-in-error': {
    nb: 'Akuttvedtaket er feilført.',
    nn: 'Akuttvedtaket er feilført.',
    en: 'The emergency decision was entered in error.',
  },
  'emergency.already-implemented': {
    nb: 'Akuttvedtaket er allerede iverksatt.',
    nn: 'Akuttvedtaket er alt sett i verk.',
    en: 'The emergency decision has been carried out already.',
  },
  'emergency.not-implemented': {
    nb: 'Akuttvedtaket er ikke iverksatt.',
    nn: 'Akuttvedtaket er ikkje sett i verk.',
    en: 'The emergency decision has not been carried out.',
  },
  'emergency.no-control': {
    nb: 'Dette akuttvedtaket skal ikke til kontroll i nemnda.',
    nn: 'Dette akuttvedtaket skal ikkje til kontroll i nemnda.',
    en: 'This emergency decision is not controlled by the tribunal.',
  },
  'emergency.already-sent': {
    nb: 'Akuttvedtaket er allerede sendt til kontroll.',
    nn: 'Akuttvedtaket er alt sendt til kontroll.',
    en: 'The emergency decision has been sent for control already.',
  },
  'emergency.not-sent': {
    nb: 'Akuttvedtaket er ikke sendt til kontroll.',
    nn: 'Akuttvedtaket er ikkje sendt til kontroll.',
    en: 'The emergency decision has not been sent for control.',
  },
  'emergency.before-sending': {
    nb: 'Datoen kan ikke være før akuttvedtaket ble sendt til kontroll.',
    nn: 'Datoen kan ikkje vere før akuttvedtaket vart sendt til kontroll.',
    en: 'The date cannot be before the emergency decision was sent for control.',
  },
  'emergency.already-controlled': {
    nb: 'Akuttvedtaket er allerede kontrollert.',
    nn: 'Akuttvedtaket er alt kontrollert.',
    en: 'The emergency decision has been controlled already.',
  },
  'emergency.no-complaint': {
    nb: 'Dette akuttvedtaket kan ikke klages inn for nemnda.',
    nn: 'Dette akuttvedtaket kan ikkje klagast inn for nemnda.',
    en: 'There is no complaint to the tribunal about this emergency decision.',
  },
  'emergency.complaint-unknown': {
    nb: 'Klagen finnes ikke, eller den er besvart.',
    nn: 'Klaga finst ikkje, eller ho er svart på.',
    en: 'There is no such complaint, or it has been answered.',
  },
  'emergency.before-complaint': {
    nb: 'Svaret kan ikke komme før klagen.',
    nn: 'Svaret kan ikkje kome før klaga.',
    en: 'The answer cannot come before the complaint.',
  },
  'emergency.no-petition-needed': {
    nb: 'Dette akuttvedtaket følges ikke opp med begjæring til nemnda.',
    nn: 'Dette akuttvedtaket blir ikkje følgt opp med krav til nemnda.',
    en: 'No petition to the tribunal follows this emergency decision.',
  },
  'emergency.already-petitioned': {
    nb: 'Begjæringen er allerede sendt til nemnda.',
    nn: 'Kravet er alt sendt til nemnda.',
    en: 'The petition has been sent to the tribunal already.',
  },
  'emergency.not-due': {
    nb: 'Fristen for begjæring til nemnda er ikke ute.',
    nn: 'Fristen for krav til nemnda er ikkje ute.',
    en: 'The time to petition the tribunal is not over.',
  },
  'emergency.objection-not-for-kind': {
    nb: 'Protest fra foreldre eller barn avslutter ikke dette akuttvedtaket.',
    nn: 'Protest frå foreldre eller barn avsluttar ikkje dette akuttvedtaket.',
    en: "Parents' or child's objection does not end this emergency decision.",
  },
  'emergency.police-not-for-kind': {
    nb: 'Politiet skal ikke varsles om denne typen akuttvedtak.',
    nn: 'Politiet skal ikkje varslast om denne typen akuttvedtak.',
    en: 'The police are not told of this kind of emergency decision.',
  },
  'emergency.police-already-notified': {
    nb: 'Politiet er allerede varslet om dette.',
    nn: 'Politiet er alt varsla om dette.',
    en: 'The police have been told of this already.',
  },
  'emergency.not-over': {
    nb: 'Akuttvedtaket gjelder fortsatt.',
    nn: 'Akuttvedtaket gjeld framleis.',
    en: 'The emergency decision still stands.',
  },
  'emergency.before-end': {
    nb: 'Datoen kan ikke være før akuttvedtaket var slutt.',
    nn: 'Datoen kan ikkje vere før akuttvedtaket var slutt.',
    en: 'The date cannot be before the emergency decision was over.',
  },
  'emergency.after-first-act': {
    nb: 'Datoen kan ikke være etter det første som skjedde under akuttvedtaket.',
    nn: 'Datoen kan ikkje vere etter det første som skjedde under akuttvedtaket.',
    en: 'The date cannot be after the first thing that was done under the emergency decision.',
  },
  'emergency.petition-too-late-then': {
    nb: 'Med denne datoen kom begjæringen for sent. Før vedtaket på nytt i stedet.',
    nn: 'Med denne datoen kom kravet for seint. Før vedtaket på nytt i staden.',
    en: 'With this date the petition came too late. Record the decision anew instead.',
  },
  'emergency.same-date': {
    nb: 'Datoen er allerede den samme.',
    nn: 'Datoen er alt den same.',
    en: 'The date is the same already.',
  },
  'emergency.in-use': {
    nb: 'Noe annet i saken bygger på akuttvedtaket. Rett det først.',
    nn: 'Noko anna i saka byggjer på akuttvedtaket. Rett det først.',
    en: 'Something else in the case rests on the emergency decision. Correct that first.',
  },
  'emergency.replacement-unknown': {
    nb: 'Akuttvedtaket som skal gjelde i stedet, hører ikke til dette barnet.',
    nn: 'Akuttvedtaket som skal gjelde i staden, høyrer ikkje til dette barnet.',
    en: 'The emergency decision that is to hold instead is not one of this child.',
  },
} as const satisfies Refusals;
