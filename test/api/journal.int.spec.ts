import { createHash } from 'node:crypto';
import { ATTACHMENTS } from '@libs/ledger/attachments';
import { LEDGER, TestApi } from './test-api';

type Receipt = { childId: string; version: number; made: Record<string, string> };
type Problem = { code: string; errors: { field: string }[] };
type Item = { id: string; facts: string | null; happenedOn: string; corrected: boolean; enteredInError: boolean };
type Page = { items: (Item & { history: { type: string; personal: object }[] })[]; nextCursor: string | null };
type Document = { content: string | null; title: string | null; digest: string; erased: string[]; bytes: number };

const entry = (more: object = {}) => ({
  kind: 'home-visit',
  happenedOn: '2026-01-05',
  facts: 'Syntetisk besøk',
  assessment: 'Syntetisk vurdering',
  ...more,
});
const content = Buffer.from('%PDF-1.4 syntetisk dokument');
const document = (more: object = {}) => ({
  title: 'Syntetisk brev',
  fileName: 'hemmelig-navn.pdf',
  mediaType: 'application/pdf',
  direction: 'in',
  datedOn: '2026-01-05',
  content: content.toString('base64'),
  ...more,
});

describe('the journal over HTTP', () => {
  let api: TestApi;
  let child: string;
  let other: string;

  const registered = async (call: object = {}): Promise<string> =>
    (await api.post<{ childId: string }>('/v1/children', { name: 'Syntetisk Barn' }, call)).body.childId;

  beforeAll(async () => {
    api = await TestApi.start();
    child = await registered();
    other = await registered({ ledger: '4601-00' });
  });

  afterAll(() => api.close());

  it('keeps an entry, its correction and that it was an error, all of it to be read', async () => {
    const path = `/v1/children/${child}/journal`;
    const made = await api.post<Receipt>(path, entry());
    expect(made.status).toBe(201);
    const entryId = made.body.made['entryId']!;
    await api.post<Receipt>(path, entry({ facts: 'Syntetisk møte', kind: 'meeting' }));
    const correction = { happenedOn: '2026-01-04', facts: 'Syntetisk besøk dagen før', reason: 'Syntetisk feil dag' };
    expect((await api.post(`${path}/${entryId}/correction`, correction)).status).toBe(200);

    const first = await api.get<Page>(`${path}?limit=1`);
    expect(first.body.items).toMatchObject([{ facts: 'Syntetisk møte', corrected: false }]);
    const second = await api.get<Page>(`${path}?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body.nextCursor).toBeNull();
    expect(second.body.items).toMatchObject([
      {
        id: entryId,
        what: 'entry',
        happenedOn: '2026-01-04',
        facts: 'Syntetisk besøk dagen før',
        assessment: null,
        corrected: true,
        enteredInError: false,
        history: [
          { type: 'journal.entry-recorded', personal: { facts: 'Syntetisk besøk' } },
          { type: 'journal.entry-corrected', reason: 'Syntetisk feil dag' },
        ],
      },
    ]);

    const error = { kind: 'wrong-child', reason: 'Syntetisk feil barn' };
    expect((await api.post(`${path}/${entryId}/entry-in-error`, error)).status).toBe(200);
    expect(await api.post<Problem>(`${path}/${entryId}/correction`, correction)).toMatchObject({
      status: 422,
      body: { code: 'journal.entry-already-in-error' },
    });
    expect((await api.get<Page>(path)).body.items[1]).toMatchObject({ id: entryId, enteredInError: true });
  });

  it('refuses what says nothing or is about nothing here, and knows no entry of another child', async () => {
    const path = `/v1/children/${child}/journal`;
    expect(await api.post<Problem>(path, entry({ facts: null, assessment: null }))).toMatchObject({
      status: 422,
      body: { code: 'journal.nothing-said', errors: [{ field: '/facts' }] },
    });
    const about = { kind: 'measure', id: other };
    expect(await api.post<Problem>(path, entry({ about }))).toMatchObject({ body: { code: 'journal.part-unknown' } });
    const correction = { happenedOn: '2026-01-04', facts: 'x', reason: 'y' };
    expect((await api.post(`${path}/${other}/correction`, correction)).status).toBe(404);
  });

  it('stores a document sealed and once, and gives it back as it was', async () => {
    const path = `/v1/children/${child}/documents`;
    const headers = { 'idempotency-key': 'one document' };
    const made = await api.post<Receipt>(path, document(), { headers });
    expect(made.status).toBe(201);
    expect(await api.post<Receipt>(path, document(), { headers })).toMatchObject({ status: 201, body: made.body });
    const another = Buffer.from('%PDF-1.4 et annet').toString('base64');
    expect(await api.post<Problem>(path, document({ content: another }), { headers })).toMatchObject({
      status: 422,
      body: { code: 'request.idempotency-key-reused' },
    });
    const shown = await api.get<Document>(`${path}/${made.body.made['documentId']}`);
    expect(shown.body).toMatchObject({ title: 'Syntetisk brev', bytes: content.length, erased: [] });
    expect(Buffer.from(shown.body.content!, 'base64')).toEqual(content);

    const { ledger } = api.connections[0]!.databases;
    const stored = await ledger.collection(ATTACHMENTS).findOne({ ledger: LEDGER, digest: shown.body.digest });
    const box = Buffer.from((stored!['box'] as { buffer: Uint8Array }).buffer);
    expect(createHash('sha256').update(box).digest('hex')).toBe(shown.body.digest);
    expect(box.includes('syntetisk')).toBe(false);
  });

  it('takes ten megabytes and no more, and nothing that runs', async () => {
    const path = `/v1/children/${child}/documents`;
    const most = Buffer.concat([content, Buffer.alloc(10 * 1024 * 1024 - content.length, 'a')]);
    expect((await api.post(path, document({ content: most.toString('base64') }))).status).toBe(201);
    const more = Buffer.concat([most, Buffer.from('a')]);
    expect(await api.post<Problem>(path, document({ content: more.toString('base64') }))).toMatchObject({
      status: 422,
      body: { code: 'journal.document-too-big', errors: [{ field: '/content' }] },
    });
    expect((await api.post(path, document({ mediaType: 'text/html' }))).status).toBe(400);
    expect((await api.post(path, document({ content: 'no base64!' }))).status).toBe(400);
    expect((await api.post(`/v1/children/${child}/journal`, entry({ facts: 'x'.repeat(1_100_000) }))).status).toBe(413);
  }, 30_000);

  it('can show a document to nobody when the child’s key is gone', async () => {
    const gone = await registered();
    const made = await api.post<Receipt>(`/v1/children/${gone}/documents`, document());
    await api.connections[0]!.keys.erase(LEDGER, gone);
    const shown = await api.get<Document>(`/v1/children/${gone}/documents/${made.body.made['documentId']}`);
    expect(shown.body).toMatchObject({ content: null, title: null });
    expect(shown.body.erased).toContain('content');
    expect((await api.post(`/v1/children/${gone}/documents`, document())).status).toBe(404);
  });

  it('is closed to another municipality and to who has no case', async () => {
    const elsewhere = { ledger: '4601-00' };
    for (const path of ['journal', 'documents'] as const)
      expect((await api.post(`/v1/children/${child}/${path}`, {}, elsewhere)).status).toBe(404);
    expect((await api.get(`/v1/children/${child}/journal`, elsewhere)).status).toBe(404);
    expect((await api.get(`/v1/children/${child}/documents/${other}`)).status).toBe(404);
  });
});
