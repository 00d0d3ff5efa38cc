import type { Refusals } from '../kernel/rejection';

export const measureRefusals = {
  'measure.already-decided': {
    nb: 'Tiltaket er allerede vedtatt.',
    nn: 'Tiltaket er alt vedteke.',
    en: 'The measure has been decided already.',
  },
  'measure.unknown': {
    nb: 'Tiltaket finnes ikke.',
    nn: 'Tiltaket finst ikkje.',
    en: 'There is no such measure.',
  },
  'measure.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'measure.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'measure.before-decision': {
    nb: 'Tiltaket kan ikke starte før det er vedtatt.',
    nn: 'Tiltaket kan ikkje starte før det er vedteke.',
    en: 'The measure cannot start before it is decided.',
  },
  'measure.before-start': {
    nb: 'Datoen kan ikke være før tiltaket startet.',
    nn: 'Datoen kan ikkje vere før tiltaket starta.',
    en: 'The date cannot be before the measure started.',
  },
  'measure.legal-basis-impossible': {
    nb: 'Hjemmelen må være en paragraf i kapittelet som er oppgitt.',
    nn: 'Heimelen må vere ein paragraf i kapittelet som er oppgitt.',
    en: 'The legal basis must be a section of the chapter given.',
  },
  'measure.already-started': {
    nb: 'Tiltaket er allerede startet.',
    nn: 'Tiltaket er alt starta.',
    en: 'The measure has started already.',
  },
  'measure.not-running': {
    nb: 'Tiltaket er ikke i gang.',
    nn: 'Tiltaket er ikkje i gang.',
    en: 'The measure is not running.',
  },
  'measure.child-view-missing': {
    nb: 'Evalueringen må ha med barnets syn, eller hvorfor barnet ikke er hørt.',
    nn: 'Evalueringa må ha med barnet sitt syn, eller kvifor barnet ikkje er høyrt.',
    en: "The evaluation must hold the child's view, or why the child was not heard.",
  },
  'measure.assessment-missing': {
    nb: 'Evalueringen må ha en vurdering av om hjelpen virker.',
    nn: 'Evalueringa må ha ei vurdering av om hjelpa verkar.',
    en: 'The evaluation must assess whether the help works.',
  },
  'measure.case-not-open': {
    nb: 'Det er ingen åpen sak å sette tiltaket inn i.',
    nn: 'Det er inga open sak å setje tiltaket inn i.',
    en: 'There is no open case to set the measure up in.',
  },
  'measure.before-case': {
    nb: 'Tiltaket kan ikke være vedtatt før saken ble åpnet.',
    nn: 'Tiltaket kan ikkje vere vedteke før saka vart opna.',
    en: 'The measure cannot be decided before the case was opened.',
  },
  'measure.decision-missing': {
    nb: 'Ikke noe godkjent vedtak om dette barnet gir grunnlag for tiltaket den dagen.',
    nn: 'Ikkje noko godkjent vedtak om dette barnet gir grunnlag for tiltaket den dagen.',
    en: 'No approved decision about this child allows the measure on that day.',
  },
  'measure.basis-unlike-decision': {
    nb: 'Tiltaket må ha samme lov, kapittel og paragraf som vedtaket.',
    nn: 'Tiltaket må ha same lov, kapittel og paragraf som vedtaket.',
    en: 'The measure must rest on the same act, chapter and section as its decision.',
  },
  'measure.consent-unlike-decision': {
    nb: 'Tiltaket må være frivillig eller pålagt, slik vedtaket sier.',
    nn: 'Tiltaket må vere frivillig eller pålagt, slik vedtaket seier.',
    en: 'The measure must be voluntary or ordered, as its decision says.',
  },
  'measure.order-missing': {
    nb: 'Et tiltak kan bare pålegges når nemnda har bestemt det, eller et akuttvedtak gjelder.',
    nn: 'Eit tiltak kan berre påleggjast når nemnda har avgjort det, eller eit akuttvedtak gjeld.',
    en: 'A measure can only be ordered once the tribunal has said so, or under a standing emergency decision.',
  },
  'measure.too-many-bases': {
    nb: 'Et tiltak kan ha høyst tre hjemler i tillegg.',
    nn: 'Eit tiltak kan ha høgst tre heimlar i tillegg.',
    en: 'A measure can have at most three further legal bases.',
  },
  'measure.birth-date-unknown': {
    nb: 'Barnets fødselsdato må være kjent før et omsorgstiltak.',
    nn: 'Fødselsdatoen til barnet må vere kjend før eit omsorgstiltak.',
    en: "The child's birth date must be known before a care measure.",
  },
  'measure.care-after-18': {
    nb: 'Et omsorgstiltak kan ikke vare lenger enn til barnet fyller 18 år.',
    nn: 'Eit omsorgstiltak kan ikkje vare lenger enn til barnet fyller 18 år.',
    en: 'A care measure cannot last beyond the 18th birthday.',
  },
  'measure.over-18': {
    nb: 'Etter 18 år kan det bare settes inn tiltak som ettervern (§ 3-6).',
    nn: 'Etter 18 år kan det berre setjast inn tiltak som ettervern (§ 3-6).',
    en: 'After the 18th birthday only aftercare (§ 3-6) can be set up.',
  },
  'measure.over-25': {
    nb: 'Ingen tiltak kan vare lenger enn til 25 år.',
    nn: 'Ingen tiltak kan vare lenger enn til 25 år.',
    en: 'No measure can last beyond the 25th birthday.',
  },
  'measure.planned-end-missing': {
    nb: 'Et pålagt tiltak må ha en dato da det senest slutter.',
    nn: 'Eit pålagt tiltak må ha ein dato då det seinast sluttar.',
    en: 'An imposed measure must say when it ends at the latest.',
  },
  'measure.planned-end-too-late': {
    nb: 'Et pålagt hjelpetiltak kan ikke vare så lenge (§§ 3-4 og 3-5).',
    nn: 'Eit pålagt hjelpetiltak kan ikkje vare så lenge (§§ 3-4 og 3-5).',
    en: 'Imposed help cannot last that long (§§ 3-4 and 3-5).',
  },
  'measure.planned-end-before-decision': {
    nb: 'Tiltaket kan ikke slutte før det er vedtatt.',
    nn: 'Tiltaket kan ikkje slutte før det er vedteke.',
    en: 'The measure cannot end before it is decided.',
  },
  'measure.after-planned-end': {
    nb: 'Tiltaket kan ikke starte etter at det skulle slutte.',
    nn: 'Tiltaket kan ikkje starte etter at det skulle slutte.',
    en: 'The measure cannot start after its planned end.',
  },
  'measure.not-longer': {
    nb: 'Den nye sluttdatoen må være senere enn den gamle.',
    nn: 'Den nye sluttdatoen må vere seinare enn den gamle.',
    en: 'The new planned end must be later than the old one.',
  },
  'measure.change-missing': {
    nb: 'Det må stå hva som endres.',
    nn: 'Det må stå kva som blir endra.',
    en: 'It must be said what changes.',
  },
  'measure.reason-missing': {
    nb: 'Det må stå en grunn.',
    nn: 'Det må stå ei grunngiving.',
    en: 'A reason must be given.',
  },
  'measure.supplier-missing': {
    nb: 'Det må stå hvem som leverer tiltaket.',
    nn: 'Det må stå kven som leverer tiltaket.',
    en: 'It must be said who delivers the measure.',
  },
  'measure.organisation-number-impossible': {
    nb: 'Organisasjonsnummeret kan ikke være riktig.',
    nn: 'Organisasjonsnummeret kan ikkje vere rett.',
    en: 'The organisation number cannot be right.',
  },
  'measure.amount-impossible': {
    nb: 'Beløpet må være et helt antall øre, minst 1.',
    nn: 'Beløpet må vere eit heilt tal øre, minst 1.',
    en: 'The amount must be a whole number of øre, at least 1.',
  },
  'measure.until-before-purchase': {
    nb: 'Kjøpet kan ikke slutte før det er gjort.',
    nn: 'Kjøpet kan ikkje slutte før det er gjort.',
    en: 'The purchase cannot end before it is made.',
  },
  'measure.what-missing': {
    nb: 'Det må stå hva som gis.',
    nn: 'Det må stå kva som blir gitt.',
    en: 'It must be said what is given.',
  },
  'measure.lifting-missing': {
    nb: 'Det må stå hvorfor omsorgstiltaket oppheves.',
    nn: 'Det må stå kvifor omsorgstiltaket blir oppheva.',
    en: 'It must be said why the care measure is lifted.',
  },
  'measure.lifting-unfitting': {
    nb: 'Bare et omsorgstiltak som er en plassering, har årsak til opphevelse.',
    nn: 'Berre eit omsorgstiltak som er ei plassering, har årsak til oppheving.',
    en: 'Only a care measure that is a placement has a reason for lifting.',
  },
  'measure.placement-open': {
    nb: 'Barnet bor fortsatt der tiltaket har plassert det: avslutt plasseringen først.',
    nn: 'Barnet bur framleis der tiltaket har plassert det: avslutt plasseringa først.',
    en: 'The child still lives where the measure placed it: end the placement first.',
  },
  'measure.before-move-out': {
    nb: 'Tiltaket kan ikke slutte før barnet flyttet ut.',
    nn: 'Tiltaket kan ikkje slutte før barnet flytta ut.',
    en: 'The measure cannot end before the child moved out.',
  },
  'measure.after-move-in': {
    nb: 'Tiltaket kan ikke ha startet etter at barnet flyttet inn.',
    nn: 'Tiltaket kan ikkje ha starta etter at barnet flytta inn.',
    en: 'The measure cannot have started after the child moved in.',
  },
  'measure.after-evaluation': {
    nb: 'Tiltaket kan ikke ha startet etter at det ble evaluert.',
    nn: 'Tiltaket kan ikkje ha starta etter at det vart evaluert.',
    en: 'The measure cannot have started after it was evaluated.',
  },
  'measure.before-evaluation': {
    nb: 'Tiltaket kan ikke være avsluttet før det sist ble evaluert.',
    nn: 'Tiltaket kan ikkje vere avslutta før det sist vart evaluert.',
    en: 'The measure cannot have ended before it was evaluated last.',
  },
  'measure.placement-rests': {
    nb: 'En plassering bygger på tiltaket: før den som feilført først.',
    nn: 'Ei plassering byggjer på tiltaket: før ho som feilført først.',
    en: 'A placement rests on the measure: enter the placement in error first.',
  },
  'measure.entered-in-error': {
    nb: 'Tiltaket er feilført, og ikke noe kan føyes til.',
    nn: 'Tiltaket er feilført, og ingenting kan leggjast til.',
    en: 'The measure was entered in error, and takes nothing more.',
  },
  'measure.date-not-set': {
    nb: 'Tiltaket har ikke denne datoen ennå.',
    nn: 'Tiltaket har ikkje denne datoen enno.',
    en: 'The measure does not have this date yet.',
  },
  'measure.date-unchanged': {
    nb: 'Datoen er den samme som før.',
    nn: 'Datoen er den same som før.',
    en: 'The date is the same as before.',
  },
  'measure.category-not-valid': {
    nb: 'Tiltakskategorien gjaldt ikke den dagen.',
    nn: 'Tiltakskategorien galdt ikkje den dagen.',
    en: 'The category of the measure was not valid on that day.',
  },
} as const satisfies Refusals;
