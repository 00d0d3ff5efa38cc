import { codeList } from './code-list';

/** How a child took part in an investigation, or why it did not (9.4 BarnetsMedvirkning/MedvirkningType). */
export const participationWays = codeList([
  [
    '1.1',
    'Barnet medvirket ved samtale',
    '2026-01-01',
    null,
    { nn: 'Barnet medverka ved samtale', en: 'The child took part in a conversation' },
  ],
  [
    '1.2',
    'Barnet medvirket ved representant',
    '2026-01-01',
    null,
    { nn: 'Barnet medverka ved representant', en: 'The child took part through a representative' },
  ],
  [
    '1.3',
    'Barnet medvirket ved observasjon',
    '2026-01-01',
    null,
    { nn: 'Barnet medverka ved observasjon', en: 'The child took part through observation' },
  ],
  [
    '1.4',
    'Barnet medvirket ved andre uttrykk',
    '2026-01-01',
    null,
    { nn: 'Barnet medverka ved andre uttrykk', en: 'The child took part through other expressions' },
  ],
  [
    '2.1',
    'Barnet har ikke fått anledning til å medvirke',
    '2026-01-01',
    null,
    { nn: 'Barnet har ikkje fått høve til å medverke', en: 'The child was not given the opportunity to take part' },
  ],
  [
    '2.2',
    'Barnet ønsket ikke å medvirke',
    '2026-01-01',
    null,
    { nn: 'Barnet ønskte ikkje å medverke', en: 'The child did not want to take part' },
  ],
]);
