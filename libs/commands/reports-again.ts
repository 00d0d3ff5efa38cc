import { concern } from '@libs/domain/concerns/concern';
import type { RaiseConcern } from '@libs/domain/concerns/commands';
import { concernRefusals } from '@libs/domain/concerns/refusals';
import { seen } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { concernStream } from '@libs/domain/kernel/ids';
import type { Json } from '@libs/domain/kernel/json';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Keys, OpenedPart } from '@libs/keys/keys';
import { firstStep, folded, type Step } from './plan';
import { registered } from './raising';

const refuse = refusing(concernRefusals);

/** Where a concern is raised again: for which child, under which id. */
type Place = { readonly childId: string; readonly concernId: string; readonly now: Instant };

/** Raises a concern again for the child it is really about, as it was received, sealed with that child's key. */
export class ReportsAgain {
  constructor(private readonly keys: Keys) {}

  /** @throws Rejection when its text can be read no more */
  async steps(events: readonly StoredEvent[], { childId, concernId, now }: Place): Promise<readonly Step[]> {
    // Without its review: codes that came with it were valid on another day.
    const received = events.filter(({ type }) => type === 'concern.raised' || type === 'concern.corrected');
    const raised = received.map(seen).find((event) => event?.type === 'concern.raised');
    const state = folded(concern, received);
    if (raised?.type !== 'concern.raised' || state.status !== 'received') throw refuse('concern.unknown');
    const { receivedAt, channel, reporter, contentCodes } = state;
    const { report, messageId } = raised.data;
    const facts = { receivedAt, channel, reporter, contentCodes, report, messageId };
    const command: RaiseConcern = {
      type: 'RaiseConcern',
      now,
      concernId,
      childId,
      ...facts,
      ...(await this.texts(received)),
    };
    return [registered(childId, 'rightChildId'), firstStep(concernStream(concernId), concern, command)];
  }

  private async texts(
    events: readonly StoredEvent[],
  ): Promise<Pick<RaiseConcern, 'text' | 'reporterDetails' | 'specification'>> {
    const parts: OpenedPart[] = [];
    for (const { ledger, eventId, sealed } of events) parts.push(...(await this.keys.open(ledger, eventId, sealed)));
    const newest = (path: string): Json => {
      const part = parts.findLast((one) => one.path === path);
      if (part?.status === 'erased') throw refuse('concern.texts-unreadable');
      return part?.content ?? null;
    };
    const specification = newest('specification');
    return {
      text: newest('report'),
      reporterDetails: newest('reporter'),
      specification: typeof specification === 'string' ? specification : null,
    };
  }
}
