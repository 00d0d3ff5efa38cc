import { fieldClasses, type FieldClass } from '@libs/access/policy/capacities';
import type { Allowed } from '@libs/access/policy/policy';
import { Sight, type Part } from './sight';

const seeing = (...open: readonly FieldClass[]): Allowed => ({
  effect: 'allow',
  rule: 'access.assigned',
  capacity: 'assigned',
  fields: Object.fromEntries(
    fieldClasses.map((kind) => [kind, open.includes(kind) ? 'open' : 'hidden']),
  ) as Allowed['fields'],
});
const part = (content: string) => () => Promise.resolve<Part>({ status: 'open', content });
const never = () => Promise.reject(new Error('opened what nobody may see'));

describe('what a reader sees of a case', () => {
  it('is the content of the kinds that are open, and the log is told', async () => {
    const sight = new Sight('child', seeing('codes', 'notes'), false);
    expect(await sight.see('text', ['notes'], part('a note'))).toBe('a note');
    expect([sight.fields, sight.withheld, sight.erased]).toEqual([['codes', 'notes'], [], []]);
  });

  it('is nothing of a hidden kind: it is not even opened, and said to be withheld', async () => {
    const sight = new Sight('child', seeing('codes', 'notes'), false);
    expect(await sight.see('reporterDetails', ['reporter'], never)).toBeNull();
    expect([sight.fields, sight.withheld]).toEqual([['codes'], ['reporter']]);
  });

  it('says that a kind is withheld whether there is something or not', async () => {
    const sight = new Sight('child', seeing('codes'), false);
    await sight.see('note', ['notes'], () => Promise.resolve({ status: 'none' }));
    expect(sight.withheld).toEqual(['notes']);
  });

  it('needs every kind that a field is of', async () => {
    const sight = new Sight('child', seeing('codes', 'notes'), false);
    expect(await sight.see('specification', ['notes', 'reporter'], never)).toBeNull();
    expect(sight.withheld).toEqual(['reporter']);
  });

  it('says which fields are erased: the key of one, or the whole case', async () => {
    const one = new Sight('child', seeing('codes', 'notes'), false);
    expect(await one.see('text', ['notes'], () => Promise.resolve({ status: 'erased' }))).toBeNull();
    expect(one.erased).toEqual(['text']);
    const all = new Sight('child', seeing('codes'), true);
    expect(await all.see('text', ['notes'], never)).toBeNull();
    expect([all.erased, all.withheld]).toEqual([['text'], []]);
  });
});
