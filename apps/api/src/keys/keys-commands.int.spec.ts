import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Keys } from '@libs/keys/keys';
import { addRootKey, readKeyring } from '@libs/keys/keyring';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { newAppend, newEvent } from '@libs/testing/appends';
import { newRootKeyFile } from '@libs/testing/root-key';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { backUpKeys, keyStatus, restoreKeys, rotateKeys, type Desk } from './keys-commands';

const LEDGER = '1201-02';

describe('the command line of the keys', () => {
  let database: TestDatabase;
  let ledger: Ledger;
  let desk: Desk;
  let lines: string[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    const db = database.client.db(database.name);
    await prepareLedger(db);
    ledger = new Ledger(db, new Upcasts({}), systemClock);
    lines = [];
    const print = (line: string) => void lines.push(line);
    desk = { db, rootKeyFile: newRootKeyFile(), read: ledger.read, print };
  });
  afterEach(() => database.close());

  const keys = () => new Keys(desk.db, fileKeys(desk.rootKeyFile));
  const seal = (subject: string) => keys().seal(LEDGER, 'event', [{ subject, path: 'note', content: 'Syntetisk' }]);

  it('rotates, and goes on with a rotation that was stopped instead of beginning another', async () => {
    await seal(randomUUID());
    await expect(rotateKeys(desk)).resolves.toBe(0);
    expect(lines).toEqual([
      'file-2 is the current root key',
      '1 data keys wrapped',
      expect.stringMatching(/^file-1 +0 data keys +kept/),
      expect.stringMatching(/^file-2 +1 data keys +current$/),
      expect.stringMatching(/^destroyed +0$/),
    ]);
    await addRootKey(desk.rootKeyFile);
    await expect(rotateKeys(desk)).resolves.toBe(0);
    expect(lines).toContain('the rotation to file-3 goes on: 1 data keys to wrap');
    expect(readKeyring(desk.rootKeyFile).current).toBe('file-3');
  });

  it('tells of data keys whose root key is gone', async () => {
    await seal(randomUUID());
    writeFileSync(desk.rootKeyFile, JSON.stringify({ current: 'file-2', keys: { 'file-2': 'A'.repeat(43) } }));
    await expect(keyStatus(desk)).resolves.toBe(1);
    expect(lines[0]).toMatch(/^file-1 +1 data keys +NOT IN THE KEYRING$/);
  });

  it('brings lost keys back, but not the one that the ledger says is destroyed', async () => {
    const [kept, gone] = [randomUUID(), randomUUID()];
    const [sealed, shredded] = [await seal(kept), await seal(gone)];
    const file = join(dirname(desk.rootKeyFile), 'backup');
    await expect(backUpKeys(desk, file)).resolves.toBe(0);
    await keys().erase(LEDGER, gone);
    const data = { erasureId: 'e', childId: gone };
    const event = newEvent('erasure-e', { type: 'erasure.executed', data, subjects: [gone] });
    await ledger.append(newAppend(LEDGER, 'erasure-e', 0, { events: [event] }));

    await desk.db.collection('dataKeys').drop();
    await expect(restoreKeys(desk, file)).resolves.toBe(0);
    expect(lines.at(-1)).toBe('1 data keys are back, 0 were there, 1 are destroyed and stay so');
    expect(await keys().open(LEDGER, 'event', [...sealed, ...shredded])).toMatchObject([
      { status: 'open' },
      { status: 'erased' },
    ]);
    await expect(seal(gone)).rejects.toThrow();
  });
});
