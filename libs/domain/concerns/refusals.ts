import type { Refusals } from '../kernel/rejection';

export const concernRefusals = {
  'concern.already-raised': {
    nb: 'Det finnes allerede en bekymringsmelding med denne id-en.',
    nn: 'Det finst alt ei bekymringsmelding med denne id-en.',
    en: 'A concern with this id exists already.',
  },
  'concern.unknown': {
    nb: 'Bekymringsmeldingen finnes ikke.',
    nn: 'Bekymringsmeldinga finst ikkje.',
    en: 'There is no such concern.',
  },
  'concern.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'concern.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'concern.before-received': {
    nb: 'Datoen kan ikke være før meldingen ble mottatt.',
    nn: 'Datoen kan ikkje vere før meldinga vart motteken.',
    en: 'The date cannot be before the concern was received.',
  },
  'concern.reporter-code-not-for-kind': {
    nb: 'Melderkoden passer ikke til typen melder.',
    nn: 'Meldarkoden passar ikkje til typen meldar.',
    en: 'The reporter code does not fit the kind of reporter.',
  },
  'concern.reporter-code-missing': {
    nb: 'Melder må ha en kode fra registeret.',
    nn: 'Meldaren må ha ein kode frå registeret.',
    en: 'The reporter must have a register code.',
  },
  'concern.content-missing': {
    nb: 'Det må stå hva meldingen gjelder, med minst én kode fra registeret.',
    nn: 'Det må stå kva meldinga gjeld, med minst éin kode frå registeret.',
    en: 'What the report is about must be said, with one register code at least.',
  },
  'concern.anonymous-reporter-named': {
    nb: 'En anonym melder kan ikke ha navn eller kontaktopplysninger.',
    nn: 'Ein anonym meldar kan ikkje ha namn eller kontaktopplysningar.',
    en: 'An anonymous reporter cannot have a name or contact details.',
  },
  'concern.urgency-needs-reason': {
    nb: 'Vurderingen av om det haster, må begrunnes.',
    nn: 'Vurderinga av om det hastar, må grunngjevast.',
    en: 'The assessment of urgency needs a reason.',
  },
  'concern.already-reviewed': {
    nb: 'Meldingen er allerede gjennomgått og konkludert.',
    nn: 'Meldinga er alt gjennomgått og konkludert.',
    en: 'The concern has been reviewed and concluded already.',
  },
  'concern.dismissal-needs-reason': {
    nb: 'Henleggelse må begrunnes skriftlig med faglige vurderinger når meldingen ikke er åpenbart grunnløs (§ 2-1).',
    nn: 'Å leggje bort meldinga må grunngjevast skriftleg med faglege vurderingar når ho ikkje er openbert grunnlaus (§ 2-1).',
    en: 'A dismissal needs a written reason with professional assessments unless the concern is manifestly unfounded (§ 2-1).',
  },
  'concern.outcome-not-a-dismissal': {
    nb: 'Konklusjonskoden er ikke en henleggelse.',
    nn: 'Konklusjonskoden er ikkje å leggje bort meldinga.',
    en: 'The outcome code is not a dismissal.',
  },
  'concern.investigation-not-open': {
    nb: 'Det finnes ingen åpen undersøkelse for barnet med denne id-en.',
    nn: 'Det finst inga open undersøking for barnet med denne id-en.',
    en: 'The child has no open investigation with this id.',
  },
  'concern.handover-needs-reason': {
    nb: 'Overføring må begrunnes skriftlig.',
    nn: 'Overføring må grunngjevast skriftleg.',
    en: 'Handing over or forwarding needs a written reason.',
  },
  'concern.impossible-municipality': {
    nb: 'Kommunenummer har fire sifre og bydelsnummer to.',
    nn: 'Kommunenummer har fire siffer og bydelsnummer to.',
    en: 'A municipality number has four digits and a district number two.',
  },
  'concern.nothing-to-correct': {
    nb: 'Rettelsen må peke på noe som er registrert, og endre minst ett felt.',
    nn: 'Rettinga må peike på noko som er registrert, og endre minst eitt felt.',
    en: 'The correction must point to something recorded and change at least one field.',
  },
  'concern.correction-needs-reason': {
    nb: 'Rettelsen må begrunnes.',
    nn: 'Rettinga må grunngjevast.',
    en: 'The correction needs a reason.',
  },
  'concern.received-after-review': {
    nb: 'Mottatt kan ikke rettes til etter at meldingen ble gjennomgått eller besvart.',
    nn: 'Motteken kan ikkje rettast til etter at meldinga vart gjennomgått eller svart på.',
    en: 'The time of receipt cannot be corrected to after the review or the answer to the reporter.',
  },
  'concern.reporter-anonymous': {
    nb: 'Melder er anonym og kan ikke få bekreftelse.',
    nn: 'Meldaren er anonym og kan ikkje få stadfesting.',
    en: 'The reporter is anonymous and cannot be given a confirmation.',
  },
  'concern.confirmation-needs-review': {
    nb: 'Offentlig melder skal få vite om det er åpnet undersøkelse, så meldingen må være gjennomgått først (§ 13-3).',
    nn: 'Offentleg meldar skal få vite om det er opna undersøking, så meldinga må vere gjennomgått først (§ 13-3).',
    en: 'A public reporter is told whether an investigation was opened, so the concern must be reviewed first (§ 13-3).',
  },
  'concern.already-confirmed': {
    nb: 'Bekreftelse til melder er allerede gitt.',
    nn: 'Stadfesting til meldaren er alt gitt.',
    en: 'The reporter has been given a confirmation already.',
  },
  'concern.confirmation-already-omitted': {
    nb: 'Det er allerede bestemt at bekreftelse ikke gis.',
    nn: 'Det er alt bestemt at stadfesting ikkje blir gitt.',
    en: 'It has been decided already that no confirmation is given.',
  },
  'concern.omission-needs-reason': {
    nb: 'Det må stå hvorfor melder ikke får bekreftelse (§ 13-3).',
    nn: 'Det må stå kvifor meldaren ikkje får stadfesting (§ 13-3).',
    en: 'It must be stated why the reporter is given no confirmation (§ 13-3).',
  },
  'concern.entered-in-error': {
    nb: 'Meldingen er markert som feilregistrert.',
    nn: 'Meldinga er markert som feilregistrert.',
    en: 'The concern was entered in error.',
  },
  'concern.error-needs-reason': {
    nb: 'Det må stå hvorfor meldingen er feilregistrert.',
    nn: 'Det må stå kvifor meldinga er feilregistrert.',
    en: 'It must be stated why the concern was entered in error.',
  },
  'concern.investigation-open': {
    nb: 'Undersøkelsen som meldingen førte til, må markeres som feilregistrert først.',
    nn: 'Undersøkinga som meldinga førte til, må markerast som feilregistrert først.',
    en: 'The investigation that the concern led to must be entered in error first.',
  },
  'concern.same-child': {
    nb: 'Riktig barn må være et annet barn enn det meldingen står på.',
    nn: 'Rett barn må vere eit anna barn enn det meldinga står på.',
    en: 'The right child must be another child than the one the concern is about.',
  },
  'concern.right-child-missing': {
    nb: 'Oppgi hvem meldingen gjelder. Er det ikke kjent, registreres et ukjent barn først.',
    nn: 'Oppgi kven meldinga gjeld. Er det ikkje kjent, blir eit ukjent barn registrert først.',
    en: 'Say whom the concern is about. If nobody knows, an unknown child is registered first.',
  },
  'concern.duplicate-of-missing': {
    nb: 'Oppgi hvilken melding den er en dublett av.',
    nn: 'Oppgi kva melding ho er ein dublett av.',
    en: 'Say which concern it is a duplicate of.',
  },
  'concern.right-child-needs-wrong': {
    nb: 'Riktig barn oppgis bare når meldingen står på feil barn.',
    nn: 'Rett barn blir oppgitt berre når meldinga står på feil barn.',
    en: 'A right child is given only when the concern is about the wrong one.',
  },
  'concern.reporter-not-told': {
    nb: 'Bare offentlige meldere og andre med meldeplikt får vite hva som skjer etter undersøkelsen (§ 13-3).',
    nn: 'Berre offentlege meldarar og andre med meldeplikt får vite kva som skjer etter undersøkinga (§ 13-3).',
    en: 'Only public reporters and others with a duty to report are told what came of the investigation (§ 13-3).',
  },
  'concern.outcome-not-known': {
    nb: 'Undersøkelsen som meldingen ble en del av, er ikke avsluttet.',
    nn: 'Undersøkinga som meldinga vart ein del av, er ikkje avslutta.',
    en: 'The investigation the concern became part of has not been concluded.',
  },
  'concern.already-told': {
    nb: 'Melder har allerede fått vite hva som skjer etter undersøkelsen.',
    nn: 'Meldaren har alt fått vite kva som skjer etter undersøkinga.',
    en: 'The reporter has been told what came of the investigation already.',
  },
  'concern.before-conclusion': {
    nb: 'Datoen kan ikke være før undersøkelsen ble avsluttet.',
    nn: 'Datoen kan ikkje vere før undersøkinga vart avslutta.',
    en: 'The date cannot be before the investigation was concluded.',
  },
  'concern.texts-unreadable': {
    nb: 'Meldingens tekst kan ikke lenger leses og kan ikke flyttes til et annet barn.',
    nn: 'Teksten i meldinga kan ikkje lenger lesast og kan ikkje flyttast til eit anna barn.',
    en: 'The text of the concern can no longer be read and cannot be moved to another child.',
  },
} as const satisfies Refusals;
