import type { UnclockedRule } from '../rule';
import { months, weeks } from './sources';
import { unclocked } from './unclocked';

/** Unaccompanied minors and refugees: Bufetat's, other services', and targets without a place in the statutes. */
const minors: readonly UnclockedRule[] = [
  unclocked(
    'minors.care-centre',
    '§ 11-1',
    [
      'omsorgssenter for enslige mindreårige',
      'omsorgssenter for einslege mindreårige',
      'care centre for unaccompanied minors',
    ],
    'another-bearer',
    { bearer: 'bufetat' },
  ),
  unclocked(
    'minors.follow-up-proposal',
    '§ 11-3',
    [
      'forslag til oppfølging fra omsorgssenteret',
      'framlegg til oppfølging frå omsorgssenteret',
      'the centre’s proposal of follow-up',
    ],
    'another-bearer',
    { bearer: 'bufetat', lengths: [weeks(3)] },
  ),
  unclocked(
    'minors.follow-up-decision',
    '§ 11-3',
    [
      'vedtak om oppfølging i omsorgssenteret',
      'vedtak om oppfølging i omsorgssenteret',
      'decision on follow-up in the centre',
    ],
    'another-bearer',
    { bearer: 'bufetat', lengths: [weeks(6)] },
  ),
  unclocked(
    'minors.mapping',
    '§ 11-4',
    [
      'kartlegging som grunnlag for bosetting',
      'kartlegging som grunnlag for busetjing',
      'mapping as a basis for settlement',
    ],
    'another-bearer',
    { bearer: 'bufetat' },
  ),
  unclocked(
    'minors.housing',
    '§ 11-8',
    [
      'egnet botilbud til den som bosettes',
      'eigna butilbod til den som blir busett',
      'suitable housing for who is settled',
    ],
    'continuous',
    { bearer: 'municipality' },
  ),
  unclocked(
    'minors.settlement',
    'bosettingsmålet',
    ['bosetting etter oppholdstillatelse', 'busetjing etter opphaldsløyve', 'settlement after the residence permit'],
    'another-bearer',
    { bearer: 'bufetat', nature: 'guidance', lengths: [months(3)], source: 'veiviseren.no, mål for bosetting (2022)' },
  ),
  unclocked(
    'integration.programme',
    'integreringsloven § 12',
    ['introduksjonsprogram', 'introduksjonsprogram', 'introduction programme'],
    'another-bearer',
    { bearer: 'municipality', lengths: [months(3)], source: 'LOV-2020-11-06-127 §§ 8, 12' },
  ),
  unclocked(
    'integration.norwegian',
    'integreringsloven § 30',
    [
      'opplæring i norsk og samfunnskunnskap',
      'opplæring i norsk og samfunnskunnskap',
      'training in Norwegian and social studies',
    ],
    'another-bearer',
    { bearer: 'municipality', lengths: [months(3)], source: 'LOV-2020-11-06-127 § 30' },
  ),
  unclocked(
    'integration.programme-length',
    'integreringsloven § 13',
    [
      'introduksjonsprogrammets varighet',
      'kor lenge introduksjonsprogrammet varer',
      'length of the introduction programme',
    ],
    'another-bearer',
    { bearer: 'municipality', lengths: [months(12)], source: 'LOV-2020-11-06-127 §§ 13–14' },
  ),
  unclocked(
    'minors.representative',
    'utlendingsloven kap. 11 A',
    [
      'representant for enslig mindreårig asylsøker',
      'representant for einsleg mindreårig asylsøkjar',
      'representative for an unaccompanied asylum seeker',
    ],
    'another-bearer',
    { bearer: 'county-governor', lengthMark: 'R', source: 'LOV-2008-05-15-35 kap. 11 A' },
  ),
];

/** What the municipality owes without a day of its own, or no longer since the register gets it every day. */
const municipality: readonly UnclockedRule[] = [
  unclocked(
    'municipal.fine',
    '§ 17-6',
    ['mulkt etter brutte frister', 'mulkt etter brotne fristar', 'fine after broken limits'],
    'another-bearer',
    { bearer: 'county-governor', source: 'FOR-1992-12-16-1243 §§ 3–6' },
  ),
  unclocked(
    'municipal.register',
    '§ 13-7',
    [
      'rapportering til Barnevernsregisteret',
      'rapportering til Barnevernsregisteret',
      'reporting to the child welfare register',
    ],
    'continuous',
    { bearer: 'municipality' },
  ),
  unclocked(
    'municipal.kostra',
    'KOSTRA skjema 15',
    ['årlig rapportering til KOSTRA', 'årleg rapportering til KOSTRA', 'yearly report to KOSTRA'],
    'continuous',
    { bearer: 'municipality', nature: 'guidance', lengths: [months(12)], lengthMark: 'R', source: 'ssb.no skjema 15' },
  ),
  unclocked(
    'municipal.half-year-report',
    'halvårsrapporteringen',
    ['kommunal halvårsrapportering', 'kommunal halvårsrapportering', 'half-yearly report'],
    'continuous',
    { bearer: 'municipality', nature: 'guidance', lengths: [months(6)], lengthMark: 'R', source: 'bufdir.no' },
  ),
  unclocked(
    'municipal.internal-control',
    '§ 15-2',
    ['internkontroll', 'internkontroll', 'internal control'],
    'continuous',
    { bearer: 'municipality', source: 'LOV-2021-06-18-97 § 15-2 (4), LOV-2018-06-22-83 § 25-1' },
  ),
  unclocked(
    'municipal.emergency-availability',
    '§ 15-3',
    ['tilgjengelig til enhver tid', 'tilgjengeleg til kvar tid', 'available at all times'],
    'continuous',
    { bearer: 'municipality', source: 'LOV-2021-06-18-97 § 15-3 (4)' },
  ),
];

export const unclockedPublic: readonly UnclockedRule[] = [...minors, ...municipality];
