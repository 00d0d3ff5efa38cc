/**
 * Wraps and unwraps data keys with a municipality's key-encryption key, as a KMS does: the key itself never leaves it.
 * `kekId` names one of several, so that keys wrapped before a rotation can still be unwrapped.
 */
export type KeyEncryption = {
  /** Id of the key that new data keys of the ledger are wrapped with. */
  current(ledger: string): Promise<string>;
  /** The data key as it may be stored. `aad` is the place it belongs to. @throws UnknownRootKey */
  wrap(ledger: string, kekId: string, plain: Buffer, aad: string): Promise<Buffer>;
  /** @throws UnknownRootKey; Error if key, bytes or place are not the ones it was wrapped with */
  unwrap(ledger: string, kekId: string, wrapped: Buffer, aad: string): Promise<Buffer>;
};

/** What a data key is wrapped with is not to be had: nothing under it can be opened until it is back. */
export class UnknownRootKey extends Error {
  constructor(readonly kekId: string) {
    super('the root key is not in the keyring');
    this.name = 'UnknownRootKey';
  }
}
