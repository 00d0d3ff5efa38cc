import { caseFileOf } from '@libs/domain/case-file/fold';
import { Rejection } from '@libs/domain/kernel/rejection';
import { portfolioCase, type PortfolioCase } from '@libs/testing/portfolio';
import { importedCase } from './imported-case';
import { caseRow } from './row';

const place = { ledger: '1201-02', run: 'spec', now: '2026-11-22T12:00:00.000Z', syntheticIds: false };

const events = (content: unknown) => importedCase(caseRow(7, content), place);

const refusal = (content: unknown): { code: string; field: string | null } => {
  try {
    events(content);
  } catch (error) {
    if (error instanceof Rejection) return { code: error.code, field: error.field };
    throw error;
  }
  throw new Error('nothing was refused');
};

const [dismissed, helped, closed] = [portfolioCase(0), portfolioCase(1), portfolioCase(2)];
const changed = (of: PortfolioCase, step: number, change: object): PortfolioCase => ({
  ...of,
  steps: of.steps.map((one, at) => (at === step ? { ...one, ...change } : one)),
});
const at = (of: PortfolioCase, kind: string): number => of.steps.findIndex((one) => one['kind'] === kind);

describe('a case of another system', () => {
  it('becomes the events the service itself would have written on those days, marked as imported', () => {
    const imported = events(closed);
    expect(imported.map(({ event }) => event.type)).toEqual([
      'child.registered',
      'case.opened',
      'concern.raised',
      'concern.investigation-opened',
      'investigation.opened',
      'child.related',
      'journal.entry-recorded',
      'participation.waived',
      'decision.proposed',
      'participation.waived',
      'decision.approved',
      'investigation.concluded',
      'measure.decided',
      'plan.made',
      'measure.started',
      'measure.evaluated',
      'measure.ended',
      'participation.waived',
      'plan.closed',
      'decision.ended',
      'case.closed',
    ]);
    expect(new Set(imported.map(({ event }) => JSON.stringify(event.origin)))).toEqual(
      new Set([JSON.stringify({ kind: 'import', run: 'spec', row: 7 })]),
    );
    const file = caseFileOf(imported.map(({ event }) => event as never));
    expect(file.case).toMatchObject({ status: 'closed', caseNumber: 'GML/2', openedOn: '2024-01-10' });
    expect(file.measures).toMatchObject([{ status: 'ended', startedOn: '2024-03-14' }]);
  });

  it('is the same every time, and no two are alike', () => {
    expect(events(helped)).toEqual(events(helped));
    const ids = [dismissed, helped, closed].map((one) => events(one)[0]!.stream);
    expect(new Set(ids).size).toBe(3);
  });

  it('may tell its steps in any order, and its lists and truths as text', () => {
    const types = (content: unknown) => events(content).map(({ event }) => event.type);
    expect(types({ ...dismissed, steps: dismissed.steps.toReversed() })).toEqual(types(dismissed));
    const measure = at(helped, 'measure-evaluated');
    expect(types(changed(helped, measure, { continues: 'true' }))).toEqual(types(helped));
    expect(types(changed(dismissed, 0, { contentCodes: ['2'] }))).toEqual(types(dismissed));
  });

  it('takes two people for a decision, by the names they had there', () => {
    const by = helped.steps[at(helped, 'decision')]!['by'];
    const alone = changed(helped, at(helped, 'approval'), { by });
    expect(refusal(alone)).toMatchObject({ field: `/steps/${at(helped, 'approval')}` });
    const otherwise = changed(helped, at(helped, 'approval'), {
      by: ` ${String(by).toUpperCase().replace(' ', '  ')} `,
    });
    expect(refusal(otherwise).code).toBe('decision.own-proposal');
    expect(JSON.stringify(events(helped))).not.toContain(String(by));
  });

  it.each<[string, string, unknown]>([
    ['import.not-readable', '/', 'text'],
    ['import.field-missing', '/case', { ...helped, case: '' }],
    ['import.field-missing', '/child', { ...helped, child: undefined }],
    ['import.field-missing', '/steps', { ...helped, steps: {} }],
    ['import.field-invalid', '/steps/0', { ...helped, steps: ['text'] }],
    ['import.field-unknown', '/colour', { ...helped, colour: 'red' }],
    ['import.field-unknown', '/child/hair', { ...helped, child: { ...helped.child, hair: 'red' } }],
    ['import.field-unknown', '/steps/0/colour', changed(helped, 0, { colour: 'red' })],
    ['import.field-missing', '/steps/0/on', changed(helped, 0, { on: null })],
    ['import.field-invalid', '/steps/0/on', changed(helped, 0, { on: '2024-02-30' })],
    ['import.day-in-future', '/steps/0/on', changed(helped, 0, { on: '2026-11-23' })],
    ['import.day-in-future', '/openedOn', { ...helped, openedOn: '2026-11-23', steps: [] }],
    ['import.kind-unknown', '/steps/0/kind', changed(helped, 0, { kind: 'party' })],
    ['import.id-twice', '/steps/1/id', changed(helped, 1, { id: 'm1' })],
    ['import.reference-unknown', '/steps/1/of', changed(helped, 1, { of: 'm2' })],
    ['import.reference-unknown', '/steps/4/of', changed(helped, 4, { of: 'm9' })],
    ['import.field-invalid', '/steps/0/reporterKind', changed(helped, 0, { reporterKind: 'neighbour' })],
    ['import.field-invalid', '/steps/12/continues', changed(helped, 12, { continues: 'yes' })],
    ['import.field-invalid', '/steps/5/basis', changed(helped, 5, { basis: '§ 3-1' })],
    ['child.impossible-birth-date', '/child/birthDate', { ...helped, child: { birthDate: '2026-12-01' } }],
    ['import.reference-unknown', '/steps/11/of', changed(helped, 11, { on: '2024-03-01' })],
    ['code-list.unknown-code', '/steps/9/code', changed(helped, 9, { code: '99.9' })],
    ['measure.not-running', '/steps/11', { ...helped, steps: helped.steps.toSpliced(11, 1) }],
  ])('is refused: %s at %s', (code, field, content) => expect(refusal(content)).toEqual({ code, field }));
});
