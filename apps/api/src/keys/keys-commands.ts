import type { ErasureExecuted } from '@libs/domain/erasure/events';
import { backUp, restore } from '@libs/keys/key-backup';
import { addRootKey, readKeyring } from '@libs/keys/keyring';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { countKeys, rewrapAll } from '@libs/keys/rotation';
import type { LedgerReader } from '@libs/ledger/read';
import type { Db } from 'mongodb';

export type Desk = {
  /** The key store. */
  readonly db: Db;
  readonly rootKeyFile: string;
  readonly read: LedgerReader;
  readonly print: (line: string) => void;
};

/** How many data keys are wrapped with each root key; 1 if one of those is not in the keyring. */
export async function keyStatus({ db, rootKeyFile, print }: Desk): Promise<number> {
  const { current, keys } = readKeyring(rootKeyFile);
  const { byRootKey, erased } = await countKeys(db);
  let isLost = false;
  for (const id of [...new Set([...keys.keys(), ...byRootKey.keys()])].sort(byNumber)) {
    const state = id === current ? 'current' : keys.has(id) ? 'kept for what was wrapped before' : 'NOT IN THE KEYRING';
    isLost ||= !keys.has(id);
    print(`${id.padEnd(12)} ${String(byRootKey.get(id) ?? 0).padStart(9)} data keys  ${state}`);
  }
  print(`${'destroyed'.padEnd(12)} ${String(erased).padStart(9)}`);
  return isLost ? 1 : 0;
}

/**
 * Makes a new root key and wraps every data key with it, while everything runs; goes on with a rotation that was
 * stopped. @throws FatalSetting, RotationUnderWay, UnknownRootKey
 */
export async function rotateKeys(desk: Desk): Promise<number> {
  const { db, rootKeyFile, print } = desk;
  const { current } = readKeyring(rootKeyFile);
  const before = await countKeys(db);
  const waiting = [...before.byRootKey].reduce((sum, [id, count]) => sum + (id === current ? 0 : count), 0);
  if (waiting > 0) print(`the rotation to ${current} goes on: ${waiting} data keys to wrap`);
  else print(`${await addRootKey(rootKeyFile)} is the current root key`);
  await rewrapAll(db, fileKeys(rootKeyFile), (done) => print(`${done} data keys wrapped`));
  return keyStatus(desk);
}

/** Writes the wrapped data keys to a file. */
export async function backUpKeys({ db, print }: Desk, file: string): Promise<number> {
  const count = await backUp(db, file);
  print(`${count} data keys are in the backup; it is worth nothing without the root keys, so keep those elsewhere`);
  return 0;
}

/** Brings lost data keys back, but none that a ledger says is destroyed; 1 if a subject has got another key meanwhile. */
export async function restoreKeys({ db, rootKeyFile, read, print }: Desk, file: string): Promise<number> {
  const erased = await erasedIn(read);
  const keys = new Keys(db, fileKeys(rootKeyFile));
  await keys.prepare();
  const told = await restore(db, file, keys, (ledger, subject) => erased.has(`${ledger}|${subject}`));
  print(`${told.restored} data keys are back, ${told.present} were there, ${told.erased} are destroyed and stay so`);
  if (told.conflicts > 0) {
    print(
      `${told.conflicts} are NOT back: their subjects have got another key meanwhile, and what was sealed before stays shut`,
    );
  }
  return told.conflicts > 0 ? 1 : 0;
}

/** `ledger|child` of every key that was destroyed, as the ledgers tell. */
async function erasedIn(read: LedgerReader): Promise<ReadonlySet<string>> {
  const erased = new Set<string>();
  for (const { ledger } of await read.heads()) {
    for await (const { events } of read.readTypes(ledger, 0, ['erasure.executed'])) {
      for (const event of events) {
        erased.add(`${ledger}|${(event.data as ErasureExecuted['data']).childId}`);
      }
    }
  }
  return erased;
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
