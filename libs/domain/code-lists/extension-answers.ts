import { codeList } from './code-list';

/** Whether a longer time for an investigation was granted (9.5 UtvidetFrist/@Innvilget). */
export const extensionAnswers = codeList([
  ['1', 'Ja', '2022-01-01', null, { nn: 'Ja', en: 'Yes' }],
  ['2', 'Nei', '2022-01-01', null, { nn: 'Nei', en: 'No' }],
]);
