import { codeList } from './code-list';

/** How a review ends (9.3 Melding/Konklusjon). */
export const reportOutcomes = codeList([
  ['1', 'Henlagt', '2013-01-01', '2025-12-31'],
  [
    '2',
    'Ikke henlagt – konklusjonsdato melding (eventuelt 7 dager etter mottatt melding) er startdato undersøkelse',
    '2013-01-01',
    null,
  ],
  ['3', 'Henlagt pga. aktive tiltak', '2020-01-01', null],
  ['4', 'Melding i pågående undersøkelse', '2020-01-01', null],
  ['5', 'Henlagt som følge av flytting til utlandet', '2026-01-01', null],
  ['6', 'Henlagt som følge av flytting til ukjent sted', '2026-01-01', null],
  ['7', 'Overført til annen tjeneste som følge av flytting til annen kommune', '2026-01-01', null],
  ['8', 'Overført til annen etat', '2026-01-01', null],
  ['9', 'Henlagt på grunn av annen lov', '2026-01-01', null],
  ['10', 'Henlagt av andre grunner', '2026-01-01', null],
]);

const dismissals = new Set(['1', '3', '5', '6', '9', '10']);

/** Is the code one for a report that is laid aside, and not for an investigation or another service? */
export const isDismissal = (code: string): boolean => dismissals.has(code);
