import { seen } from '@libs/domain/event-types';
import type { ChildIdentity } from '@libs/domain/children/events';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { childStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Keys } from '@libs/keys/keys';
import type { Ledger } from '@libs/ledger/ledger';
import { commandRefusals } from './refusals';

const refuse = refusing(commandRefusals);

/** What decides who may be offered aftercare (§ 3-6); null = not known, or none. */
export type Eligibility = {
  readonly birthDate: CalendarDate | null;
  readonly firstMeasureStartedOn: CalendarDate | null;
};

/** Reads from the ledger, not from a view: a decision may not rest on something that lags. */
export class AftercareFacts {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
  ) {}

  /**
   * `since`: the seq these facts were read at.
   * @throws Rejection `child.unknown`
   */
  async of(ledger: string, childId: string): Promise<Eligibility & { readonly since: number }> {
    const { seq: since } = await this.ledger.read.head(ledger);
    const events = await this.ledger.read.readSubject(ledger, childId);
    const registered = events.find(
      ({ type, stream }) => type === 'child.registered' && stream === childStream(childId),
    );
    if (!registered) throw refuse('child.unknown');
    const starts = events.flatMap((event) => startOf(event, childId)).sort();
    return { since, birthDate: await this.birthDate(registered), firstMeasureStartedOn: starts[0] ?? null };
  }

  private async birthDate({ ledger, eventId, sealed }: StoredEvent): Promise<CalendarDate | null> {
    const parts = await this.keys.open(ledger, eventId, sealed);
    const identity = parts.find((part) => part.path === 'identity');
    return identity?.status === 'open' ? (identity.content as ChildIdentity).birthDate : null;
  }
}

function startOf(event: StoredEvent, childId: string): CalendarDate[] {
  const fact = seen(event);
  return fact?.type === 'measure.started' && fact.data.childId === childId ? [fact.data.startedOn] : [];
}
