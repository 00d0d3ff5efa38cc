import { codeList } from './code-list';

/** What kind of help a measure is (9.8 Tiltak/Kategori). */
export const measureCategories = codeList([
  // 1 Institusjoner
  ['1.1', 'Barnevernsinstitusjoner (gjelder alle typer barnevernsinstitusjoner)', '2013-01-01', null],
  ['1.2', 'Plassering i institusjon etter annen lov', '2013-01-01', null],
  ['1.99', 'Andre institusjonstiltak (for eksempel TFCO) (krever presisering)', '2013-01-01', null],
  // 2 Fosterhjem
  ['2.1', 'Fosterhjem i familie og nære nettverk', '2013-01-01', null],
  ['2.2', 'Fosterhjem utenfor familie og nære nettverk', '2013-01-01', null],
  ['2.3', 'Spesialiserte fosterhjem', '2013-01-01', null],
  ['2.4', 'Fosterhjem etter BVL2021 § 6-3 (tidligere BVL1992 § 4-27)', '2013-01-01', null],
  ['2.5', 'Beredskapshjem utenom familie og nære nettverk', '2013-01-01', null],
  ['2.6', 'Midlertidig hjem i familie og nære nettverk', '2021-01-01', null],
  ['2.99', 'Andre fosterhjemstiltak (krever presisering)', '2013-01-01', null],
  // 3 Tiltak for å styrke foreldreferdigheter
  ['3.1', 'MST (Multisystemisk terapi)', '2013-01-01', null],
  ['3.2', 'PMTO (Parent Management Training Oregon)', '2013-01-01', null],
  ['3.3', 'FFT (Funksjonell familieterapi)', '2013-01-01', null],
  ['3.4', 'Webster-Stratton - De utrolige årene (Forebygge og redusere atferdsproblemer.)', '2013-01-01', null],
  ['3.5', 'ICDP (International Child Development Program)', '2013-01-01', null],
  ['3.6', 'Marte Meo (Metoden brukes for å styrke og utvikle samspillet mellom foreldre og barn.)', '2013-01-01', null],
  [
    '3.7',
    'Andre hjemmebaserte tiltak (gjelder andre tiltak i hjemmet som følger en spesiell metodikk og som gjenomføres på en systematisk måte) (krever presisering)',
    '2013-01-01',
    null,
  ],
  ['3.8', 'Sentre for foreldre og barn', '2013-01-01', null],
  ['3.9', 'Vedtak om råd og veiledning', '2013-01-01', null],
  ['3.10', 'Hjemmekonsulent/miljøarbeider', '2013-01-01', null],
  ['3.99', 'Andre tiltak for å styrke foreldreferdigheter (for eksempel COS) (krever presisering)', '2013-01-01', null],
  // 4 Tiltak for å styrke barnets utvikling
  ['4.1', 'Barnehage', '2013-01-01', null],
  ['4.2', 'SFO/ Aktivitetsskole', '2013-01-01', null],
  ['4.3', 'Fritidsaktiviteter', '2013-01-01', null],
  ['4.4', 'Økonomisk hjelp for øvrig (gjelder økonomisk hjelp som ikke inngår i 4.1, 4.2 og 4.3)', '2013-01-01', null],
  ['4.5', 'Besøkshjem/ avlastningstiltak', '2013-01-01', null],
  ['4.6', 'Støttekontakt', '2013-01-01', null],
  [
    '4.7',
    'Samtalegrupper/ barnegrupper (gjelder strukturerte samtale- og aktivitetstilbud for aldersbestemte grupper).',
    '2013-01-01',
    null,
  ],
  [
    '4.8',
    'Utdanning og arbeid (gjelder oppfølging og støtte for å styrke barn og ungdoms tilknytning til skole eller arbeid)',
    '2013-01-01',
    null,
  ],
  ['4.9', 'ART (Aggression Replacement Training)', '2013-01-01', null],
  ['4.99', 'Andre tiltak for å styrke barnets utvikling (krever presisering)', '2013-01-01', null],
  // 5 Tilsyn og kontroll
  ['5.1', 'Frivillig tilsyn i hjemmet (gjelder der foreldre har samtykket til tilsyn)', '2013-01-01', null],
  [
    '5.2',
    'Pålagt tilsyn i hjemmet (gjelder der tilsyn skjer etter vedtak i barneverns- og helsenemnda)',
    '2013-01-01',
    null,
  ],
  ['5.3', 'Tilsyn under samvær', '2013-01-01', null],
  ['5.4', 'Ruskontroll', '2013-01-01', null],
  ['5.99', 'Andre tiltak av tilsyn og kontroll (krever presisering)', '2013-01-01', null],
  // 6 Nettverksarbeid/samarbeid med andre tjenester
  ['6.1', 'Familieråd', '2013-01-01', null],
  [
    '6.2',
    'Nettverksmøter (Strukturerte dialogmøter som består av barneverntjenesten, foreldre og ungdom og andre personer som er viktige i ungdommens liv. Invitasjon av deltakere skjer i samråd mellom barneverntjenesten, ungdom og foreldre)',
    '2013-01-01',
    null,
  ],
  ['6.3', 'Individuell plan', '2013-01-01', null],
  ['6.4', 'Deltakelse i ansvarsgruppe', '2013-01-01', null],
  ['6.99', 'Andre tiltak av nettverksarbeid/samarbeid med andre tjenester (krever presisering)', '2013-01-01', null],
  // 7 Undersøkelse og behandling fra andre tjenester
  ['7.1', 'BVL2021 § 3-7 (tidligere BVL1992 § 4-10) medisinsk undersøkelse og behandling', '2013-01-01', null],
  [
    '7.2',
    'BVL2021 § 3-8 (tidligere BVL1992 § 4-11) behandling av barn med særlige opplæringsbehov',
    '2013-01-01',
    null,
  ],
  [
    '7.3',
    'Psykisk helsehjelp for barn og unge (Gjelder ikke ved henvisninger, men når barn får behandling av psykolog eller innen psykisk helsevern/BUP)',
    '2013-01-01',
    null,
  ],
  ['7.99', 'Andre tiltak av undersøkelse og behandling fra andre tjenester (krever presisering)', '2013-01-01', null],
  // 8 Bolig
  ['8.1', 'Økonomisk hjelp til egen bolig/hybel', '2013-01-01', null],
  [
    '8.2',
    'Bolig med oppfølging inkluderer også bofellesskap. Her skal alle tiltak der barn og unge får oppfølging i bolig (hjemlet i barnevernsloven), uavhengig av om oppfølgingen skjer ved bemanning på stedet eller som ambulant oppfølging i egen bolig, og uavhengig av om boligutgiftene dekkes helt eller delvis av barnevernet, eller på annen måte for eksempel NAV.',
    '2013-01-01',
    '2025-12-31',
  ],
  ['8.3', 'Botreningskurs', '2013-01-01', null],
  ['8.4', 'Kommunale botiltak med døgnbemanning', '2026-01-01', null],
  ['8.5', 'Kommunale botiltak uten døgnbemanning', '2026-01-01', null],
  ['8.99', 'Andre tiltak, ikke plasseringstiltak (krever presisering)', '2013-01-01', null],
]);
