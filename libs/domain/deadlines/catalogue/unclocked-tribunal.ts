import { complaintLimit, courtActionLimit } from './party-limits';
import type { UnclockedRule } from '../rule';
import { days, months, weeks } from './sources';
import { unclocked } from './unclocked';

/** What the tribunal has to do, not the service. Its 48 hours are an expectation: 'snarest, og om mulig'. */
const tribunals: readonly UnclockedRule[] = [
  unclocked(
    'tribunal.control',
    '§ 14-22',
    [
      'nemndas kontroll av akuttvedtaket',
      'kontrollen nemnda gjer av akuttvedtaket',
      'the tribunal’s control of an emergency decision',
    ],
    'another-bearer',
    { bearer: 'tribunal', lengths: [days(2)], lengthMark: 'I' },
  ),
  unclocked(
    'tribunal.emergency-complaint',
    '§ 14-23',
    [
      'nemndas avgjørelse av klage på akuttvedtak',
      'avgjerda til nemnda om klage på akuttvedtak',
      'the tribunal’s ruling on a complaint about an emergency decision',
    ],
    'another-bearer',
    { bearer: 'tribunal', lengths: [weeks(1)] },
  ),
  unclocked(
    'tribunal.decision',
    '§ 14-20',
    [
      'nemndas vedtak etter forhandlingsmøtet',
      'vedtaket til nemnda etter forhandlingsmøtet',
      'the tribunal’s decision after the hearing',
    ],
    'another-bearer',
    { bearer: 'tribunal', lengths: [weeks(2)] },
  ),
];

const parties: readonly UnclockedRule[] = [
  unclocked(
    'tribunal.reply',
    '§ 14-10',
    ['tilsvar fra de private partene', 'tilsvar frå dei private partane', 'the private parties’ reply'],
    'another-bearer',
    { bearer: 'party', lengths: [days(10)] },
  ),
  unclocked(
    'court.action',
    '§ 14-25',
    ['søksmål til tingretten', 'søksmål til tingretten', 'court action'],
    'another-bearer',
    { bearer: 'party', lengths: courtActionLimit.lengths, source: courtActionLimit.source },
  ),
  unclocked(
    'complaint.county-governor',
    '§ 12-9',
    ['klage til statsforvalteren', 'klage til statsforvaltaren', 'complaint to the county governor'],
    'another-bearer',
    {
      bearer: 'party',
      lengths: complaintLimit.lengths,
      source: complaintLimit.source,
      enforcedBy: ['decision.complaint-too-late'],
    },
  ),
  unclocked(
    'complaint.victim-information',
    '§ 6-5',
    [
      'klage på informasjon til fornærmede',
      'klage på informasjon til den fornærma',
      'complaint about information to a victim',
    ],
    'another-bearer',
    { bearer: 'party', lengths: [weeks(1)] },
  ),
];

const bars: readonly UnclockedRule[] = [
  unclocked(
    'bar.lifting',
    '§ 5-7',
    [
      'ny sak om å oppheve omsorgsovertakelsen',
      'ny sak om å oppheve omsorgsovertakinga',
      'a new case on lifting the care order',
    ],
    'a-bar',
    { bearer: 'party', lengths: [months(12)] },
  ),
  unclocked('bar.contact', '§ 7-4', ['ny sak om samvær', 'ny sak om samvær', 'a new case on contact'], 'a-bar', {
    bearer: 'party',
    lengths: [months(18)],
  }),
  unclocked(
    'measure.retention',
    '§ 6-1',
    [
      'tilbakehold i institusjon etter samtykke',
      'tilbakehald i institusjon etter samtykke',
      'holding back in an institution after consent',
    ],
    'a-bar',
    { bearer: 'institution', lengths: [weeks(3)] },
  ),
  unclocked(
    'measure.trafficking-in-all',
    '§ 6-6',
    [
      'opphold ved fare for menneskehandel, i alt',
      'opphald ved fare for menneskehandel, i alt',
      'stay because of trafficking, in all',
    ],
    'a-bar',
    { lengths: [months(6)] },
  ),
  unclocked(
    'emergency.no-care',
    '§ 4-1',
    [
      'akutt hjelp til barn uten omsorg, så lenge ingen protesterer',
      'akutt hjelp til barn utan omsorg, så lenge ingen protesterer',
      'urgent help to a child without care, while nobody objects',
    ],
    'a-bar',
    { enforcedBy: ['emergency.no-control', 'emergency.no-petition-needed'] },
  ),
];

const institutions: readonly UnclockedRule[] = [
  unclocked(
    'institution.communication',
    '§ 10-10',
    [
      'innskrenket bruk av elektroniske kommunikasjonsmidler',
      'innskrenka bruk av elektroniske kommunikasjonsmiddel',
      'restricted use of means of communication',
    ],
    'another-bearer',
    { bearer: 'institution', lengths: [days(14)] },
  ),
  unclocked(
    'institution.movement',
    '§ 10-12',
    ['innskrenkninger i bevegelsesfriheten', 'innskrenkingar i rørslefridomen', 'restricted freedom of movement'],
    'another-bearer',
    { bearer: 'institution', lengths: [days(14)] },
  ),
  unclocked(
    'institution.state-supervision',
    'tilsynsforskriften § 5',
    [
      'statsforvalterens tilsyn på stedet',
      'tilsynet til statsforvaltaren på staden',
      'the county governor’s supervision on site',
    ],
    'another-bearer',
    { bearer: 'county-governor', nature: 'regulation', lengths: [months(6)], source: 'FOR-2022-12-16-2272 § 5' },
  ),
];

/** Limits that the tribunal, the parties, institutions and the county governor keep, and days before which nothing is taken up. */
export const unclockedTribunal: readonly UnclockedRule[] = [...tribunals, ...parties, ...bars, ...institutions];
