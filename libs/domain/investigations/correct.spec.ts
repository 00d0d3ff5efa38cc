import {
  about,
  concluded,
  correct,
  days,
  enter,
  inError,
  now,
  opened,
  report,
  sealed,
  subjects,
} from '@libs/testing/investigation-samples';
import { specification } from '@libs/testing/specification';
import type { CorrectInvestigationDate, InvestigationDays } from './commands';
import { investigation } from './investigation';

const given = specification(investigation);

describe('a correction', () => {
  it('puts another day in the place of a wrong one', () =>
    given([opened, concluded])
      .when(correct)
      .then([
        {
          type: 'investigation.date-corrected',
          occurredOn: now,
          subjects,
          data: { ...about, field: 'openedOn', from: '2026-01-07', to: '2026-01-06' },
          personal: [sealed('reason', 'SYNTETISK: skrevet feil')],
        },
      ]));

  const over: InvestigationDays = {
    ...days,
    extendedOn: '2026-03-10',
    reports: [report],
    concludedOn: '2026-04-10',
    conclusionCode: '4',
    outcome: 'dismissed-may-reopen',
    restsOn: '2026-04-09',
    reopenedOn: '2026-04-15',
  };
  it.each<readonly [CorrectInvestigationDate['field'], string]>([
    ['openedOn', '2026-02-01'],
    ['extendedOn', '2026-04-10'],
    ['concludedOn', '2026-04-15'],
    ['concludedOn', '2026-04-09'],
  ])('may move %s to %s, in order with the others', (field, to) =>
    expect(
      investigation.decide({ ...correct, days: over, field, to }, investigation.evolve(investigation.initial, opened)),
    ).toHaveLength(1),
  );

  it.each<readonly [Partial<CorrectInvestigationDate>, string, string | null]>([
    [{ field: 'extendedOn' }, 'investigation.nothing-to-correct', 'field'],
    [{ to: '2026-01-07' }, 'investigation.nothing-to-correct', 'field'],
    [{ to: '2026-04-21' }, 'investigation.impossible-date', 'to'],
    [{ to: '2026-02-30' }, 'investigation.impossible-date', 'to'],
    [{ to: '2026-01-04' }, 'investigation.dates-out-of-order', 'to'],
    [{ days: { ...over, receivedOn: null }, to: '2026-01-04' }, 'investigation.dates-out-of-order', 'to'],
    [{ days: over, to: '2026-02-02' }, 'investigation.dates-out-of-order', 'to'],
    [{ days: { ...over, dueOn: '2026-03-09' } }, 'investigation.dates-out-of-order', 'to'],
    [{ days: over, field: 'extendedOn', to: '2026-04-13' }, 'investigation.extension-too-late', 'to'],
    [{ days: over, field: 'extendedOn', to: '2026-04-11' }, 'investigation.dates-out-of-order', 'to'],
    [{ days: over, field: 'extendedOn', to: '2026-01-06' }, 'investigation.dates-out-of-order', 'to'],
    [{ days: over, field: 'concludedOn', to: '2026-04-08' }, 'investigation.dates-out-of-order', 'to'],
    [{ days: over, field: 'concludedOn', to: '2026-04-16' }, 'investigation.dates-out-of-order', 'to'],
    [
      { days: { ...over, caseClosedOn: '2026-04-11' }, field: 'concludedOn', to: '2026-04-12' },
      'investigation.dates-out-of-order',
      'to',
    ],
    [{ reason: '' }, 'investigation.correction-needs-reason', 'reason'],
  ])('refuses %j', (wrong, code, field) =>
    given([opened])
      .when({ ...correct, ...wrong })
      .thenRejected(code, field),
  );

  it('moves no conclusion to a year that did not know its code', () => {
    const closed = { ...days, openedOn: '2025-12-01', concludedOn: '2026-01-08', conclusionCode: '9' };
    given([opened, concluded])
      .when({ ...correct, days: closed, field: 'concludedOn', to: '2025-12-31' })
      .thenRejected('code-list.code-not-valid-on-date', 'to');
    given([opened, concluded])
      .when({
        ...correct,
        days: { ...closed, conclusionCode: '4', outcome: 'dismissed-may-reopen' },
        field: 'concludedOn',
        to: '2025-12-31',
      })
      .thenRejected('investigation.may-reopen-not-yet');
  });
});

describe('an investigation entered in error', () => {
  it('says why, and what says it rightly', () => {
    given([opened]).when(enter).then([inError]);
    given([opened, concluded]).when(enter).then([inError]);
  });
  it('is not one that a decision rests on', () =>
    given([opened, concluded])
      .when({ ...enter, restedOn: true })
      .thenRejected('investigation.rested-on'));
  it('needs a reason', () =>
    given([opened])
      .when({ ...enter, reason: ' ' })
      .thenRejected('investigation.correction-needs-reason', 'reason'));
});
