import { createHmac } from 'node:crypto';
import type { PersonalPart, SealedPart } from '@libs/domain/kernel/envelope';
import type { Json } from '@libs/domain/kernel/json';
import type { Db } from 'mongodb';
import { lock, unlock } from './box';
import { DataKeys } from './data-keys';
import type { MunicipalityKeys } from './municipality-keys';

/** A sealed part as a reader with keys gets it. `erased`: the subject's key no longer exists. */
export type OpenedPart =
  | { readonly status: 'open'; readonly subject: string; readonly path: string; readonly content: Json }
  | { readonly status: 'erased'; readonly subject: string; readonly path: string };

/** Seals personal parts before they are stored, opens them for those who may read. The only holder of keys. */
export class Keys {
  private readonly dataKeys: DataKeys;

  constructor(
    db: Db,
    private readonly municipality: MunicipalityKeys,
  ) {
    this.dataKeys = new DataKeys(db, municipality);
  }

  /** Makes the indexes of the key store; safe to repeat. */
  prepare(): Promise<void> {
    return this.dataKeys.prepare();
  }

  /** One envelope per part, bound to ledger, event and path; the subject's key is durable before this returns. */
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
   * @throws if a part was moved from another ledger, event or path, or its bytes were changed
   */
  async open(ledger: string, eventId: string, sealed: readonly SealedPart[]): Promise<OpenedPart[]> {
    const keys = await this.dataKeys.ofIds(sealed.map((part) => part.keyId));
    return sealed.map(({ subject, path, keyId, nonce, box }) => {
      const dataKey = keys.get(keyId);
      if (!dataKey) return { status: 'erased', subject, path };
      const place = aad(ledger, eventId, path);
      const plain = unlock(dataKey.key, Buffer.from(nonce, 'base64'), Buffer.from(box, 'base64'), place);
      return { status: 'open', subject, path, content: JSON.parse(plain.toString()) as Json };
    });
  }

  /** HMAC-SHA256 (hex) of a command's canonical content with the ledger's key. */
  digest(ledger: string, content: string): string {
    return createHmac('sha256', this.municipality.digestKey(ledger)).update(content).digest('hex');
  }
}

const aad = (ledger: string, eventId: string, path: string): string => `${ledger}|${eventId}|${path}`;
