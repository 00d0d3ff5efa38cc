import type { Refusals } from '../kernel/rejection';

export const moveRefusals = {
  'move.already-notified': {
    nb: 'Flyttingen er allerede meldt.',
    nn: 'Flyttinga er alt meld.',
    en: 'The move has been notified already.',
  },
  'move.already-received': {
    nb: 'Saken er allerede mottatt.',
    nn: 'Saka er alt motteken.',
    en: 'The case has been received already.',
  },
  'move.unknown': {
    nb: 'Flyttingen finnes ikke.',
    nn: 'Flyttinga finst ikkje.',
    en: 'There is no such move.',
  },
  'move.case-not-open': {
    nb: 'Barnet har ingen åpen sak her.',
    nn: 'Barnet har inga open sak her.',
    en: 'The child has no open case here.',
  },
  'move.another-under-way': {
    nb: 'En annen flytting av barnet er ikke avsluttet.',
    nn: 'Ei anna flytting av barnet er ikkje avslutta.',
    en: 'Another move of the child has not come to an end.',
  },
  'move.no-municipality': {
    nb: 'Mottakeren må være en kommune, skrevet som 1201-00 (kommunenummer og bydel).',
    nn: 'Mottakaren må vere ein kommune, skriven som 1201-00 (kommunenummer og bydel).',
    en: 'The receiver must be a municipality, written as 1201-00 (its number and district).',
  },
  'move.to-itself': {
    nb: 'Saken kan ikke flyttes til kommunen den er i.',
    nn: 'Saka kan ikkje flyttast til kommunen ho er i.',
    en: 'The case cannot be moved to the municipality it is in.',
  },
  'move.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'move.not-served': {
    nb: 'Den nye kommunen bruker ikke dette systemet. Saken må sendes på annen måte.',
    nn: 'Den nye kommunen brukar ikkje dette systemet. Saka må sendast på anna vis.',
    en: 'The new municipality does not use this system. The case must be sent in another way.',
  },
  'move.case-restricted': {
    nb: 'Saken er sperret og kan ikke overføres før sperringen er opphevet.',
    nn: 'Saka er sperra og kan ikkje overførast før sperringa er oppheva.',
    en: 'The case is restricted and cannot be handed over before the restriction is lifted.',
  },
  'move.case-erased': {
    nb: 'Sletting av saken er besluttet; den kan ikke overføres.',
    nn: 'Sletting av saka er avgjord; ho kan ikkje overførast.',
    en: 'Erasure of the case has been ordered; it cannot be handed over.',
  },
  'move.emergency-open': {
    nb: 'Et akuttvedtak er i kraft. Kommunen som traff det, har saken til det er avsluttet.',
    nn: 'Eit akuttvedtak er i kraft. Kommunen som gjorde det, har saka til det er avslutta.',
    en: 'An emergency decision is in force. The municipality that made it has the case until it has ended.',
  },
  'move.tribunal-pending': {
    nb: 'En sak ligger i nemnda. Kommunen som reiste den, fører den til ende.',
    nn: 'Ei sak ligg i nemnda. Kommunen som reiste ho, fører ho til ende.',
    en: 'A case is before the tribunal. The municipality that brought it carries it through.',
  },
  'move.already-handed-over': {
    nb: 'Alt i saken er allerede overlevert.',
    nn: 'Alt i saka er alt overlevert.',
    en: 'Everything in the case has been handed over already.',
  },
  'move.not-under-way': {
    nb: 'Flyttingen er allerede avsluttet.',
    nn: 'Flyttinga er alt avslutta.',
    en: 'The move has come to its end already.',
  },
  'move.not-handed-over': {
    nb: 'Saken er ikke overlevert.',
    nn: 'Saka er ikkje overlevert.',
    en: 'The case has not been handed over.',
  },
  'move.changed-since': {
    nb: 'Det har skjedd noe i saken etter overleveringen. Kommunen som har saken, må overlevere på nytt.',
    nn: 'Det har hendt noko i saka etter overleveringa. Kommunen som har saka, må overlevere på nytt.',
    en: 'Something has happened in the case since it was handed over. The municipality that has it must hand it over anew.',
  },
  'move.reason-missing': {
    nb: 'Avslaget må begrunnes.',
    nn: 'Avslaget må grunngjevast.',
    en: 'The refusal must give its reason.',
  },
} as const satisfies Refusals;
