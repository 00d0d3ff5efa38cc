import type { Refusals } from '../kernel/rejection';

export const decisionRefusals = {
  'decision.unknown': {
    nb: 'Vedtaket finnes ikke.',
    nn: 'Vedtaket finst ikkje.',
    en: 'There is no such decision.',
  },
  'decision.already-proposed': {
    nb: 'Vedtaket er allerede foreslått.',
    nn: 'Vedtaket er alt foreslått.',
    en: 'The decision has been proposed already.',
  },
  'decision.case-not-open': {
    nb: 'Barnet har ingen åpen sak.',
    nn: 'Barnet har inga open sak.',
    en: 'The child has no open case.',
  },
  'decision.before-case': {
    nb: 'Datoen kan ikke være før saken ble åpnet.',
    nn: 'Datoen kan ikkje vere før saka vart opna.',
    en: 'The date cannot be before the case was opened.',
  },
  'decision.not-staff': {
    nb: 'Bare ansatte kan foreslå, godkjenne eller endre et vedtak.',
    nn: 'Berre tilsette kan foreslå, godkjenne eller endre eit vedtak.',
    en: 'Only a member of staff can propose, approve or change a decision.',
  },
  'decision.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'decision.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'decision.before-proposal': {
    nb: 'Datoen kan ikke være før vedtaket ble foreslått.',
    nn: 'Datoen kan ikkje vere før vedtaket vart foreslått.',
    en: 'The date cannot be before the decision was proposed.',
  },
  'decision.before-decision': {
    nb: 'Datoen kan ikke være før vedtaket ble fattet.',
    nn: 'Datoen kan ikkje vere før vedtaket vart fatta.',
    en: 'The date cannot be before the decision was made.',
  },
  'decision.after-end': {
    nb: 'Datoen kan ikke være etter at vedtaket ble avsluttet.',
    nn: 'Datoen kan ikkje vere etter at vedtaket vart avslutta.',
    en: 'The date cannot be after the decision ended.',
  },
  'decision.legal-basis-impossible': {
    nb: 'Hjemmelen må være en paragraf i kapittelet som er oppgitt.',
    nn: 'Heimelen må vere ein paragraf i kapittelet som er oppgitt.',
    en: 'The legal basis must be a section of the chapter given.',
  },
  'decision.law-not-in-force': {
    nb: 'Loven gjaldt ikke på denne datoen. Fra 2023 gjelder barnevernsloven av 2021.',
    nn: 'Lova galdt ikkje på denne datoen. Frå 2023 gjeld barnevernslova av 2021.',
    en: 'The act was not in force on this date. From 2023 it is the child welfare act of 2021.',
  },
  'decision.too-many-bases': {
    nb: 'Et vedtak kan ha høyst tre hjemler i tillegg.',
    nn: 'Eit vedtak kan ha høgst tre heimlar i tillegg.',
    en: 'A decision can have at most three additional legal bases.',
  },
  'decision.consent-not-for-kind': {
    nb: 'Frivillig eller pålagt passer ikke med denne typen vedtak.',
    nn: 'Frivillig eller pålagt passar ikkje med denne typen vedtak.',
    en: 'Voluntary or ordered does not go with this kind of decision.',
  },
  'decision.investigation-unknown': {
    nb: 'Undersøkelsen hører ikke til dette barnet.',
    nn: 'Undersøkinga høyrer ikkje til dette barnet.',
    en: 'The investigation is not one of this child.',
  },
  'decision.text-missing': {
    nb: 'Teksten mangler. Vedtaket skal vise hva det bygger på.',
    nn: 'Teksten manglar. Vedtaket skal vise kva det byggjer på.',
    en: 'The text is missing. The decision must show what it rests on.',
  },
  'decision.not-proposed': {
    nb: 'Vedtaket er ikke et forslag lenger.',
    nn: 'Vedtaket er ikkje eit forslag lenger.',
    en: 'The decision is no longer a proposal.',
  },
  'decision.own-proposal': {
    nb: 'Den som foreslo vedtaket, kan ikke godkjenne det.',
    nn: 'Den som foreslo vedtaket, kan ikkje godkjenne det.',
    en: 'Who proposed the decision cannot approve it.',
  },
  'decision.own-change': {
    nb: 'Den som foreslo vedtaket, kan ikke endre det.',
    nn: 'Den som foreslo vedtaket, kan ikkje endre det.',
    en: 'Who proposed the decision cannot change it.',
  },
  'decision.participation-missing': {
    nb: 'Saken må vise hvordan barnet har medvirket til vedtaket, eller hvorfor ikke.',
    nn: 'Saka må vise korleis barnet har medverka til vedtaket, eller kvifor ikkje.',
    en: 'The case must show how the child took part in the decision, or why not.',
  },
  'decision.report-not-assessed': {
    nb: 'En sakkyndig rapport må være vurdert av Barnesakkyndig kommisjon før vedtaket kan bygge på den.',
    nn: 'Ein sakkunnig rapport må vere vurdert av Barnesakkyndig kommisjon før vedtaket kan byggje på han.',
    en: 'An expert report must have been assessed by the commission before the decision can rest on it.',
  },
  'decision.not-approved': {
    nb: 'Vedtaket er ikke godkjent.',
    nn: 'Vedtaket er ikkje godkjent.',
    en: 'The decision is not approved.',
  },
  'decision.has-ended': {
    nb: 'Vedtaket er avsluttet.',
    nn: 'Vedtaket er avslutta.',
    en: 'The decision has ended.',
  },
  'decision.entered-in-error': {
    nb: 'Vedtaket er feilført.',
    nn: 'Vedtaket er feilført.',
    en: 'The decision was entered in error.',
  },
  'decision.complaint-too-late': {
    nb: 'En klage kan ikke tas opp mer enn ett år etter vedtaket.',
    nn: 'Ei klage kan ikkje takast opp meir enn eitt år etter vedtaket.',
    en: 'A complaint cannot be taken up more than a year after the decision.',
  },
  'decision.complaint-unknown': {
    nb: 'Klagen finnes ikke, eller den er besvart.',
    nn: 'Klaga finst ikkje, eller ho er svart på.',
    en: 'There is no such complaint, or it has been answered.',
  },
  'decision.before-complaint': {
    nb: 'Svaret kan ikke komme før klagen.',
    nn: 'Svaret kan ikkje kome før klaga.',
    en: 'The answer cannot come before the complaint.',
  },
  'decision.complaint-not-late': {
    nb: 'Klagen kom i tide og kan ikke avvises fordi den er for sen.',
    nn: 'Klaga kom i tide og kan ikkje avvisast fordi ho er for sein.',
    en: 'The complaint came in time and cannot be rejected as late.',
  },
  'decision.demand-unknown': {
    nb: 'Kravet finnes ikke, eller det er avsluttet.',
    nn: 'Kravet finst ikkje, eller det er avslutta.',
    en: 'There is no such demand, or it has been concluded.',
  },
  'decision.before-demand': {
    nb: 'Datoen kan ikke være før kravet kom.',
    nn: 'Datoen kan ikkje vere før kravet kom.',
    en: 'The date cannot be before the demand came.',
  },
  'decision.demand-not-sent': {
    nb: 'Kravet er ikke sendt til nemnda.',
    nn: 'Kravet er ikkje sendt til nemnda.',
    en: 'The demand has not been sent to the tribunal.',
  },
  'decision.measures-running': {
    nb: 'Vedtaket kan ikke avsluttes så lenge noe under det pågår.',
    nn: 'Vedtaket kan ikkje avsluttast så lenge noko under det går føre seg.',
    en: 'The decision cannot end while something under it goes on.',
  },
  'decision.tribunal-pending': {
    nb: 'Vedtaket er til behandling i nemnda eller retten.',
    nn: 'Vedtaket er til handsaming i nemnda eller retten.',
    en: 'The decision is before the tribunal or a court.',
  },
  'decision.complaint-open': {
    nb: 'En klage på vedtaket er ikke besvart.',
    nn: 'Ei klage på vedtaket er ikkje svart på.',
    en: 'A complaint about the decision has not been answered.',
  },
  'decision.demand-open': {
    nb: 'Et krav om endring av vedtaket er ikke avsluttet.',
    nn: 'Eit krav om endring av vedtaket er ikkje avslutta.',
    en: 'A demand to change the decision has not been concluded.',
  },
  'decision.before-use': {
    nb: 'Datoen kan ikke være etter at noe under vedtaket begynte.',
    nn: 'Datoen kan ikkje vere etter at noko under vedtaket tok til.',
    en: 'The date cannot be after something under the decision began.',
  },
  'decision.before-last-use': {
    nb: 'Datoen kan ikke være før det siste under vedtaket er ferdig.',
    nn: 'Datoen kan ikkje vere før det siste under vedtaket er ferdig.',
    en: 'The date cannot be before the last thing under the decision was over.',
  },
  'decision.ended-before': {
    nb: 'Vedtaket var opphørt da.',
    nn: 'Vedtaket var opphøyrt då.',
    en: 'The decision had ended by then.',
  },
  'decision.date-not-set': {
    nb: 'Vedtaket har ingen slik dato å rette.',
    nn: 'Vedtaket har ingen slik dato å rette.',
    en: 'The decision has no such date to correct.',
  },
  'decision.same-date': {
    nb: 'Datoen er allerede den samme.',
    nn: 'Datoen er alt den same.',
    en: 'The date is the same already.',
  },
  'decision.in-use': {
    nb: 'Noe annet i saken bygger på vedtaket. Rett det først.',
    nn: 'Noko anna i saka byggjer på vedtaket. Rett det først.',
    en: 'Something else in the case rests on the decision. Correct that first.',
  },
  'decision.replacement-unknown': {
    nb: 'Vedtaket som skal gjelde i stedet, hører ikke til dette barnet.',
    nn: 'Vedtaket som skal gjelde i staden, høyrer ikkje til dette barnet.',
    en: 'The decision that is to hold instead is not one of this child.',
  },
} as const satisfies Refusals;
