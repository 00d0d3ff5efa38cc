import { childRefusals } from '@libs/domain/children/refusals';
import type { Refusals } from '@libs/domain/kernel/rejection';

/** Refusals that rest on another stream than the command's own. */
export const commandRefusals = {
  'child.unknown': childRefusals['child.unknown'],
  'case.not-a-caseworker': {
    nb: 'Bare den som arbeider som saksbehandler eller leder her, kan ha saken.',
    nn: 'Berre den som arbeider som saksbehandlar eller leiar her, kan ha saka.',
    en: 'Only a caseworker or leader of this service can have the case.',
  },
  'case.closed-before': {
    nb: 'Saken var avsluttet da.',
    nn: 'Saka var avslutta då.',
    en: 'The case had been closed by then.',
  },
  'break-glass.not-staff': {
    nb: 'Bare ansatte kan åpne en sak i en nødsituasjon.',
    nn: 'Berre tilsette kan opne ei sak i ein naudsituasjon.',
    en: 'Only a member of staff can open a case in an emergency.',
  },
  'break-glass.not-needed': {
    nb: 'Du har allerede tilgang til saken.',
    nn: 'Du har alt tilgang til saka.',
    en: 'You have access to the case already.',
  },
  'investigation.another-is-open': {
    nb: 'Barnet har allerede en åpen undersøkelse. Meldingen kan bli en del av den.',
    nn: 'Barnet har alt ei open undersøking. Meldinga kan bli ein del av henne.',
    en: 'The child has an open investigation already. The concern can be joined to it.',
  },
  'investigation.another-began-that-day': {
    nb: 'En annen undersøkelse av barnet begynte samme dag.',
    nn: 'Ei anna undersøking av barnet byrja same dagen.',
    en: 'Another investigation of the child began on that day.',
  },
} as const satisfies Refusals;
