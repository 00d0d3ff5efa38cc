import { Injectable } from '@nestjs/common';
import type { Capacity } from '@libs/access/policy/capacities';
import type { Permission } from '@libs/access/policy/permissions';
import type { Session } from '@libs/access/session';
import type { ReminderAudience } from '@libs/domain/deadlines/events';
import type { InboxDocument } from '@libs/read-models/inbox/view';
import type { Asking } from '../http/issuing';
import { Reading } from '../reading/reading';
import type { Sight } from '../reading/sight';

const OFFICE = 'data-protection-officer';

/** The data-protection officer gets what is meant for that office, not the whole service's reminders. */
export const onlyAudienceOf = ({ caller }: Session): ReminderAudience | null =>
  caller.kind === 'staff' && caller.staff.roles.every(({ role }) => role === OFFICE) ? OFFICE : null;

type Addressed = Pick<InboxDocument, 'childId' | 'audience'>;

/** What somebody gets in that office stays so whatever else they are; partners get none of what controls the service. */
const isMeantInCase = ({ audience }: Addressed, capacity: Capacity): boolean => {
  if (capacity === OFFICE) return audience.includes(OFFICE);
  return capacity !== 'participant' || audience.includes('caseworker');
};

/** Of a duty of the municipality: for leaders, and for whom it names. */
const isMeantInLedger = ({ audience }: Addressed, capacity: Capacity): boolean =>
  capacity === 'leader' || audience.some((one) => one === capacity);

/** Which reminders a reader gets: the one policy of the inbox, however it is read. */
@Injectable()
export class VisibleReminders {
  constructor(private readonly reading: Reading) {}

  /** Those that the reader may see at this moment and that are meant for them; the access log is told of their cases. */
  of<Reminder extends Addressed>(
    asking: Asking,
    permission: Permission,
    reminders: readonly Reminder[],
  ): readonly Reminder[] {
    const seen = reminders.flatMap((reminder) => {
      const sight = this.sightOf(asking, permission, reminder);
      return sight === null ? [] : [{ reminder, sight }];
    });
    this.reading.disclose(
      asking,
      seen.flatMap(({ sight }) => (sight === 'no-case' ? [] : [sight])),
    );
    return seen.map(({ reminder }) => reminder);
  }

  /** Whether the reader gets it; nothing is shown of it. */
  isFor(asking: Asking, permission: Permission, reminder: Addressed): boolean {
    return this.sightOf(asking, permission, reminder) !== null;
  }

  private sightOf(asking: Asking, permission: Permission, reminder: Addressed): Sight | 'no-case' | null {
    const { childId } = reminder;
    if (childId === null) {
      const verdict = asking.user.decide(permission, null);
      return verdict.effect === 'allow' && isMeantInLedger(reminder, verdict.capacity) ? 'no-case' : null;
    }
    const [found] = this.reading.sights(asking, permission, [childId], (one) => one);
    return found && isMeantInCase(reminder, found.sight.verdict.capacity) ? found.sight : null;
  }
}
