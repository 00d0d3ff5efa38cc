import { codeList } from './code-list';

/** What one element of the register can point to (BegrepsType). The schema gives no days. */
export const registerElements = codeList([
  ['Personalia', 'Personalia', '2013-01-01', null, { nn: 'Personalia', en: 'Personal details' }],
  ['Melding', 'Melding', '2013-01-01', null, { nn: 'Melding', en: 'Report' }],
  ['Undersokelse', 'Undersøkelse', '2013-01-01', null, { nn: 'Undersøking', en: 'Investigation' }],
  ['Plan', 'Plan', '2013-01-01', null, { nn: 'Plan', en: 'Plan' }],
  ['Tiltak', 'Tiltak', '2013-01-01', null, { nn: 'Tiltak', en: 'Measure' }],
  ['Vedtak', 'Vedtak', '2013-01-01', null, { nn: 'Vedtak', en: 'Decision' }],
  ['Ettervern', 'Ettervern', '2013-01-01', null, { nn: 'Ettervern', en: 'Aftercare' }],
  [
    'OversendelseFylkesnemnd',
    'Oversendelse til fylkesnemnd',
    '2013-01-01',
    null,
    { nn: 'Oversending til fylkesnemnd', en: 'Petition to the tribunal' },
  ],
  ['Flytting', 'Flytting', '2013-01-01', null, { nn: 'Flytting', en: 'Move' }],
  ['Relasjon', 'Relasjon', '2013-01-01', null, { nn: 'Relasjon', en: 'Relation' }],
]);
