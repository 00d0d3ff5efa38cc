import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Length in bytes of the nonce. */
export const NONCE = 12;
const TAG = 16;

/** AES-256-GCM, with a fresh random nonce if none is given; the tag follows the ciphertext. */
export function lock(
  key: Buffer,
  plain: Buffer,
  aad: string,
  nonce: Buffer = randomBytes(NONCE),
): { nonce: Buffer; box: Buffer } {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  return { nonce, box: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

/** @throws if key, bytes or place (AAD) are not the ones it was locked with */
export function unlock(key: Buffer, nonce: Buffer, box: Buffer, aad: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  decipher.setAuthTag(box.subarray(box.length - TAG));
  return Buffer.concat([decipher.update(box.subarray(0, box.length - TAG)), decipher.final()]);
}
