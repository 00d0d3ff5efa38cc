import { newRootKeyFile } from '@libs/testing/root-key';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { PartTampered, SubjectErased } from './errors';
import { Keys } from './keys';
import { fileKeys } from './municipality-keys';

let database: TestDatabase;
let rootKey: string;
let keys: Keys;

beforeAll(async () => {
  database = await testDatabase();
  rootKey = newRootKeyFile();
  keys = anotherProcess();
  await keys.prepare();
});
afterAll(() => database.close());

const anotherProcess = () => new Keys(database.client.db(database.name), fileKeys(rootKey));
const part = (subject: string, content = 'Kari Synt') => ({ subject, path: 'report', content });

it('opens in another process what it sealed, each subject under a key of its own', async () => {
  const sealed = await keys.seal('1201-02', 'event', [part('child-a'), part('child-b')]);
  expect(new Set(sealed.map((one) => one.keyId)).size).toBe(2);
  expect(JSON.stringify(sealed)).not.toContain('Kari');
  expect(await anotherProcess().open('1201-02', 'event', sealed)).toEqual([
    { status: 'open', ...part('child-a') },
    { status: 'open', ...part('child-b') },
  ]);
});

it('gives a subject one key, also when many ask in the same moment', async () => {
  const processes = [keys, anotherProcess(), anotherProcess()];
  const sealed = await Promise.all(
    processes.flatMap((one) => [1, 2, 3].map(() => one.seal('1201-02', 'e', [part('child-c')]))),
  );
  expect(new Set(sealed.map(([one]) => one!.keyId)).size).toBe(1);
});

it('refuses a part that was moved to another event, path or ledger, or changed', async () => {
  const [sealed] = await keys.seal('1201-02', 'event', [part('child-a')]);
  await expect(keys.open('1201-02', 'other', [sealed!])).rejects.toThrow();
  await expect(keys.open('9901-00', 'event', [sealed!])).rejects.toThrow();
  await expect(keys.open('1201-02', 'event', [{ ...sealed!, path: 'reporter' }])).rejects.toThrow();
  const box = Buffer.from(sealed!.box, 'base64');
  box[0]! ^= 1;
  await expect(keys.open('1201-02', 'event', [{ ...sealed!, box: box.toString('base64') }])).rejects.toThrow();
});

it('reads a part whose key is gone as erased', async () => {
  const [sealed] = await keys.seal('1201-02', 'event', [part('child-d')]);
  await database.client.db(database.name).collection('dataKeys').deleteOne({ subject: 'child-d' });
  expect(await anotherProcess().open('1201-02', 'event', [sealed!])).toEqual([
    { status: 'erased', subject: 'child-d', path: 'report' },
  ]);
});

it('gives municipalities different keys and different digests', async () => {
  const [here] = await keys.seal('1201-02', 'event', [part('child-a')]);
  const [there] = await keys.seal('9901-00', 'event', [part('child-a')]);
  expect(here!.keyId).not.toBe(there!.keyId);
  expect(await keys.digest('1201-02', 'x')).not.toBe(await keys.digest('9901-00', 'x'));
  expect(await keys.digest('1201-02', 'x')).toBe(await anotherProcess().digest('1201-02', 'x'));
});

it('opens many events with their keys read together, and tells which of them was tampered with', async () => {
  const whole = { eventId: 'e1', sealed: await keys.seal('1201-02', 'e1', [part('child-a'), part('child-b')]) };
  const moved = { eventId: 'e2', sealed: whole.sealed };
  await expect(anotherProcess().openAll('1201-02', [whole, moved])).resolves.toEqual([
    [
      { status: 'open', ...part('child-a') },
      { status: 'open', ...part('child-b') },
    ],
    null,
  ]);
});

it('opens much in the same moment with few looks at the store', async () => {
  const events = await Promise.all(
    Array.from({ length: 300 }, async (_, n) => ({
      eventId: `m${n}`,
      sealed: await keys.seal('1201-02', `m${n}`, [part(`many-${n}`), part('child-a')]),
    })),
  );
  let looks = 0;
  const client = database.client;
  const counting = () => void (looks += 1);
  const other = anotherProcess();
  client.on('connectionCheckedOut', counting);
  const opened = await Promise.all(events.map(({ eventId, sealed }) => other.open('1201-02', eventId, sealed)));
  client.off('connectionCheckedOut', counting);
  expect(opened.flat().every(({ status }) => status === 'open')).toBe(true);
  expect(looks).toBeLessThan(10);
});

it('makes the same search terms in every process of a ledger, and others in the next', async () => {
  const [mine, other, neighbour] = [
    await keys.blind('1201-02'),
    await anotherProcess().blind('1201-02'),
    await keys.blind('9901-00'),
  ];
  expect(mine.name('Kari Synt')).toEqual(other.name('synt  KARI'));
  expect(mine.nationalId('28071364498')).not.toBe(neighbour.nationalId('28071364498'));
});

describe('a document’s bytes', () => {
  const content = Buffer.from('Syntetisk dokument');

  it('are sealed to the same bytes by every repeat, and to others for another document or content', async () => {
    const seal = (documentId: string, bytes = content) =>
      keys.sealBytes('1201-02', 'child-document', documentId, bytes);
    const sealed = await seal('one');
    expect(await anotherProcess().sealBytes('1201-02', 'child-document', 'one', content)).toEqual(sealed);
    expect(sealed.includes('Syntetisk')).toBe(false);
    const nonces = [sealed, await seal('two'), await seal('one', Buffer.from('other'))].map((one) =>
      one.subarray(0, 12).toString('hex'),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('open for that document in that ledger only, and for nobody when the key is gone', async () => {
    const sealed = await keys.sealBytes('1201-02', 'child-e', 'one', content);
    expect(await anotherProcess().openBytes('1201-02', 'child-e', 'one', sealed)).toEqual(content);
    await expect(keys.openBytes('1201-02', 'child-e', 'two', sealed)).rejects.toThrow(PartTampered);
    const changed = Buffer.from(sealed);
    changed[20]! ^= 1;
    await expect(keys.openBytes('1201-02', 'child-e', 'one', changed)).rejects.toThrow(PartTampered);
    await keys.erase('1201-02', 'child-e');
    expect(await keys.openBytes('1201-02', 'child-e', 'one', sealed)).toBeNull();
    await expect(keys.sealBytes('1201-02', 'child-e', 'one', content)).rejects.toThrow(SubjectErased);
  });
});
