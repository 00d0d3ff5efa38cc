import fc from 'fast-check';
import { Rejection } from '../kernel/rejection';
import {
  about,
  assess,
  assignmentId,
  commission,
  concernId,
  conclude,
  concluded,
  correct,
  days,
  enter,
  extend,
  extended,
  inError,
  opened,
  other,
  reported,
  sealed,
  start,
  subjects,
} from '@libs/testing/investigation-samples';
import { specification } from '@libs/testing/specification';
import type { DecideExtension, Dismissed, InvestigationAct, OpenInvestigationAnew } from './commands';
import type { InvestigationEvent, InvestigationOpenedAnew } from './events';
import { investigation } from './investigation';

const given = specification(investigation);

describe('opening an investigation', () => {
  it('keeps the day the concern was received, from which its months run', () => given([]).when(start).then([opened]));
  it('happens once', () => given([opened]).when(start).thenRejected('investigation.already-opened'));
  it.each([
    [{ openedOn: '2026-01-08' }, 'investigation.impossible-date', 'openedOn'],
    [{ openedOn: '2026-01-32' }, 'investigation.impossible-date', 'openedOn'],
    [{ receivedOn: '2026-13-01' }, 'investigation.impossible-date', 'receivedOn'],
    [{ openedOn: '2026-01-04' }, 'investigation.opened-before-received', 'openedOn'],
  ])('refuses %j', (wrong, code, field) =>
    given([])
      .when({ ...start, ...wrong })
      .thenRejected(code, field),
  );
});

describe('opening one anew', () => {
  const follows: Dismissed = {
    investigationId: other,
    concludedOn: '2026-01-10',
    mayReopenUntil: '2026-07-10',
    reopened: false,
  };
  const anew: OpenInvestigationAnew = {
    type: 'OpenInvestigationAnew',
    now: '2026-07-12T10:00:00.000Z',
    ...about,
    concernId,
    openedOn: '2026-07-10',
    why: 'parents-refused',
    follows,
  };
  const openedAnew: InvestigationOpenedAnew = {
    type: 'investigation.opened-anew',
    occurredOn: '2026-07-10',
    subjects,
    data: { ...about, concernId, openedOn: '2026-07-10', why: 'parents-refused', followsInvestigationId: other },
    personal: [],
  };

  it('follows a dismissal that says so, to the last day of six months', () => given([]).when(anew).then([openedAnew]));
  it('follows nothing where the child moved here', () =>
    given([])
      .when({ ...anew, why: 'moved-here', follows: null })
      .then([{ ...openedAnew, data: { ...openedAnew.data, why: 'moved-here', followsInvestigationId: null } }]));
  it('happens once', () => {
    given([openedAnew]).when(anew).thenRejected('investigation.already-opened');
    given([openedAnew]).when(start).thenRejected('investigation.already-opened');
  });
  it('takes what any other takes', () => given([openedAnew]).when(extend).then([extended]));

  it.each<readonly [Partial<OpenInvestigationAnew>, string, string | null]>([
    [{ openedOn: '2026-07-11' }, 'investigation.reopening-too-late', 'openedOn'],
    [{ openedOn: '2026-01-09' }, 'investigation.dates-out-of-order', 'openedOn'],
    [{ openedOn: '2026-07-13' }, 'investigation.impossible-date', 'openedOn'],
    [{ follows: { ...follows, mayReopenUntil: null } }, 'investigation.may-not-reopen', 'followsInvestigationId'],
    [{ follows: { ...follows, reopened: true } }, 'investigation.may-not-reopen', 'followsInvestigationId'],
    [{ follows: null }, 'investigation.may-not-reopen', 'followsInvestigationId'],
  ])('refuses %j', (wrong, code, field) =>
    given([])
      .when({ ...anew, ...wrong })
      .thenRejected(code, field),
  );
});

describe('an extension', () => {
  it('is decided until the last day of the three months', () => given([opened]).when(extend).then([extended]));
  it('may be refused', () =>
    given([opened])
      .when({ ...extend, granted: false })
      .then([{ ...extended, data: { ...extended.data, granted: false } }]));
  it.each<readonly [Partial<DecideExtension>, string, string | null]>([
    [{ decidedOn: '2026-04-13' }, 'investigation.extension-too-late', 'decidedOn'],
    [{ decidedOn: '2026-01-06' }, 'investigation.before-opening', 'decidedOn'],
    [{ decidedOn: '2026-04-21' }, 'investigation.impossible-date', 'decidedOn'],
    [{ reason: ' ' }, 'investigation.extension-needs-reason', 'reason'],
    [{ days: { ...days, extendedOn: '2026-03-01' } }, 'investigation.extension-already-decided', null],
  ])('refuses %j', (wrong, code, field) =>
    given([opened])
      .when({ ...extend, ...wrong })
      .thenRejected(code, field),
  );
});

describe('an expert', () => {
  const commissioned: InvestigationEvent = {
    type: 'investigation.expert-commissioned',
    occurredOn: '2026-02-01',
    subjects,
    data: { ...about, assignmentId, commissionedOn: '2026-02-01' },
    personal: [sealed('mandate', 'SYNTETISK mandat'), sealed('expert', 'SYNTETISK SAKKYNDIG')],
  };
  it('is commissioned', () => given([opened]).when(commission).then([commissioned]));
  it('reports', () =>
    given([opened, commissioned])
      .when(reported)
      .then([
        {
          type: 'investigation.expert-reported',
          occurredOn: '2026-03-01',
          subjects,
          data: { ...about, assignmentId, reportedOn: '2026-03-01' },
          personal: [],
        },
      ]));
  it('is assessed by the commission', () =>
    given([opened, commissioned])
      .when(assess)
      .then([
        {
          type: 'investigation.report-assessed',
          occurredOn: '2026-03-20',
          subjects,
          data: { ...about, assignmentId, assessedOn: '2026-03-20', remarks: 'some' },
          personal: [],
        },
      ]));

  const refusals: readonly (readonly [InvestigationAct, string, string | null])[] = [
    [{ ...commission, mandate: '' }, 'investigation.mandate-missing', 'mandate'],
    [{ ...commission, expert: ' ' }, 'investigation.expert-missing', 'expert'],
    [{ ...commission, commissionedOn: '2026-01-06' }, 'investigation.before-opening', 'commissionedOn'],
    [{ ...reported, assignmentId: other }, 'investigation.assignment-unknown', null],
    [{ ...reported, reportedOn: '2026-01-31' }, 'investigation.dates-out-of-order', 'reportedOn'],
    [{ ...reported, days: assess.days }, 'investigation.report-already-received', null],
    [{ ...assess, assignmentId: other }, 'investigation.assignment-unknown', null],
    [{ ...assess, assessedOn: '2026-02-28' }, 'investigation.dates-out-of-order', 'assessedOn'],
    [{ ...assess, days: reported.days }, 'investigation.report-missing', null],
    [{ ...assess, days: conclude.days }, 'investigation.report-already-assessed', null],
  ];
  it.each(refusals)('refuses %j', (command, code, field) => given([opened]).when(command).thenRejected(code, field));
});

const acts: readonly InvestigationAct[] = [extend, commission, reported, assess, conclude, correct, enter];

describe('an act', () => {
  it.each(acts)('is refused where there is no investigation, or one in error: $type', (act) => {
    given([]).when(act).thenRejected('investigation.unknown');
    given([opened, inError]).when(act).thenRejected('investigation.entered-in-error');
  });
  it.each(acts.filter(({ type }) => type !== 'CorrectInvestigationDate' && type !== 'EnterInvestigationInError'))(
    'is refused after the conclusion: $type',
    (act) => given([opened, concluded]).when(act).thenRejected('investigation.already-concluded'),
  );
});

it('is never concluded twice, and takes nothing after it was entered in error, in whatever order it is tried', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(start, ...acts), { maxLength: 12 }), (commands) => {
      const events: InvestigationEvent[] = [];
      for (const command of commands) {
        try {
          const state = events.reduce(investigation.evolve, investigation.initial);
          events.push(...investigation.decide(command, state));
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
        }
      }
      const types = events.map(({ type }) => type);
      expect(types.filter((type) => type === 'investigation.concluded').length).toBeLessThanOrEqual(1);
      expect(types.filter((type) => type === 'investigation.opened').length).toBeLessThanOrEqual(1);
      const end = types.indexOf('investigation.entered-in-error');
      expect(end < 0 ? [] : types.slice(end + 1)).toStrictEqual([]);
      const over = types.indexOf('investigation.concluded');
      expect(over < 0 ? [] : types.slice(over + 1)).not.toContain('investigation.extension-decided');
    }),
  );
});
