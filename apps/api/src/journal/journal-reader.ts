import { Injectable, NotFoundException } from '@nestjs/common';
import { journalStream } from '@libs/domain/kernel/ids';
import { Keys } from '@libs/keys/keys';
import { Attachments } from '@libs/ledger/attachments';
import { Ledger } from '@libs/ledger/ledger';
import type { Asking } from '../http/issuing';
import type { PageQueryDto } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { OpenedEvents } from '../reading/opened-events';
import { Reading } from '../reading/reading';
import { itemsOf, shownItem } from './journal-items';
import type { DocumentDto, JournalPageDto } from './journal-shown.dto';

/** A child's journal straight from the ledger: complete at once, and of what is personal as much as the reader may see. */
@Injectable()
export class JournalReader {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    private readonly attachments: Attachments,
    private readonly reading: Reading,
    private readonly opened: OpenedEvents,
    private readonly cursors: Cursors,
  ) {}

  /** @throws BadCursor */
  async page(childId: string, query: PageQueryDto, asking: Asking): Promise<JournalPageDto> {
    const { user } = asking;
    const sight = this.reading.sight(asking, childId);
    const all = itemsOf(await this.ledger.read.readStream(user.ledger, journalStream(childId)));
    const list = { list: 'journal', conditions: { childId } };
    const { items, next } = await this.cursors.page(user, list, query, async ({ limit, cursor }) => {
      const rest = all.filter(({ seq }) => cursor === null || seq < Number(cursor));
      const shown = rest.slice(0, limit);
      return { items: shown, next: rest.length > limit ? String(shown.at(-1)!.seq) : null };
    });
    const shown = await Promise.all(
      items.map(async ({ id, events }) => shownItem(id, await this.opened.of(events, sight))),
    );
    this.reading.disclose(asking, [sight]);
    return { items: shown, nextCursor: next, withheld: sight.withheld };
  }

  /**
   * One document with its bytes, checked against the digest that the ledger has.
   * @throws NotFoundException, AttachmentTampered, PartTampered
   */
  async document(childId: string, documentId: string, asking: Asking): Promise<DocumentDto> {
    const { ledger } = asking.user;
    const events = await this.ledger.read.readStream(ledger, journalStream(childId));
    const found = events.filter(({ data }) => data['documentId'] === documentId);
    const [attached] = found;
    if (!attached) throw new NotFoundException();
    const digest = attached.data['digest'] as string;
    const sight = this.reading.sight(asking, childId);
    const content = await sight.see('content', ['notes'], async () => {
      const bytes = await this.keys.openBytes(ledger, childId, documentId, await this.attachments.get(ledger, digest));
      return bytes ? { status: 'open', content: bytes.toString('base64') } : { status: 'erased' };
    });
    const item = shownItem(documentId, await this.opened.of(found, sight));
    this.reading.disclose(asking, [sight]);
    const { withheld, erased } = sight;
    return { ...item, content: content as string | null, digest, withheld, erased };
  }
}
