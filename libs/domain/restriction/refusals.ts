import type { Refusals } from '../kernel/rejection';

export const restrictionRefusals = {
  'restriction.already-proposed': {
    nb: 'Det er allerede foreslått å sperre saken.',
    nn: 'Det er alt føreslått å sperre saka.',
    en: 'A restriction of the case is proposed already.',
  },
  'restriction.already-restricted': {
    nb: 'Saken er allerede sperret.',
    nn: 'Saka er alt sperra.',
    en: 'The case is restricted already.',
  },
  'restriction.unknown': {
    nb: 'Sperringen finnes ikke eller er opphevet.',
    nn: 'Sperringa finst ikkje eller er oppheva.',
    en: 'The restriction does not exist or has been lifted.',
  },
  'restriction.reason-missing': {
    nb: 'Sperringen, eller at den oppheves, må begrunnes.',
    nn: 'Sperringa, eller at ho blir oppheva, må grunngjevast.',
    en: 'A restriction, or its lifting, needs a reason.',
  },
  'restriction.person-needed': {
    nb: 'Bare en registrert ansatt kan foreslå sperring, for en annen skal godkjenne den.',
    nn: 'Berre ein registrert tilsett kan føreslå sperring, for ein annan skal godkjenne ho.',
    en: 'Only a registered member of staff can propose a restriction, since another one shall approve it.',
  },
  'restriction.second-person-needed': {
    nb: 'En annen enn den som foreslo sperringen, må godkjenne den.',
    nn: 'Ein annan enn den som føreslo sperringa, må godkjenne ho.',
    en: 'Another person than who proposed the restriction must approve it.',
  },
} as const satisfies Refusals;
