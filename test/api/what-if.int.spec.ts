import { TestApi } from './test-api';

type Answer = {
  readonly totals: readonly { readonly rule: string; readonly saved: number }[];
  readonly items: readonly { readonly deadlineId: string; readonly becomes: string | null }[];
  readonly more: boolean;
  readonly from: number;
  readonly to: number;
  readonly digest: string;
};
type Problem = { readonly code: string; readonly errors: readonly { readonly field: string }[] };
type Receipt = { readonly concernId: string; readonly childId: string };

const twoWeeks = {
  laws: [{ rule: 'concern.review', validFrom: '2026-01-01', lengths: [{ count: 2, unit: 'week' }] }],
};

describe('what if, over HTTP', () => {
  let api: TestApi;
  const reports: Receipt[] = [];

  /** Received on 5 January and reviewed ten days later: three days late by the law, in time by a week more. */
  const reviewedLate = async (): Promise<Receipt> => {
    const { body } = await api.post<{ receipts: Receipt[] }>('/v1/concerns', {
      receivedAt: '2026-01-05T09:30:00+01:00',
      channel: 'oral',
      reporter: { kind: 'anonymous' },
      children: [{ identity: { name: 'Syntetisk Barn' } }],
      contentCodes: ['1.2.01'],
      text: 'Syntetisk bekymring',
    });
    const [receipt] = body.receipts;
    const said = { outcomeCode: '10', manifestlyUnfounded: false, reason: 'Syntetisk vurdering' };
    await api.post(`/v1/concerns/${receipt!.concernId}/dismissal`, { reviewedOn: '2026-01-15', ...said });
    return receipt!;
  };
  const ask = <Body = Answer>(question: object, as = 'leader') => api.post<Body>('/v1/what-if', question, { as });
  const reviewOf = ({ concernId }: Receipt): string => `concern.review~${concernId}`;

  beforeAll(async () => {
    api = await TestApi.start();
    for (let count = 0; count < 2; count++) reports.push(await reviewedLate());
  });
  afterAll(() => api.close());

  it('says which limits would be saved, and the same twice', async () => {
    const { status, body } = await ask(twoWeeks);
    expect(status).toBe(200);
    expect(body.totals).toContainEqual({ rule: 'concern.review', moved: 2, breached: 0, saved: 2, new: 0, gone: 0 });
    const saved = body.items.filter(({ deadlineId }) => deadlineId.startsWith('concern.review~'));
    expect(saved).toStrictEqual(
      reports
        .map(reviewOf)
        .sort()
        .map((deadlineId) => ({
          deadlineId,
          turn: 1,
          dueOn: '2026-01-12',
          wouldBeDueOn: '2026-01-19',
          becomes: 'saved',
        })),
    );
    expect((await ask(twoWeeks)).body.digest).toBe(body.digest);
    expect((await ask({})).body).toMatchObject({ totals: [], items: [], more: false });
    expect((await ask({})).body.digest).not.toBe(body.digest);
  });

  it('stores nothing', async () => {
    const head = await api.head();
    const { databases } = api.connections[0]!;
    const stored = () =>
      Promise.all([databases.ledger, databases.views, databases.keys].map((db) => db.command({ dbHash: 1 })));
    const before = await stored();
    await ask(twoWeeks);
    expect((await stored()).map(({ md5 }) => md5)).toStrictEqual(before.map(({ md5 }) => md5));
    expect(await api.head()).toBe(head);
  });

  it('looks at a part of the ledger: limits set off since an event, as they stood after another', async () => {
    const { to } = (await ask({})).body;
    const late = await reviewedLate();
    const since = (await ask({ ...twoWeeks, from: to + 1 })).body;
    expect(since.items.map(({ deadlineId }) => deadlineId)).toEqual([reviewOf(late)]);
    const until = (await ask({ ...twoWeeks, to })).body;
    expect(until.totals).toMatchObject([{ rule: 'concern.review', saved: 2 }]);
    expect(until.to).toBe(to);
    const backwards = await ask({ from: 5, to: 4 });
    expect([backwards.status, backwards.body]).toMatchObject([400, { errors: [{ field: '/to' }] }]);
  });

  it('counts every case, and names only those that the reader may see', async () => {
    const [hidden] = reports;
    const excluded = await api.post(
      `/v1/children/${hidden!.childId}/exclusions`,
      { staffId: api.staffId('leader'), ground: 'disqualified', reason: 'Nabo' },
      { as: 'second-leader' },
    );
    expect(excluded.status).toBeLessThan(300);
    const { body } = await ask(twoWeeks);
    expect(body.totals).toMatchObject([{ rule: 'concern.review', saved: 3 }]);
    expect(body.items.map(({ deadlineId }) => deadlineId)).not.toContain(reviewOf(hidden!));
    expect(body.items).toHaveLength(2);
    for (const part of [{ from: 1 }, { to: body.to }]) {
      const some = (await ask({ ...twoWeeks, ...part })).body;
      expect(some.totals).toMatchObject([{ rule: 'concern.review', saved: 2 }]);
      expect(some.digest).not.toBe(body.digest);
    }
  });

  it('is for leaders and auditors', async () => {
    expect((await ask(twoWeeks, 'auditor')).status).toBe(200);
    for (const role of ['caseworker', 'administrator', 'data-protection-officer'])
      expect([role, (await ask(twoWeeks, role)).status]).toStrictEqual([role, 403]);
  });

  it('takes a change as it would be proposed, and says why it could not be', async () => {
    const target = { kind: 'target', rule: 'concern.review', validFrom: '2026-01-02', source: 'Syntetisk sak 1/26' };
    const stricter = await ask({ changes: [{ ...target, lengths: [{ count: 3, unit: 'day' }] }] });
    expect(stricter.body.totals).toMatchObject([{ rule: 'concern.review.target', new: 3, breached: 3 }]);
    const laxer = await ask<Problem>({ changes: [{ ...target, lengths: [{ count: 1, unit: 'month' }] }] });
    expect([laxer.status, laxer.body.code]).toStrictEqual([422, 'rulebook.not-stricter']);
    const unknown = await ask<Problem>({ laws: [{ ...twoWeeks.laws[0], rule: 'no.such' }] });
    expect([unknown.status, unknown.body.code]).toStrictEqual([422, 'rulebook.rule-unknown']);
    const noDay = await ask<Problem>({ holidays: ['2026-02-30'] });
    expect([noDay.status, noDay.body.errors[0]!.field]).toStrictEqual([400, '/holidays']);
  });

  it('is asked of the own municipality only', async () => {
    const { body } = await api.post<Answer>('/v1/what-if', twoWeeks, { as: 'leader', ledger: '4601-00' });
    expect([body.totals, body.items]).toStrictEqual([[], []]);
  });
});
