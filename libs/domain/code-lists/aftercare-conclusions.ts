import { codeList } from './code-list';

/** How an offer of aftercare was answered (9.12 Ettervern/Konklusjon). */
export const aftercareConclusions = codeList([
  [
    '1',
    'Gitt tilbud om tiltak, akseptert',
    '2022-01-01',
    null,
    { nn: 'Gitt tilbod om tiltak, akseptert', en: 'Offered, accepted' },
  ],
  [
    '2',
    'Gitt tilbud om tiltak, avslått av bruker grunnet ønske om annet tiltak',
    '2022-01-01',
    null,
    {
      nn: 'Gitt tilbod om tiltak, avslått av brukaren på grunn av ønske om anna tiltak',
      en: 'Offered, declined for another kind of help',
    },
  ],
  [
    '3',
    'Ikke lenger tiltak etter BVL, etter brukers ønske',
    '2022-01-01',
    null,
    {
      nn: 'Ikkje lenger tiltak etter BVL, etter ønske frå brukaren',
      en: 'No more measures under the act, at the youth’s wish',
    },
  ],
]);
