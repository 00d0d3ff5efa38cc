import { codeList } from './code-list';

/** What a concern is about, Kunnskapsmodellen, in use from 2026 (9.2 Saksinnhold). */
export const contentsFrom2026 = codeList([
  // BARNETS UTVIKLING
  // Helse
  ['1.1.01', 'Fysisk helse og utvikling', '2026-01-01', null],
  ['1.1.02', 'Psykisk helse og utvikling', '2026-01-01', null],
  ['1.1.03', 'Barn med funksjonsnedsettelser', '2026-01-01', null],
  ['1.1.04', 'Tilgang til helse- og tannhelsetjenester', '2026-01-01', null],
  // Barnehage og skole
  ['1.2.01', 'Læring', '2026-01-01', null],
  ['1.2.02', 'Skoleresultater', '2026-01-01', null],
  ['1.2.03', 'Trivsel i barnehage og skole', '2026-01-01', null],
  // Følelser og uttrykk
  ['1.3.01', 'Følelser og temperament', '2026-01-01', null],
  ['1.3.02', 'Holdninger og verdier', '2026-01-01', null],
  ['1.3.03', 'Identitet', '2026-01-01', null],
  ['1.3.04', 'Selvstendighet', '2026-01-01', null],
  ['1.3.05', 'Tilknytning', '2026-01-01', null],
  ['1.3.06', 'Stress og mestring', '2026-01-01', null],
  ['1.3.07', 'Traumer', '2026-01-01', null],
  ['1.3.08', 'Atferd', '2026-01-01', null],
  ['1.3.09', 'Rus', '2026-01-01', null],
  ['1.3.10', 'Skadelig seksuell atferd', '2026-01-01', null],
  ['1.3.11', 'Barn som begår straffbar handlinger', '2026-01-01', null],
  // Venner og fritid
  ['1.4.01', 'Lek og interesser', '2026-01-01', null],
  ['1.4.02', 'Relasjoner til andre barn og voksne', '2026-01-01', null],
  ['1.4.03', 'Mobbing', '2026-01-01', null],
  ['1.4.04', 'Digital hverdag', '2026-01-01', null],
  // FORELDRENES OMSORG
  // Grunnleggende omsorg
  ['2.1.01', 'Ansvar', '2026-01-01', null],
  ['2.1.02', 'Basal og praktisk omsorg', '2026-01-01', null],
  ['2.1.03', 'Hverdagsrutiner', '2026-01-01', null],
  // Følelsesmessig tilgjengelighet
  ['2.2.01', 'Følelsesmessig regulering', '2026-01-01', null],
  ['2.2.02', 'Følelsesmessig støtte', '2026-01-01', null],
  ['2.2.03', 'Trygg relasjon mellom barn og foreldre', '2026-01-01', null],
  // Stimulering og veiledning
  ['2.3.01', 'Stimulering og engasjement', '2026-01-01', null],
  ['2.3.02', 'Oppdragelse, veiledning og grenser', '2026-01-01', null],
  // Beskyttelse
  ['2.4.01', 'Beskyttelse mot æresrelatert vold og negativ sosial kontroll', '2026-01-01', null],
  ['2.4.02', 'Beskyttelse mot å være vitne til vold i familien', '2026-01-01', null],
  ['2.4.03', 'Beskyttelse mot alvorlige konflikter mellom foreldre', '2026-01-01', null],
  ['2.4.04', 'Konflikt mellom foreldre som ikke bor sammen', '2026-01-01', null],
  ['2.4.05', 'Beskyttelse mot vold', '2026-01-01', null],
  ['2.4.06', 'Beskyttelse mot menneskehandel', '2026-01-01', null],
  ['2.4.07', 'Beskyttelse mot seksuelle overgrep og seksuell utnyttelse', '2026-01-01', null],
  ['2.4.08', 'Beskyttelse mot skadelige tradisjoner og skikker', '2026-01-01', null],
  ['2.4.09', 'Beskyttelse mot vold og overgrep fra jevnaldrende', '2026-01-01', null],
  // FAMILIE OG MILJØ
  // Familieforhold
  ['3.1.01', 'Familiens sammensetning', '2026-01-01', null],
  ['3.1.02', 'Foreldres fysiske sykdom', '2026-01-01', null],
  ['3.1.03', 'Foreldres psykiske problem/lidelse', '2026-01-01', null],
  ['3.1.04', 'Foreldres kognitive vansker', '2026-01-01', null],
  ['3.1.05', 'Søskens helse og trivsel', '2026-01-01', null],
  ['3.1.06', 'Tidligere hendelser av betydning i familien', '2026-01-01', null],
  ['3.1.07', 'Foreldres erfaring fra egen oppvekst', '2026-01-01', null],
  ['3.1.08', 'Foreldre med rusrelaterte utfordringer', '2026-01-01', null],
  ['3.1.09', 'Barn som pårørende', '2026-01-01', null],
  ['3.1.10', 'Foreldres kriminalitet', '2026-01-01', null],
  // Bolig økonomi og arbeid
  ['3.2.01', 'Levestandard og bolig', '2026-01-01', null],
  ['3.2.02', 'Fattigdom', '2026-01-01', null],
  // Nettverk og sosial integrering
  ['3.3.01', 'Familiens profesjonelle nettverk', '2026-01-01', null],
  ['3.3.02', 'Familiens sosiale nettverk og integrering', '2026-01-01', null],
  ['3.3.03', 'Lukkede religiøse samfunn', '2026-01-01', null],
  ['3.3.04', 'Minoritetsspråklige familier', '2026-01-01', null],
  ['3.3.05', 'Radikalisering og voldelig ekstremisme', '2026-01-01', null],
  ['3.3.06', 'Urfolk og nasjonale minoriteter', '2026-01-01', null],
]);
