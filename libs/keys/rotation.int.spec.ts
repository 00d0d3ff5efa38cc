import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SealedPart } from '@libs/domain/kernel/envelope';
import { newRootKeyFile } from '@libs/testing/root-key';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { backUp, NoBackup, restore } from './key-backup';
import { UnknownRootKey } from './key-encryption';
import { addRootKey, readKeyring } from './keyring';
import { Keys } from './keys';
import { fileKeys } from './municipality-keys';
import { countKeys, rewrapAll } from './rotation';

const LEDGER = '1201-02';
const databases: TestDatabase[] = [];
afterAll(async () => void (await Promise.all(databases.map((one) => one.close()))));

type Sealed = { readonly eventId: string; readonly sealed: readonly SealedPart[] };

async function keyStore() {
  const database = await testDatabase();
  databases.push(database);
  const db = database.client.db(database.name);
  const rootKey = newRootKeyFile();
  const folder = dirname(rootKey);
  const aProcess = () => new Keys(db, fileKeys(rootKey));
  const seal = async (keys: Keys, subject: string): Promise<Sealed> => {
    const eventId = randomUUID();
    return { eventId, sealed: await keys.seal(LEDGER, eventId, [{ subject, path: 'note', content: eventId }]) };
  };
  const read = async (keys: Keys, { eventId, sealed }: Sealed) => {
    const [part] = await keys.open(LEDGER, eventId, sealed);
    return part?.status === 'open' ? part.content === eventId : part?.status;
  };
  return { db, folder, rootKey, aProcess, seal, read };
}

describe('rotating the root key', () => {
  it('ten times while two processes seal and open loses nothing', async () => {
    const { db, rootKey, aProcess, seal, read } = await keyStore();
    const processes = [aProcess(), aProcess()] as const;
    const digest = await processes[0].digest(LEDGER, 'command');
    const all: Sealed[] = [];
    let rotating = true;
    const working = processes.map(async (keys, at) => {
      for (let n = 0; rotating; n += 1) {
        all.push(await seal(keys, `child-${at}-${n % 5 === 0 ? 0 : n}`));
        const earlier = all[Math.floor(n / 2)];
        expect(earlier && (await read(keys, earlier))).toBe(true);
      }
    });
    for (let round = 0; round < 10; round += 1) {
      await addRootKey(rootKey);
      await rewrapAll(db, fileKeys(rootKey));
    }
    rotating = false;
    await Promise.all(working);
    await rewrapAll(db, fileKeys(rootKey));

    const { byRootKey } = await countKeys(db);
    expect([...byRootKey.keys()]).toEqual(['file-11']);
    const { keys: ring } = readKeyring(rootKey);
    const newest = { current: 'file-11', keys: { 'file-11': ring.get('file-11')?.toString('base64') } };
    writeFileSync(rootKey, JSON.stringify(newest));
    const fresh = aProcess();
    for (const one of all) expect(await read(fresh, one)).toBe(true);
    expect(await fresh.digest(LEDGER, 'command')).toBe(digest);
    expect(all.length).toBeGreaterThan(20);
  }, 90_000);

  it('goes on where it was stopped, and leaves an erased key erased', async () => {
    const { db, rootKey, aProcess, seal, read } = await keyStore();
    const keys = aProcess();
    const all = await Promise.all(Array.from({ length: 1_200 }, (_, n) => seal(keys, `child-${n}`)));
    await keys.erase(LEDGER, 'child-7');
    await addRootKey(rootKey);
    const stopped = rewrapAll(db, fileKeys(rootKey), () => {
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect((await countKeys(db)).byRootKey).toEqual(
      new Map([
        ['file-1', 699],
        ['file-2', 500],
      ]),
    );
    await expect(rewrapAll(db, fileKeys(rootKey))).resolves.toBe(699);
    expect(await countKeys(db)).toEqual({ byRootKey: new Map([['file-2', 1_199]]), erased: 1 });
    const fresh = aProcess();
    expect(await read(fresh, all[7]!)).toBe('erased');
    expect(await read(fresh, all[1_100]!)).toBe(true);
  });

  it('stops at a key whose root key is lost, and tells so', async () => {
    const { db, rootKey, aProcess, seal } = await keyStore();
    await seal(aProcess(), 'child-a');
    writeFileSync(
      rootKey,
      JSON.stringify({ current: 'file-2', keys: { 'file-2': randomBytes(32).toString('base64') } }),
    );
    await expect(rewrapAll(db, fileKeys(rootKey))).rejects.toThrow(UnknownRootKey);
  });
});

describe('a backup of the data keys', () => {
  const nothingErased = () => false;

  it('brings back keys that were lost, also after a rotation', async () => {
    const { db, folder, rootKey, aProcess, seal, read } = await keyStore();
    const file = join(folder, 'keys.backup');
    const sealed = await seal(aProcess(), 'child-a');
    await expect(backUp(db, file)).resolves.toBe(1);
    await addRootKey(rootKey);
    await rewrapAll(db, fileKeys(rootKey));
    await expect(restore(db, file, aProcess(), nothingErased)).resolves.toMatchObject({ present: 1, restored: 0 });
    await db.dropDatabase();
    expect(await read(aProcess(), sealed)).toBe('erased');
    await expect(restore(db, file, aProcess(), nothingErased)).resolves.toMatchObject({ present: 0, restored: 1 });
    expect(await read(aProcess(), sealed)).toBe(true);
  });

  it('brings no erased key back, whether the store, the backup or the ledger knows of it', async () => {
    const { db, folder, aProcess, seal, read } = await keyStore();
    const [early, late] = [join(folder, 'early'), join(folder, 'late')];
    const keys = aProcess();
    const [a, b] = [await seal(keys, 'child-a'), await seal(keys, 'child-b')];
    await backUp(db, early);
    await keys.erase(LEDGER, 'child-a');
    await backUp(db, late);
    await expect(restore(db, early, aProcess(), nothingErased)).resolves.toMatchObject({ erased: 1, present: 1 });
    expect(await read(aProcess(), a)).toBe('erased');

    await db.dropDatabase();
    await restore(db, late, aProcess(), nothingErased);
    await restore(db, early, aProcess(), nothingErased);
    expect([await read(aProcess(), a), await read(aProcess(), b)]).toEqual(['erased', true]);

    await db.dropDatabase();
    await restore(db, early, aProcess(), (_, subject) => subject === 'child-a');
    expect([await read(aProcess(), a), await read(aProcess(), b)]).toEqual(['erased', true]);
  });

  it('says which subject got another key meanwhile, and leaves that one', async () => {
    const { db, folder, aProcess, seal, read } = await keyStore();
    const file = join(folder, 'keys.backup');
    await seal(aProcess(), 'child-a');
    await backUp(db, file);
    await db.dropDatabase();
    const later = await seal(aProcess(), 'child-a');
    await expect(restore(db, file, aProcess(), nothingErased)).resolves.toMatchObject({ conflicts: 1, restored: 0 });
    expect(await read(aProcess(), later)).toBe(true);
  });

  it('is refused before anything is written if it is not whole', async () => {
    const { db, folder, aProcess, seal } = await keyStore();
    const file = join(folder, 'keys.backup');
    await seal(aProcess(), 'child-a');
    await seal(aProcess(), 'child-b');
    await backUp(db, file);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    await db.dropDatabase();
    for (const wrong of [lines.slice(0, -1), lines.toSpliced(1, 1), lines.slice(1), ['']]) {
      writeFileSync(file, wrong.join('\n'));
      await expect(restore(db, file, aProcess(), nothingErased)).rejects.toThrow(NoBackup);
    }
    expect(await countKeys(db)).toEqual({ byRootKey: new Map(), erased: 0 });
  });
});
