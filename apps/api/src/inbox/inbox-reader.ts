import { Injectable } from '@nestjs/common';
import type { Session } from '@libs/access/session';
import type { ReminderAudience } from '@libs/domain/deadlines/events';
import { listInbox } from '@libs/read-models/inbox/query';
import { inboxView, type InboxDocument } from '@libs/read-models/inbox/view';
import type { Asking } from '../http/issuing';
import { asked } from '../http/paging';
import { Cursors } from '../reading/cursors';
import { Reading } from '../reading/reading';
import type { Sight } from '../reading/sight';
import type { InboxPageDto, InboxQueryDto, ReminderShownDto } from './inbox.dto';

const PERMISSION = 'inbox:read';

/** Reminders, of the cases that a reader may see, as far as they are meant for them. */
@Injectable()
export class InboxReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
  ) {}

  async page({ audience, deadlineId, ...page }: InboxQueryDto, asking: Asking): Promise<InboxPageDto> {
    const { user } = asking;
    const own = onlyAudienceOf(user);
    if (own && audience && audience !== own) return { items: [], nextCursor: null };
    const store = await this.reading.fresh(inboxView, asking);
    const conditions = asked({ audience: own ?? audience, deadlineId });
    const { items, next } = await this.cursors.page(user, { list: 'inbox', conditions }, page, (request) =>
      listInbox(store, user.ledger, conditions, user.visible(PERMISSION), request),
    );
    const seen = this.reading
      .sights(asking, PERMISSION, items.filter(isAboutChild), ({ childId }) => childId)
      .filter(({ item, sight }) => isMeantFor(item, sight));
    this.reading.disclose(
      asking,
      seen.map(({ sight }) => sight),
    );
    return { items: seen.map(({ item }) => shown(item)), nextCursor: next };
  }
}

const OFFICE = 'data-protection-officer';

/** The data-protection officer gets what is meant for that office, not the whole service's reminders. */
const onlyAudienceOf = ({ caller }: Session): ReminderAudience | null =>
  caller.kind === 'staff' && caller.staff.roles.every(({ role }) => role === OFFICE) ? OFFICE : null;

/** What somebody gets in that office stays so whatever else they are; partners get none of what controls the service. */
function isMeantFor({ audience }: InboxDocument, { verdict: { capacity } }: Sight): boolean {
  if (capacity === OFFICE) return audience.includes(OFFICE);
  return capacity !== 'participant' || audience.includes('caseworker');
}

type AboutChild = InboxDocument & { readonly childId: string };
const isAboutChild = (one: InboxDocument): one is AboutChild => one.childId !== null;

function shown(reminder: AboutChild): ReminderShownDto {
  const { _id: id, ledger, seq, deadlineId, rung, dueOn, key, paragraph, stream, childId } = reminder;
  const { audience, raisedAt, deliveries } = reminder;
  const about = { deadlineId, rung, dueOn, key, paragraph, stream, childId };
  return { id, ledger, seq, ...about, audience, raisedAt, deliveries };
}
