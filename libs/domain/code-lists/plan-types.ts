import { codeList } from './code-list';

/** What kind of plan it is, and the section that asks for it (9.7 Plan/@Plantype). */
export const planTypes = codeList([
  [
    '1',
    'Tiltaksplan etter BVL2021 § 8-1 (tidligere BVL1992 § 4-5)',
    '2013-01-01',
    null,
    { nn: 'Tiltaksplan etter BVL2021 § 8-1 (tidlegare BVL1992 § 4-5)', en: 'Plan for help measures, § 8-1' },
  ],
  [
    '2',
    'Tiltaksplan etter BVL2021 § 8-4 (tidligere BVL1992 § 4-28)',
    '2013-01-01',
    null,
    {
      nn: 'Tiltaksplan etter BVL2021 § 8-4 (tidlegare BVL1992 § 4-28)',
      en: 'Plan for measures of serious behavioural difficulties, § 8-4',
    },
  ],
  [
    '3',
    'Foreløpig omsorgsplan etter BVL1992 § 4-15, 3. ledd',
    '2013-01-01',
    '2022-12-31',
    {
      nn: 'Førebels omsorgsplan etter BVL1992 § 4-15, 3. ledd',
      en: 'Provisional care plan, § 4-15 of the act of 1992',
    },
  ],
  [
    '4',
    'Omsorgsplan etter BVL2021 § 8-3, 4. ledd (tidligere BVL1992 § 4-15, 3. ledd)',
    '2013-01-01',
    null,
    { nn: 'Omsorgsplan etter BVL2021 § 8-3, 4. ledd (tidlegare BVL1992 § 4-15, 3. ledd)', en: 'Care plan, § 8-3' },
  ],
  [
    '5',
    'Tiltaksplan – ettervern etter BVL 2021 § 8-5, 2. ledd',
    '2023-01-01',
    null,
    { nn: 'Tiltaksplan – ettervern etter BVL 2021 § 8-5, 2. ledd', en: 'Plan for aftercare, § 8-5' },
  ],
  [
    '6',
    'Samværsplan etter BVL 2021 § 7-6',
    '2023-01-01',
    null,
    { nn: 'Samværsplan etter BVL 2021 § 7-6', en: 'Contact plan, § 7-6' },
  ],
  [
    '7',
    'Undersøkelsesplan etter BVL 2021 § 2-2, 3. ledd',
    '2023-01-01',
    null,
    { nn: 'Undersøkingsplan etter BVL 2021 § 2-2, 3. ledd', en: 'Investigation plan, § 2-2' },
  ],
  [
    '8',
    'Undersøkelsesplan etter akuttvedtak etter BVL 2021 § 8-2, 3. ledd',
    '2023-01-01',
    null,
    {
      nn: 'Undersøkingsplan etter akuttvedtak etter BVL 2021 § 8-2, 3. ledd',
      en: 'Investigation plan after an emergency decision, § 8-2',
    },
  ],
]);
