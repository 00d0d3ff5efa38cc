import type { Refusals } from '../kernel/rejection';

export const investigationRefusals = {
  'investigation.already-opened': {
    nb: 'Undersøkelsen er allerede åpnet.',
    nn: 'Undersøkinga er alt opna.',
    en: 'The investigation has been opened already.',
  },
  'investigation.impossible-date': {
    nb: 'Datoen finnes ikke eller ligger fram i tid.',
    nn: 'Datoen finst ikkje eller ligg fram i tid.',
    en: 'The date does not exist or is in the future.',
  },
  'investigation.opened-before-received': {
    nb: 'Undersøkelsen kan ikke åpnes før meldingen ble mottatt.',
    nn: 'Undersøkinga kan ikkje opnast før meldinga vart motteken.',
    en: 'The investigation cannot be opened before the concern was received.',
  },
  'investigation.unknown': {
    nb: 'Undersøkelsen finnes ikke.',
    nn: 'Undersøkinga finst ikkje.',
    en: 'There is no such investigation.',
  },
  'investigation.entered-in-error': {
    nb: 'Undersøkelsen er markert som feilregistrert.',
    nn: 'Undersøkinga er markert som feilregistrert.',
    en: 'The investigation was entered in error.',
  },
  'investigation.already-concluded': {
    nb: 'Undersøkelsen er allerede avsluttet.',
    nn: 'Undersøkinga er alt avslutta.',
    en: 'The investigation has been concluded already.',
  },
  'investigation.before-opening': {
    nb: 'Datoen kan ikke være før undersøkelsen ble åpnet.',
    nn: 'Datoen kan ikkje vere før undersøkinga vart opna.',
    en: 'The date cannot be before the investigation was opened.',
  },
  'investigation.dates-out-of-order': {
    nb: 'Datoene må følge etter hverandre slik det skjedde.',
    nn: 'Datoane må følgje etter kvarandre slik det skjedde.',
    en: 'The dates must follow one another as things happened.',
  },
  'investigation.may-not-reopen': {
    nb: 'Ny undersøkelse uten ny melding krever en henleggelse som sier at undersøkelsen kan gjenåpnes, og bare én gang (§ 2-5).',
    nn: 'Ny undersøking utan ny melding krev ei avgjerd om å leggje bort saka som seier at undersøkinga kan opnast att, og berre éin gong (§ 2-5).',
    en: 'A new investigation without a new concern needs a dismissal that says so, and happens once (§ 2-5).',
  },
  'investigation.reopening-too-late': {
    nb: 'De seks månedene for ny undersøkelse er gått (§ 2-5).',
    nn: 'Dei seks månadene for ny undersøking er gått (§ 2-5).',
    en: 'The six months for a new investigation have passed (§ 2-5).',
  },
  'investigation.extension-already-decided': {
    nb: 'Det er allerede avgjort om undersøkelsestiden utvides.',
    nn: 'Det er alt avgjort om undersøkingstida blir utvida.',
    en: 'Whether the time is extended has been decided already.',
  },
  'investigation.extension-too-late': {
    nb: 'Utvidet undersøkelsestid må besluttes før de tre månedene er gått (§ 2-2).',
    nn: 'Utvida undersøkingstid må avgjerast før dei tre månadene er gått (§ 2-2).',
    en: 'An extension must be decided before the three months have passed (§ 2-2).',
  },
  'investigation.extension-needs-reason': {
    nb: 'Det må stå hvilket særlig tilfelle som gjør det nødvendig med mer tid (§ 2-2).',
    nn: 'Det må stå kva særleg tilfelle som gjer det nødvendig med meir tid (§ 2-2).',
    en: 'It must be stated which special case makes more time necessary (§ 2-2).',
  },
  'investigation.mandate-missing': {
    nb: 'Oppdraget må ha et mandat.',
    nn: 'Oppdraget må ha eit mandat.',
    en: 'The assignment needs a mandate.',
  },
  'investigation.expert-missing': {
    nb: 'Det må stå hvem den sakkyndige er.',
    nn: 'Det må stå kven den sakkunnige er.',
    en: 'It must be stated who the expert is.',
  },
  'investigation.assignment-unknown': {
    nb: 'Undersøkelsen har ikke noe slikt sakkyndigoppdrag.',
    nn: 'Undersøkinga har ikkje noko slikt sakkunnigoppdrag.',
    en: 'The investigation has no such expert assignment.',
  },
  'investigation.report-already-received': {
    nb: 'Rapporten er allerede mottatt.',
    nn: 'Rapporten er alt motteken.',
    en: 'The report has been received already.',
  },
  'investigation.report-missing': {
    nb: 'Rapporten er ikke mottatt ennå.',
    nn: 'Rapporten er ikkje motteken enno.',
    en: 'The report has not been received yet.',
  },
  'investigation.report-already-assessed': {
    nb: 'Kommisjonen har allerede vurdert rapporten.',
    nn: 'Kommisjonen har alt vurdert rapporten.',
    en: 'The commission has assessed the report already.',
  },
  'investigation.report-not-assessed': {
    nb: 'Sakkyndigrapporten må være vurdert av Barnesakkyndig kommisjon før den legges til grunn (§ 12-7).',
    nn: 'Sakkunnigrapporten må vere vurdert av Barnesakkunnig kommisjon før han blir lagd til grunn (§ 12-7).',
    en: 'The expert report must have been assessed by the commission before it supports a conclusion (§ 12-7).',
  },
  'investigation.outcome-contradicts-code': {
    nb: 'Konklusjonskoden passer ikke til utfallet.',
    nn: 'Konklusjonskoden passar ikkje til utfallet.',
    en: 'The conclusion code does not fit the outcome.',
  },
  'investigation.grounds-missing': {
    nb: 'Tiltak og begjæring må ha minst ett vedtaksgrunnlag.',
    nn: 'Tiltak og krav til nemnda må ha minst eitt vedtaksgrunnlag.',
    en: 'Measures and petitions need at least one ground.',
  },
  'investigation.decision-missing': {
    nb: 'Konklusjonen må vise til et godkjent vedtak om tiltak i denne undersøkelsen.',
    nn: 'Konklusjonen må vise til eit godkjent vedtak om tiltak i denne undersøkinga.',
    en: 'The conclusion must name an approved decision on measures in this investigation.',
  },
  'investigation.dismissal-missing': {
    nb: 'Henleggelse er et enkeltvedtak: konklusjonen må vise til et godkjent vedtak om henleggelse i denne undersøkelsen (§ 2-5).',
    nn: 'Å leggje bort undersøkinga er eit enkeltvedtak: konklusjonen må vise til eit godkjent vedtak om det (§ 2-5).',
    en: 'A dismissal is a decision: the conclusion must name an approved decision to dismiss this investigation (§ 2-5).',
  },
  'investigation.petition-missing': {
    nb: 'Konklusjonen må vise til en begjæring til nemnda om dette barnet.',
    nn: 'Konklusjonen må vise til eit krav til nemnda om dette barnet.',
    en: 'The conclusion must name a petition to the tribunal about this child.',
  },
  'investigation.municipality-missing': {
    nb: 'Det må stå hvilken kommune barnet flyttet til.',
    nn: 'Det må stå kva kommune barnet flytta til.',
    en: 'The municipality the child moved to must be stated.',
  },
  'investigation.impossible-municipality': {
    nb: 'Kommunenummer har fire sifre, og oppgis bare når barnet flyttet til en annen kommune.',
    nn: 'Kommunenummer har fire siffer, og blir oppgitt berre når barnet flytta til ein annan kommune.',
    en: 'A municipality number has four digits, and is given only when the child moved to another municipality.',
  },
  'investigation.assessment-missing': {
    nb: 'Konklusjonen må ha en barnevernfaglig vurdering.',
    nn: 'Konklusjonen må ha ei barnevernfagleg vurdering.',
    en: 'The conclusion needs a professional assessment.',
  },
  'investigation.may-reopen-not-yet': {
    nb: 'Henleggelse med mulighet for ny undersøkelse finnes fra 1. januar 2026 (§ 2-5).',
    nn: 'Å leggje bort saka med høve til ny undersøking finst frå 1. januar 2026 (§ 2-5).',
    en: 'A dismissal that allows a new investigation exists from 1 January 2026 (§ 2-5).',
  },
  'investigation.nothing-to-correct': {
    nb: 'Rettelsen må gjelde en dato som er registrert, og endre den.',
    nn: 'Rettinga må gjelde ein dato som er registrert, og endre han.',
    en: 'The correction must be of a recorded date, and change it.',
  },
  'investigation.correction-needs-reason': {
    nb: 'Rettelsen må begrunnes.',
    nn: 'Rettinga må grunngjevast.',
    en: 'The correction needs a reason.',
  },
  'investigation.rested-on': {
    nb: 'Vedtak eller ny undersøkelse bygger på denne. De må markeres som feilregistrert først.',
    nn: 'Vedtak eller ny undersøking byggjer på denne. Dei må markerast som feilregistrerte først.',
    en: 'A decision or a later investigation rests on this one. They must be entered in error first.',
  },
} as const satisfies Refusals;
