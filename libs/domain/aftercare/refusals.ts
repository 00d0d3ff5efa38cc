import type { Refusals } from '../kernel/rejection';

export const aftercareRefusals = {
  'aftercare.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'aftercare.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'aftercare.birth-date-unknown': {
    nb: 'Fødselsdatoen er ikke kjent, så det kan ikke avgjøres om personen er under 25 år.',
    nn: 'Fødselsdatoen er ikkje kjend, så det kan ikkje avgjerast om personen er under 25 år.',
    en: 'The birth date is not known, so it cannot be told whether the person is under 25.',
  },
  'aftercare.turned-25': {
    nb: 'Ettervern kan ikke tilbys eller tas imot fra den dagen personen fyller 25 år (§ 3-6).',
    nn: 'Ettervern kan ikkje tilbydast eller takast imot frå den dagen personen fyller 25 år (§ 3-6).',
    en: 'Aftercare cannot be offered or taken up from the day the person turns 25 (§ 3-6).',
  },
  'aftercare.no-measure-before-18': {
    nb: 'Ettervern er for den som hadde tiltak før fylte 18 år (§ 3-6).',
    nn: 'Ettervern er for den som hadde tiltak før fylte 18 år (§ 3-6).',
    en: 'Aftercare is for those who had a measure before they turned 18 (§ 3-6).',
  },
  'aftercare.offer-already-open': {
    nb: 'Det er allerede et åpent tilbud.',
    nn: 'Det er alt eit ope tilbod.',
    en: 'There is an open offer already.',
  },
  'aftercare.offer-not-open': {
    nb: 'Tilbudet er ikke åpent.',
    nn: 'Tilbodet er ikkje ope.',
    en: 'The offer is not open.',
  },
  'aftercare.before-offer': {
    nb: 'Svaret kan ikke være før tilbudet.',
    nn: 'Svaret kan ikkje vere før tilbodet.',
    en: 'The answer cannot be before the offer.',
  },
  'aftercare.needs-consent': {
    nb: 'Ettervern krever at ungdommen selv samtykker (§ 3-6).',
    nn: 'Ettervern krev at ungdommen sjølv samtykkjer (§ 3-6).',
    en: 'Aftercare needs the consent of the youth (§ 3-6).',
  },
  'aftercare.conclusion-not-a-refusal': {
    nb: 'Konklusjonskoden sier at tilbudet ble tatt imot.',
    nn: 'Konklusjonskoden seier at tilbodet vart teke imot.',
    en: 'The conclusion code says that the offer was accepted.',
  },
  'aftercare.ended': {
    nb: 'Ettervernet er avsluttet.',
    nn: 'Ettervernet er avslutta.',
    en: 'Aftercare has ended.',
  },
  'aftercare.not-yet-25': {
    nb: 'Personen hadde ikke fylt 25 år, eller fødselsdatoen er ikke kjent.',
    nn: 'Personen hadde ikkje fylt 25 år, eller fødselsdatoen er ikkje kjend.',
    en: 'The person had not turned 25, or the birth date is not known.',
  },
  'aftercare.case-not-open': {
    nb: 'Det er ingen åpen sak.',
    nn: 'Det er inga open sak.',
    en: 'There is no open case.',
  },
  'aftercare.before-case': {
    nb: 'Datoen kan ikke være før saken ble åpnet.',
    nn: 'Datoen kan ikkje vere før saka vart opna.',
    en: 'The date cannot be before the case was opened.',
  },
  'aftercare.content-missing': {
    nb: 'Tilbudet må inneholde noe: bolig, utdanning, arbeid eller annet.',
    nn: 'Tilbodet må innehalde noko: bustad, utdanning, arbeid eller anna.',
    en: 'The offer must contain something: housing, education, work or other.',
  },
  'aftercare.next-contact-missing': {
    nb: 'Fra 16 til 25 år skal det alltid være avtalt en neste kontakt, eller være vedtatt at det ikke blir noen (§ 3-6).',
    nn: 'Frå 16 til 25 år skal det alltid vere avtalt ein neste kontakt, eller vere vedteke at det ikkje blir nokon (§ 3-6).',
    en: 'From 16 to 25 there is always a next contact, or a decision that none follows (§ 3-6).',
  },
  'aftercare.next-contact-not-ahead': {
    nb: 'Neste kontakt må ligge fram i tid.',
    nn: 'Neste kontakt må liggje fram i tid.',
    en: 'The next contact must be in the future.',
  },
  'aftercare.next-contact-after-25': {
    nb: 'Neste kontakt kan ikke være etter 25-årsdagen.',
    nn: 'Neste kontakt kan ikkje vere etter 25-årsdagen.',
    en: 'The next contact cannot be after the 25th birthday.',
  },
  'aftercare.next-contact-too-far': {
    nb: 'Neste kontakt må være innen tolv måneder.',
    nn: 'Neste kontakt må vere innan tolv månader.',
    en: 'The next contact must be within twelve months.',
  },
  'aftercare.not-decided': {
    nb: 'Videreføring, erstatning og opphør krever et godkjent vedtak om ettervern (§ 3-6).',
    nn: 'Vidareføring, erstatning og opphøyr krev eit godkjent vedtak om ettervern (§ 3-6).',
    en: 'To continue, replace or cease needs an approved decision on aftercare (§ 3-6).',
  },
  'aftercare.reason-missing': {
    nb: 'Når hjelpen opphører og ingen kontakt følger, må grunnen skrives ned.',
    nn: 'Når hjelpa tek slutt og ingen kontakt følgjer, må grunnen skrivast ned.',
    en: 'Where help ceases and no contact follows, the reason must be written down.',
  },
  'aftercare.municipality-impossible': {
    nb: 'Kommunenummer har fire sifre.',
    nn: 'Kommunenummer har fire siffer.',
    en: 'A municipality number has four digits.',
  },
  'aftercare.municipality-not-responsible': {
    nb: 'Ansvaret ligger hos kommunen som hadde det siste tiltaket før 18 år.',
    nn: 'Ansvaret ligg hos kommunen som hadde det siste tiltaket før 18 år.',
    en: 'The municipality with the last measure before 18 is responsible.',
  },
} as const satisfies Refusals;
