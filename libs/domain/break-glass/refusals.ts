import type { Refusals } from '../kernel/rejection';

export const breakGlassRefusals = {
  'break-glass.already-opened': {
    nb: 'Det finnes allerede en nødtilgang med denne id-en.',
    nn: 'Det finst alt ein naudtilgang med denne id-en.',
    en: 'An emergency access with this id exists already.',
  },
  'break-glass.unknown': {
    nb: 'Nødtilgangen finnes ikke.',
    nn: 'Naudtilgangen finst ikkje.',
    en: 'There is no such emergency access.',
  },
  'break-glass.too-long': {
    nb: 'En nødtilgang varer i én til fire hele timer.',
    nn: 'Ein naudtilgang varer i éin til fire heile timar.',
    en: 'An emergency access lasts from one to four whole hours.',
  },
  'break-glass.reason-too-short': {
    nb: 'Begrunnelsen må være på minst 20 tegn.',
    nn: 'Grunngjevinga må vere på minst 20 teikn.',
    en: 'The reason must have at least 20 characters.',
  },
  'break-glass.already-reviewed': {
    nb: 'Nødtilgangen er allerede vurdert.',
    nn: 'Naudtilgangen er alt vurdert.',
    en: 'The emergency access has been reviewed already.',
  },
  'break-glass.second-person-needed': {
    nb: 'En annen enn den som åpnet saken, må vurdere nødtilgangen.',
    nn: 'Ein annan enn den som opna saka, må vurdere naudtilgangen.',
    en: 'Another person than who opened the case must review the emergency access.',
  },
  'break-glass.assessment-missing': {
    nb: 'Vurderingen må begrunnes.',
    nn: 'Vurderinga må grunngjevast.',
    en: 'The review needs an assessment.',
  },
} as const satisfies Refusals;
