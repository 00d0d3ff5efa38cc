import { codeList } from './code-list';

/** The register's code for a child's sex (Personalia/@Kjonn). The schema gives no days: since the element is reported. */
export const sexes = codeList([
  ['0', 'Ufødt', '2022-01-01', null, { nn: 'Ufødd', en: 'Unborn' }],
  ['1', 'Mann / Gutt', '2022-01-01', null, { nn: 'Mann / Gut', en: 'Male' }],
  ['2', 'Kvinne / Jente', '2022-01-01', null, { nn: 'Kvinne / Jente', en: 'Female' }],
]);
