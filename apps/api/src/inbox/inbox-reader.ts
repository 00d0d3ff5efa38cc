import { Injectable } from '@nestjs/common';
import type { Session } from '@libs/access/session';
import { inboxView, type InboxDocument } from '@libs/read-models/inbox/view';
import { listInbox, type InboxFilter } from '@libs/read-models/inbox/query';
import type { Asking } from '../http/issuing';
import { asked } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { Reading } from '../reading/reading';
import type { InboxPageDto, InboxQueryDto, InboxStreamQueryDto } from './inbox.dto';
import { reminderShown } from './reminder-shown';
import { onlyAudienceOf, VisibleReminders } from './visible-reminders';

const PERMISSION = 'inbox:read';

/** Reminders, of the cases that a reader may see, as far as they are meant for them. */
@Injectable()
export class InboxReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
    private readonly visible: VisibleReminders,
  ) {}

  async page({ limit, cursor, ...query }: InboxQueryDto, asking: Asking): Promise<InboxPageDto> {
    const { user } = asking;
    const conditions = conditionsOf(query, user);
    if (!conditions) return { items: [], nextCursor: null };
    const store = await this.reading.fresh(inboxView, asking);
    const sees = { ...user.visible(PERMISSION), duties: user.decide(PERMISSION, null).effect === 'allow' };
    const page = { limit, ...(cursor !== undefined && { cursor }) };
    const { items, next } = await this.cursors.page(user, { list: 'inbox', conditions }, page, (request) =>
      listInbox(store, user.ledger, conditions, sees, request),
    );
    const seen = this.visible.of(asking, PERMISSION, items);
    return { items: seen.map(reminderShown), nextCursor: next };
  }
}

/** What the reader really asks for; null: of that there is nothing for them, whatever there is. */
function conditionsOf({ audience, deadlineId, whose }: InboxStreamQueryDto, user: Session): InboxFilter | null {
  const own = onlyAudienceOf(user);
  if (own && audience && audience !== own) return null;
  if (whose === 'mine' && user.staffId === null) return null;
  return asked({ audience: own ?? audience, deadlineId, recipient: whose === 'mine' ? user.staffId : null });
}

/** As the list's conditions, for one reminder. */
export function wants(query: InboxStreamQueryDto, reminder: InboxDocument, user: Session): boolean {
  const conditions = conditionsOf(query, user);
  if (!conditions) return false;
  const { audience, deadlineId, recipient } = conditions;
  return (
    (audience === undefined || reminder.audience.includes(audience)) &&
    (deadlineId === undefined || reminder.deadlineId === deadlineId) &&
    (recipient === undefined || reminder.recipients.includes(recipient))
  );
}
