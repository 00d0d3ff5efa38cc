import type { Refusals } from '../kernel/rejection';

export const childRefusals = {
  'child.already-registered': {
    nb: 'Barnet er allerede registrert.',
    nn: 'Barnet er alt registrert.',
    en: 'The child is registered already.',
  },
  'child.impossible-birth-date': {
    nb: 'Fødselsdatoen finnes ikke eller ligger fram i tid.',
    nn: 'Fødselsdatoen finst ikkje eller ligg fram i tid.',
    en: 'The birth date does not exist or is in the future.',
  },
  'child.birth-date-conflicts': {
    nb: 'Fødselsdatoen stemmer ikke med fødselsnummeret.',
    nn: 'Fødselsdatoen stemmer ikkje med fødselsnummeret.',
    en: 'The birth date does not agree with the national id.',
  },
  'child.unborn-with-birth-date': {
    nb: 'Et ufødt barn har ingen fødselsdato.',
    nn: 'Eit ufødd barn har ingen fødselsdato.',
    en: 'An unborn child has no birth date.',
  },
} as const satisfies Refusals;
