import { codeList } from './code-list';

/** Where a child moved to (9.14 Flytting/FlyttingTil). */
export const moveDestinations = codeList([
  [
    '1',
    'Fosterhjem i familie og nære nettverk',
    '2022-01-01',
    null,
    { nn: 'Fosterheim i familie og nære nettverk', en: 'Foster home in family or close network' },
  ],
  [
    '2',
    'Fosterhjem utenfor familie og nære nettverk',
    '2022-01-01',
    null,
    { nn: 'Fosterheim utanfor familie og nære nettverk', en: 'Foster home outside family and close network' },
  ],
  ['3', 'Beredskapshjem', '2022-01-01', null, { nn: 'Beredskapsheim', en: 'Emergency foster home' }],
  ['4', 'Barnevernsinstitusjon', '2022-01-01', null, { nn: 'Barnevernsinstitusjon', en: 'Child welfare institution' }],
  ['5', 'Bolig med oppfølging', '2022-01-01', null, { nn: 'Bustad med oppfølging', en: 'Housing with follow-up' }],
  ['6', 'Foreldre', '2022-01-01', null, { nn: 'Foreldre', en: 'Parents' }],
  [
    '7',
    'Egen bolig uten oppfølging',
    '2022-01-01',
    null,
    { nn: 'Eigen bustad utan oppfølging', en: 'Own housing without follow-up' },
  ],
  [
    '8',
    'Annet bosted (spesifiser)',
    '2022-01-01',
    null,
    { nn: 'Annan bustad (spesifiser)', en: 'Another place (needs a specification)' },
  ],
  ['9', 'Adresseendring', '2022-01-01', null, { nn: 'Adresseendring', en: 'Change of address' }],
]);
