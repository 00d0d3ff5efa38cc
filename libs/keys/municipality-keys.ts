import { hkdfSync } from 'node:crypto';
import { statSync, type Stats } from 'node:fs';
import { FatalSetting } from '@libs/platform/lifecycle';
import { lock, NONCE, unlock } from './box';
import { UnknownRootKey, type KeyEncryption } from './key-encryption';
import { readKeyring, type Keyring } from './keyring';

/**
 * Derives every municipality's key-encryption keys from the root keys in a file, by HKDF-SHA256 with the ledger's name:
 * no two municipalities share a key. A KMS takes this place in production.
 * @throws FatalSetting if the file is missing or wrong
 */
export const fileKeys = (path: string): KeyEncryption => new FileKeys(path);

/** Follows its file: a rotation by another process is seen at the next key that is made or met. */
class FileKeys implements KeyEncryption {
  private readonly derived = new Map<string, Buffer>();
  private state: string;
  private ring: Keyring;

  constructor(private readonly path: string) {
    this.state = stateNow(path);
    this.ring = readKeyring(path);
  }

  async current(): Promise<string> {
    this.follow();
    return this.ring.current;
  }

  async wrap(ledger: string, kekId: string, plain: Buffer, aad: string): Promise<Buffer> {
    const { nonce, box } = lock(this.key(ledger, kekId), plain, aad);
    return Buffer.concat([nonce, box]);
  }

  async unwrap(ledger: string, kekId: string, wrapped: Buffer, aad: string): Promise<Buffer> {
    return unlock(this.key(ledger, kekId), wrapped.subarray(0, NONCE), wrapped.subarray(NONCE), aad);
  }

  private key(ledger: string, kekId: string): Buffer {
    if (!this.ring.keys.has(kekId)) this.follow();
    const root = this.ring.keys.get(kekId);
    if (!root) throw new UnknownRootKey(kekId);
    const purpose = `kek|${kekId}|${ledger}`;
    const key = this.derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', root, 'rettid', purpose, 32));
    this.derived.set(purpose, key);
    return key;
  }

  /** A look at a local file takes microseconds; handing it to another thread takes longer than that. */
  private follow(): void {
    const state = stateNow(this.path);
    if (state === this.state) return;
    this.ring = readKeyring(this.path);
    this.state = state;
    this.derived.clear();
  }
}

/** Changes whenever the file is written or replaced. */
const stateOf = ({ ino, mtimeMs, size }: Stats): string => `${ino}/${mtimeMs}/${size}`;

const cannotRead = (): never => {
  throw new FatalSetting('RETTID_ROOT_KEY_FILE cannot be read');
};

function stateNow(path: string): string {
  try {
    return stateOf(statSync(path));
  } catch {
    return cannotRead();
  }
}
