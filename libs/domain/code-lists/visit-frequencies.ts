import { codeList } from './code-list';

/** How often a foster home is visited (Tilsyn and Oppfolging/Hyppighet). The schema gives no days. */
export const visitFrequencies = codeList([
  ['4', '4 besøk pr. år (standard)', '2013-01-01', null, { nn: '4 besøk i året (standard)', en: 'Four times a year' }],
  ['2', '2 besøk pr. år (redusert)', '2013-01-01', null, { nn: '2 besøk i året (redusert)', en: 'Twice a year' }],
]);
