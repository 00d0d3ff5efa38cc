import { specification } from '@libs/testing/specification';
import type { EnterParticipationInError, RecordParticipation, WaiveParticipation } from './commands';
import type { ParticipationEnteredInError, ParticipationRecorded, ParticipationWaived } from './events';
import { participation } from './participation';

const given = specification(participation);
const [participationId, childId] = ['0197a000-0000-7000-8000-000000000011', '0197a000-0000-7000-8000-000000000002'];
const about = { kind: 'investigation', id: '0197a000-0000-7000-8000-000000000003' } as const;
const now = '2026-03-02T12:00:00.000Z';
const sealed = (path: string, content: string) => ({ subject: childId, path, content });

const record: RecordParticipation = {
  type: 'RecordParticipation',
  now,
  participationId,
  childId,
  about,
  partExists: true,
  caseOpenedOn: '2026-01-05',
  on: '2026-03-01',
  wayCode: '1.1',
  heard: true,
  agreedWithRendering: true,
  trustedPerson: 'offered',
  told: 'SYNTETISK: hva undersøkelsen er',
  heardAbout: null,
  said: 'SYNTETISK: vil bo hjemme',
  weight: 'SYNTETISK: stor vekt',
  reasonNotHeard: null,
};
const unheard: RecordParticipation = {
  ...record,
  wayCode: '2.2',
  heard: false,
  agreedWithRendering: null,
  told: null,
  said: null,
  weight: null,
  reasonNotHeard: 'SYNTETISK: ville ikke',
};
const waive: WaiveParticipation = {
  type: 'WaiveParticipation',
  now,
  participationId,
  childId,
  about,
  partExists: true,
  caseOpenedOn: null,
  on: '2026-03-01',
  reason: 'SYNTETISK: ufødt',
};
const enter: EnterParticipationInError = {
  type: 'EnterParticipationInError',
  now,
  participationId,
  reason: 'SYNTETISK: et annet barn',
};

const recorded: ParticipationRecorded = {
  type: 'participation.recorded',
  occurredOn: '2026-03-01',
  subjects: [childId],
  data: {
    childId,
    participationId,
    about,
    on: '2026-03-01',
    wayCode: '1.1',
    heard: true,
    agreedWithRendering: true,
    trustedPerson: 'offered',
  },
  personal: [
    sealed('told', 'SYNTETISK: hva undersøkelsen er'),
    sealed('said', 'SYNTETISK: vil bo hjemme'),
    sealed('weight', 'SYNTETISK: stor vekt'),
  ],
};
const waived: ParticipationWaived = {
  type: 'participation.waived',
  occurredOn: '2026-03-01',
  subjects: [childId],
  data: { childId, participationId, about, on: '2026-03-01' },
  personal: [sealed('reason', 'SYNTETISK: ufødt')],
};
const inError: ParticipationEnteredInError = {
  type: 'participation.entered-in-error',
  occurredOn: now,
  subjects: [childId],
  data: { childId, participationId },
  personal: [sealed('reason', 'SYNTETISK: et annet barn')],
};

describe('the child’s participation', () => {
  it('is recorded with what the child was told and said, and its weight', () =>
    given([]).when(record).then([recorded]));

  it('says why the child was not heard', () =>
    given([])
      .when(unheard)
      .then([
        {
          ...recorded,
          data: { ...recorded.data, wayCode: '2.2', heard: false, agreedWithRendering: null },
          personal: [sealed('reasonNotHeard', 'SYNTETISK: ville ikke')],
        },
      ]));

  it('is waived with a reason', () => given([]).when(waive).then([waived]));

  it('uses the register’s words also for the years before it asked', () =>
    given([])
      .when({ ...record, on: '2024-05-01', caseOpenedOn: '2024-04-30' })
      .then([{ ...recorded, occurredOn: '2024-05-01', data: { ...recorded.data, on: '2024-05-01' } }]));

  it.each([recorded, waived])('is entered in error: $type', (event) => given([event]).when(enter).then([inError]));

  const records: readonly [string, Partial<RecordParticipation>, string, string][] = [
    ['about a part that is not there', { partExists: false }, 'participation.part-unknown', 'about.id'],
    ['on a day that is none', { on: '2026-02-30' }, 'participation.impossible-date', 'on'],
    ['in the future', { on: '2026-03-03' }, 'participation.date-in-future', 'on'],
    ['before the case', { on: '2026-01-04' }, 'participation.before-case', 'on'],
    ['in a way of no list', { wayCode: '1.9' }, 'code-list.unknown-code', 'wayCode'],
    ['as heard by a No', { wayCode: '2.1' }, 'participation.way-contradicts', 'wayCode'],
    ['as heard without a word', { said: ' ' }, 'participation.said-missing', 'said'],
    ['as heard without weight', { weight: null }, 'participation.weight-missing', 'weight'],
  ];
  it.each(records)('is not recorded %s', (_, wrong, code, field) =>
    given([])
      .when({ ...record, ...wrong })
      .thenRejected(code, field),
  );

  it.each<readonly [Partial<RecordParticipation>, string, string]>([
    [{ wayCode: '1.1' }, 'participation.way-contradicts', 'wayCode'],
    [{ reasonNotHeard: '' }, 'participation.reason-missing', 'reasonNotHeard'],
    [{ agreedWithRendering: false }, 'participation.not-heard-agreed', 'agreedWithRendering'],
  ])('of a child not heard refuses %j', (wrong, code, field) =>
    given([])
      .when({ ...unheard, ...wrong })
      .thenRejected(code, field),
  );

  it.each<readonly [Partial<WaiveParticipation>, string, string]>([
    [{ reason: ' ' }, 'participation.reason-missing', 'reason'],
    [{ partExists: false }, 'participation.part-unknown', 'about.id'],
    [{ on: '2026-03-03' }, 'participation.date-in-future', 'on'],
  ])('is not waived with %j', (wrong, code, field) =>
    given([])
      .when({ ...waive, ...wrong })
      .thenRejected(code, field),
  );

  it('is recorded once, and entered in error once, with a reason', () => {
    given([recorded]).when(record).thenRejected('participation.already-recorded');
    given([waived]).when(waive).thenRejected('participation.already-recorded');
    given([recorded, inError]).when(enter).thenRejected('participation.already-in-error');
    given([]).when(enter).thenRejected('participation.unknown');
    given([recorded])
      .when({ ...enter, participationId: childId })
      .thenRejected('participation.unknown');
    given([recorded])
      .when({ ...enter, reason: '' })
      .thenRejected('participation.correction-needs-reason', 'reason');
  });
});
