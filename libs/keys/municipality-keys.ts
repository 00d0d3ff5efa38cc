import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FatalSetting } from '@libs/platform/lifecycle';

/** Gives each municipality's key-encryption key. A KMS takes this place in production. */
export type MunicipalityKeys = {
  /** Id of the key that new data keys are wrapped with. */
  readonly current: string;
  /** 32 bytes. @throws if the key id is unknown */
  wrappingKey(ledger: string, kekId: string): Buffer;
  /** 32 bytes for HMACs of the ledger's commands; another key than the wrapping key. */
  digestKey(ledger: string): Buffer;
};

/**
 * Derives every municipality's keys from one 32-byte root key in a file (base64), by HKDF-SHA256 with the ledger's
 * name: no two municipalities share a key.
 * @throws FatalSetting if the file is missing or not 32 bytes
 */
export function fileKeys(path: string): MunicipalityKeys {
  const root = readRoot(path);
  const derived = new Map<string, Buffer>();
  const derive = (purpose: string): Buffer => {
    const key = derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', root, 'rettid', purpose, 32));
    derived.set(purpose, key);
    return key;
  };
  return {
    current: 'file-1',
    wrappingKey: (ledger, kekId) => derive(`kek|${kekId}|${ledger}`),
    digestKey: (ledger) => derive(`digest|${ledger}`),
  };
}

function readRoot(path: string): Buffer {
  let root: Buffer;
  try {
    root = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  } catch {
    throw new FatalSetting('RETTID_ROOT_KEY_FILE cannot be read');
  }
  if (root.length !== 32) throw new FatalSetting('RETTID_ROOT_KEY_FILE does not hold 32 bytes in base64');
  return root;
}
