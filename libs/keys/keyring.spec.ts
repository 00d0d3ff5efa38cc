import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FatalSetting } from '@libs/platform/lifecycle';
import { addRootKey, readKeyring, RotationUnderWay } from './keyring';
import { fileKeys } from './municipality-keys';
import { UnknownRootKey } from './key-encryption';

const key = () => randomBytes(32).toString('base64');
const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'rettid-keyring-')), 'root.key');
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};
const DATA_KEY = randomBytes(32);

describe('the keyring', () => {
  it('is one key, as an installation begins with', () => {
    expect(readKeyring(file(`${key()}\n`))).toEqual({
      current: 'file-1',
      keys: new Map([['file-1', expect.any(Buffer)]]),
    });
  });

  it.each([
    ['nothing', ''],
    ['a short key', randomBytes(16).toString('base64')],
    ['half of its JSON', '{ "current": "file-1", "keys": {'],
    ['no current key', JSON.stringify({ current: 'file-2', keys: { 'file-1': key() } })],
    ['a current key of another kind', JSON.stringify({ current: 1, keys: { 'file-1': key() } })],
    ['a short key among others', JSON.stringify({ current: 'file-1', keys: { 'file-1': key(), 'file-2': 'abc' } })],
    ['no keys', JSON.stringify({ current: 'file-1', keys: null })],
  ])('is refused with %s, and what it holds is not told', (_, content) => {
    const read = () => readKeyring(file(content));
    expect(read).toThrow(FatalSetting);
    expect(read).toThrow(/^RETTID_ROOT_KEY_FILE [a-zA-Z0-9 {},]+$/);
  });

  it('is refused if it is not there', () => expect(() => fileKeys('/nowhere/root.key')).toThrow(FatalSetting));

  it('gets another key and keeps those before, for its owner only', async () => {
    const path = file(key());
    const before = readKeyring(path).keys.get('file-1');
    chmodSync(path, 0o400);
    await expect(addRootKey(path)).resolves.toBe('file-2');
    await expect(addRootKey(path)).resolves.toBe('file-3');
    const { current, keys } = readKeyring(path);
    expect([current, [...keys.keys()], keys.get('file-1')]).toEqual(['file-3', ['file-1', 'file-2', 'file-3'], before]);
    expect(statSync(path).mode & 0o777).toBe(0o400);
    expect(readdirSync(dirname(path))).toEqual(['root.key']);
  });

  it('is changed by one process at a time; the lock of a dead one does not count', async () => {
    const path = file(key());
    writeFileSync(`${path}.lock`, String(process.pid));
    await expect(addRootKey(path)).rejects.toThrow(RotationUnderWay);
    writeFileSync(`${path}.lock`, '4194305');
    await expect(addRootKey(path)).resolves.toBe('file-2');
  });
});

describe('key encryption from a file', () => {
  it('gives each municipality a key of its own', async () => {
    const keys = fileKeys(file(key()));
    const wrapped = await keys.wrap('1201-02', 'file-1', DATA_KEY, 'place');
    await expect(keys.unwrap('1201-02', 'file-1', wrapped, 'place')).resolves.toEqual(DATA_KEY);
    await expect(keys.unwrap('9901-00', 'file-1', wrapped, 'place')).rejects.toThrow();
    await expect(keys.unwrap('1201-02', 'file-1', wrapped, 'elsewhere')).rejects.toThrow();
  });

  it('sees what another process did to the file', async () => {
    const path = file(key());
    const [here, there] = [fileKeys(path), fileKeys(path)];
    const first = await here.wrap('1201-02', await here.current('1201-02'), DATA_KEY, 'place');
    await addRootKey(path);
    await expect(here.current('1201-02')).resolves.toBe('file-2');
    const second = await here.wrap('1201-02', 'file-2', DATA_KEY, 'place');
    await expect(there.unwrap('1201-02', 'file-2', second, 'place')).resolves.toEqual(DATA_KEY);
    await expect(there.unwrap('1201-02', 'file-1', first, 'place')).resolves.toEqual(DATA_KEY);
  });

  it('refuses what is wrapped with a key it does not have', async () => {
    const keys = fileKeys(file(key()));
    await expect(keys.unwrap('1201-02', 'file-9', randomBytes(60), 'place')).rejects.toThrow(UnknownRootKey);
  });
});
