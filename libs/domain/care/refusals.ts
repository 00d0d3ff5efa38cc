import type { Refusals } from '../kernel/rejection';

export const careRefusals = {
  'care.unknown': {
    nb: 'Omsorgsovertakelsen finnes ikke.',
    nn: 'Omsorgsovertakinga finst ikkje.',
    en: 'There is no such taking over of care.',
  },
  'care.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'care.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'care.same-date': {
    nb: 'Datoen er den samme som før.',
    nn: 'Datoen er den same som før.',
    en: 'The date is the same as before.',
  },
  'care.case-not-open': {
    nb: 'Barnet har ingen åpen sak.',
    nn: 'Barnet har inga open sak.',
    en: 'The child has no open case.',
  },
  'care.before-case': {
    nb: 'Datoen kan ikke være før saken ble åpnet.',
    nn: 'Datoen kan ikkje vere før saka vart opna.',
    en: 'The date cannot be before the case was opened.',
  },
  'care.already-taken-over': {
    nb: 'Barnevernstjenesten har allerede omsorgen.',
    nn: 'Barnevernstenesta har alt omsorga.',
    en: 'The service has the care already.',
  },
  'care.order-used': {
    nb: 'Omsorgen er allerede overtatt etter dette nemndsvedtaket.',
    nn: 'Omsorga er alt overteken etter dette nemndsvedtaket.',
    en: 'Care was taken over by this order before.',
  },
  'care.no-order': {
    nb: 'Nemnda har ikke vedtatt omsorgsovertakelse i denne saken.',
    nn: 'Nemnda har ikkje vedteke omsorgsovertaking i denne saka.',
    en: 'The tribunal ordered no taking over of care in this case.',
  },
  'care.order-lapsed': {
    nb: 'Vedtaket om omsorgsovertakelse ble ikke iverksatt i tide og er falt bort (§ 5-2).',
    nn: 'Vedtaket om omsorgsovertaking vart ikkje sett i verk i tide og har falle bort (§ 5-2).',
    en: 'The care order was not carried out in time and has lapsed (§ 5-2).',
  },
  'care.decision-missing': {
    nb: 'Nemndssaken bygger ikke på et vedtak i barnevernstjenesten.',
    nn: 'Nemndssaka byggjer ikkje på eit vedtak i barnevernstenesta.',
    en: 'The tribunal’s case rests on no decision of the service.',
  },
  'care.birth-date-unknown': {
    nb: 'Fødselsdatoen er ikke kjent, så det kan ikke avgjøres om barnet er under 18 år.',
    nn: 'Fødselsdatoen er ikkje kjend, så det kan ikkje avgjerast om barnet er under 18 år.',
    en: 'The birth date is not known, so it cannot be told whether the child is under 18.',
  },
  'care.turned-18': {
    nb: 'Omsorgen kan ikke overtas fra den dagen barnet fyller 18 år.',
    nn: 'Omsorga kan ikkje overtakast frå den dagen barnet fyller 18 år.',
    en: 'Care cannot be taken over from the day the child turns 18.',
  },
  'care.before-taking-over': {
    nb: 'Datoen kan ikke være før omsorgen ble overtatt.',
    nn: 'Datoen kan ikkje vere før omsorga vart overteken.',
    en: 'The date cannot be before care was taken over.',
  },
  'care.dates-out-of-order': {
    nb: 'Datoene kommer da ikke i riktig rekkefølge.',
    nn: 'Datoane kjem då ikkje i rett rekkjefølgje.',
    en: 'The dates would then not follow each other.',
  },
  'care.offer-missing': {
    nb: 'Tilbudet må skrives ned.',
    nn: 'Tilbodet må skrivast ned.',
    en: 'The offer must be written down.',
  },
  'care.assessment-missing': {
    nb: 'Vurderingen må skrives ned.',
    nn: 'Vurderinga må skrivast ned.',
    en: 'The assessment must be written down.',
  },
  'care.child-view-missing': {
    nb: 'Barnets syn, eller hvorfor barnet ikke ble hørt, må skrives ned.',
    nn: 'Synet til barnet, eller kvifor barnet ikkje vart høyrt, må skrivast ned.',
    en: 'What the child said, or why the child was not heard, must be written down.',
  },
  'care.already-lifted': {
    nb: 'Omsorgsovertakelsen er allerede opphevet.',
    nn: 'Omsorgsovertakinga er alt oppheva.',
    en: 'The care order has been lifted already.',
  },
  'care.not-lifted': {
    nb: 'Omsorgsovertakelsen er ikke opphevet.',
    nn: 'Omsorgsovertakinga er ikkje oppheva.',
    en: 'The care order has not been lifted.',
  },
  'care.lifting-code-of-other-age': {
    nb: 'Koden for fylte 18 år gjelder fra 18-årsdagen, og bare den.',
    nn: 'Koden for fylte 18 år gjeld frå 18-årsdagen, og berre den.',
    en: 'From the 18th birthday on the code for it holds, and before it the others do.',
  },
  'care.lifting-not-ordered': {
    nb: 'Bare nemnda eller retten kan oppheve en omsorgsovertakelse (§ 5-7).',
    nn: 'Berre nemnda eller retten kan oppheve ei omsorgsovertaking (§ 5-7).',
    en: 'Only the tribunal or the court can lift a care order (§ 5-7).',
  },
  'care.measures-running': {
    nb: 'Tiltakene under omsorgsovertakelsen må avsluttes først.',
    nn: 'Tiltaka under omsorgsovertakinga må avsluttast først.',
    en: 'The measures under the care order must be ended first.',
  },
  'care.not-returned': {
    nb: 'Barnet er ikke tilbakeført til foreldrene.',
    nn: 'Barnet er ikkje ført tilbake til foreldra.',
    en: 'The child was not returned to the parents.',
  },
  'care.before-lifting': {
    nb: 'Datoen kan ikke være før omsorgsovertakelsen ble opphevet.',
    nn: 'Datoen kan ikkje vere før omsorgsovertakinga vart oppheva.',
    en: 'The date cannot be before the care order was lifted.',
  },
  'care.follow-up-too-long': {
    nb: 'Oppfølging etter tilbakeføring kan vare i inntil seks måneder (§ 8-7).',
    nn: 'Oppfølging etter tilbakeføring kan vare i inntil seks månader (§ 8-7).',
    en: 'Follow-up after return lasts up to six months (§ 8-7).',
  },
  'care.plan-missing': {
    nb: 'Oppfølging etter tilbakeføring skal ha en plan (§ 8-7).',
    nn: 'Oppfølging etter tilbakeføring skal ha ein plan (§ 8-7).',
    en: 'Follow-up after return needs a plan (§ 8-7).',
  },
  'care.plan-unknown': {
    nb: 'Barnet har ingen slik plan.',
    nn: 'Barnet har ingen slik plan.',
    en: 'The child has no such plan.',
  },
  'care.reason-missing': {
    nb: 'Grunnen må skrives ned.',
    nn: 'Grunnen må skrivast ned.',
    en: 'The reason must be written down.',
  },
} as const satisfies Refusals;
