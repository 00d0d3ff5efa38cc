import type { Refusals } from '../kernel/rejection';

export const placementRefusals = {
  'placement.already-started': {
    nb: 'Plasseringen er allerede registrert.',
    nn: 'Plasseringa er alt registrert.',
    en: 'The placement has been recorded already.',
  },
  'placement.unknown': {
    nb: 'Plasseringen finnes ikke.',
    nn: 'Plasseringa finst ikkje.',
    en: 'There is no such placement.',
  },
  'placement.entered-in-error': {
    nb: 'Plasseringen er feilregistrert, og tar ikke imot mer.',
    nn: 'Plasseringa er feilregistrert, og tek ikkje imot meir.',
    en: 'The placement was entered in error and takes nothing more.',
  },
  'placement.moved-out': {
    nb: 'Barnet har flyttet ut.',
    nn: 'Barnet har flytta ut.',
    en: 'The child has moved out.',
  },
  'placement.lives-there': {
    nb: 'Barnet bor der ennå, så det finnes ingen utflyttingsdato å rette.',
    nn: 'Barnet bur der enno, så det finst ingen utflyttingsdato å rette.',
    en: 'The child still lives there: there is no day of moving out to correct.',
  },
  'placement.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'placement.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'placement.same-date': {
    nb: 'Datoen er den samme som før.',
    nn: 'Datoen er den same som før.',
    en: 'The date is the same as before.',
  },
  'placement.case-not-open': {
    nb: 'Barnet har ingen åpen sak.',
    nn: 'Barnet har inga open sak.',
    en: 'The child has no open case.',
  },
  'placement.before-case': {
    nb: 'Datoen kan ikke være før saken ble åpnet.',
    nn: 'Datoen kan ikkje vere før saka vart opna.',
    en: 'The date cannot be before the case was opened.',
  },
  'placement.after-case': {
    nb: 'Datoen kan ikke være etter at saken ble avsluttet.',
    nn: 'Datoen kan ikkje vere etter at saka vart avslutta.',
    en: 'The date cannot be after the case was closed.',
  },
  'placement.measure-not-running': {
    nb: 'Barnet har ikke dette tiltaket, eller det løper ikke.',
    nn: 'Barnet har ikkje dette tiltaket, eller det er ikkje i gang.',
    en: 'The child has no such measure, or it is not running.',
  },
  'placement.kind-of-other-measure': {
    nb: 'Et slikt sted hører til en annen tiltakskategori enn tiltakets.',
    nn: 'Ein slik stad høyrer til ein annan tiltakskategori enn den tiltaket har.',
    en: 'Such a place belongs to another category than the measure has.',
  },
  'placement.before-measure': {
    nb: 'Barnet kan ikke flytte inn før tiltaket startet.',
    nn: 'Barnet kan ikkje flytte inn før tiltaket starta.',
    en: 'The child cannot move in before the measure started.',
  },
  'placement.after-measure': {
    nb: 'Barnet kan ikke flytte ut etter at tiltaket ble avsluttet.',
    nn: 'Barnet kan ikkje flytte ut etter at tiltaket vart avslutta.',
    en: 'The child cannot move out after the measure ended.',
  },
  'placement.overlaps': {
    nb: 'Barnet bodde et annet sted da.',
    nn: 'Barnet budde ein annan stad då.',
    en: 'The child lived somewhere else then.',
  },
  'placement.host-missing': {
    nb: 'Kommunen der hjemmet ligger, må oppgis.',
    nn: 'Kommunen der heimen ligg, må oppgjevast.',
    en: 'The municipality of the home must be given.',
  },
  'placement.host-impossible': {
    nb: 'Kommunenummer har fire sifre.',
    nn: 'Kommunenummer har fire siffer.',
    en: 'A municipality number has four digits.',
  },
  'placement.network-search-missing': {
    nb: 'Det må dokumenteres hva som ble undersøkt i familie og nære nettverk, eller hvorfor ikke (§ 9-4).',
    nn: 'Det må dokumenterast kva som vart undersøkt i familie og nære nettverk, eller kvifor ikkje (§ 9-4).',
    en: 'What was looked for in family and near network, or why not, must be documented (§ 9-4).',
  },
  'placement.sibling-not-considered': {
    nb: 'Hvert søsken må være vurdert: sammen eller hver for seg.',
    nn: 'Kvart sysken må vere vurdert: saman eller kvar for seg.',
    en: 'Every sibling must be considered: together or apart.',
  },
  'placement.sibling-twice': {
    nb: 'Et søsken er nevnt to ganger.',
    nn: 'Eit sysken er nemnt to gonger.',
    en: 'A sibling is named twice.',
  },
  'placement.sibling-unknown': {
    nb: 'Et søsken som er nevnt, er ikke blant barnets relasjoner.',
    nn: 'Eit sysken som er nemnt, er ikkje mellom relasjonane til barnet.',
    en: 'A sibling that is named is not among the child’s relations.',
  },
  'placement.apart-reason-missing': {
    nb: 'Når søsken bor hver for seg, må grunnen skrives ned.',
    nn: 'Når sysken bur kvar for seg, må grunnen skrivast ned.',
    en: 'Where siblings live apart, the reason must be written down.',
  },
  'placement.sibling-review-missing': {
    nb: 'Når søsken bor hver for seg, må det settes en dag for ny vurdering.',
    nn: 'Når sysken bur kvar for seg, må det setjast ein dag for ny vurdering.',
    en: 'Where siblings live apart, a day to think of it anew must be set.',
  },
  'placement.sibling-review-too-early': {
    nb: 'Den nye vurderingen må komme etter denne.',
    nn: 'Den nye vurderinga må kome etter denne.',
    en: 'The next review must come after this one.',
  },
  'placement.sibling-review-too-late': {
    nb: 'Den nye vurderingen må komme innen seks måneder.',
    nn: 'Den nye vurderinga må kome innan seks månader.',
    en: 'The next review must come within six months.',
  },
  'placement.sibling-review-not-needed': {
    nb: 'Ingen søsken bor hver for seg, så det er ingenting å vurdere på nytt.',
    nn: 'Ingen sysken bur kvar for seg, så det er ingenting å vurdere på nytt.',
    en: 'No siblings live apart: there is nothing to review.',
  },
  'placement.sibling-contact-missing': {
    nb: 'Søsken som fortsatt bor hver for seg, må ha avtalt samvær (§ 7-5).',
    nn: 'Sysken som framleis bur kvar for seg, må ha avtalt samvær (§ 7-5).',
    en: 'Siblings who go on living apart must have contact arranged (§ 7-5).',
  },
  'placement.assessment-missing': {
    nb: 'Vurderingen må skrives ned.',
    nn: 'Vurderinga må skrivast ned.',
    en: 'The assessment must be written down.',
  },
  'placement.before-move-in': {
    nb: 'Datoen kan ikke være før barnet flyttet inn.',
    nn: 'Datoen kan ikkje vere før barnet flytta inn.',
    en: 'The date cannot be before the child moved in.',
  },
  'placement.after-move-out': {
    nb: 'Datoen kan ikke være etter at barnet flyttet ut.',
    nn: 'Datoen kan ikkje vere etter at barnet flytta ut.',
    en: 'The date cannot be after the child moved out.',
  },
  'placement.something-happened': {
    nb: 'Noe som er registrert på plasseringen, ville da falle utenfor den.',
    nn: 'Noko som er registrert på plasseringa, ville då falle utanfor ho.',
    en: 'Something that is recorded of the placement would then lie outside of it.',
  },
  'placement.no-supervision': {
    nb: 'Her er det ingen kommune som fører tilsyn.',
    nn: 'Her er det ingen kommune som fører tilsyn.',
    en: 'No municipality supervises this place.',
  },
  'placement.report-missing': {
    nb: 'Besøket må ha en rapport.',
    nn: 'Besøket må ha ein rapport.',
    en: 'The visit needs a report.',
  },
  'placement.child-view-missing': {
    nb: 'Barnets syn, eller hvorfor barnet ikke ble hørt, må skrives ned.',
    nn: 'Synet til barnet, eller kvifor barnet ikkje vart høyrt, må skrivast ned.',
    en: 'What the child said, or why the child was not heard, must be written down.',
  },
  'placement.no-visit-frequency': {
    nb: 'Et slikt sted har ikke noe fast antall besøk i året.',
    nn: 'Ein slik stad har ikkje noko fast tal på besøk i året.',
    en: 'Such a place has no number of visits a year.',
  },
  'placement.frequency-unchanged': {
    nb: 'Antallet besøk i året er det samme som før.',
    nn: 'Talet på besøk i året er det same som før.',
    en: 'The number of visits a year is the same as before.',
  },
  'placement.frequency-out-of-order': {
    nb: 'Et nyere antall besøk gjelder allerede fra en senere dag.',
    nn: 'Eit nyare tal på besøk gjeld alt frå ein seinare dag.',
    en: 'A newer number of visits holds from a later day already.',
  },
  'placement.not-two-years': {
    nb: 'Barnet må ha bodd i hjemmet i mer enn to år (fosterhjemsforskriften §§ 10 og 18).',
    nn: 'Barnet må ha budd i heimen i meir enn to år (fosterheimsforskrifta §§ 10 og 18).',
    en: 'The child must have lived in the home for more than two years (FOR-fosterhjem §§ 10, 18).',
  },
  'placement.conditions-not-good': {
    nb: 'Forholdene i hjemmet må være vurdert som gode.',
    nn: 'Forholda i heimen må vere vurderte som gode.',
    en: 'The conditions in the home must be judged good.',
  },
  'placement.frequency-not-decided': {
    nb: 'Færre oppfølgingsbesøk krever et godkjent vedtak om det (fosterhjemsforskriften § 10).',
    nn: 'Færre oppfølgingsbesøk krev eit godkjent vedtak om det (fosterheimsforskrifta § 10).',
    en: 'Fewer follow-up visits need an approved decision on it (FOR-fosterhjem § 10).',
  },
  'placement.child-not-heard': {
    nb: 'Barnet må være hørt (fosterhjemsforskriften § 10).',
    nn: 'Barnet må vere høyrt (fosterheimsforskrifta § 10).',
    en: 'The child must have been heard (FOR-fosterhjem § 10).',
  },
  'placement.foster-parents-not-heard': {
    nb: 'Fosterforeldrene må være hørt (fosterhjemsforskriften § 10).',
    nn: 'Fosterforeldra må vere høyrde (fosterheimsforskrifta § 10).',
    en: 'The foster parents must have been heard (FOR-fosterhjem § 10).',
  },
  'placement.birth-date-unknown': {
    nb: 'Fødselsdatoen er ikke kjent, så det kan ikke avgjøres om barnet er fylt 15 år.',
    nn: 'Fødselsdatoen er ikkje kjend, så det kan ikkje avgjerast om barnet har fylt 15 år.',
    en: 'The birth date is not known, so it cannot be told whether the child is 15.',
  },
  'placement.child-under-15': {
    nb: 'Færre tilsynsbesøk krever at barnet er fylt 15 år (fosterhjemsforskriften § 18).',
    nn: 'Færre tilsynsbesøk krev at barnet har fylt 15 år (fosterheimsforskrifta § 18).',
    en: 'Fewer supervision visits need a child of 15 or more (FOR-fosterhjem § 18).',
  },
  'placement.child-does-not-consent': {
    nb: 'Færre tilsynsbesøk krever at barnet samtykker (fosterhjemsforskriften § 18).',
    nn: 'Færre tilsynsbesøk krev at barnet samtykkjer (fosterheimsforskrifta § 18).',
    en: 'Fewer supervision visits need the consent of the child (FOR-fosterhjem § 18).',
  },
  'placement.municipality-does-not-consent': {
    nb: 'Færre tilsynsbesøk krever at omsorgskommunen samtykker (fosterhjemsforskriften § 18).',
    nn: 'Færre tilsynsbesøk krev at omsorgskommunen samtykkjer (fosterheimsforskrifta § 18).',
    en: 'Fewer supervision visits need the consent of the care municipality (FOR-fosterhjem § 18).',
  },
  'placement.no-agreement': {
    nb: 'Bare et fosterhjem har en fosterhjemsavtale.',
    nn: 'Berre ein fosterheim har ein fosterheimsavtale.',
    en: 'Only a foster home has such an agreement.',
  },
  'placement.reason-missing': {
    nb: 'Grunnen må skrives ned.',
    nn: 'Grunnen må skrivast ned.',
    en: 'The reason must be written down.',
  },
} as const satisfies Refusals;
