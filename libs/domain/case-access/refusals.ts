import type { Refusals } from '../kernel/rejection';

export const caseAccessRefusals = {
  'case.not-to-oneself': {
    nb: 'Ingen kan gi tilgang til seg selv eller ta bort det som stenger dem selv ute.',
    nn: 'Ingen kan gje tilgang til seg sjølv eller ta bort det som stengjer dei sjølve ute.',
    en: 'Nobody can give access to themself, or take away what keeps them out.',
  },
  'case.person-needed': {
    nb: 'Bare en registrert ansatt kan foreslå dette, for en annen skal godkjenne det.',
    nn: 'Berre ein registrert tilsett kan føreslå dette, for ein annan skal godkjenne det.',
    en: 'Only a registered member of staff can propose this, since another one shall approve it.',
  },
  'case.second-person-needed': {
    nb: 'En annen enn den som foreslo det, må godkjenne.',
    nn: 'Ein annan enn den som føreslo det, må godkjenne.',
    en: 'Another person than who proposed it must approve it.',
  },
  'case.unit-unfit': {
    nb: 'Enheten finnes ikke, er lagt ned eller er av feil slag.',
    nn: 'Eininga finst ikkje, er lagd ned eller er av feil slag.',
    en: 'The unit does not exist, is closed or is of the wrong kind.',
  },
  'case.staff-unknown': {
    nb: 'Den ansatte finnes ikke eller har sluttet.',
    nn: 'Den tilsette finst ikkje eller har slutta.',
    en: 'The member of staff does not exist or has left.',
  },
  'case.staff-excluded': {
    nb: 'Den ansatte er utestengt fra saken.',
    nn: 'Den tilsette er utestengd frå saka.',
    en: 'The member of staff is excluded from the case.',
  },
  'case.not-assigned': {
    nb: 'Den ansatte er ikke satt på saken.',
    nn: 'Den tilsette er ikkje sett på saka.',
    en: 'The member of staff is not assigned to the case.',
  },
  'case.scope-missing': {
    nb: 'Det må stå hva samarbeidsparten skal se.',
    nn: 'Det må stå kva samarbeidsparten skal sjå.',
    en: 'What the partner may see must be given.',
  },
  'case.participation-exists': {
    nb: 'Deltakelsen er allerede ført.',
    nn: 'Deltakinga er alt ført.',
    en: 'The participation is recorded already.',
  },
  'case.participation-unknown': {
    nb: 'Deltakelsen finnes ikke eller er trukket tilbake.',
    nn: 'Deltakinga finst ikkje eller er trekt tilbake.',
    en: 'The participation does not exist or has been withdrawn.',
  },
  'case.impossible-date': {
    nb: 'Tidspunktet finnes ikke i kalenderen.',
    nn: 'Tidspunktet finst ikkje i kalenderen.',
    en: 'The time does not exist in the calendar.',
  },
  'case.until-in-past': {
    nb: 'Tilgangen må gjelde fram i tid.',
    nn: 'Tilgangen må gjelde fram i tid.',
    en: 'The access must last into the future.',
  },
  'case.reason-missing': {
    nb: 'Det må begrunnes.',
    nn: 'Det må grunngjevast.',
    en: 'A reason is needed.',
  },
  'case.grant-exists': {
    nb: 'Den navngitte tilgangen er allerede foreslått.',
    nn: 'Den namngjevne tilgangen er alt føreslått.',
    en: 'The named grant is proposed already.',
  },
  'case.grant-unknown': {
    nb: 'Den navngitte tilgangen finnes ikke eller er trukket tilbake.',
    nn: 'Den namngjevne tilgangen finst ikkje eller er trekt tilbake.',
    en: 'The named grant does not exist or has been withdrawn.',
  },
  'case.grant-already-approved': {
    nb: 'Den navngitte tilgangen er allerede godkjent.',
    nn: 'Den namngjevne tilgangen er alt godkjend.',
    en: 'The named grant is approved already.',
  },
  'case.already-excluded': {
    nb: 'Den ansatte er allerede utestengt fra saken.',
    nn: 'Den tilsette er alt utestengd frå saka.',
    en: 'The member of staff is excluded from the case already.',
  },
  'case.not-excluded': {
    nb: 'Den ansatte er ikke utestengt fra saken.',
    nn: 'Den tilsette er ikkje utestengd frå saka.',
    en: 'The member of staff is not excluded from the case.',
  },
} as const satisfies Refusals;
