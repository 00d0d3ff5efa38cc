import { createHash } from 'node:crypto';
import { Binary, MongoServerError, type Collection, type Db } from 'mongodb';

const DUPLICATE_KEY = 11000;

type AttachmentDocument = {
  /** Ledger and digest: the same bytes are there once. */
  readonly _id: string;
  readonly ledger: string;
  readonly digest: string;
  readonly box: Binary;
};

/** Where documents lie, in the ledger's own database and under its user, who can find and insert only. */
export const ATTACHMENTS = 'attachments';

/** What is stored under a digest is not what was stored. */
export class AttachmentTampered extends Error {
  constructor() {
    super('an attachment is not what was stored');
    this.name = 'AttachmentTampered';
  }
}

/** Makes the collection and its index; safe to repeat. By whoever sets the installation up. */
export async function prepareAttachments(db: Db): Promise<void> {
  await db.collection(ATTACHMENTS).createIndex({ ledger: 1, digest: 1 }, { name: 'digest' });
}

/** Sealed bytes too large for an event, which names them by their digest. Written once, never changed. */
export class Attachments {
  private readonly attachments: Collection<AttachmentDocument>;

  constructor(db: Db) {
    this.attachments = db.collection<AttachmentDocument>(ATTACHMENTS);
  }

  /** Durable (majority and journal) before it answers with the SHA-256 (hex) of the bytes. Safe to repeat. */
  async put(ledger: string, bytes: Buffer): Promise<string> {
    const digest = digestOf(bytes);
    try {
      await this.attachments.insertOne(
        { _id: placeOf(ledger, digest), ledger, digest, box: new Binary(bytes) },
        { writeConcern: { w: 'majority', journal: true } },
      );
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) throw error;
    }
    return digest;
  }

  /** @throws AttachmentTampered if there are no such bytes, or others */
  async get(ledger: string, digest: string): Promise<Buffer> {
    const found = await this.attachments.findOne({ _id: placeOf(ledger, digest) });
    const bytes = Buffer.from(found?.box.buffer ?? []);
    if (!found || digestOf(bytes) !== digest) throw new AttachmentTampered();
    return bytes;
  }
}

const placeOf = (ledger: string, digest: string): string => `${ledger}|${digest}`;
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
