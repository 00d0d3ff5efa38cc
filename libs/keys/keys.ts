import { createHmac } from 'node:crypto';
import type { PersonalPart, SealedPart } from '@libs/domain/kernel/envelope';
import type { Json } from '@libs/domain/kernel/json';
import type { Db } from 'mongodb';
import { BlindIndex } from './blind-index';
import { lock, NONCE, unlock } from './box';
import { DataKeys } from './data-keys';
import { PartTampered, SubjectErased } from './errors';
import type { DataKey } from './key-cache';
import type { KeyEncryption } from './key-encryption';

/** A sealed part as a reader with keys gets it. `erased`: the subject's key no longer exists. */
export type OpenedPart =
  | { readonly status: 'open'; readonly subject: string; readonly path: string; readonly content: Json }
  | { readonly status: 'erased'; readonly subject: string; readonly path: string };

/** Keys that belong to a ledger and not to a person; stored as data keys, so that a rotation does not change them. */
const DIGEST = 'key:digest';
const INDEX = 'key:index';

type Sealed = { readonly eventId: string; readonly sealed: readonly SealedPart[] };

/** Seals personal parts before they are stored, opens them for those who may read. The only holder of keys. */
export class Keys {
  private readonly dataKeys: DataKeys;

  /** @param now milliseconds that only go forward: how long an open key is trusted */
  constructor(db: Db, encryption: KeyEncryption, now: () => number = () => performance.now()) {
    this.dataKeys = new DataKeys(db, encryption, now);
  }

  /** Makes the indexes of the key store; safe to repeat. */
  prepare(): Promise<void> {
    return this.dataKeys.prepare();
  }

  /**
   * One envelope per part, bound to ledger, event and path; the subject's key is durable before this returns.
   * @throws SubjectErased if one of the subjects' keys was destroyed
   */
  async seal(ledger: string, eventId: string, parts: readonly PersonalPart[]): Promise<SealedPart[]> {
    const sealed: SealedPart[] = [];
    for (const { subject, path, content } of parts) {
      const dataKey = await this.dataKeys.ofSubject(ledger, subject);
      const { nonce, box } = lock(dataKey.key, Buffer.from(JSON.stringify(content)), aad(ledger, eventId, path));
      sealed.push({
        subject,
        path,
        keyId: dataKey.id,
        alg: 'A256GCM',
        nonce: nonce.toString('base64'),
        box: box.toString('base64'),
      });
    }
    return sealed;
  }

  /**
   * Opens an event's sealed parts.
   * @throws PartTampered if a part was moved from another ledger, event or path, or its bytes were changed
   */
  async open(ledger: string, eventId: string, sealed: readonly SealedPart[]): Promise<OpenedPart[]> {
    const keys = await this.keysOf([{ eventId, sealed }]);
    return sealed.map((part) => opened(ledger, eventId, part, keys));
  }

  /** As {@link open} for many events, with their keys read together; an event that was tampered with gives null. */
  async openAll(ledger: string, events: readonly Sealed[]): Promise<(OpenedPart[] | null)[]> {
    const keys = await this.keysOf(events);
    return events.map(({ eventId, sealed }) => {
      try {
        return sealed.map((part) => opened(ledger, eventId, part, keys));
      } catch {
        return null;
      }
    });
  }

  /**
   * Seals a document's bytes with the subject's key, bound to ledger and document: nonce, ciphertext, tag. The nonce is made
   * from place and content, so that a repeated command stores the very same bytes, and no nonce ever serves two contents.
   * @throws SubjectErased
   */
  async sealBytes(ledger: string, subject: string, documentId: string, content: Buffer): Promise<Buffer> {
    const { key } = await this.dataKeys.ofSubject(ledger, subject);
    const place = documentPlace(ledger, documentId);
    const mark = createHmac('sha256', key).update(place).update('|').update(content).digest();
    const { nonce, box } = lock(key, content, place, mark.subarray(0, NONCE));
    return Buffer.concat([nonce, box]);
  }

  /** Opens what {@link sealBytes} sealed; null when the subject's key was destroyed. @throws PartTampered */
  async openBytes(ledger: string, subject: string, documentId: string, stored: Buffer): Promise<Buffer | null> {
    const dataKey = await this.dataKeys.ofSubject(ledger, subject).catch(unlessErased);
    if (!dataKey) return null;
    try {
      const [nonce, box] = [stored.subarray(0, NONCE), stored.subarray(NONCE)];
      return unlock(dataKey.key, nonce, box, documentPlace(ledger, documentId));
    } catch {
      throw new PartTampered();
    }
  }

  /** HMAC-SHA256 (hex) of a command's canonical content with the ledger's key. */
  async digest(ledger: string, content: string): Promise<string> {
    const { key } = await this.dataKeys.ofSubject(ledger, DIGEST);
    return createHmac('sha256', key).update(content).digest('hex');
  }

  /** Makes the ledger's blind search terms. */
  async blind(ledger: string): Promise<BlindIndex> {
    return new BlindIndex((await this.dataKeys.ofSubject(ledger, INDEX)).key);
  }

  /**
   * Destroys the subject's key for ever: what was sealed for it reads as erased, and nothing more is sealed for it.
   * Safe to repeat. Other processes notice with {@link forget}, at the latest after a minute.
   */
  async erase(ledger: string, subject: string): Promise<void> {
    if (subject === DIGEST || subject === INDEX) throw new Error('a ledger’s own key is never erased');
    await this.dataKeys.erase(ledger, subject);
  }

  /** Drops the subject's key from this process' memory; it is read anew when it is needed. */
  forget(ledger: string, subject: string): void {
    this.dataKeys.forget(ledger, subject);
  }

  private keysOf(events: readonly Sealed[]): Promise<ReadonlyMap<string, DataKey>> {
    return this.dataKeys.ofIds(events.flatMap(({ sealed }) => sealed.map(({ keyId }) => keyId)));
  }
}

function opened(
  ledger: string,
  eventId: string,
  { subject, path, keyId, nonce, box }: SealedPart,
  keys: ReadonlyMap<string, DataKey>,
): OpenedPart {
  const dataKey = keys.get(keyId);
  if (!dataKey) return { status: 'erased', subject, path };
  let plain: Buffer;
  try {
    const place = aad(ledger, eventId, path);
    plain = unlock(dataKey.key, Buffer.from(nonce, 'base64'), Buffer.from(box, 'base64'), place);
  } catch {
    throw new PartTampered();
  }
  return { status: 'open', subject, path, content: JSON.parse(plain.toString()) as Json };
}

const aad = (ledger: string, eventId: string, path: string): string => `${ledger}|${eventId}|${path}`;

const documentPlace = (ledger: string, documentId: string): string => `${ledger}|${documentId}`;

function unlessErased(error: unknown): null {
  if (error instanceof SubjectErased) return null;
  throw error;
}
