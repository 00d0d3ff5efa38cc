import { codeList } from './code-list';

/** Where a decision stands (9.10 Vedtak/Status). */
export const decisionStatuses = codeList([
  ['1', 'Godkjent', '2022-01-01', null, { nn: 'Godkjend', en: 'Approved' }],
  [
    '2',
    'Begjæring oversendt nemnd',
    '2022-01-01',
    null,
    { nn: 'Krav sendt over til nemnda', en: 'Petition forwarded to the tribunal' },
  ],
  [
    '3',
    'Utgår / Bortfalt etter BVL',
    '2022-01-01',
    null,
    { nn: 'Går ut / Falle bort etter BVL', en: 'Withdrawn / lapsed under the act' },
  ],
  ['4', 'Avslått / Avsluttet', '2022-01-01', null, { nn: 'Avslått / Avslutta', en: 'Refused / ended' }],
]);
