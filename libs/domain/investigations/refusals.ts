import type { Refusals } from '../kernel/rejection';

export const investigationRefusals = {
  'investigation.already-opened': {
    nb: 'Undersøkelsen er allerede åpnet.',
    nn: 'Undersøkinga er alt opna.',
    en: 'The investigation has been opened already.',
  },
  'investigation.impossible-date': {
    nb: 'Datoen finnes ikke eller ligger fram i tid.',
    nn: 'Datoen finst ikkje eller ligg fram i tid.',
    en: 'The date does not exist or is in the future.',
  },
  'investigation.opened-before-received': {
    nb: 'Undersøkelsen kan ikke åpnes før meldingen ble mottatt.',
    nn: 'Undersøkinga kan ikkje opnast før meldinga vart motteken.',
    en: 'The investigation cannot be opened before the concern was received.',
  },
} as const satisfies Refusals;
