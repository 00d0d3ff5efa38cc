import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { refusing } from '@libs/domain/kernel/refusing';
import { moveRefusals } from '@libs/domain/moves/refusals';
import type { Keys } from '@libs/keys/keys';
import type { Attachments } from '@libs/ledger/attachments';
import type { Copy } from './copies';
import { newIdOf } from './new-ids';

const refuse = refusing(moveRefusals);

type Moving = { readonly moveId: string; readonly oldChildId: string };

/** The bytes of a case's documents: opened with the old ledger's key, sealed with the new one's, before the event that names them. */
export class DocumentCopies {
  constructor(
    private readonly keys: Keys,
    private readonly attachments: Attachments,
  ) {}

  /** @param originals the old ledger's events. @returns the copies, those of documents with the digest they have here */
  async of(
    copies: readonly Copy[],
    originals: readonly StoredEvent[],
    moving: Moving,
    to: string,
  ): Promise<readonly Copy[]> {
    const done: Copy[] = [];
    for (const copy of copies) {
      const { event } = copy;
      const original = originals.find(({ seq }) => event.origin?.kind === 'ledger' && event.origin.seq === seq);
      if (event.type !== 'journal.document-attached' || !original) done.push(copy);
      else
        done.push({
          ...copy,
          event: { ...event, data: { ...event.data, digest: await this.moved(original, moving, to) } },
        });
    }
    return done;
  }

  private async moved({ ledger, data }: StoredEvent, { moveId, oldChildId }: Moving, to: string): Promise<string> {
    const documentId = data['documentId'] as string;
    const box = await this.attachments.get(ledger, data['digest'] as string);
    const content = await this.keys.openBytes(ledger, oldChildId, documentId, box);
    if (!content) throw refuse('move.case-erased');
    const sealed = await this.keys.sealBytes(to, newIdOf(moveId, oldChildId), newIdOf(moveId, documentId), content);
    return this.attachments.put(to, sealed);
  }
}
