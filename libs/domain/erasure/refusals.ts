import type { Refusals } from '../kernel/rejection';

export const erasureRefusals = {
  'erasure.already-ordered': {
    nb: 'Det finnes allerede en slettesak med denne id-en.',
    nn: 'Det finst alt ei slettesak med denne id-en.',
    en: 'An erasure with this id exists already.',
  },
  'erasure.unknown': {
    nb: 'Slettesaken finnes ikke.',
    nn: 'Slettesaka finst ikkje.',
    en: 'There is no such erasure.',
  },
  'erasure.already-approved': {
    nb: 'Slettingen er allerede godkjent.',
    nn: 'Slettinga er alt godkjend.',
    en: 'The erasure is approved already.',
  },
  'erasure.not-approved': {
    nb: 'Slettingen er ikke godkjent av en annen.',
    nn: 'Slettinga er ikkje godkjend av ein annan.',
    en: 'The erasure has not been approved by another person.',
  },
  'erasure.already-erased': {
    nb: 'Opplysningene er allerede slettet.',
    nn: 'Opplysningane er alt sletta.',
    en: 'The data is erased already.',
  },
  'erasure.reference-missing': {
    nb: 'Vedtakets eget nummer må oppgis.',
    nn: 'Vedtaket sitt eige nummer må oppgjevast.',
    en: "The decision's own number must be given.",
  },
  'erasure.reference-personal': {
    nb: 'Henvisningen står åpent for alltid og kan ikke inneholde et fødselsnummer eller en adresse for e-post.',
    nn: 'Tilvisinga står ope for alltid og kan ikkje innehalde eit fødselsnummer eller ei adresse for e-post.',
    en: 'The reference stays in clear for ever and cannot hold a national id or an e-mail address.',
  },
  'erasure.reason-missing': {
    nb: 'Slettingen må begrunnes.',
    nn: 'Slettinga må grunngjevast.',
    en: 'The erasure needs a reason.',
  },
  'erasure.person-needed': {
    nb: 'Bare en registrert ansatt kan beslutte sletting, for en annen skal godkjenne den.',
    nn: 'Berre ein registrert tilsett kan avgjere sletting, for ein annan skal godkjenne ho.',
    en: 'Only a registered member of staff can order an erasure, since another one shall approve it.',
  },
  'erasure.second-person-needed': {
    nb: 'En annen enn den som besluttet slettingen, må godkjenne den.',
    nn: 'Ein annan enn den som avgjorde slettinga, må godkjenne ho.',
    en: 'Another person than who ordered the erasure must approve it.',
  },
} as const satisfies Refusals;
