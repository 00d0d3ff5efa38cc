import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { FatalSetting } from '@libs/platform/lifecycle';

/** The root keys of an installation, 32 bytes each, by id; `current` wraps what is new. */
export type Keyring = { readonly current: string; readonly keys: ReadonlyMap<string, Buffer> };

/** The id of a key that stands in its file alone. */
const FIRST = 'file-1';
const ID = /^[a-z]+-\d{1,6}$/;

/**
 * Reads the keyring: one key in base64, or `{ "current": "file-2", "keys": { "file-1": "…", "file-2": "…" } }`.
 * @throws FatalSetting if it cannot be read or is neither; the content is never told
 */
export function readKeyring(path: string): Keyring {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch {
    throw new FatalSetting('RETTID_ROOT_KEY_FILE cannot be read');
  }
  return text.startsWith('{') ? ringOf(text) : { current: FIRST, keys: new Map([[FIRST, rootKey(text)]]) };
}

/**
 * Adds a new root key and makes it the current one. The file is replaced in one step and is on the disk before this
 * returns; the keys before stay in it, since backups need them.
 * @returns the new key's id
 * @throws FatalSetting if the file is wrong; RotationUnderWay
 */
export async function addRootKey(path: string): Promise<string> {
  const lock = `${path}.lock`;
  await locked(lock);
  try {
    const { keys } = readKeyring(path);
    const last = Math.max(...[...keys.keys()].map((id) => Number(id.slice(id.lastIndexOf('-') + 1))));
    const current = `file-${last + 1}`;
    const all = [...keys, [current, randomBytes(32)] as const];
    const content = { current, keys: Object.fromEntries(all.map(([id, key]) => [id, key.toString('base64')])) };
    await replace(path, `${JSON.stringify(content, null, 2)}\n`);
    return current;
  } finally {
    await rm(lock, { force: true });
  }
}

/** Another process is changing the keyring at this moment. */
export class RotationUnderWay extends Error {
  constructor(lock: string) {
    super(`another process is changing the keyring; if none is, remove ${lock}`);
    this.name = 'RotationUnderWay';
  }
}

async function locked(lock: string): Promise<void> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch {
    // A process that died leaves its lock behind.
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (!holder || isAlive(holder)) throw new RotationUnderWay(lock);
    await rm(lock, { force: true });
    await writeFile(lock, String(process.pid), { flag: 'wx', mode: 0o600 }).catch(() => {
      throw new RotationUnderWay(lock);
    });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function replace(path: string, content: string): Promise<void> {
  const next = `${path}.next`;
  const { mode } = await stat(path);
  await rm(next, { force: true });
  const file = await open(next, 'wx', mode & 0o777);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function ringOf(text: string): Keyring {
  const { current, keys } = parsed(text);
  const entries = typeof keys === 'object' && keys !== null ? Object.entries(keys) : [];
  const isWhole = typeof current === 'string' && entries.every(([id]) => ID.test(id));
  if (!isWhole || !entries.some(([id]) => id === current)) {
    throw new FatalSetting('RETTID_ROOT_KEY_FILE does not hold { current, keys } with the current key among its keys');
  }
  return { current, keys: new Map(entries.map(([id, key]) => [id, rootKey(key)])) };
}

function parsed(text: string): { readonly current?: unknown; readonly keys?: unknown } {
  try {
    return JSON.parse(text) as { current?: unknown; keys?: unknown };
  } catch {
    throw new FatalSetting('RETTID_ROOT_KEY_FILE is not whole JSON');
  }
}

function rootKey(text: unknown): Buffer {
  const key = Buffer.from(typeof text === 'string' ? text : '', 'base64');
  if (key.length !== 32) throw new FatalSetting('RETTID_ROOT_KEY_FILE does not hold 32 bytes in base64');
  return key;
}
