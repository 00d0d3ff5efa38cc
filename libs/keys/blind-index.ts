import { createHmac } from 'node:crypto';

/** Bytes kept of a name token's HMAC. */
const TOKEN = 8;

/**
 * Search terms that say nothing without the ledger's key: equal texts give equal terms, and that is all one can do with
 * them. What a thief of the read models learns is in docs/decisions/0010-blind-indexes.md.
 */
export class BlindIndex {
  constructor(private readonly key: Buffer) {}

  /** Hex HMAC-SHA256 of a national id as it was given, spaces left out. */
  nationalId(text: string): string {
    return this.term('national-id', text.normalize('NFKC').replace(/\s/gu, '')).toString('hex');
  }

  /** Hex HMAC-SHA256 of a case number, spaces left out, upper and lower case alike. */
  caseNumber(text: string): string {
    return this.term('case-number', text.normalize('NFKC').replace(/\s/gu, '').toUpperCase()).toString('hex');
  }

  /** One term for each different word of a name, in no order that tells where it stood. */
  name(text: string): string[] {
    const terms = tokensOf(text).map((token) => this.term('name', token).subarray(0, TOKEN).toString('hex'));
    return [...new Set(terms)].sort();
  }

  private term(kind: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${kind}|${text}`).digest();
  }
}

/** Words of two letters and more, lower case; é is found as e, but æ, ø and å are letters of their own. */
const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?!\u030a)\p{M}/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}]+/u)
    .filter((token) => [...token].length >= 2);
