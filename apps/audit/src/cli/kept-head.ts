import { readFileSync } from 'node:fs';
import type { KeptHead } from '../verify/chain-check';
import type { LogName } from './logs';
import { UsageError } from './usage-error';

/**
 * Reads a head that was kept elsewhere: what `audit head` prints.
 * @param log which of the ledger's logs it must be of; null: the ledger itself
 * @throws UsageError if the file is none, or is another ledger's or log's
 */
export function keptHead(path: string, ledger: string, log: LogName | null): KeptHead {
  let head: Partial<KeptHead & { log: string }>;
  try {
    head = JSON.parse(readFileSync(path, 'utf8')) as typeof head;
  } catch {
    throw new UsageError(`${path} cannot be read as JSON`);
  }
  const { seq, hash } = head;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0 || !/^[0-9a-f]{64}$/.test(String(hash))) {
    throw new UsageError(`${path} is no kept head: it needs ledger, seq and hash, as audit head prints them`);
  }
  if (head.ledger !== ledger) throw new UsageError(`${path} is the head of another ledger`);
  if ((head.log ?? null) !== log) throw new UsageError(`${path} is the head of another log`);
  return { ledger, seq, hash: String(hash) };
}
