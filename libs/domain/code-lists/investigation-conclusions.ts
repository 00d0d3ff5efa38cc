import { codeList } from './code-list';

/** How an investigation ends (9.6 Undersokelse/Konklusjon). */
export const investigationConclusions = codeList([
  [
    '1',
    'Barneverntjenesten fatter vedtak om tiltak',
    '2013-01-01',
    null,
    { nn: 'Barneverntenesta gjer vedtak om tiltak', en: 'The child welfare service decides on measures' },
  ],
  [
    '2',
    'Begjæring om tiltak for barneverns- og helsenemnda',
    '2013-01-01',
    null,
    {
      nn: 'Krav om tiltak for barneverns- og helsenemnda',
      en: 'Petition for measures to the child welfare and health tribunal',
    },
  ],
  [
    '3',
    'Undersøkelsen henlagt etter barnverntjenestens vurdering (kategorien gjelder når barneverntjenesten vurderer at vilkår for å sette inn tiltak ikke er oppfylt)',
    '2013-01-01',
    null,
    {
      nn: 'Undersøkinga lagd bort etter vurdering frå barneverntenesta',
      en: 'Closed after the service’s own assessment: the conditions for measures are not met',
    },
  ],
  [
    '4',
    'Undersøkelsen henlagt etter partens ønske (kategorien gjelder når barneverntjenesten vurderer at vilkår for å sette inn tiltak etter BVL2021 §§ 3-1 til 3-5 (tidligere BVL1992 § 4-4) er til stede, men saken henlegges fordi foreldre/barnet ikke samtykker til tiltak. Gjelder bare når det er snakk om hjelpetiltak som foreldre/barn kan takke nei til.)',
    '2013-01-01',
    null,
    {
      nn: 'Undersøkinga lagd bort etter ønske frå parten',
      en: 'Closed at the party’s wish: the conditions for measures are met, but there is no consent',
    },
  ],
  [
    '5',
    'Undersøkelsen henlagt som følge av flytting kategorien gjelder når undersøkelsessak henlegges fordi barnet flytter til en ny kommune. Bør også innebære et underpunkt der barneverntjenesten må oppgi om saken er meldt videre til barnets nye oppholdskommune, obligatorisk ja/nei svar) (krever presisering)',
    '2013-01-01',
    '2025-12-31',
    {
      nn: 'Undersøkinga lagd bort som følgje av flytting (krev presisering)',
      en: 'Closed because the child moved (needs a specification)',
    },
  ],
  [
    '6',
    'Undersøkelsen henlagt etter henvisning til annen instans',
    '2022-01-01',
    null,
    { nn: 'Undersøkinga lagd bort etter tilvising til annan instans', en: 'Closed after referral to another service' },
  ],
  [
    '7',
    'Undersøkelsen henlagt som følge av flytting til utlandet',
    '2026-01-01',
    null,
    { nn: 'Undersøkinga lagd bort som følgje av flytting til utlandet', en: 'Closed because the child moved abroad' },
  ],
  [
    '8',
    'Undersøkelsen henlagt som følge av flytting til ukjent sted',
    '2026-01-01',
    null,
    {
      nn: 'Undersøkinga lagd bort som følgje av flytting til ukjend stad',
      en: 'Closed because the child moved to an unknown place',
    },
  ],
  [
    '9',
    'Undersøkelsen henlagt som følge av flytting til annen kommune',
    '2026-01-01',
    null,
    {
      nn: 'Undersøkinga lagd bort som følgje av flytting til annan kommune',
      en: 'Closed because the child moved to another municipality',
    },
  ],
]);
