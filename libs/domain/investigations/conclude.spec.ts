import {
  conclude,
  concluded,
  days,
  decisionId,
  dismiss,
  moved,
  opened,
  report,
  sealed,
  tribunalCaseId,
} from '@libs/testing/investigation-samples';
import { specification } from '@libs/testing/specification';
import type { ConcludeInvestigation } from './commands';
import { investigation } from './investigation';

const given = specification(investigation);

describe('a conclusion', () => {
  it('rests on a decision on measures', () => given([opened]).when(conclude).then([concluded]));

  it('rests on a petition and what that rests on', () =>
    given([opened])
      .when({
        ...conclude,
        outcome: 'petition-sent',
        conclusionCode: '2',
        decision: null,
        petition: { tribunalCaseId, decisionId },
      })
      .then([
        {
          ...concluded,
          data: { ...concluded.data, outcome: 'petition-sent', conclusionCode: '2', tribunalCaseId },
        },
      ]));

  it.each(['3', '4', '6'])('dismisses by a decision: %s', (conclusionCode) =>
    given([opened])
      .when({ ...dismiss, conclusionCode })
      .then([{ ...concluded, data: { ...concluded.data, outcome: 'dismissed', conclusionCode, groundCodes: [] } }]),
  );

  it.each([
    ['7', null],
    ['8', null],
    ['9', '4601'],
  ])('needs no decision about a child that moved: %s', (conclusionCode, municipality) =>
    given([opened])
      .when({ ...moved, conclusionCode, municipality })
      .then([
        {
          ...concluded,
          data: {
            ...concluded.data,
            outcome: 'dismissed',
            conclusionCode,
            groundCodes: [],
            decisionId: null,
            municipality,
          },
        },
      ]),
  );

  it('leaves six months in which it may be taken up again', () =>
    given([opened])
      .when({ ...dismiss, outcome: 'dismissed-may-reopen', conclusionCode: '4' })
      .then([
        {
          ...concluded,
          data: {
            ...concluded.data,
            outcome: 'dismissed-may-reopen',
            conclusionCode: '4',
            groundCodes: [],
            mayReopenUntil: '2026-10-10',
          },
        },
      ]));

  it('seals the specification that grounds of the old list ask for', () => {
    const old: ConcludeInvestigation = {
      ...conclude,
      days: { ...days, openedOn: '2025-10-01' },
      concludedOn: '2025-12-31',
      groundCodes: ['18'],
    };
    given([opened]).when(old).thenRejected('code-list.specification-missing', 'specification');
    given([opened])
      .when({ ...old, specification: 'SYNTETISK presisering' })
      .then([
        {
          ...concluded,
          occurredOn: '2025-12-31',
          data: { ...concluded.data, concludedOn: '2025-12-31', groundCodes: ['18'] },
          personal: [...concluded.personal, sealed('specification', 'SYNTETISK presisering')],
        },
      ]);
  });

  it.each<readonly [Partial<ConcludeInvestigation>, string, string | null]>([
    [{ concludedOn: '2026-01-06' }, 'investigation.before-opening', 'concludedOn'],
    [{ concludedOn: '2026-04-21' }, 'investigation.impossible-date', 'concludedOn'],
    [{ concludedOn: '2026-04-08' }, 'investigation.dates-out-of-order', 'concludedOn'],
    [{ days: { ...days, extendedOn: '2026-04-11' } }, 'investigation.dates-out-of-order', 'concludedOn'],
    [{ conclusionCode: '10' }, 'code-list.unknown-code', 'conclusionCode'],
    [{ conclusionCode: '5' }, 'code-list.code-not-valid-on-date', 'conclusionCode'],
    [{ conclusionCode: '3' }, 'investigation.outcome-contradicts-code', 'conclusionCode'],
    [
      { outcome: 'dismissed-may-reopen', conclusionCode: '3' },
      'investigation.outcome-contradicts-code',
      'conclusionCode',
    ],
    [{ groundCodes: [] }, 'investigation.grounds-missing', 'groundCodes'],
    [{ groundCodes: ['1.2.01', '18'] }, 'code-list.code-not-valid-on-date', 'groundCodes.1'],
    [{ decision: null }, 'investigation.decision-missing', 'decisionId'],
    [{ decision: { decisionId, isDismissal: true } }, 'investigation.decision-missing', 'decisionId'],
    [{ outcome: 'petition-sent', conclusionCode: '2' }, 'investigation.petition-missing', 'tribunalCaseId'],
    [{ days: { ...days, reports: [{ ...report, assessedOn: null }] } }, 'investigation.report-not-assessed', null],
    [{ municipality: '4601' }, 'investigation.impossible-municipality', 'municipality'],
    [{ assessment: ' ' }, 'investigation.assessment-missing', 'assessment'],
  ])('refuses %j', (wrong, code, field) =>
    given([opened])
      .when({ ...conclude, ...wrong })
      .thenRejected(code, field),
  );

  it.each<readonly [Partial<ConcludeInvestigation>, string, string | null]>([
    [{ decision: null, conclusionCode: '3', municipality: null }, 'investigation.dismissal-missing', 'decisionId'],
    [{ decision: { decisionId, isDismissal: false } }, 'investigation.dismissal-missing', 'decisionId'],
    [{ municipality: null }, 'investigation.municipality-missing', 'municipality'],
    [{ municipality: '46' }, 'investigation.impossible-municipality', 'municipality'],
  ])('of a child that moved refuses %j', (wrong, code, field) =>
    given([opened])
      .when({ ...moved, ...wrong })
      .thenRejected(code, field),
  );

  it('could not be taken up again before 2026', () =>
    given([opened])
      .when({
        ...dismiss,
        days: { ...days, openedOn: '2025-10-01' },
        concludedOn: '2025-12-31',
        outcome: 'dismissed-may-reopen',
        conclusionCode: '4',
      })
      .thenRejected('investigation.may-reopen-not-yet', 'concludedOn'));
});
