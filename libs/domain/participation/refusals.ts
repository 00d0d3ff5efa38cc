import type { Refusals } from '../kernel/rejection';

export const participationRefusals = {
  'participation.missing': {
    nb: 'Barnets medvirkning i dette steget må være dokumentert, eller det må stå hvorfor barnet ikke medvirket (§ 1-4).',
    nn: 'Barnet si medverknad i dette steget må vere dokumentert, eller det må stå kvifor barnet ikkje medverka (§ 1-4).',
    en: 'How the child took part in this step must be recorded, or why it did not (§ 1-4).',
  },
  'participation.rested-on': {
    nb: 'Et vedtak, en undersøkelse eller en plan bygger på denne medvirkningen. Registrer først det som er riktig.',
    nn: 'Eit vedtak, ei undersøking eller ein plan byggjer på denne medverknaden. Registrer først det som er rett.',
    en: 'A decision, an investigation or a plan rests on this participation. Record what is right first.',
  },
  'participation.unknown': {
    nb: 'Medvirkningen finnes ikke.',
    nn: 'Medverknaden finst ikkje.',
    en: 'There is no such record of participation.',
  },
  'participation.already-recorded': {
    nb: 'Medvirkningen er allerede registrert.',
    nn: 'Medverknaden er alt registrert.',
    en: 'The participation has been recorded already.',
  },
  'participation.already-in-error': {
    nb: 'Medvirkningen er allerede markert som feilregistrert.',
    nn: 'Medverknaden er alt markert som feilregistrert.',
    en: 'The participation has been entered in error already.',
  },
  'participation.part-unknown': {
    nb: 'Saken har ikke noe slikt steg som barnet kan ha medvirket i.',
    nn: 'Saka har ikkje noko slikt steg som barnet kan ha medverka i.',
    en: 'The case has no such step for the child to take part in.',
  },
  'participation.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'participation.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'participation.before-case': {
    nb: 'Datoen kan ikke være før saken ble åpnet.',
    nn: 'Datoen kan ikkje vere før saka vart opna.',
    en: 'The date cannot be before the case was opened.',
  },
  'participation.way-contradicts': {
    nb: 'Koden for medvirkning må si det samme som om barnet er hørt.',
    nn: 'Koden for medverknad må seie det same som om barnet er høyrt.',
    en: 'The code for the way must agree with whether the child was heard.',
  },
  'participation.said-missing': {
    nb: 'Når barnet er hørt, må det stå hva barnet sa eller viste.',
    nn: 'Når barnet er høyrt, må det stå kva barnet sa eller viste.',
    en: 'When the child was heard, what it said or showed must be written down.',
  },
  'participation.weight-missing': {
    nb: 'Når barnet er hørt, må det stå hvilken vekt barnets syn fikk.',
    nn: 'Når barnet er høyrt, må det stå kva vekt barnet sitt syn fekk.',
    en: "When the child was heard, the weight given to the child's view must be written down.",
  },
  'participation.reason-missing': {
    nb: 'Det må stå hvorfor barnet ikke er hørt.',
    nn: 'Det må stå kvifor barnet ikkje er høyrt.',
    en: 'It must be stated why the child was not heard.',
  },
  'participation.not-heard-agreed': {
    nb: 'Et barn som ikke er hørt, kan ikke ha tatt stilling til gjengivelsen.',
    nn: 'Eit barn som ikkje er høyrt, kan ikkje ha teke stilling til attgjevinga.',
    en: 'A child who was not heard cannot have judged how it was rendered.',
  },
  'participation.correction-needs-reason': {
    nb: 'Det må stå hvorfor dette er feilregistrert.',
    nn: 'Det må stå kvifor dette er feilregistrert.',
    en: 'It must be stated why this was entered in error.',
  },
} as const satisfies Refusals;
