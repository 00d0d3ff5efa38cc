import { codeList } from './code-list';

/** Why a child left the place it lived (9.13 Flytting/ArsakFra): 1 foster home, 2 institution. */
export const moveReasons = codeList([
  [
    '1.1.1',
    'Omsorgsplasseringen opphører',
    '2022-01-01',
    null,
    { nn: 'Omsorgsplasseringa tek slutt', en: 'The care placement ends' },
  ],
  ['1.1.2', 'Barnet blir myndig', '2022-01-01', null, { nn: 'Barnet blir myndig', en: 'The child comes of age' }],
  [
    '1.1.3',
    'Fosterforeldre klarer ikke å dekke barnets behov (forhold ved fosterhjemmet)',
    '2022-01-01',
    null,
    {
      nn: 'Fosterforeldra klarer ikkje å dekkje behova til barnet (forhold ved fosterheimen)',
      en: 'The foster parents cannot meet the child’s needs (matters of the foster home)',
    },
  ],
  [
    '1.1.4',
    'Barnet har behov for annet plasseringssted (institusjon, TFCO-fosterhjem, forsterket fosterhjem, osv.',
    '2022-01-01',
    null,
    { nn: 'Barnet treng ein annan plasseringsstad', en: 'The child needs another kind of placement' },
  ],
  [
    '1.1.5',
    'Andre grunner; (f.eks. uenighet om oppdragets omfang, økonomi, forsterkningstiltak mv.) (krever presisering)',
    '2022-01-01',
    null,
    { nn: 'Andre grunnar (krev presisering)', en: 'Other reasons (needs a specification)' },
  ],
  [
    '1.2.1',
    'Barnet har behov fosterforeldre ikke kan dekke',
    '2022-01-01',
    null,
    {
      nn: 'Barnet har behov fosterforeldra ikkje kan dekkje',
      en: 'The child has needs the foster parents cannot meet',
    },
  ],
  [
    '1.2.2',
    'Endring i fosterforeldres livssituasjon (skilsmisse, død, osv.)',
    '2022-01-01',
    null,
    {
      nn: 'Endring i livssituasjonen til fosterforeldra (skilsmisse, død osv.)',
      en: 'The foster parents’ life changed (divorce, death etc.)',
    },
  ],
  [
    '1.2.3',
    'Andre grunner; (f.eks. uenighet om oppdragets omfang, økonomi, forsterkningstiltak, manglende eller lite effektiv veiledning, mv.) (krever presisering)',
    '2022-01-01',
    null,
    { nn: 'Andre grunnar (krev presisering)', en: 'Other reasons of the foster parents (needs a specification)' },
  ],
  [
    '1.3',
    'Barnet flytter sammen med fosterforeldre til nytt bosted',
    '2022-01-01',
    null,
    {
      nn: 'Barnet flyttar saman med fosterforeldra til ny bustad',
      en: 'The child moves house with the foster parents',
    },
  ],
  [
    '2.1',
    'Avsluttet i henhold til plan ved oppstart av institusjonsoppholdet',
    '2022-01-01',
    null,
    {
      nn: 'Avslutta i samsvar med planen ved oppstart av institusjonsopphaldet',
      en: 'Ended as planned when the stay began',
    },
  ],
  [
    '2.2',
    'Institusjonen barnet bor i klarer ikke å dekke barnets behov (manglende kompetanse hos ansatte, beboersammensetning, fysiske forhold ved institusjonen osv)',
    '2022-01-01',
    null,
    {
      nn: 'Institusjonen barnet bur i, klarer ikkje å dekkje behova til barnet',
      en: 'The institution cannot meet the child’s needs',
    },
  ],
  [
    '2.3',
    'Barnet har behov for annen type plasseringstiltak (annen type institusjon, TFCO-fosterhjem, forsterket fosterhjem, osv.',
    '2022-01-01',
    null,
    { nn: 'Barnet treng ein annan type plasseringstiltak', en: 'The child needs another kind of placement measure' },
  ],
  [
    '2.4',
    'Barnet blir myndig og velger selv å flytte ut',
    '2022-01-01',
    null,
    { nn: 'Barnet blir myndig og vel sjølv å flytte ut', en: 'The child comes of age and chooses to move out' },
  ],
  [
    '2.5',
    'Barnet trekker samtykke',
    '2022-01-01',
    null,
    { nn: 'Barnet trekkjer samtykket', en: 'The child withdraws consent' },
  ],
  [
    '2.6',
    'Foreldre trekker samtykke',
    '2022-01-01',
    null,
    { nn: 'Foreldra trekkjer samtykket', en: 'The parents withdraw consent' },
  ],
  [
    '2.7',
    'Ikke medhold i fylkesnemnda',
    '2022-01-01',
    null,
    { nn: 'Ikkje medhald i fylkesnemnda', en: 'The tribunal did not grant it' },
  ],
  [
    '2.8',
    'Uenighet mellom barnevernstjenesten og Bufetat om oppdragets omfang og/eller økonomi,',
    '2022-01-01',
    null,
    {
      nn: 'Usemje mellom barnevernstenesta og Bufetat om omfanget av oppdraget og/eller økonomi',
      en: 'The service and Bufetat disagree on extent or cost',
    },
  ],
  [
    '2.9',
    'Andre grunner (krever presisering)',
    '2022-01-01',
    null,
    { nn: 'Andre grunnar (krev presisering)', en: 'Other reasons (needs a specification)' },
  ],
]);
