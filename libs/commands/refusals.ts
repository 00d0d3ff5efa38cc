import type { Refusals } from '@libs/domain/kernel/rejection';

/** Refusals that rest on another stream than the command's own. */
export const commandRefusals = {
  'child.unknown': {
    nb: 'Barnet er ikke registrert her.',
    nn: 'Barnet er ikkje registrert her.',
    en: 'The child is not registered here.',
  },
  'investigation.another-is-open': {
    nb: 'Barnet har allerede en åpen undersøkelse. Meldingen kan bli en del av den.',
    nn: 'Barnet har alt ei open undersøking. Meldinga kan bli ein del av henne.',
    en: 'The child has an open investigation already. The concern can be joined to it.',
  },
} as const satisfies Refusals;
