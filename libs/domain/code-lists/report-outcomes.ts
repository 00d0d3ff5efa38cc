import { codeList } from './code-list';

/** How a review ends (9.3 Melding/Konklusjon). */
export const reportOutcomes = codeList([
  ['1', 'Henlagt', '2013-01-01', '2025-12-31', { nn: 'Lagd bort', en: 'Dismissed' }],
  [
    '2',
    'Ikke henlagt – konklusjonsdato melding (eventuelt 7 dager etter mottatt melding) er startdato undersøkelse',
    '2013-01-01',
    null,
    {
      nn: 'Ikkje lagd bort – konklusjonsdatoen for meldinga (eventuelt 7 dagar etter motteken melding) er startdato for undersøkinga',
      en: 'Not dismissed: an investigation starts',
    },
  ],
  [
    '3',
    'Henlagt pga. aktive tiltak',
    '2020-01-01',
    null,
    { nn: 'Lagd bort på grunn av aktive tiltak', en: 'Dismissed because measures are running' },
  ],
  [
    '4',
    'Melding i pågående undersøkelse',
    '2020-01-01',
    null,
    { nn: 'Melding i pågåande undersøking', en: 'Report during an open investigation' },
  ],
  [
    '5',
    'Henlagt som følge av flytting til utlandet',
    '2026-01-01',
    null,
    { nn: 'Lagd bort som følgje av flytting til utlandet', en: 'Dismissed because the child moved abroad' },
  ],
  [
    '6',
    'Henlagt som følge av flytting til ukjent sted',
    '2026-01-01',
    null,
    {
      nn: 'Lagd bort som følgje av flytting til ukjend stad',
      en: 'Dismissed because the child moved to an unknown place',
    },
  ],
  [
    '7',
    'Overført til annen tjeneste som følge av flytting til annen kommune',
    '2026-01-01',
    null,
    {
      nn: 'Overført til anna teneste som følgje av flytting til annan kommune',
      en: 'Transferred because the child moved to another municipality',
    },
  ],
  [
    '8',
    'Overført til annen etat',
    '2026-01-01',
    null,
    { nn: 'Overført til annan etat', en: 'Transferred to another agency' },
  ],
  [
    '9',
    'Henlagt på grunn av annen lov',
    '2026-01-01',
    null,
    { nn: 'Lagd bort på grunn av anna lov', en: 'Dismissed because another act applies' },
  ],
  [
    '10',
    'Henlagt av andre grunner',
    '2026-01-01',
    null,
    { nn: 'Lagd bort av andre grunnar', en: 'Dismissed for other reasons' },
  ],
]);

const dismissals = new Set(['1', '3', '5', '6', '9', '10']);

/** Is the code one for a report that is laid aside, and not for an investigation or another service? */
export const isDismissal = (code: string): boolean => dismissals.has(code);
