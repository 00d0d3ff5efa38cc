import { specification } from '@libs/testing/specification';
import type { CorrectPlacementDate, SetVisitFrequency } from './commands';
import type { PlacementStarted, PlacementVisitsSet } from './events';
import { placement } from './placement';

const given = specification(placement);
const about = { placementId: '0197a000-0000-7000-8000-00000000000a', childId: '0197a000-0000-7000-8000-000000000002' };
const now = '2026-11-22T12:00:00.000Z';
const decisionId = '0197a000-0000-7000-8000-00000000000d';

const started: PlacementStarted = {
  type: 'placement.started',
  occurredOn: '2023-05-01',
  subjects: [about.childId],
  data: {
    ...about,
    kind: 'foster-home',
    measureId: '0197a000-0000-7000-8000-00000000000b',
    movedInOn: '2023-05-01',
    hostMunicipality: '1201',
    networkSearched: true,
    inNetwork: true,
    siblings: [],
    siblingReviewOn: null,
  },
  personal: [],
};

/** Everything that either duty asks for. */
const set: SetVisitFrequency = {
  type: 'SetVisitFrequency',
  now,
  settingId: '0197a000-0000-7000-8000-0000000000e1',
  duty: 'follow-up',
  perYear: 2,
  from: '2026-01-01',
  reason: 'SYNTETISK grunn',
  goodConditions: true,
  decisionId,
  childHeard: true,
  fosterParentsHeard: true,
  childConsents: true,
  careMunicipalityConsents: true,
  isDecided: true,
  birthDate: '2011-01-01',
};
const supervision: SetVisitFrequency = { ...set, duty: 'supervision' };
const fewer: PlacementVisitsSet = {
  type: 'placement.visits-set',
  occurredOn: '2026-01-01',
  subjects: [about.childId],
  data: { ...about, settingId: set.settingId, duty: 'follow-up', perYear: 2, from: '2026-01-01', decisionId },
  personal: [{ subject: about.childId, path: 'reason', content: 'SYNTETISK grunn' }],
};

describe('fewer follow-up visits (FOR-fosterhjem § 10)', () => {
  it('rest on a decision', () => given([started]).when(set).then([fewer]));

  it('ask neither for an age nor for consent', () =>
    given([started])
      .when({ ...set, birthDate: null, childConsents: false, careMunicipalityConsents: false })
      .then([fewer]));

  it.each<[string, Partial<SetVisitFrequency>, string]>([
    ['placement.not-two-years', { from: '2025-05-01' }, 'from'],
    ['placement.conditions-not-good', { goodConditions: false }, 'goodConditions'],
    ['placement.reason-missing', { reason: null }, 'reason'],
    ['placement.frequency-not-decided', { isDecided: false }, 'decisionId'],
    ['placement.child-not-heard', { childHeard: false }, 'childHeard'],
    ['placement.foster-parents-not-heard', { fosterParentsHeard: false }, 'fosterParentsHeard'],
  ])('are refused with %s', (code, wrong, field) =>
    given([started])
      .when({ ...set, ...wrong })
      .thenRejected(code, field),
  );
});

describe('fewer supervision visits (FOR-fosterhjem § 18)', () => {
  const allowed: PlacementVisitsSet = { ...fewer, data: { ...fewer.data, duty: 'supervision', decisionId: null } };

  it('rest on consent', () => given([started]).when(supervision).then([allowed]));

  it('ask for no decision', () =>
    given([started])
      .when({ ...supervision, isDecided: false, childHeard: false, fosterParentsHeard: false })
      .then([allowed]));

  it.each<[string, Partial<SetVisitFrequency>, string | null]>([
    ['placement.not-two-years', { from: '2025-05-01' }, 'from'],
    ['placement.conditions-not-good', { goodConditions: false }, 'goodConditions'],
    ['placement.birth-date-unknown', { birthDate: null }, null],
    ['placement.child-under-15', { birthDate: '2011-01-02' }, 'from'],
    ['placement.child-does-not-consent', { childConsents: false }, 'childConsents'],
    ['placement.municipality-does-not-consent', { careMunicipalityConsents: false }, 'careMunicipalityConsents'],
  ])('are refused with %s', (code, wrong, field) =>
    given([started])
      .when({ ...supervision, ...wrong })
      .thenRejected(code, field),
  );
});

describe('four visits a year', () => {
  const four: SetVisitFrequency = { ...set, perYear: 4, from: '2026-06-01', goodConditions: false, reason: null };

  it('come back without conditions', () =>
    given([started, fewer])
      .when(four)
      .then([
        {
          ...fewer,
          occurredOn: '2026-06-01',
          data: { ...fewer.data, perYear: 4, from: '2026-06-01', decisionId: null },
          personal: [],
        },
      ]));

  it('are what every home begins with', () =>
    given([started]).when(four).thenRejected('placement.frequency-unchanged', 'perYear'));

  it('do not come before the two did', () =>
    given([started, fewer])
      .when({ ...four, from: '2025-12-31' })
      .thenRejected('placement.frequency-out-of-order', 'from'));
});

describe('a number of visits', () => {
  it('is the same twice only by mistake', () =>
    given([started, fewer]).when(set).thenRejected('placement.frequency-unchanged', 'perYear'));

  it('is no institution’s', () =>
    given([{ ...started, data: { ...started.data, kind: 'institution' } }])
      .when(set)
      .thenRejected('placement.no-visit-frequency', 'duty'));

  it('keeps the day of moving in more than two years before it', () => {
    const correct: CorrectPlacementDate = {
      type: 'CorrectPlacementDate',
      now,
      field: 'movedInOn',
      to: '2024-01-01',
      reason: 'SYNTETISK',
      measureStartedOn: null,
      measureEndedOn: null,
      otherStays: [],
      caseDays: { isOpen: true, from: '2020-01-01', to: null },
    };
    given([started, fewer]).when(correct).thenRejected('placement.not-two-years', 'to');
  });
});
