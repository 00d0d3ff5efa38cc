import { codeList } from './code-list';

/** How an offer of aftercare was answered (9.12 Ettervern/Konklusjon). */
export const aftercareConclusions = codeList([
  ['1', 'Gitt tilbud om tiltak, akseptert', '2022-01-01', null],
  ['2', 'Gitt tilbud om tiltak, avslått av bruker grunnet ønske om annet tiltak', '2022-01-01', null],
  ['3', 'Ikke lenger tiltak etter BVL, etter brukers ønske', '2022-01-01', null],
]);
