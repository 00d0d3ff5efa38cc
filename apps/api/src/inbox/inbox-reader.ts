import { Injectable } from '@nestjs/common';
import { listInbox } from '@libs/read-models/inbox/query';
import { inboxView, type InboxDocument } from '@libs/read-models/inbox/view';
import type { Asking } from '../http/issuing';
import { asked, pageOf } from '../http/paging';
import { Reading } from '../reading/reading';
import type { InboxPageDto, InboxQueryDto, ReminderShownDto } from './inbox.dto';

@Injectable()
export class InboxReader {
  constructor(private readonly reading: Reading) {}

  async page(
    { audience, deadlineId, ...page }: InboxQueryDto,
    { user: { ledger }, waitFor }: Asking,
  ): Promise<InboxPageDto> {
    const store = await this.reading.fresh(inboxView, ledger, waitFor);
    const { items, next } = await listInbox(
      store,
      ledger,
      asked({ audience, deadlineId }),
      { allBut: new Set() },
      pageOf(page),
    );
    return { items: items.map(shown), nextCursor: next };
  }
}

function shown(reminder: InboxDocument): ReminderShownDto {
  const { _id: id, ledger, seq, deadlineId, rung, dueOn, key, paragraph, stream, childId } = reminder;
  const { audience, raisedAt, deliveries } = reminder;
  const about = { deadlineId, rung, dueOn, key, paragraph, stream, childId };
  return { id, ledger, seq, ...about, audience, raisedAt, deliveries };
}
