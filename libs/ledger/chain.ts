import { createHash } from 'node:crypto';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { StoredEvent } from '@libs/domain/kernel/envelope';

/** What the first event of every ledger is chained to. */
export const GENESIS = '0'.repeat(64);

/** An event's bytes for ever: RFC 8785 over everything but the chain itself. */
export const canonical = (event: Omit<StoredEvent, 'prevHash' | 'hash'>): string => canonicalJson(event);

/** `hash_n = SHA-256(hash_{n−1} ‖ canonical event n)`, hex; the hash before it enters as its 32 bytes. */
export const chained = (prevHash: string, canonicalEvent: string): string =>
  createHash('sha256').update(prevHash, 'hex').update(canonicalEvent, 'utf8').digest('hex');
