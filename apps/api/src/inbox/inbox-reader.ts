import { Injectable } from '@nestjs/common';
import { listInbox } from '@libs/read-models/inbox/query';
import { inboxView } from '@libs/read-models/inbox/view';
import type { Asking } from '../http/issuing';
import { asked, pageOf } from '../http/paging';
import { Reading } from '../reading/reading';
import type { InboxPageDto, InboxQueryDto } from './inbox.dto';

@Injectable()
export class InboxReader {
  constructor(private readonly reading: Reading) {}

  async page(
    { audience, deadlineId, ...page }: InboxQueryDto,
    { user: { ledger }, waitFor }: Asking,
  ): Promise<InboxPageDto> {
    const store = await this.reading.fresh(inboxView, ledger, waitFor);
    const { items, next } = await listInbox(store, ledger, asked({ audience, deadlineId }), pageOf(page));
    return { items: items.map(({ _id: id, eventId: _, ...shown }) => ({ id, ...shown })), nextCursor: next };
  }
}
