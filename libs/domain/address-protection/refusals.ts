import type { Refusals } from '../kernel/rejection';

export const addressProtectionRefusals = {
  'address-protection.grade-already-set': {
    nb: 'Adressen har allerede denne graderingen.',
    nn: 'Adressa har alt denne graderinga.',
    en: 'The address has this grade already.',
  },
  'address-protection.not-graded': {
    nb: 'Adressen er ikke gradert.',
    nn: 'Adressa er ikkje gradert.',
    en: 'The address is not graded.',
  },
  'address-protection.already-hidden': {
    nb: 'Det er allerede vedtatt skjult adresse.',
    nn: 'Det er alt vedteke skjult adresse.',
    en: 'A hidden address is decided already.',
  },
  'address-protection.not-hidden': {
    nb: 'Det er ikke vedtatt skjult adresse.',
    nn: 'Det er ikkje vedteke skjult adresse.',
    en: 'No hidden address is decided.',
  },
  'address-protection.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'address-protection.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'address-protection.before-last-change': {
    nb: 'Datoen kan ikke være før forrige endring.',
    nn: 'Datoen kan ikkje vere før førre endring.',
    en: 'The date cannot be before the change before it.',
  },
  'address-protection.reason-missing': {
    nb: 'Adressebeskyttelsen må begrunnes.',
    nn: 'Adressevernet må grunngjevast.',
    en: 'The protection of an address needs a reason.',
  },
  'address-protection.police-not-owed': {
    nb: 'Politiet er allerede orientert om det som gjelder (§ 13-5).',
    nn: 'Politiet er alt orientert om det som gjeld (§ 13-5).',
    en: 'The police have been informed of what applies already (§ 13-5).',
  },
} as const satisfies Refusals;
