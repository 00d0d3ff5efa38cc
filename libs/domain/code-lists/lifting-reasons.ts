import { codeList } from './code-list';

/** Why a care measure was lifted (9.9 Tiltak/Opphevelse). */
export const liftingReasons = codeList([
  [
    '1',
    'Barnet tilbakeført til foreldre/ familien jamfør BVL2021 § 5-7 (tidligere BVL1992 § 4-21)',
    '2013-01-01',
    null,
    {
      nn: 'Barnet ført tilbake til foreldre/familien, jf. BVL2021 § 5-7 (tidlegare BVL1992 § 4-21)',
      en: 'The child was returned to parents or family, § 5-7',
    },
  ],
  ['2', 'Barnet har fylt 18 år', '2013-01-01', null, { nn: 'Barnet har fylt 18 år', en: 'The child turned 18' }],
  [
    '3',
    'Adopsjon BVL2021 § 5-10 (tidligere BVL1992 § 4-20)',
    '2013-01-01',
    null,
    { nn: 'Adopsjon BVL2021 § 5-10 (tidlegare BVL1992 § 4-20)', en: 'Adoption, § 5-10' },
  ],
  [
    '4',
    'Annet (krever presisering)',
    '2013-01-01',
    null,
    { nn: 'Anna (krev presisering)', en: 'Other (needs a specification)' },
  ],
]);
