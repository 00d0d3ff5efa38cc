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
} as const satisfies Refusals;
