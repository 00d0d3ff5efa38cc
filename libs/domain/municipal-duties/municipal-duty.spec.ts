import { specification } from '@libs/testing/specification';
import type { BeginMunicipalDuty, RecordMunicipalDutyDone } from './commands';
import type { MunicipalDutyBegun, MunicipalDutyDone } from './events';
import { municipalDuty } from './municipal-duty';

const given = specification(municipalDuty);
const now = '2026-11-22T12:00:00.000Z';
const dutyId = '0197a000-0000-7000-8000-000000000060';
const about = { dutyId, duty: 'deadline-report' } as const;

const begin: BeginMunicipalDuty = { type: 'BeginMunicipalDuty', now, ...about, from: '2026-06-30' };
const report: RecordMunicipalDutyDone = {
  type: 'RecordMunicipalDutyDone',
  now,
  ...about,
  doneOn: '2026-10-12',
  through: '2026-09-30',
};
const begun: MunicipalDutyBegun = {
  type: 'municipal-duty.begun',
  occurredOn: '2026-06-30',
  subjects: [],
  data: { ...about, from: '2026-06-30' },
  personal: [],
};
const done: MunicipalDutyDone = {
  type: 'municipal-duty.done',
  occurredOn: '2026-10-12',
  subjects: [],
  data: { ...about, doneOn: '2026-10-12', through: '2026-09-30' },
  personal: [],
};

describe('a duty of the municipality', () => {
  it('is watched from the day it was last done', () => given([]).when(begin).then([begun]));
  it('is done, about a time that is over', () => given([begun]).when(report).then([done]));

  it('is watched from the end of a quarter where whole quarters are covered', () => {
    const [within, other] = [{ ...begin, from: '2026-05-15' }, { ...begin, duty: 'condition-report' } as const];
    given([]).when(within).thenRejected('municipal-duty.not-a-quarter', 'from');
    given([])
      .when({ ...other, from: '2026-05-15' })
      .then([
        { ...begun, occurredOn: '2026-05-15', data: { ...begun.data, duty: 'condition-report', from: '2026-05-15' } },
      ]);
  });

  it('is watched once', () => {
    given([begun]).when(begin).thenRejected('municipal-duty.begun-already');
    given([begun, done]).when(begin).thenRejected('municipal-duty.begun-already');
  });
  it('is done only where it is watched', () => given([]).when(report).thenRejected('municipal-duty.not-begun'));
  it('covers no time twice, and none before it was watched', () => {
    given([begun, done]).when(report).thenRejected('municipal-duty.covered-already', 'through');
    given([begun])
      .when({ ...report, through: '2026-06-30' })
      .thenRejected('municipal-duty.covered-already', 'through');
    given([begun, done])
      .when({ ...report, through: '2026-03-31' })
      .thenRejected('municipal-duty.covered-already', 'through');
  });
  it('covers no time that is not over', () =>
    given([begun])
      .when({ ...report, through: '2026-12-31' })
      .thenRejected('municipal-duty.through-after-done', 'through'));
  it('is about whole quarters where it is the quarterly form, and about any time else', () => {
    given([begun])
      .when({ ...report, through: '2026-09-29' })
      .thenRejected('municipal-duty.not-a-quarter', 'through');
    const plan = { ...about, duty: 'prevention-plan' } as const;
    given([{ ...begun, data: { ...begun.data, ...plan } }])
      .when({ ...report, ...plan, through: '2026-09-29' })
      .then([{ ...done, data: { ...done.data, ...plan, through: '2026-09-29' } }]);
  });
  it('leaves out no quarter of the quarterly form, and as much time as it likes else', () => {
    const later = { ...begun, data: { ...begun.data, from: '2026-03-31' } };
    given([later]).when(report).thenRejected('municipal-duty.quarter-left-out', 'through');
    // Watched from within a quarter, as it once could be: that quarter's form comes first.
    given([{ ...begun, data: { ...begun.data, from: '2026-05-15' } }])
      .when(report)
      .thenRejected('municipal-duty.quarter-left-out', 'through');
    const plan = { ...about, duty: 'prevention-plan' } as const;
    given([{ ...later, data: { ...later.data, ...plan } }])
      .when({ ...report, ...plan })
      .then([{ ...done, data: { ...done.data, ...plan } }]);
  });
  it.each([
    ['impossible-date', '2026-02-30'],
    ['date-in-future', '2026-11-23'],
  ] as const)('happens on a day that exists and has come: %s', (code, day) => {
    given([])
      .when({ ...begin, from: day })
      .thenRejected(`municipal-duty.${code}`, 'from');
    given([begun])
      .when({ ...report, doneOn: day })
      .thenRejected(`municipal-duty.${code}`, 'doneOn');
  });
  it('is about a day that exists', () =>
    given([begun])
      .when({ ...report, through: '2026-09-31' })
      .thenRejected('municipal-duty.impossible-date', 'through'));
});
