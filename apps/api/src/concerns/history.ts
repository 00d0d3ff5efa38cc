import { Injectable, NotFoundException } from '@nestjs/common';
import { concernStream } from '@libs/domain/kernel/ids';
import { Ledger } from '@libs/ledger/ledger';
import type { Asking } from '../http/issuing';
import { OpenedEvents } from '../reading/opened-events';
import { withoutHiddenCases } from '../reading/other-cases';
import { Reading } from '../reading/reading';
import type { HistoryDto } from './history.dto';

/** A concern's history straight from the ledger: complete at once, and of what is personal as much as the reader may see. */
@Injectable()
export class ConcernHistory {
  constructor(
    private readonly ledger: Ledger,
    private readonly reading: Reading,
    private readonly opened: OpenedEvents,
  ) {}

  /** @throws NotFoundException if the ledger has no such concern */
  async of(concernId: string, asking: Asking): Promise<HistoryDto> {
    const events = await this.ledger.read.readStream(asking.user.ledger, concernStream(concernId));
    const last = events.at(-1);
    if (!last) throw new NotFoundException();
    const childId = last.data['childId'] as string;
    const sight = this.reading.sight(asking, childId);
    const items = withoutHiddenCases(await this.opened.of(events, sight), childId, asking.user);
    asking.disclosed.operation('history');
    this.reading.disclose(asking, [sight]);
    return { concernId, version: last.version, items, withheld: sight.withheld };
  }
}
