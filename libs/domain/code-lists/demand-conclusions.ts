import { codeList } from './code-list';

/** How a private party's demand was concluded (9.11 Vedtak/Krav/Konklusjon). */
export const demandConclusions = codeList([
  ['1', 'Sendt til fylkesnemnd', '2023-01-01', null, { nn: 'Send til fylkesnemnda', en: 'Sent to the tribunal' }],
  ['2', 'Krav bortfalt', '2023-01-01', null, { nn: 'Kravet fall bort', en: 'The demand lapsed' }],
  [
    '9',
    'Annet (krever presisering)',
    '2023-01-01',
    null,
    { nn: 'Anna (krev presisering)', en: 'Other (needs a specification)' },
  ],
]);
