import type { Refusals } from '../kernel/rejection';

export const codeListRefusals = {
  'code-list.unknown-code': {
    nb: 'Koden finnes ikke i kodelisten.',
    nn: 'Koden finst ikkje i kodelista.',
    en: 'The code is not in the code list.',
  },
  'code-list.code-not-valid-on-date': {
    nb: 'Koden gjelder ikke på denne datoen.',
    nn: 'Koden gjeld ikkje på denne datoen.',
    en: 'The code is not valid on this date.',
  },
  'code-list.specification-missing': {
    nb: 'Koden krever en presisering.',
    nn: 'Koden krev ei presisering.',
    en: 'The code needs a specification.',
  },
} as const satisfies Refusals;
