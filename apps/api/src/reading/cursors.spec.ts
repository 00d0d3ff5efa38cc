import { createHmac } from 'node:crypto';
import type { Session } from '@libs/access/session';
import { BadCursor, type PageRequest } from '@libs/read-models/paging';
import { Cursors } from './cursors';

const keys = {
  digest: async (ledger: string, content: string) => createHmac('sha256', ledger).update(content).digest('hex'),
};
const user = (subject: string, ledger = '1201-02') => ({ ledger, actor: { subject } }) as unknown as Session;

describe('a cursor', () => {
  const cursors = new Cursors(keys);
  const list = { list: 'concerns', conditions: { status: 'seen' } };
  const loaded: PageRequest[] = [];
  const load = async (request: PageRequest) => {
    loaded.push(request);
    return { items: [], next: 'cGxhY2U' };
  };
  const read = (by: Session, asked: typeof list, cursor?: string) =>
    cursors.page(by, asked, { limit: 1, ...(cursor !== undefined && { cursor }) }, load);

  it('leads its own caller to the next page, under any limit', async () => {
    const { next } = await read(user('kari'), list);
    await cursors.page(user('kari'), list, { limit: 7, cursor: next! }, load);
    expect(loaded.at(-1)).toEqual({ limit: 7, cursor: 'cGxhY2U' });
  });

  it('is none on the last page', async () => {
    const page = await cursors.page(user('kari'), list, { limit: 1 }, async () => ({ items: [1], next: null }));
    expect(page).toEqual({ items: [1], next: null });
  });

  it.each<[string, Session, typeof list]>([
    ['by somebody else', user('ola'), list],
    ['in another municipality', user('kari', '4601-00'), list],
    ['for another list', user('kari'), { ...list, list: 'measures' }],
    ['under other conditions', user('kari'), { list: 'concerns', conditions: { status: 'received' } }],
  ])('is refused %s', async (_, by, asked) => {
    const { next } = await read(user('kari'), list);
    await expect(read(by, asked, next!)).rejects.toThrow(BadCursor);
  });

  it('is refused when it was changed, cut or made up', async () => {
    const { next } = await read(user('kari'), list);
    const changed = [`x${next!}`, next!.slice(0, -1), `${next!}0`, 'cGxhY2U', '.', '', 'cGxhY2U.', `.${next!}`];
    for (const cursor of changed) await expect(read(user('kari'), list, cursor)).rejects.toThrow(BadCursor);
  });
});
