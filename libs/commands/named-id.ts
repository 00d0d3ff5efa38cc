import { createHash } from 'node:crypto';

/**
 * A UUID (version 8) made from text: the same parts give the same id on every machine and for ever. So a command that
 * is repeated after a crash builds the very same events' streams and is recognised.
 */
export function namedId(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
